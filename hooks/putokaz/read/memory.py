"""What files were read to be: for whoever reads many states of the same files."""

from typing import Any

from putokaz.problem import Problem
from putokaz.source import Node

Memory = dict[tuple[str, bytes], tuple[Any, Node, tuple[Problem, ...]]]
"""By the file and its bytes: its value or values, its tree and its problems."""
