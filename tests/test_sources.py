"""The contacts in `data/` say what the collected files say, and nothing else.

A contact that somebody has confirmed or read anew since the collection speaks for itself.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from putokaz.language import to_latin

DATA: Final = Path(__file__).parents[1] / "data"
Record = dict[str, Any]

PHONE_IN_REMARK: Final = re.compile(r"(?:\+387|\(0\d\d\)|\b0\d\d)[\d /-]{5,}\d")
EMAIL_IN_REMARK: Final = re.compile(r"[\w.]+@ ?\w[\w.]+\w")
ADDRESS_OF_WEB: Final = re.compile(r"https?://\S+")

NOT_TO_BE_PUBLISHED: Final = re.compile(
    r"WEAK SOURCE|LIKELY CLOSED|URLs? (was|were) not kept|do not publish this link"
    r"|Commercial directory|projuris\.org \(undated|OLD law, check"
)
WEAK_BY_REPORT: Final = {"Općina (now Grad) Livno", "Okružni sud u Trebinju"}
"""Called weak by the report on the collection, not by the record itself."""
POLICE_OF_2008: Final = (
    "http://arhiva.visoko.co.ba/2008/01/16/nova-unutranja-organizacija-mup-a-zdk/"
)

PRINTED_HOURS: Final = {
    "24/7": ("24/7", "24 h"),
    "Mo-Fr 07:30-15:30": ("Mon-Fri 07:30-15:30",),
    "Mo-Fr 07:00-15:00": ("Mon-Fri 07:00-15:00",),
    "Mo-Fr 08:00-15:00": ("Mon-Fri 08:00-15:00",),
    "Mo-Fr 09:00-22:00": ("working days 09:00-22:00",),
    "Mo-Fr 08:00-20:00": ("working days 08-20",),
}


def _read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)


RECORDS: Final[dict[tuple[str, str], Record]] = {
    (file, str(number)): record
    for file in ("contacts.yml", "contacts-2.yml")
    for number, record in enumerate(_read(DATA / "sources" / file), 1)
}
DECISIONS: Final[list[Record]] = _read(DATA / "sources" / "decisions.yml")
CONTACTS: Final[dict[str, Record]] = {
    f"{file.parts[-3]}/{file.stem}": _read(file) for file in sorted(DATA.glob("*/*/contacts/*.yml"))
}

COLLECTED: Final = "2026-11-23"


def _renewed(contact: Any) -> bool:
    """Whether a part of it was read or confirmed after the collection."""
    if isinstance(contact, Mapping):
        days = (contact.get("read", ""), contact.get("verified", {}).get("on", ""))
        return max(days) > COLLECTED or any(_renewed(part) for part in contact.values())
    return isinstance(contact, list) and any(_renewed(part) for part in contact)


IMPORTED: Final = {name: contact for name, contact in CONTACTS.items() if not _renewed(contact)}


def _key(decision: Record) -> tuple[str, str]:
    return decision["file"], decision["record"]


def _texts(value: Any) -> Iterator[str]:
    """Every scalar below the value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    else:
        for item in value:
            yield from _texts(item)


def _said_of(contact: str) -> list[str]:
    """All that the records which went into the contact say; of a helpline, its decision."""
    named = [decision for decision in DECISIONS if contact in decision.get("into", [])]
    return [text for decision in named for text in _texts(RECORDS.get(_key(decision), decision))]


def _explained(decision: Record) -> dict[str, str]:
    return {value["value"]: value["became"] for value in decision.get("values", [])}


def _channels(decision: Record) -> list[Record]:
    return [
        channel
        for contact in decision.get("into", [])
        for channel in CONTACTS[contact].get("channels", [])
    ]


def _value(channel: Record) -> str:
    """What the channel's source prints: the whole text where there is more than the value."""
    plain: str = channel.get("as_published") or next(
        channel[medium] for medium in ("phone", "email", "web") if medium in channel
    )
    return plain


