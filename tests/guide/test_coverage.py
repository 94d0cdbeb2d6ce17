from dataclasses import replace
from datetime import date

import pytest

from putokaz.guide.answer import Line
from putokaz.guide.build import build_guide
from putokaz.guide.coverage import HOURS, Level, coverage, levels_of, stretches
from putokaz.guide.guide import Guide
from putokaz.guide.resolve import at
from putokaz.model.directory import Directory
from putokaz.model.vocabulary import PROFESSIONS
from tests.pages.guides import example

TODAY = date(2026, 11, 24)


def test_every_question_ends_with_a_number_that_always_answers(
    directory: Directory, guides: dict[str, Guide]
) -> None:
    """Twenty municipalities x needs x professions x hours of the week, over the real data."""
    asked = 0

    for guide in guides.values():
        for answers in guide.answers_for.values():
            for answer in answers.values():
                for hour in range(HOURS):
                    resort, _ = at(answer, hour * 60)[-1]
                    assert resort.reason == "last-resort"
                    assert resort.phone is not None
                    assert resort.phone.hours is not None
                    assert resort.phone.hours.always
                    asked += 1

    assert len(guides) == 20
    assert asked == 20 * len(directory.vocabulary.needs) * len(PROFESSIONS) * HOURS


def test_every_need_and_profession_is_covered_for_the_whole_week(
    directory: Directory, guides: dict[str, Guide]
) -> None:
    for guide in guides.values():
        found = list(coverage(guide.answers_for, directory, today=TODAY))

        assert {(one.need, one.profession) for one in found} == {
            (need, profession) for need in directory.vocabulary.needs for profession in PROFESSIONS
        }
        assert all(len(one.levels) == HOURS for one in found)


def test_every_hour_at_which_only_the_last_resort_answers_is_named_as_a_gap(
    directory: Directory, guides: dict[str, Guide]
) -> None:
    for guide in guides.values():
        named = {
            (gap.need, profession, gap.hours)
            for gap in guide.gaps
            if gap.kind == "last-resort-only"
            for profession in gap.professions
        }
        found = {
            (one.need, one.profession, hours)
            for one in coverage(guide.answers_for, directory, today=TODAY)
            if (hours := one.hours_at("last-resort"))
        }

        assert named == found
        assert all(gap.professions for gap in guide.gaps if gap.kind == "last-resort-only")


def test_nothing_counts_as_verified_while_nobody_has_verified_anything(
    directory: Directory, guides: dict[str, Guide]
) -> None:
    verified = [c for c in directory.contacts for channel in c.channels if channel.verified]

    levels = {
        level
        for guide in guides.values()
        for one in coverage(guide.answers_for, directory, today=TODAY)
        for level in one.levels
    }

    assert ("verified" in levels) == bool(verified)


def test_a_number_without_known_hours_is_never_said_to_answer() -> None:
    directory = example()
    guide = build_guide(directory, directory.municipalities["primjerovo"], today=TODAY)
    silent = {
        need
        for need, answer in guide.answers.items()
        if (phones := [line.phone for line in answer.lines[:-1] if line.phone])
        and not any(phone.hours for phone in phones)
    }

    levels = {need: set(levels_of(guide.answers[need], directory, today=TODAY)) for need in silent}

    assert levels
    assert all(found == {"hours-unknown"} for found in levels.values())


def test_only_the_hours_of_a_verified_number_count_as_verified() -> None:
    """Of the centre for social work, the switchboard is verified and the duty line is not."""
    directory = example()
    guide = build_guide(directory, directory.municipalities["primjerovo"], today=TODAY)
    answer = guide.answers["report-suspicion"]
    centre = replace(answer, lines=tuple(one for one in answer.lines if is_the_centre(one)))

    levels = levels_of(centre, directory, today=TODAY)

    assert levels[9] == "verified"
    assert levels[22] == "published"


def is_the_centre(line: Line) -> bool:
    return line.contact.file.endswith("primjerovo/contacts/centar-za-socijalni-rad.yml")


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (("published",) * HOURS, []),
        (("last-resort",) * HOURS, [(0, 10080)]),
        (("last-resort", "published", "last-resort") + ("verified",) * 165, [(0, 60), (120, 180)]),
    ],
)
def test_stretches_are_runs_of_hours_in_minutes(
    levels: tuple[Level, ...], expected: list[tuple[int, int]]
) -> None:
    assert list(stretches(levels, "last-resort")) == expected
