"""A set that holds only the latest few things."""

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Recent(Generic[T]):
    """A set that forgets what was added longest ago once it is full."""

    def __init__(self, size: int) -> None:
        """Hold at most `size` things."""
        self._size = size
        self._things: dict[T, None] = {}

    def add(self, thing: T) -> None:
        """Add a thing, or make it the latest."""
        self._things.pop(thing, None)
        self._things[thing] = None
        if len(self._things) > self._size:
            del self._things[next(iter(self._things))]

    def discard(self, thing: T) -> None:
        """Forget a thing now, if it is there."""
        self._things.pop(thing, None)

    def __contains__(self, thing: object) -> bool:
        return thing in self._things
