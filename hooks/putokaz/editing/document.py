"""A data file that is written anew in our one formatting: comments, order and quotes stay."""

import re
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import VersionedResolver

Document = CommentedMap | CommentedSeq
"""Mappings and lists of texts, to be changed in place; whatever is put in is text too."""

_LONGEST_LINE: Final = 1_000_000
"""No text is ever broken over lines."""


_NOTHING: Final = ("tag:yaml.org,2002:null", re.compile(r"(?:~|null|Null|NULL|)\Z"))


class _TextAlone(VersionedResolver):
    """Every scalar is text, as in `source`: `034`, `no` and `2024` need no quotes."""

    @property
    def versioned_resolver(self) -> Mapping[str, Sequence[tuple[str, re.Pattern[str]]]]:
        return {first: [_NOTHING] for first in ("~", "n", "N", "")}


def load(text: str) -> Document:
    """The document of a text that YAML understands, with its comments."""
    document: Document = _yaml().load(text)
    return document


def dump(document: Document) -> str:
    """The text of the document: two spaces for each level, a list stands in its field."""
    stream = StringIO()
    _yaml().dump(document, stream)
    text = stream.getvalue()
    return _to_the_left(text) if isinstance(document, CommentedSeq) else text


def _to_the_left(text: str) -> str:
    """A list that is the file begins at the margin; comments stand where they stood already."""
    has_text_of_lines = re.search(r"[|>][-+\d]*$", text, re.MULTILINE)
    return re.sub("^  " if has_text_of_lines else "^  (?! *#)", "", text, flags=re.MULTILINE)


def _yaml() -> YAML:
    yaml = YAML()
    yaml.Resolver = _TextAlone
    yaml.preserve_quotes = True
    yaml.width = _LONGEST_LINE
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
