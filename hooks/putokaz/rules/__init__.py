"""Facts that need more than one field or file; each module is one rule, its docstring says it."""

from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from datetime import date
from typing import Final

from putokaz.model.directory import Directory
from putokaz.problem import Problem, Where
from putokaz.rules.area_code import every_area_code_fits
from putokaz.rules.below import whoever_is_served_lies_below
from putokaz.rules.case_numbers import no_case_names_a_local_number
from putokaz.rules.chains import no_chain_leads_round
from putokaz.rules.citable import every_published_channel_can_be_cited
from putokaz.rules.confirmed import whatever_is_confirmed_has_a_source
from putokaz.rules.dates import dates_are_in_order
from putokaz.rules.deadline import every_deadline_has_a_basis
from putokaz.rules.emergency import emergency_numbers_answer_everywhere
from putokaz.rules.law import nothing_rests_on_a_past_law
from putokaz.rules.located import LISTS, list_file, placed
from putokaz.rules.map import every_municipality_is_on_the_map_once
from putokaz.rules.number_112 import nobody_is_sent_to_112
from putokaz.rules.once import nothing_is_given_twice
from putokaz.rules.pathways import every_municipality_has_a_pathway
from putokaz.rules.personal_number import no_text_holds_a_personal_number
from putokaz.rules.references import every_reference_leads_somewhere
from putokaz.rules.removal_first import removal_is_asked_before_placement
from putokaz.rules.safe_house import no_safe_house_can_be_found
from putokaz.rules.script import no_word_mixes_scripts
from putokaz.rules.tiers import tiers_climb
from putokaz.source import Node

RULES: Final[tuple[Callable[[Directory], Iterator[Problem]], ...]] = (
    every_reference_leads_somewhere,
    no_chain_leads_round,
    tiers_climb,
    whoever_is_served_lies_below,
    every_municipality_has_a_pathway,
    every_municipality_is_on_the_map_once,
    nothing_is_given_twice,
    no_word_mixes_scripts,
    every_area_code_fits,
    every_published_channel_can_be_cited,
    emergency_numbers_answer_everywhere,
    nobody_is_sent_to_112,
    no_safe_house_can_be_found,
    no_text_holds_a_personal_number,
    no_case_names_a_local_number,
    every_deadline_has_a_basis,
    whatever_is_confirmed_has_a_source,
    removal_is_asked_before_placement,
)
"""What is true of the data on every day."""

_Dated = Callable[..., Iterator[Problem]]

RULES_OF_TODAY: Final[tuple[_Dated, ...]] = (dates_are_in_order, nothing_rests_on_a_past_law)
"""What depends on the day: they take `today`."""


def check(directory: Directory, *, today: date) -> list[Problem]:
    """All problems that the rules find, sorted; lapsed checks and gaps are none."""
    found = {problem for rule in RULES for problem in rule(directory)}
    found |= {problem for rule in RULES_OF_TODAY for problem in rule(directory, today=today)}
    return sorted(found)


def check_again(
    before: Directory, now: Directory, changed: Set[str], *, today: date
) -> list[Problem]:
    """The same, where nothing but the files of these contacts has changed since all was well.

    Whether there is a problem is certain; where it stands, `check` tells.
    """
    contacts = [one for them in (before, now) for one in them.contacts if one.file in changed]
    served = {
        place.file
        for place in now.municipalities.values()
        if any(now.reach(contact, place) for contact in contacts)
    }
    pathways = {pathway.file for pathway in now.pathways.values()}
    files = {value.file for value in placed(now)} | {list_file(one) for one in (*LISTS, "places")}
    unread = {file: Node(None, Where(file, 1, 1)) for file in files}
    looked_at = replace(
        now, settled=files - changed - served - pathways, trees={**unread, **now.trees}
    )
    return check(looked_at, today=today)
