"""What counts as right: the expected page or contact, in whichever form an engine names it."""

import pytest

from putokaz.search.record import Record
from tests.benchmarks.gold import is_right, sectors_in

SECTORS = sectors_in(
    [
        Record(title="", path="police/", area=("livno", "stolac"), sector="police"),
        Record(title="", path="contacts/#contact-station", area=("livno",), sector="police"),
        Record(title="", path="contacts/#contact-house", area=("livno",), sector="safe-house"),
        Record(title="", path="laws/"),
    ]
)


@pytest.mark.parametrize(
    ("expected", "location"),
    [
        ({"municipality": "livno"}, "livno/"),
        ({"municipality": "livno"}, "livno/#danger"),
        ({"municipality": "*"}, "stolac/"),
        ({"municipality": "livno", "sector": "police"}, "livno/police/"),
        ({"municipality": "livno", "sector": "police"}, "livno/police/#same-day"),
        ({"municipality": "livno", "sector": "police"}, "livno/contacts/#contact-station-name"),
        ({"municipality": "livno", "sector": "ngo"}, "livno/contacts/#contact-house"),
        ({"municipality": "livno", "sector": "ngo"}, "livno/contacts/#sector-safe-house-name"),
        ({"municipality": "livno", "page": "protocol"}, "livno/protocol/#board"),
        ({"municipality": "livno", "page": "emergency"}, "livno/#danger"),
        ({"topic": "neglect"}, "glossary/#term-neglect"),
        ({"topic": "laws"}, "laws/#law-crc-name"),
    ],
)
def test_right(expected: dict[str, str], location: str) -> None:
    assert is_right(location, [{"municipality": "nowhere"}, expected], SECTORS)


@pytest.mark.parametrize(
    ("expected", "location"),
    [
        ({"municipality": "livno"}, "livno/contacts/"),
        ({"municipality": "livno"}, "stolac/"),
        ({"municipality": "livno", "sector": "police"}, "stolac/police/"),
        ({"municipality": "livno", "sector": "police"}, "livno/contacts/"),
        ({"municipality": "livno", "sector": "police"}, "livno/contacts/#contact-house"),
        ({"municipality": "livno", "page": "emergency"}, "livno/contacts/#contact-station"),
        ({"topic": "laws"}, "livno/protocol/"),
    ],
)
def test_wrong(expected: dict[str, str], location: str) -> None:
    assert not is_right(location, [expected], SECTORS)
