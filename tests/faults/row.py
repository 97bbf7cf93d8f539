"""One row of the fault matrix, and how it went."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

#: Does the fault in an empty folder, and says what was seen; an AssertionError is a failure.
Scenario = Callable[[Path], Awaitable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fault: done to a running bot, or shown by tests that do it to a part over a socket."""

    number: int
    fault: str
    expected: str
    #: None: the tests alone show it.
    scenario: Scenario | None = None
    #: "tests/folder/test_file.py::test_name", or a whole file.
    tests: tuple[str, ...] = ()

    @property
    def how(self) -> str:
        """What it is done to."""
        return "whole bot" if self.scenario else "parts, over sockets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a row went."""

    row: Row
    is_ok: bool
    seen: str
    seconds: float = 0.0
