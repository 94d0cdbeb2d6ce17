from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from putokaz.guide.answer import Gap
from putokaz.guide.build import build_guide
from putokaz.model.directory import Directory
from tests.pages.guides import example

TODAY = date(2026, 11, 24)


def _gaps(directory: Directory, *, today: date = TODAY) -> list[Gap]:
    return list(build_guide(directory, directory.municipalities["primjerovo"], today=today).gaps)


def _kinds(directory: Directory, *, today: date = TODAY) -> Counter[str]:
    return Counter(gap.kind for gap in _gaps(directory, today=today))


def _without(contact: str) -> Directory:
    return replace(example(), contacts=tuple(c for c in example().contacts if c.id != contact))


def _valid_until(end: str) -> Directory:
    protocols = tuple(p.model_copy(update={"valid_until": end}) for p in example().protocols)
    return replace(example(), protocols=protocols)


def test_a_role_that_is_expected_here_and_that_nobody_has_is_a_gap() -> None:
    missing = {gap.role for gap in _gaps(_without("centar-za-socijalni-rad")) if gap.role}

    assert missing - {gap.role for gap in _gaps(example())} == {"guardianship-authority"}


def test_an_institution_known_by_name_only_is_a_gap() -> None:
    silent = {gap.contact.id for gap in _gaps(example()) if gap.contact and gap.channel is None}

    assert "osnovna-skola" in silent


def test_a_withheld_channel_is_a_gap_and_is_not_told_twice() -> None:
    withheld = [gap for gap in _gaps(example()) if gap.kind == "withheld"]

    assert [
        (gap.contact.id, gap.channel.reason) for gap in withheld if gap.contact and gap.channel
    ] == [("dom-zdravlja", "weak-source")]
    others = [gap.channel for gap in _gaps(example()) if gap.kind != "withheld"]
    assert withheld[0].channel not in others


@pytest.mark.parametrize(
    ("end", "today", "lapsed"),
    [
        ("2026", date(2026, 12, 31), 0),
        ("2026", date(2027, 1, 1), 1),
        ("2026-11", date(2026, 11, 30), 0),
        ("2026-11", date(2026, 12, 1), 1),
        ("2026-11-24", date(2026, 11, 24), 0),
        ("2026-11-24", date(2026, 11, 25), 1),
    ],
)
def test_a_protocol_lapses_after_the_last_day_of_its_validity(
    end: str, today: date, lapsed: int
) -> None:
    assert _kinds(_valid_until(end), today=today)["protocol-lapsed"] == lapsed


def test_without_a_protocol_and_a_board_of_its_own_both_are_gaps() -> None:
    bare = replace(example(), protocols=(), boards=())

    kinds = _kinds(bare)

    assert (kinds["protocol-missing"], kinds["protocol-lapsed"], kinds["board-missing"]) == (
        1,
        0,
        1,
    )


@pytest.mark.parametrize(
    ("today", "due"), [(date(2022, 4, 11), 0), (date(2022, 4, 12), 1), (TODAY, 1)]
)
def test_a_protocol_is_to_be_reviewed_from_the_day_it_names(today: date, due: int) -> None:
    assert _kinds(example(), today=today)["protocol-review"] == due


def test_a_protocol_that_has_lapsed_is_renewed_not_reviewed() -> None:
    kinds = _kinds(_valid_until("2023"))

    assert (kinds["protocol-lapsed"], kinds["protocol-review"]) == (1, 0)