def _missing(decision: Record) -> Iterator[str]:
    """The record's values that neither a contact has nor the decision explains."""
    record, explained = RECORDS[_key(decision)], _explained(decision)
    if not IMPORTED.keys() >= set(decision.get("into", [])):
        return
    held = {
        text
        for channel in _channels(decision)
        for field in ("phone", "email", "web", "address", "as_published")
        for text in _texts(channel.get(field, ()))
    }
    for value in (*record["phones"], *record["email"], record["website"]):
        if value != "null" and value not in held and value not in explained:
            yield value
    if record["address"] != "null" and record["address"] not in explained:
        words = {word for text in held for word in re.findall(r"\w+", text)}
        words |= {
            word
            for contact in decision["into"]
            for word in re.findall(r"\w+", CONTACTS[contact]["name"]["bs"])
        }
        yield from (word for word in re.findall(r"\w+", record["address"]) if word not in words)
    if record["hours"] != "null" and record["hours"] not in explained:
        yield record["hours"]


def _unpublishable(decision: Record) -> bool:
    record = RECORDS.get(_key(decision))
    return record is not None and (
        NOT_TO_BE_PUBLISHED.search(record["note"]) is not None
        or "repository not known" in record["source_url"]
        or record["name"] in WEAK_BY_REPORT
        or record["source_url"] == POLICE_OF_2008
    )


def test_every_record_has_exactly_one_decision() -> None:
    decided = Counter(_key(d) for d in DECISIONS if d["file"] != "domain.yml")

    assert decided == Counter(RECORDS.keys())
    assert {key: RECORDS[key]["name"] for key in decided} == {
        _key(d): d["name"] for d in DECISIONS if d["file"] != "domain.yml"
    }


def test_a_decision_leads_to_a_contact_or_says_why_not() -> None:
    for decision in DECISIONS:
        assert decision.get("into") or decision.get("reason"), decision
        assert set(decision.get("into", [])) <= CONTACTS.keys(), decision


def test_every_contact_comes_from_a_record() -> None:
    assert {into for d in DECISIONS for into in d.get("into", [])} >= IMPORTED.keys()


@pytest.mark.parametrize("file", ["contacts.yml", "contacts-2.yml"])
def test_every_value_of_the_sources_is_a_channel_or_explained(file: str) -> None:
    missing = {d["name"]: [*_missing(d)] for d in DECISIONS if d["file"] == file}

    assert {name: values for name, values in missing.items() if values} == {}


def test_every_number_and_address_in_a_remark_is_accounted_for() -> None:
    for decision in DECISIONS:
        if decision["file"] == "domain.yml":
            continue
        remark = ADDRESS_OF_WEB.sub("", RECORDS[_key(decision)]["note"])
        known = " ".join(
            [*_explained(decision), *_texts(_channels(decision)), *_said_by_others(decision)]
        )
        for found in (*PHONE_IN_REMARK.findall(remark), *EMAIL_IN_REMARK.findall(remark)):
            assert found in known, (decision["name"], found)


def _said_by_others(decision: Record) -> Iterator[str]:
    """Values of the other records that went into the same contacts."""
    for other in DECISIONS:
        if _key(other) in RECORDS and set(other.get("into", [])) & set(decision.get("into", [])):
            record = RECORDS[_key(other)]
            yield from (*record["phones"], *record["email"])


def test_every_channel_stands_literally_in_its_sources() -> None:
    for contact, values in IMPORTED.items():
        said = _said_of(contact)
        for channel in values.get("channels", []):
            if "address" in channel:
                parts = channel["address"].values()
                assert any(all(part in text for part in parts) for text in said), (contact, channel)
            else:
                assert _value(channel) in "\n".join(said), (contact, channel)
                assert channel.get("phone", "") in _value(channel), (contact, channel)


def test_every_phone_is_a_phone_field_of_its_sources() -> None:
    for contact, values in IMPORTED.items():
        fields = {phone for key in _keys(contact) for phone in RECORDS[key]["phones"]}
        listed = {v for d in DECISIONS if d["file"] == "domain.yml" for v in _explained(d)}
        for channel in values.get("channels", []):
            if "phone" in channel:
                assert {channel["phone"], channel.get("as_published")} & (fields | listed), contact


