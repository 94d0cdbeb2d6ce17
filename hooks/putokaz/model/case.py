"""Exercises: invented cases, their questions, and where the guide has the answers."""

import re
from typing import Annotated, Any, Final, Self, TypeVar

from pydantic import AfterValidator, BeforeValidator, model_validator

from putokaz.model.text import LocalText
from putokaz.model.value import Placed, Value, mistake, spelled
from putokaz.model.vocabulary import Profession

_WEEKDAYS: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MOMENT: Final = re.compile(rf"({'|'.join(_WEEKDAYS)}) ([01]\d|2[0-3]):([0-5]\d)")


def _minute(given: Any) -> Any:
    if not isinstance(given, str):
        return given
    if found := _MOMENT.fullmatch(given):
        return (_WEEKDAYS.index(found[1]) * 24 + int(found[2])) * 60 + int(found[3])
    raise mistake(
        "must be a day and a time of the week, such as Fr 16:40; days: {days}", days=_WEEKDAYS
    )


MinuteOfWeek = Annotated[int, BeforeValidator(_minute), spelled(_MOMENT.pattern)]
"""Written `Fr 16:40`; minute 0 is Monday 00:00."""

_Item = TypeVar("_Item")


def _at_least_one(items: tuple[_Item, ...]) -> tuple[_Item, ...]:
    if not items:
        raise mistake("must have at least one item")
    return items


class Question(Value):
    """One question of a case, its answer, and the places of the guide that say more."""

    asks: LocalText
    at: MinuteOfWeek | None = None
    """When it is asked, if not at the beginning of the case."""
    answer: LocalText
    needs: tuple[str, ...] = ()
    """From vocabulary/needs.yml: who is called at that hour."""
    pathway: tuple[str, ...] = ()
    """Ids of steps that the pathway of every entity has."""
    escalation: bool = False
    """Whether the answer shows the escalation ladder."""
    mistake: LocalText
    """What is usually done wrong."""
    why: LocalText

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if not (self.needs or self.pathway or self.escalation):
            raise mistake(
                "needs at least one of: {fields}", fields=("needs", "pathway", "escalation")
            )
        return self


class Case(Placed):
    """An invented case for practice; one file, which belongs to no municipality or tier."""

    title: LocalText
    professions: Annotated[tuple[Profession, ...], AfterValidator(_at_least_one)]
    """In whose place the reader acts; the first one's contacts are shown."""
    concerns: tuple[str, ...] = ()
    """From vocabulary/concerns.yml."""
    at: MinuteOfWeek
    """When it begins."""
    situation: LocalText
    steps: Annotated[tuple[Question, ...], AfterValidator(_at_least_one)]
    """Its questions, in the order in which they come up."""
