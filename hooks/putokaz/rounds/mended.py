"""Whether data files would still be right with new texts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from putokaz.model.contact import Contact
from putokaz.model.directory import Directory
from putokaz.problem import Problem
from putokaz.read.record import read_record
from putokaz.rules import check
from putokaz.source import parse


def problems_of(
    texts: Mapping[str, str], directory: Directory, *, today: date, invented_numbers: bool
) -> list[Problem]:
    """What would be wrong with the contacts of these files, by path; nothing: all is well."""
    trees = dict(directory.trees)
    found: list[Problem] = []
    new: dict[str, Contact] = {}
    for contact in directory.contacts:
        if contact.file in texts:
            tree, problems = parse(texts[contact.file], contact.file)
            found += problems
            if tree is None:
                continue
            placed = {name: getattr(contact, name) for name in Contact.UNWRITTEN}
            value, problems = read_record(
                Contact, tree, placed=placed, invented_numbers=invented_numbers
            )
            found += problems
            trees[contact.file] = tree
            if value:
                new[contact.file] = value
    if found:
        return sorted(found)
    contacts = tuple(new.get(one.file, one) for one in directory.contacts)
    return sorted(check(replace(directory, contacts=contacts, trees=trees), today=today))
