"""What readers are told where something is missing, contested or past."""

from putokaz.guide.guide import Guide
from putokaz.views.agreements import agreements
from putokaz.views.steps import StepToTake, steps_by_phase
from tests.pages.guides import guide_pages
from tests.pages.reading import part
from tests.pages.real import TODAY, directory, guides


def _guide(place: str) -> Guide:
    return next(one for one in guides() if one.municipality.id == place)


def _steps(place: str, profession: str | None = None) -> dict[str, StepToTake]:
    chosen = next((p for p in ("education", "health", "police") if p == profession), None)
    phases = steps_by_phase(_guide(place), directory(), chosen)
    return {taken.step.id: taken for _, those in phases for taken in those}


def test_where_health_care_is_missing_the_ambulance_is_called_instead() -> None:
    step = _steps("gacko", "health")["health-examine"]

    assert step.resort is not None
    assert step.resort.line.role == "emergency-medical"


def test_no_police_officer_is_told_to_call_the_police_instead() -> None:
    for guide in guides():
        steps = _steps(guide.municipality.id, "police").values()

        assert not [s for s in steps if s.resort and s.resort.line.role == "emergency-police"]


def test_a_step_with_a_number_needs_no_other() -> None:
    for step in _steps("laktasi", "education").values():
        assert step.resort is None or not [
            t for t in step.targets for line in t.lines if line.phone
        ]


def test_in_the_district_the_government_stands_on_its_rung() -> None:
    rung = next(one for one in _guide("brcko").escalation if one.rung.role == "government")

    assert [line.contact.id for line in rung.lines] == ["vlada-brcko-distrikta"]


def test_the_office_of_ones_own_area_comes_before_the_headquarters() -> None:
    rung = next(one for one in _guide("livno").escalation if one.rung.role == "ombudsman")

    assert rung.lines[0].contact.id == "ombudsmeni-bih-livno"


def test_hours_about_which_sources_disagree_are_not_told_as_open() -> None:
    line = part(guide_pages("livno", "bs")["contacts"].html, "contact-plavi-telefon")

    assert "09:00-17:00" in line
    assert "data-hours" not in line


def test_a_protocol_that_seems_to_be_replaced_comes_last_and_says_that_it_was_worked_out() -> None:
    *_, last = agreements(_guide("gacko").protocols, today=TODAY)

    assert (last.protocol.id, last.validity) == ("2012-nasilje-nad-djecom", "replaced")
    assert last.inferred
