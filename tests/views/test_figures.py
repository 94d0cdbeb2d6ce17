from dataclasses import replace
from datetime import date

import pytest

from putokaz.guide.build import build_guide
from putokaz.guide.guide import Guide
from putokaz.model.directory import Directory
from putokaz.model.source import Verification
from putokaz.views.figures import FRESHNESS, KINDS, NEXT, MeasureKind, figures, figures_of, total
from tests.pages.guides import example
from tests.pages.real import TODAY, directory, guides


def _of_example(changed: Directory | None = None, *, today: date = TODAY) -> dict[str, int]:
    whole = changed or example()
    guide = build_guide(whole, whole.municipalities["primjerovo"], today=today)
    measures = figures_of(guide, whole, today=today).by_kind
    return {kind: one.value for kind, one in measures.items()}


def _verified(contact: str, on: date) -> Directory:
    """The example, with every channel of the contact verified on that day."""
    verified = Verification(on=on, by="secretary of the steering board", how="call")
    return replace(
        example(),
        contacts=tuple(
            one.model_copy(
                update={
                    "channels": tuple(
                        channel.model_copy(update={"verified": verified})
                        for channel in one.channels
                    )
                }
            )
            if one.id == contact and one.home == "primjerovo"
            else one
            for one in example().contacts
        ),
    )


def _kinds(guides: tuple[Guide, ...]) -> set[MeasureKind]:
    return {one.kind for row in figures(guides, directory(), today=TODAY) for one in row.measures}


def test_every_kind_of_figure_is_counted() -> None:
    assert _kinds(guides()) == set(KINDS)
    assert set(NEXT) <= set(KINDS)


def test_every_published_channel_of_the_country_is_counted_once() -> None:
    whole = total(figures(guides(), directory(), today=TODAY))

    channels = sum(len(contact.published()) for contact in directory().contacts)
    assert sum(whole.checks.values()) == channels
    assert whole.by_kind["channels-fresh"].of == channels
    assert list(whole.checks) == list(FRESHNESS)


@pytest.mark.parametrize(
    ("on", "kind"),
    [
        (date(2026, 11, 20), "channels-fresh"),
        (date(2026, 5, 30), "channels-due"),
        (date(2025, 11, 20), "channels-overdue"),
    ],
)
def test_a_verified_channel_counts_by_the_day_on_which_it_was_verified(on: date, kind: str) -> None:
    before, after = _of_example(), _of_example(_verified("opcina", on))

    gained = after[kind] - before[kind]
    assert gained > 0
    assert before["channels-never-verified"] - after["channels-never-verified"] == gained


def test_a_need_has_all_hours_of_the_week_at_some_level() -> None:
    for row in figures(guides(), directory(), today=TODAY)[:-1]:
        hours: dict[str | None, int] = {}
        for one in row.measures:
            if one.need:
                hours[one.need] = hours.get(one.need, 0) + one.value
        assert hours == dict.fromkeys(directory().vocabulary.needs, 168)


def test_what_stands_above_the_municipalities_has_no_needs_and_no_board() -> None:
    *_, above = figures(guides(), directory(), today=TODAY)

    assert above.municipality is None
    assert {one.need for one in above.measures} == {None}
    assert "board-missing" not in above.by_kind


def test_a_review_that_has_come_is_counted() -> None:
    assert _of_example(today=date(2022, 4, 11))["protocol-review"] == 0
    assert _of_example(today=date(2022, 4, 12))["protocol-review"] == 1


def test_texts_that_borrow_bosnian_are_counted_for_croatian_alone() -> None:
    found = _of_example()

    assert found["texts-hr"] > found["texts-en"]