def _keys(contact: str) -> list[tuple[str, str]]:
    return [_key(d) for d in DECISIONS if contact in d.get("into", []) and _key(d) in RECORDS]


def test_every_conflict_extension_and_printed_hour_stands_in_its_sources() -> None:
    for contact, values in IMPORTED.items():
        said = "\n".join(_said_of(contact))
        for channel in values.get("channels", []):
            for conflict in channel.get("conflicts", []):
                assert conflict["value"] in said, (contact, conflict)
            assert channel.get("extension", "") in said, contact
            assert channel.get("hours_as_published", "") in said, (contact, channel)
            if "hours" in channel:
                assert any(text in said for text in PRINTED_HOURS[channel["hours"]]), contact


def test_every_source_and_its_date_stand_in_the_collected_files() -> None:
    for contact, values in IMPORTED.items():
        said = "\n".join(_said_of(contact))
        for source in _sources(values):
            for url in (source.get("url", ""), *source.get("also", [])):
                assert url in said, (contact, url)
            assert source.get("date", "") in said + _dates_worked_out(contact), (contact, source)
            assert source["read"] == COLLECTED, contact


def _dates_worked_out(contact: str) -> str:
    named = [d for d in DECISIONS if contact in d.get("into", [])]
    return " ".join(b for d in named for b in _explained(d).values() if b.startswith("date: "))


def _sources(value: Any) -> Iterator[Record]:
    if isinstance(value, Mapping):
        if "read" in value:
            yield dict(value)
        for item in value.values():
            yield from _sources(item)
    elif isinstance(value, list):
        for item in value:
            yield from _sources(item)


def test_a_name_has_no_word_that_its_sources_do_not_have() -> None:
    added = {"osnovna", "škola", "vatrogasci"}
    for contact, values in IMPORTED.items():
        said = to_latin("\n".join(_said_of(contact))).lower()
        words = set(re.findall(r"\w+", values["name"]["bs"].lower())) - added
        assert words <= set(re.findall(r"\w+", said)), contact


def test_the_import_verified_nothing() -> None:
    assert not [name for name, values in IMPORTED.items() if "verified:" in yaml.dump(values)]


def test_a_channel_whose_source_cannot_be_cited_is_not_published() -> None:
    for contact, values in IMPORTED.items():
        for channel in values.get("channels", []):
            assert "url" in channel["source"] or channel["publish"] == "false", (contact, channel)


def test_no_value_of_a_weak_closed_or_uncitable_record_is_published() -> None:
    unpublishable = [decision for decision in DECISIONS if _unpublishable(decision)]

    for decision in unpublishable:
        record = RECORDS[_key(decision)]
        values = {*record["phones"], *record["email"], record["website"], record["address"]}
        for channel in _channels(decision):
            own = channel["source"].get("url") in {record["source_url"], None}
            if (
                own
                and not _renewed(channel)
                and ("address" in channel or _value(channel) in values)
            ):
                assert channel.get("publish") == "false", (record["name"], channel)
    assert len(unpublishable) == 32


def test_what_the_sources_forbid_to_show_is_not_published() -> None:
    hidden = {
        "0800 22323": "unconfirmed",
        "0800/222-25": "weak-source",
        "info@laktasi.net": "unconfirmed",
        "061 422 447": "likely-closed",
        "Braće Pobrić (building of the kindergarten), Tešanj": "likely-moved",
        "soba br. 7, prizemlje (intake office)": "incomplete",
    }

    reasons = {
        value: channel.get("reason")
        for contact in IMPORTED.values()
        for channel in contact.get("channels", [])
        if (value := channel.get("as_published") or channel.get("phone") or channel.get("email"))
        in hidden
    }

    assert reasons == {value: hidden[value] for value in reasons}
    assert reasons.keys() == hidden.keys() - _renewed_values()


def _renewed_values() -> set[str]:
    renewed = [values for name, values in CONTACTS.items() if name not in IMPORTED]
    return {text for values in renewed for text in _texts(values)}


def test_no_safe_house_has_an_address() -> None:
    for contact, values in CONTACTS.items():
        if values["kind"] == "safe-house":
            assert not [c for c in values.get("channels", []) if "address" in c], contact
