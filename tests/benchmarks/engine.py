"""The site's own scripts in a JavaScript engine, called from Python."""

import json
from pathlib import Path
from typing import Any, Final, TypedDict, cast

from py_mini_racer import MiniRacer

SCRIPTS: Final = Path(__file__).parents[2] / "hooks/theme/assets/js/search"


class Phone(TypedDict):
    """A number to call."""

    shown: str
    link: str


class Result(TypedDict):
    """One result as the search box gets it."""

    location: str
    title: str
    place: str
    sector: str
    phone: Phone | None
    hours: str
    snippet: str


def javascript() -> MiniRacer:
    """An engine that has read the analyzer and the search engine."""
    context = MiniRacer()
    context.eval("var self = {}")
    for name in ("analyzer", "engine"):
        context.eval((SCRIPTS / f"{name}.js").read_text(encoding="utf-8"))
    return context


class Searching:
    """The search of one language, as the worker calls it."""

    def __init__(self, core: str, text: str | None = None) -> None:
        self.context = javascript()
        self.context.eval(
            "let engine; self.putokazIndex = (data) => { engine = new Engine(data); }"
        )
        self.context.eval(core)
        if text is not None:
            self.context.eval("self.putokazIndex = (data) => { engine.addText(data); }")
            self.context.eval(text)

    def close(self) -> None:
        """Without it, Python waits for the engine for ever when it ends."""
        self.context.close()

    def search(self, query: str, *, municipality: str = "", limit: int = 10) -> list[Result]:
        return cast(list[Result], self._call(query, municipality, limit))

    def _call(self, query: str, municipality: str, limit: int) -> Any:
        options = json.dumps({"municipality": municipality, "limit": limit})
        return json.loads(
            str(self.context.eval(f"JSON.stringify(engine.search({json.dumps(query)}, {options}))"))
        )
