"""One guide in one language at a time, from the store where it has not changed."""

from pathlib import Path

from putokaz.handbook.batch import Files, Order
from putokaz.handbook.press import content_json
from putokaz.handbook.printout import print_out
from putokaz.handbook.store import Store, key_of, tools


class Printer:
    """Prints into a store."""

    def __init__(self, folder: Path) -> None:
        self._store = Store(folder)
        self._tools = tools()

    def files(self, order: Order) -> Files:
        """The files of the order."""
        key = key_of(content_json(order.content), self._tools)
        if found := self._store.find(key):
            return found
        made, layout = print_out(order.content, self._store.layout(order.name))
        self._store.keep_layout(order.name, layout)
        return self._store.keep(key, made)
