import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from select import select
from typing import Final

import pytest
from jsonschema import Draft202012Validator

from putokaz.cli.main import main
from putokaz.editing.tidy import tidied
from putokaz.language import LANGUAGES, Language
from putokaz.model.contact import Contact
from putokaz.model.place import Municipality
from putokaz.model.protocol import Protocol
from putokaz.model.value import Placed
from putokaz.read.directory import read_directory
from tests.conftest import ROOT
from tests.schema.reading import read

GOLDEN: Final = Path(__file__).parent / "golden"
TODAY: Final = "1795521600"  # 2026-11-24

CONTACT: Final = {
    "home": "primjerovo",
    "kind": "policijska stanica",
    "name.bs": "Policijska stanica Primjerovo 2",
    "name.hr": "Policijska postaja Primjerovo 2",
    "name.sr-Cyrl": "Полицијска станица Примјерово 2",
    "name.en": "Police Station Primjerovo 2",
    "id": "policijska-stanica-2",
    "phone": "+387 34 000 000",
    "hours": "24/7",
    "email": "policija@example.org",
    "address.street": "Primjer 1",
    "address.postcode": "80000",
    "address.place": "Primjerovo",
    "source.url": "https://example.org/policija",
    "source.date": "2024-03",
    "source.read": "2026-11-20",
}
"""One wording of everything that is asked; nothing in it exists."""

PROTOCOL: Final = {
    "home": "Примјерово",
    "title.bs": "Protokol o postupanju",
    "title.sr-Cyrl": "Протокол о поступању",
    "title.en": "Protocol of conduct",
    "kind": "protokol o postupanju",
    "about.bs": "Koraci u prvim satima: ko koga zove.",
    "about.sr-Cyrl": "Кораци у првим сатима: ко кога зове.",
    "about.en": "The steps of the first hours: who calls whom.",
    "signed_on": "2022-05",
    "valid_until": "2030",
    "signatory.name": "Dom zdravlja Primjerovo",
    "signatory.sector": "zdravstvo",
    "source.url": "https://example.org/protokol",
}

MUNICIPALITY: Final = {
    "place": "Nigdina",
    "official.bs": "Općina Nigdina",
    "official.sr-Cyrl": "Општина Нигдина",
    "official.en": "Municipality of Nigdina",
    "locative.bs": "u Nigdini",
    "locative.sr-Cyrl": "у Нигдини",
    "locative.en": "in Nigdina",
    "kind": "općina",
    "area_code": "034",
    "postcode.code": "80001",
    "postcode.operator": "HP Mostar",
    "population.value": "1234",
    "population.authority": "Nobody",
    "population.confidence": "general",
    "canton": "Kanton 10",
    "source.url": "https://example.org/nigdina",
}

PLACE: Final = """
- id: nigdina
  name:
    bs: Nigdina
    sr-Cyrl: Нигдина
    en: Nigdina
  entity: fbih
  latitude: 43.5
  longitude: 17.5
"""

KINDS: Final[Mapping[str, tuple[type[Placed], Mapping[str, str], str]]] = {
    "contact": (
        Contact,
        CONTACT,
        "data/municipalities/primjerovo/contacts/policijska-stanica-2.yml",
    ),
    "protocol": (
        Protocol,
        PROTOCOL,
        "data/municipalities/primjerovo/protocols/2022-protokol-o-postupanju.yml",
    ),
    "municipality": (Municipality, MUNICIPALITY, "data/municipalities/nigdina/municipality.yml"),
}

