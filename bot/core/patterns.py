"""Regular expressions that are compiled at their first use."""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

_VERBS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class Pattern:
    """A regular expression that is compiled when it is first used, as fast as any from then on.

    The bot knows more than a thousand, and compiling them takes longer than all else that happens
    before `watchfloor status` can answer; what one command needs of them is a handful. A mistake
    in one would show at its first use: a test compiles them all.

    Methods are those of `re.Pattern`.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself; from here on its methods stand in the place of ours."""
        compiled = re.compile(self.pattern, self.flags)
        vars(self).update({verb: getattr(compiled, verb) for verb in _VERBS})
        return compiled

    def search(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        """Find the first match at any place."""
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        """Match what begins at the start."""
        return self.compiled.match(text, start, end)

    def fullmatch(
        self, text: str, start: int = 0, end: int = sys.maxsize, /
    ) -> re.Match[str] | None:
        """Match the whole."""
        return self.compiled.fullmatch(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize, /
    ) -> Iterator[re.Match[str]]:
        """Find one match behind the other."""
        return self.compiled.finditer(text, start, end)

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> list[Any]:
        """Return what was matched: the whole, or the group, or the groups."""
        return self.compiled.findall(text, start, end)

    def split(self, text: str, /, maxsplit: int = 0) -> list[str | Any]:
        """Cut the text where it matches; groups stay between the pieces."""
        return self.compiled.split(text, maxsplit)

    def sub(
        self, replacement: str | Callable[[re.Match[str]], str], text: str, /, count: int = 0
    ) -> str:
        """Replace what matches, each match or so many."""
        return self.compiled.sub(replacement, text, count)
