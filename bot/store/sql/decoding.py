"""Values that were decoded lately, for as long as their JSON stays what it was."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

from bot.store.sql.codec import load

T = TypeVar("T")


class Decoder(Generic[T]):
    """Decodes values by their names; one whose text has not changed is decoded once.

    Values are frozen, so that all who ask share them. Of the text only a hash is kept, since texts
    take more room than what they say.
    """

    def __init__(self, kind: type[T], most: int) -> None:
        """Keep the values asked for last.

        Args:
            kind: A frozen dataclass.
            most: Characters of JSON that the values kept may have together; decoded they take
                about twice that in bytes.
        """
        self._kind = kind
        self._room = most
        #: By name: hash and length of the text, and what it says.
        self._kept: OrderedDict[Hashable, tuple[int, int, T]] = OrderedDict()
        self._lock = Lock()

    def load(self, name: Hashable, text: str) -> T:
        """Return the value of a name, whose JSON this is by now."""
        seal = hash(text)
        with self._lock:
            kept = self._kept.get(name)
            if kept is not None and kept[:2] == (seal, len(text)):
                self._kept.move_to_end(name)
                return kept[2]
        value = load(self._kind, text)
        with self._lock:
            self._drop(name)
            self._kept[name] = seal, len(text), value
            self._room -= len(text)
            while self._room < 0:
                self._drop(next(iter(self._kept)))
        return value

    def _drop(self, name: Hashable) -> None:
        kept = self._kept.pop(name, None)
        self._room += kept[1] if kept is not None else 0
