"""The net difference between two editions, in typed values."""

from collections.abc import Callable

import pytest

from putokaz.history.change import (
    AgreementEdited,
    Change,
    ConfirmationLost,
    Confirmed,
    ContactAdded,
    ContactEdited,
    ContactRenamed,
    ContactWithdrawn,
    HoursChanged,
    OpenHours,
    OrderChanged,
    StepAdded,
    StepChanged,
    StepPart,
    StepsReordered,
    StepWithdrawn,
    TextEdited,
    Way,
    WayAdded,
    WayChanged,
    WayWithdrawn,
    WordingEdited,
)
from putokaz.history.changes import changes
from tests.history.project import CONTACTS, POLICE, SCHOOL, SOCIAL_WORK, STEPS, Project

CENTRE = "JU Centar za socijalni rad Primjerovo"
SWITCHBOARD = Way(medium="phone", value="034 000 000", purpose="switchboard")
ON_DUTY = Way(medium="phone", value="061 000 000", purpose="worker on duty")
NEEDS = "data/vocabulary/needs.yml"
SOURCE = "    source:\n      url: https://example.org/x\n      read: 2026-11-01\n"

Find = Callable[[Callable[[], object]], tuple[Change, ...]]


@pytest.fixture
def find(project: Project) -> Find:
    """What a reader sees otherwise after something was done."""

    def find(act: Callable[[], object]) -> tuple[Change, ...]:
        before = project.state().facts()
        act()
        return changes(before, project.state().facts())

    return find


def test_where_nothing_changed_there_is_nothing(find: Find) -> None:
    assert find(lambda: None) == ()


def test_another_number_in_the_place_of_the_old_one(project: Project, find: Find) -> None:
    new = Way(medium="phone", value="035 000 000", purpose="switchboard")

    found = find(lambda: project.edit(SOCIAL_WORK, "034 000 000", "035 000 000"))

    assert found == (WayChanged(contact=CENTRE, old=SWITCHBOARD, new=new),)


def test_a_number_printed_otherwise_is_the_same_one(project: Project, find: Find) -> None:
    assert find(lambda: project.edit(SOCIAL_WORK, "034 000 000", "+387 34 000-000")) == ()


def test_a_number_before_the_others_changes_none_of_them(project: Project, find: Find) -> None:
    entry = f"channels:\n  - phone: 036 000 000\n{SOURCE}"

    found = find(lambda: project.edit(SOCIAL_WORK, "channels:\n", entry))

    new = Way(medium="phone", value="036 000 000")
    assert WayAdded(contact=CENTRE, new=new) in found
    assert not [one for one in found if isinstance(one, WayChanged | WayWithdrawn)]


def test_a_withdrawn_number(project: Project, find: Find) -> None:
    def withhold() -> None:
        project.edit(
            SOCIAL_WORK, "    duty: true\n", "    publish: false\n    reason: likely-closed\n"
        )

    assert find(withhold) == (WayWithdrawn(contact=CENTRE, old=ON_DUTY),)


def test_a_number_for_something_else_does_not_stand_for_the_old_one(
    project: Project, find: Find
) -> None:
    def replace() -> None:
        project.edit(SOCIAL_WORK, "034 000 000", "035 000 000")
        project.edit(SOCIAL_WORK, "en: switchboard", "en: fax")

    fax = Way(medium="phone", value="035 000 000", purpose="fax")
    assert find(replace) == (
        WayWithdrawn(contact=CENTRE, old=SWITCHBOARD),
        WayAdded(contact=CENTRE, new=fax),
    )


def test_other_hours(project: Project, find: Find) -> None:
    found = find(lambda: project.edit(SOCIAL_WORK, "Mo-Fr 07:30-15:30", "Mo-Fr 08:00-16:00"))

    assert found == (
        HoursChanged(
            contact=CENTRE,
            way=SWITCHBOARD,
            old=OpenHours(plain="Mo-Fr 07:30-15:30"),
            new=OpenHours(plain="Mo-Fr 08:00-16:00"),
        ),
    )


def test_a_new_confirmation(project: Project, find: Find) -> None:
    found = find(lambda: project.edit(SOCIAL_WORK, "2026-09-01", "2026-11-20"))

    assert found == (Confirmed(contact=CENTRE, way=SWITCHBOARD, on="2026-11-20"),)


def test_a_lost_confirmation(project: Project, find: Find) -> None:
    confirmation = (
        "    verified:\n      on: 2026-09-01\n      by: Secretary of the steering board\n"
        "      how: call\n"
    )

    found = find(lambda: project.edit(SOCIAL_WORK, confirmation, ""))

    assert found == (ConfirmationLost(contact=CENTRE, way=SWITCHBOARD),)


