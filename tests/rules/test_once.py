from tests.rules.conftest import Examples

TOWN_HALL = "municipalities/primjerovo/contacts/opcina.yml"


def test_a_number_is_given_once_however_it_is_written(examples: Examples) -> None:
    examples.add(
        TOWN_HALL,
        "  - phone: +387 34 000 000\n"
        "    source:\n"
        "      url: https://example.org/opcina-2\n"
        "      read: 2026-11-01\n",
    )

    assert examples.told() == [f"{TOWN_HALL}:10:5: channels[2]: given twice; first on line 4"]


def test_the_same_number_has_several_extensions(examples: Examples) -> None:
    examples.add(
        TOWN_HALL,
        "  - phone: 034 000 000\n"
        "    extension: 12\n"
        "    source:\n"
        "      url: https://example.org/opcina-2\n"
        "      read: 2026-11-01\n",
    )

    assert examples.told() == []


def test_a_municipality_is_served_once(examples: Examples) -> None:
    file = "municipalities/susjedovo/contacts/bolnica.yml"
    examples.replace(file, "  - primjerovo", "  - primjerovo\n  - susjedovo")

    assert examples.told() == [f"{file}:6:5: serves[3]: given twice; first on line 4"]


def test_a_question_names_a_need_once(examples: Examples) -> None:
    file = "cases/modrice.yml"
    examples.replace(file, "      - institution-fails", "      - report-suspicion")

    assert examples.told() == [f"{file}:47:9: steps[2].needs[2]: given twice; first on line 46"]


def test_a_step_has_an_id_of_its_own(examples: Examples) -> None:
    examples.replace("pathways/bih.yml", "- id: follow-up", "- id: report")

    assert examples.told() == ["pathways/bih.yml:80:5: steps[5]: given twice; first on line 19"]
