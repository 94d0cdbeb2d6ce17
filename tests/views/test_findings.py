"""What is to be done although nothing is wrong."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from putokaz.model.directory import Directory
from putokaz.views.findings import findings
from tests.pages.guides import example

TODAY = date(2026, 11, 24)


def _told(whole: Directory, kind: str, *, today: date = TODAY, of: str = "") -> list[str]:
    places = [whole.municipalities[of]] if of else None
    found = findings(whole, places, today=today)
    return [
        str(one.told).removeprefix(one.told.where.file.rpartition("/")[0] + "/")
        for one in found
        if one.kind == kind
    ]


def _with(whole: Directory, protocol: str, **changed: Any) -> Directory:
    def others() -> Iterator[Any]:
        for one in whole.protocols:
            yield one.model_copy(update=changed) if one.id == protocol else one

    return replace(whole, protocols=tuple(others()))


def test_what_is_published_comes_first_and_what_is_kept_back_last() -> None:
    kinds = [kind for kind, _ in groupby(one.kind for one in findings(example(), today=TODAY))]

    assert kinds[-4:] == ["conflict", "protocol-review", "assumed", "withheld"]
    assert set(kinds[:-4]) == {"never-verified", "overdue"}


def test_a_channel_is_due_or_kept_back_but_not_both() -> None:
    found = [str(one.told.where) + one.told.path for one in findings(example(), today=TODAY)]

    assert len(found) == len(set(found))


def test_a_protocol_that_ended_is_told_where_its_end_stands() -> None:
    whole = _with(example(), "2021-protokol-o-saradnji", valid_until="2026-10")

    assert _told(whole, "protocol-lapsed") == [
        "2021-protokol-o-saradnji.yml:1:1: valid_until: was valid until 2026-10: renew it"
    ]
    assert _told(whole, "protocol-lapsed", today=date(2026, 10, 31)) == []


def test_a_protocol_that_another_one_replaces_is_told_no_more() -> None:
    assert _told(example(), "protocol-lapsed") == []


def test_a_review_is_due_from_its_first_day_on() -> None:
    whole = _with(example(), "2021-protokol-o-saradnji", review_on="2026-11")

    assert _told(whole, "protocol-review", today=date(2026, 10, 31)) == []
    assert _told(whole, "protocol-review", today=date(2026, 11, 1)) == [
        "2021-protokol-o-saradnji.yml:13:12: review_on: was to be reviewed on 2026-11"
    ]


def test_another_value_and_an_assumption_and_what_is_kept_back_are_told() -> None:
    assert _told(example(), "conflict") == [
        (
            "dom-zdravlja.yml:11:16: channels[1].conflicts[1].value: "
            "another source has 034 000 000, lokal 5 instead of 034/000-000"
        )
    ]
    assert _told(example(), "assumed") == [
        "udruzenje.yml:4:3: serves_assumed: it is only assumed that it serves: primjerovo"
    ]
    assert [line.partition(": ")[2] for line in _told(example(), "withheld")] == [
        "channels[2].phone: 061 000 000 is not published: weak-source"
    ]


def test_a_municipality_has_what_it_rests_on_alone() -> None:
    assert _told(example(), "conflict", of="susjedovo") == []
    assert _told(example(), "protocol-review", of="susjedovo") == []
    assert _told(example(), "assumed", of="primjerovo") != []
