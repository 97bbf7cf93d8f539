"""Other names of the same place, person or body: Kyiv is also Kiev."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.core.text.words import stems, words

Stems = tuple[str, ...]

#: Ways to say one term that are looked for; more would be a mistake in the configuration.
MOST_WAYS = 50


@dataclass(frozen=True, slots=True)
class Aliases:
    """Rows of names; the names of one row mean the same, and the first stands for all."""

    rows: tuple[tuple[str, ...], ...] = ()

    def ways(self, wanted: Stems) -> tuple[Stems, ...]:
        """Return the stems themselves, and with each name in them replaced by its others."""
        if not self.rows:
            return (wanted,)
        found = {wanted: None}
        for row in _stemmed_rows(self.rows):
            for way in list(found):
                for name in row:
                    at = _at(way, name)
                    if at is not None:
                        for other in row:
                            found[*way[:at], *other, *way[at + len(name) :]] = None
        return tuple(found)[:MOST_WAYS]

    def renamed(self, text: str) -> str:
        """Return a text with the first name of its row in place of every other name."""
        if not self.rows:
            return text
        pattern, first = _first_names(self.rows)
        return pattern.sub(lambda found: first[found[0].casefold()], text)


NO_ALIASES = Aliases()


def name_stems(text: str) -> Stems:
    """Return the stems of a name; a name of nothing but stop words still means those words."""
    return stems(text) or words(text)


@lru_cache(maxsize=200)
def _stemmed_rows(rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[Stems, ...], ...]:
    return tuple(tuple(name_stems(name) for name in row) for row in rows)


@lru_cache(maxsize=200)
def _first_names(rows: tuple[tuple[str, ...], ...]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    first = {name.casefold(): row[0] for row in rows for name in row[1:]}
    longest_first = sorted(first, key=len, reverse=True)
    names = "|".join(re.escape(name) for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE), first


def _at(text: Stems, name: Stems) -> int | None:
    starts = range(len(text) - len(name) + 1)
    return next((at for at in starts if text[at : at + len(name)] == name), None)