each_kind = pytest.mark.parametrize("what", KINDS)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example, with a place that has no guide yet, and nobody at the keyboard."""
    shutil.copytree(ROOT / "tests/examples/data", tmp_path / "data")
    with (tmp_path / "data/vocabulary/places.yml").open("a", encoding="utf-8") as places:
        places.write(PLACE)
    (tmp_path / "mkdocs.yml").write_text(
        "site_url: https://example.org/\nextra: {invented_numbers: true}\n"
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    monkeypatch.setattr(sys, "stdin", StringIO())
    return tmp_path


def new(root: Path, what: str, answers: Mapping[str, str], language: Language = "bs") -> None:
    given = [part for key, answer in answers.items() for part in ("--set", f"{key}={answer}")]
    main(["new", what, "--language", language, "--root", str(root), *given])


@each_kind
def test_the_written_file_explains_itself(root: Path, what: str) -> None:
    _, answers, file = KINDS[what]

    new(root, what, answers)

    golden = (GOLDEN / f"{what}.bs.yml").read_text("utf-8")
    assert (root / file).read_text("utf-8") == golden


@each_kind
@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language_it_passes_all_that_judges_it(
    root: Path, what: str, language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    model, answers, file = KINDS[what]

    new(root, what, answers, language)

    text = (root / file).read_text("utf-8")
    schema = json.loads((ROOT / f"schemas/{what}.json").read_text("utf-8"))
    told = [one.message for one in Draft202012Validator(schema).iter_errors(read(text))]
    assert tidied(text, model) == text
    assert [one for one in told if "is not one of" not in one] == []
    assert read_directory(root, invented_numbers=True).problems == ()
    assert len([line for line in capsys.readouterr().out.splitlines() if file in line]) == 1


def test_nothing_is_overwritten(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = root / "data/municipalities/primjerovo/contacts/policijska-stanica.yml"
    before = there.read_bytes()

    with pytest.raises(SystemExit, match="2"):
        new(root, "contact", {**CONTACT, "id": "policijska-stanica"})

    assert there.read_bytes() == before
    assert capsys.readouterr().err == (
        "putokaz: id: policijska-stanica.yml već postoji, a ništa se ne prepisuje.\n"
    )


def test_a_name_that_is_taken_is_not_proposed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = {key: text for key, text in CONTACT.items() if key != "id"}

    with pytest.raises(SystemExit, match="1"):
        new(root, "contact", {**taken, "name.bs": "Policijska stanica"})

    out, err = capsys.readouterr()
    assert "policijska-stanica" not in out
    assert err == "putokaz: nema odgovora na „id”\n"


def test_the_address_of_a_safe_house_is_not_asked(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        new(root, "contact", {**CONTACT, "kind": "safe-house"})

    assert capsys.readouterr().err == (
        "putokaz: to niko nije pitao: address.street, address.postcode, address.place\n"
    )
    assert not (root / KINDS["contact"][2]).exists()


def test_what_cannot_be_cited_is_not_published(root: Path) -> None:
    without = {key: text for key, text in CONTACT.items() if key != "source.url"}

    new(root, "contact", without)

    written = read_directory(root, invented_numbers=True).directory
    [contact] = [one for one in written.contacts if one.id == "policijska-stanica-2"]
    assert [channel.reason for channel in contact.channels] == ["not-citable"] * 3


def test_what_only_the_whole_shows_is_told_with_its_place(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="1"):
        new(root, "contact", {**CONTACT, "phone": "+387 59 000 000"})

    assert (
        f"{KINDS['contact'][2]}:12:12: channels[1].phone: pozivni broj 059 ovdje ne odgovara"
        in capsys.readouterr().out
    )


CTRL_C: Final = "\x03"


def at_a_terminal(root: Path, what: str, lines: Iterator[str]) -> tuple[int, str]:
    """What a terminal shows to somebody who types these lines, and the status at the end."""
    screen, keyboard = pty.openpty()
    command = [sys.executable, "-m", "putokaz", "new", what, "-l", "bs", "--root", str(root)]
    with subprocess.Popen(
        ["setsid", "--ctty", "--wait", *command],
        stdin=keyboard,
        stdout=keyboard,
        stderr=keyboard,
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks")},
    ) as process:
        os.close(keyboard)
        shown = b"".join(_shown(screen, lines))
    os.close(screen)
    return process.returncode, shown.decode().replace("\r\n", "\n")


def _shown(screen: int, lines: Iterator[str]) -> Iterator[bytes]:
    """What comes out; a key pressed before Python waits for it is lost, so it is pressed again."""
    shown, line = b"", ""
    while True:
        if line == CTRL_C and not select([screen], [], [], 1)[0]:
            os.write(screen, line.encode())
            continue
        try:
            part = os.read(screen, 4096)
        except OSError:  # nobody holds the other end any more
            return
        yield part
        shown += part
        if shown.endswith(b"\n> "):
            line = next(lines)
            os.write(screen, line.encode() if line == CTRL_C else f"{line}\n".encode())


def test_a_mistake_is_told_in_a_sentence_and_asked_again(root: Path) -> None:
    lines = iter(["primjrovo", "primjerovo", "Полицијска станица", "", "Дом", CTRL_C])

    status, shown = at_a_terminal(root, "contact", lines)

    told = [line for line in shown.splitlines() if line.startswith(("„", "ima", "Ovdje", "puto"))]
    assert told == [
        "„primjrovo” nije nijedno od toga; da li ste mislili: Primjerovo?",
        "Ovdje je potreban odgovor.",
        "ima ćirilično slovo u riječi 'Дом'; u ovo polje ide latinica",
        "putokaz: Prekinuto; ništa nije zapisano.",
    ]
    assert status == 1


def test_ctrl_c_leaves_nothing_behind(root: Path) -> None:
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    folders = {file for file in root.rglob("*") if file.is_dir()}
    answers = [answer for key, answer in MUNICIPALITY.items() if key == "place"]

    status, _ = at_a_terminal(root, "municipality", iter([*answers, CTRL_C]))

    assert status == 1
    assert {file: file.read_bytes() for file in root.rglob("*") if file.is_file()} == before
    assert {file for file in root.rglob("*") if file.is_dir()} == folders


def test_a_new_municipality_is_offered_by_the_schemas(root: Path) -> None:
    (root / "schemas").mkdir()

    new(root, "municipality", MUNICIPALITY)

    contact = json.loads((root / "schemas/contact.json").read_text("utf-8"))
    assert "nigdina" in contact["properties"]["serves"]["items"]["enum"]
