import pytest

from putokaz.editing.letters import Script, in_one_script


@pytest.mark.parametrize(
    ("text", "script", "mended"),
    [
        ("центaр за рaд", "cyrillic", "центар за рад"),
        ("отац a мајка", "cyrillic", "отац а мајка"),
        ("zdrаvlja", "latin", "zdravlja"),
        ("Oпштина", None, "Општина"),
        ("Općinа", None, "Općina"),
        # What was meant is not certain, or nothing is wrong.
        ("Cентар", "cyrillic", "Cентар"),
        ("Hасеље", "cyrillic", "Hасеље"),
        ("Доm", "cyrillic", "Дом"),
        ("Svi", "cyrillic", "Svi"),
        ("take", "cyrillic", "take"),
        ("како", "latin", "како"),
        ("центар", "latin", "центар"),
        ("oј", None, "oј"),
        ("Livno и Ливно", None, "Livno и Ливно"),
        ("пишите на eko@example.org, www.jak.ba, ТК и JAK, глава II", "cyrillic", None),
        ("Štela i Đoka", "latin", None),
        ("plain text", None, None),
    ],
)
def test_letters_that_look_right_become_right(
    text: str, script: Script | None, mended: str | None
) -> None:
    assert in_one_script(text, script) == (text if mended is None else mended)
