"""Which contact is meant: by its file, by a part of its name, by its initials."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from putokaz.language import to_latin
from putokaz.model.contact import Contact

_SMALL_WORDS: Final = ("i", "za", "u", "o", "od", "na", "sa")
"""No part of an abbreviation: `centar-za-socijalni-rad` is CSR."""


class NotFoundError(Exception):
    """No contact is meant, or several; carries the ids to choose from."""

    def __init__(self, ids: Iterable[str], *, several: bool) -> None:
        self.ids: Final = tuple(ids)
        self.several: Final = several
        super().__init__(", ".join(self.ids))


def find(asked: str, contacts: Iterable[Contact]) -> Contact:
    """The one contact that is meant; `NotFoundError` with a guess, or with all that it may be."""
    contacts = tuple(contacts)
    wanted = _bare(asked)
    for fits in (_is_id, _is_short, _is_part):
        found = [one for one in contacts if wanted and fits(wanted, one)]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFoundError((one.id for one in found), several=True)
    ids = [one.id for one in contacts]
    raise NotFoundError(get_close_matches(asked.lower(), ids, n=1) or ids, several=False)


def _is_id(wanted: str, contact: Contact) -> bool:
    return wanted == _bare(contact.id)


def _is_short(wanted: str, contact: Contact) -> bool:
    words = contact.id.split("-")
    long = [word for word in words if word not in _SMALL_WORDS]
    return wanted in ("".join(word[0] for word in those) for those in (words, long))


def _is_part(wanted: str, contact: Contact) -> bool:
    name = contact.name
    texts = (contact.id, name.bs, name["hr"], to_latin(name.sr_cyrl), name.en)
    return any(wanted in _bare(text) for text in texts)


def _bare(text: str) -> str:
    """In small Latin letters without marks, nothing between the words."""
    apart = unicodedata.normalize("NFD", to_latin(text).lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]", "", apart)