def test_another_name(project: Project, find: Find) -> None:
    found = find(lambda: project.edit(SOCIAL_WORK, "JU Centar", "Centar"))

    assert found == (ContactRenamed(contact="Centar za socijalni rad Primjerovo", old=CENTRE),)


def test_a_file_with_another_name_is_the_same_contact(project: Project, find: Find) -> None:
    file = project.folder / SOCIAL_WORK

    assert find(lambda: file.rename(file.with_name("csr.yml"))) == ()


def test_a_new_contact(project: Project, find: Find) -> None:
    text = f"name: Druga škola\nkind: primary-school\nchannels:\n  - phone: 036 000 000\n{SOURCE}"
    file = project.folder / CONTACTS / "druga-skola.yml"

    found = find(lambda: file.write_text(text, "utf-8"))

    way = Way(medium="phone", value="036 000 000")
    assert found[0] == ContactAdded(contact="Druga škola", ways=(way,))


def test_a_withdrawn_contact(project: Project, find: Find) -> None:
    found = find((project.folder / SCHOOL).unlink)

    (gone,) = (one for one in found if isinstance(one, ContactWithdrawn))
    assert gone.contact
    assert not [one for one in found if isinstance(one, ContactAdded)]


def test_somebody_else_is_called_first(project: Project, find: Find) -> None:
    found = find((project.folder / POLICE).unlink)

    orders = [one for one in found if isinstance(one, OrderChanged)]
    assert orders
    assert all(one.old[0] == "Policijska stanica Primjerovo" for one in orders)
    assert all("Policijska stanica Primjerovo" not in one.new for one in orders)


def test_something_else_of_a_contact(project: Project, find: Find) -> None:
    found = find(lambda: project.edit(SOCIAL_WORK, "then in writing", "then by letter"))

    assert found == (ContactEdited(contact=CENTRE),)


def test_a_changed_step_says_what_was_and_what_is(project: Project, find: Find) -> None:
    old = "Make the child safe and stay with it."
    new = "Make the child safe. Stay with it."

    found = find(lambda: project.edit(STEPS, old, new))

    part = StepPart(field="does", old=old, new=new)
    assert found == (StepChanged(of="step", does=new, parts=(part,)),)


def test_a_step_that_rests_on_something_else(project: Project, find: Find) -> None:
    found = find(lambda: project.edit(STEPS, "https://example.org/smjernice", "https://a.org/b"))

    assert [(type(one), getattr(one, "parts", None)) for one in found] == [(StepChanged, ())]


def test_new_withdrawn_and_reordered_steps(project: Project, find: Find) -> None:
    text = (project.folder / STEPS).read_text("utf-8")
    start = text.index("  - id: make-safe")
    report = text.index("  - id: report")
    question = text.index("  - id: can-be-removed")
    make_safe, reporting = text[start:report], text[report:question]
    new = make_safe.replace("make-safe", "breathe").replace("stay with it", "breathe")

    def write(*steps: str) -> Callable[[], object]:
        whole = text[:start] + "".join(steps) + text[question:]
        return lambda: (project.folder / STEPS).write_text(whole, "utf-8")

    assert find(write(reporting, make_safe)) == (StepsReordered(of="step"),)
    assert find(write(reporting, make_safe, new)) == (
        StepAdded(of="step", does="Make the child safe and breathe."),
    )
    assert find(write(reporting, new)) == (
        StepWithdrawn(of="step", does="Make the child safe and stay with it."),
    )


def test_an_edited_text(project: Project, find: Find) -> None:
    found = find(lambda: project.edit("docs/respond.en.md", "\n\nExample.\n", "\n\nAnother.\n"))

    assert found[0] == TextEdited(page="respond", title="Example")


def test_an_edited_case(project: Project, find: Find) -> None:
    found = find(lambda: project.edit("data/cases/modrice.yml", "en: ", "en: Now "))

    assert found == (TextEdited(page="exercises", title=None),)


def test_edited_words(project: Project, find: Find) -> None:
    found = find(
        lambda: project.edit(
            "data/vocabulary/needs.yml", "The child is in danger", "The child is not safe"
        )
    )

    assert found == (WordingEdited(),)


def test_an_edited_protocol(project: Project, find: Find) -> None:
    file = "data/municipalities/primjerovo/protocols/2021-protokol-o-saradnji.yml"

    found = find(lambda: project.edit(file, "date: 2021-04-12", "date: 2021-04-13"))

    (edited,) = found
    assert isinstance(edited, AgreementEdited)
