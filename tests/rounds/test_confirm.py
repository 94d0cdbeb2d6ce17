"""What is written into the data files."""

from datetime import date
from typing import Final

import pytest

from putokaz.model.contact import Contact
from putokaz.rounds.confirm import Confirmation, confirmed, is_function, is_same
from tests.pages.guides import example

DAY: Final = date(2026, 11, 24)


def _contact(id_: str) -> Contact:
    return next(one for one in example().contacts if one.id == id_)


def _confirm(text: str, *numbers: int, by: str = "Secretary of the board") -> str:
    contact = _contact("policijska-stanica")
    found = [
        Confirmation(contact=contact, number=number, on=DAY, by=by, how="call")
        for number in numbers
    ]
    return confirmed({contact.file: text}, found)[contact.file]


def test_only_the_verification_is_put_in() -> None:
    text = """\
name: A   # as published
channels:
  # The reception.
  - phone: 034 000 000
    source:
      url: https://example.org/a
      read: 2026-11-23  # read twice

  # The duty line.
  - phone: "035 000 000"
    source:
      read: 2026-11-23
      also:
        - https://example.org/b
        # and more
    # Until it is clear.
    publish: false
    reason: weak-source
  - email: a@example.org
    source:
      read: 2026-11-23
# The end.
"""
    assert (
        _confirm(text, 1, 2, 3)
        == """\
name: A   # as published
channels:
  # The reception.
  - phone: 034 000 000
    source:
      url: https://example.org/a
      read: 2026-11-23  # read twice
    verified:
      on: 2026-11-24
      by: Secretary of the board
      how: call

  # The duty line.
  - phone: "035 000 000"
    source:
      read: 2026-11-23
      also:
        - https://example.org/b
        # and more
    verified:
      on: 2026-11-24
      by: Secretary of the board
      how: call
    # Until it is clear.
    publish: false
    reason: weak-source
  - email: a@example.org
    source:
      read: 2026-11-23
    verified:
      on: 2026-11-24
      by: Secretary of the board
      how: call
# The end.
"""
    )


def test_an_older_verification_is_renewed_in_its_place() -> None:
    text = """\
channels:
  - phone: 034 000 000
    verified:
      on: 2025-01-01  # in winter
      by: Somebody
      how: visit
    # What follows.
    source:
      read: 2026-11-23
"""
    assert (
        _confirm(text, 1)
        == """\
channels:
  - phone: 034 000 000
    verified:
      on: 2026-11-24  # in winter
      by: Secretary of the board
      how: call
    # What follows.
    source:
      read: 2026-11-23
"""
    )


def test_a_later_verification_is_not_taken_back() -> None:
    text = """\
channels:
  - phone: 034 000 000
    source:
      read: 2026-11-23
    verified:
      on: 2026-11-25
      by: Somebody
      how: visit
"""
    assert _confirm(text, 1) == text


def test_line_ends_of_another_system_stay() -> None:
    text = "channels:\r\n  - phone: 034 000 000\r\n    source:\r\n      read: 2026-11-23\r\n"

    made = _confirm(text, 1)

    assert made.replace("\r\n", "").count("\n") == 0
    assert made.startswith(text)


@pytest.mark.parametrize("by", ["yes: no", "# nobody", "'", "- a", "null", "Ђ: секретар"])
def test_a_function_is_never_yaml(by: str) -> None:
    text = "channels:\n  - phone: 034 000 000\n    source:\n      read: 2026-11-23\n"

    made = _confirm(text, 1, by=by)

    assert _confirm(made, 1, by=by) == made
    assert made.count("\n") == 8


@pytest.mark.parametrize(
    ("by", "allowed"),
    [
        ("secretary of the steering board", True),
        ("Секретар управног одбора", True),
        ("officer on duty, shift 2", True),
        ("name@example.org", False),
        ("0101990150006", False),
        ("010199 015 0006", False),
        ("061 000 000", False),
        ("  ", False),
    ],
)
def test_only_a_function_may_have_confirmed_it(by: str, *, allowed: bool) -> None:
    assert is_function(by) is allowed


@pytest.mark.parametrize(
    ("value", "same"),
    [
        ("034 000 000", True),
        ("34000000", True),
        ("034/000-000", True),
        ("034 000 001", False),
        ("", False),
    ],
)
def test_a_lost_zero_changes_no_number(value: str, *, same: bool) -> None:
    assert is_same(value, _contact("centar-za-socijalni-rad").channels[0]) is same


def test_another_e_mail_address_is_another_value() -> None:
    channel = _contact("centar-za-socijalni-rad").channels[2]

    assert is_same(" csr@example.org ", channel)
    assert not is_same("csr@example.com", channel)
