from dataclasses import replace
from datetime import date

import pytest

from putokaz.guide.answer import Answer
from putokaz.guide.build import build_guide
from putokaz.guide.guide import Guide
from putokaz.guide.resolve import answer, at, served_in_order
from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from tests.pages.guides import example

TODAY = date(2026, 11, 24)
MONDAY_NOON = 12 * 60
MONDAY_NIGHT = 23 * 60


def _guide(directory: Directory) -> Guide:
    return build_guide(directory, directory.municipalities["primjerovo"], today=TODAY)


def _asked(need: str, *, without: tuple[str, ...] = ()) -> Answer:
    contacts = tuple(c for c in example().contacts if c.id not in without)
    directory = replace(example(), contacts=contacts)
    served = served_in_order(directory, directory.municipalities["primjerovo"])
    return answer(need, directory, served)


def _said(asked: Answer) -> list[tuple[str, str]]:
    return [(line.contact.id, line.reason) for line in asked.lines]


def test_the_order_is_that_of_the_need_and_the_last_resort_ends_it() -> None:
    asked = _asked("immediate-protection")

    assert _said(asked) == [
        ("policija", "tier"),
        ("policijska-stanica", "local"),
        ("centar-za-socijalni-rad", "local"),
        ("policija", "last-resort"),
    ]
    assert asked.missing == ()


def test_a_role_that_nobody_has_is_missing_and_the_answer_still_ends() -> None:
    asked = _asked("immediate-protection", without=("centar-za-socijalni-rad",))

    assert asked.missing == ("guardianship-authority",)
    assert _said(asked)[-1] == ("policija", "last-resort")


def test_a_profession_that_has_its_own_order_gets_it_and_sees_its_own_service() -> None:
    police = _guide(example()).answers_for["police"]["immediate-protection"]

    assert _said(police)[:2] == [
        ("policijska-stanica", "own-service"),
        ("centar-za-socijalni-rad", "local"),
    ]


def test_the_nearest_comes_first_and_the_assumed_last() -> None:
    place = example().municipalities["primjerovo"]

    reaches = [one.reach for one in served_in_order(example(), place)]

    order = ["local", "neighbour", "tier", "assumed"]
    assert reaches == sorted(reaches, key=order.index)
    assert {"local", "tier"} <= set(reaches)


def test_at_night_who_is_closed_steps_back_behind_who_answers() -> None:
    office = next(c for c in example().contacts if c.id == "opcina")
    asked = _asked("report-suspicion")
    closing = replace(
        asked,
        lines=(replace(asked.lines[0], contact=office, channels=office.channels), *asked.lines),
    )

    by_day = [state for _, state in at(closing, MONDAY_NOON)]
    by_night = [line.contact.id for line, _ in at(closing, MONDAY_NIGHT)]

    assert by_day[0] == "open"
    assert by_night[0] != "opcina"
    assert at(closing, MONDAY_NIGHT)[-1][0].reason == "last-resort"


def test_without_hours_it_is_not_known_whether_somebody_answers() -> None:
    states = {
        line.contact.id: state for line, state in at(_asked("medical-examination"), MONDAY_NOON)
    }

    assert states["dom-zdravlja"] == "unknown"


@pytest.mark.parametrize("rung", ["head", "ombudsman"])
def test_a_rung_holds_those_who_stand_on_its_tier(rung: str) -> None:
    guide = _guide(example())

    found = next(one for one in guide.escalation if one.rung.id == rung)

    assert found.lines
    assert {_stands(line.contact) for line in found.lines} == {found.rung.tier}


def _stands(contact: Contact) -> str:
    return "municipality" if contact.in_municipality else example().tiers[contact.home].kind


def test_a_withheld_channel_is_in_no_answer() -> None:
    guide = _guide(example())

    shown = [
        channel for a in guide.answers.values() for line in a.lines for channel in line.channels
    ]

    assert shown
    assert all(channel.publish for channel in shown)
