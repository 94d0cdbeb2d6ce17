from typing import Final

from tests.rules.conftest import Examples

PATHWAY: Final = "pathways/bih.yml"
MESSAGE: Final = "sends to 112, which is not in service; police 122, ambulance 124"

SENDING: Final = (
    "Zovite 112.",
    "Pozovite odmah broj 112!",
    "Javite se na 112.",
    "U opasnosti 122 ili 112.",
    "112 (hitna pomoć)",
    "Policija 112.",
    "Ako policija ne odgovara, zovite 112.",
    "Call 112.",
)
NOT_SENDING: Final = (
    "Ne zovite 112.",
    "Broj 112 nije u funkciji; policija je 122.",
    "Do not dial 112.",
    "Sl. glasnik RS 112/23.",
    "Član 112 zakona.",
    "Soba 112, telefon 034 000 000.",
    "034 112 112",
)


def _written(texts: tuple[str, ...]) -> str:
    lines = (f'      - bs: "{text}"\n        sr-Cyrl: х\n        en: x\n' for text in texts)
    return "do_not:\n" + "".join(lines)


def test_no_text_sends_to_112(examples: Examples) -> None:
    examples.replace(PATHWAY, "do_not:\n", _written(SENDING))

    assert examples.told() == [
        f"{PATHWAY}:{15 + 3 * index}:13: steps[1].do_not[{index + 1}].bs: {MESSAGE}"
        for index in range(len(SENDING))
    ]


def test_112_is_a_number_like_others_elsewhere(examples: Examples) -> None:
    examples.replace(PATHWAY, "do_not:\n", _written(NOT_SENDING))

    assert examples.told() == []


def test_not_in_cyrillic_either(examples: Examples) -> None:
    examples.replace(PATHWAY, "sr-Cyrl: Зовите 122.", "sr-Cyrl: Зовите 112.")

    assert examples.told() == [f"{PATHWAY}:39:16: steps[2].on_failure.sr-Cyrl: {MESSAGE}"]


def test_not_as_a_printed_number(examples: Examples) -> None:
    file = "municipalities/primjerovo/contacts/opcina.yml"
    examples.replace(file, "    source:", '    as_published: "112"\n    source:')

    assert examples.told() == [f"{file}:6:19: channels[1].as_published: {MESSAGE}"]
