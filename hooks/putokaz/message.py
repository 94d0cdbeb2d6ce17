"""What is told to people: a sentence in English that can be said in every language."""

import re
from collections.abc import Callable, Mapping
from typing import Final, Self

PLACEHOLDER: Final = re.compile(r"\{([a-z][a-z_]*)\}")
"""A plain name: no attribute, index, conversion or format."""


class Message(str):
    """An English sentence, made of a template and the values that stand in it.

    Each template is a literal where the sentence is made; its translations go by it, in
    `text/strings/<language>/problems.yml`. A value that is a message is translated too, of a tuple
    each item, which are then listed; any other value is shown as it is.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, str | tuple[str, ...]]

    def __new__(cls, template: str, /, **values: object) -> Self:
        given = {
            name: value if isinstance(value, (str, tuple)) else str(value)
            for name, value in values.items()
        }
        made = super().__new__(cls, _filled(template, given, str))
        made.template = template
        made.values = given
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], Mapping[str, object]]:
        return (self.template,), self.values

    def of(self, **values: object) -> Self:
        """The same sentence with these values."""
        return type(self)(self.template, **values)

    def told(self, translated: Callable[[str], str]) -> str:
        """The sentence in another language, given what each template is in it."""

        def say(text: str) -> str:
            return text.told(translated) if isinstance(text, Message) else text

        return _filled(translated(self.template), self.values, say)


def _filled(
    template: str, values: Mapping[str, str | tuple[str, ...]], say: Callable[[str], str]
) -> str:
    def value(found: re.Match[str]) -> str:
        given = values[found[1]]
        return ", ".join(map(say, given)) if isinstance(given, tuple) else say(given)

    return PLACEHOLDER.sub(value, template) if values else template
