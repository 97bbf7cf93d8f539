"""A cache of what was worked out of a value, by the value's identity in memory.

For long tuples that come again and again: to hash one takes longer than what is worked out of it.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")
Result = TypeVar("Result")


class Remembered(Generic[Value, Result]):
    """A function of one immutable argument that remembers its last results."""

    def __init__(self, work: Callable[[Value], Result], most: int) -> None:
        """Remember at most so many.

        Args:
            work: What is asked of a value; the same for equal values.
            most: After so many all are forgotten.
        """
        self._work = work
        self._most = most
        #: By place in memory, each with its value, so that no other can take the place.
        self._known: dict[int, tuple[Value, Result]] = {}

    def __call__(self, value: Value) -> Result:
        """Return the result for a value."""
        known = self._known.get(id(value))
        if known is not None:
            return known[1]
        if len(self._known) >= self._most:
            self._known.clear()
        result = self._work(value)
        self._known[id(value)] = (value, result)
        return result
