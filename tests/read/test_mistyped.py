"""Whatever slips into the examples is told: reading and rules never break."""

from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putokaz.read.directory import read_directory
from putokaz.rules import check

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
FILES: Final = sorted(path.relative_to(EXAMPLES) for path in EXAMPLES.glob("data/**/*.yml"))
SLIPS: Final = ("", "\t", "- ", ": ", "#", "'", '"', "[", "&", "*", "no\n", "x: y\n", "Ж", "\0")

slips = st.lists(
    st.tuples(
        st.sampled_from(FILES),
        st.floats(0, 1),
        st.integers(0, 40),
        st.sampled_from(SLIPS),
    ),
    min_size=1,
    max_size=5,
)


@settings(deadline=None, max_examples=25)
@given(mistyped=slips)
def test_a_slip_is_told_and_breaks_nothing(
    tmp_path_factory: pytest.TempPathFactory, mistyped: list[tuple[Path, float, int, str]]
) -> None:
    root = tmp_path_factory.mktemp("slips")
    copytree(EXAMPLES, root, dirs_exist_ok=True)
    for file, share, length, slip in mistyped:
        text = (root / file).read_text(encoding="utf-8")
        at = int(share * len(text))
        (root / file).write_text(text[:at] + slip + text[at + length :], encoding="utf-8")

    reading = read_directory(root, invented_numbers=True)
    problems = [*reading.problems, *check(reading.directory, today=date(2026, 11, 24))]

    assert all(problem.where.file.startswith("data/") for problem in problems)
    assert all("\n" not in str(problem) for problem in problems)
    assert not [problem for problem in problems if "nput should" in problem.message]
