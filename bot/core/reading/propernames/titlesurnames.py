"""Titles that are somebody's surname: "Tom King", "Sam King of Dover"."""

from bot.core.reading.people.givennames import is_given_name
from bot.core.reading.people.roles import is_title
from bot.core.reading.propernames.orgwords import names_organisation
from bot.core.reading.propernames.places import is_demonym, is_place
from bot.core.reading.text.abbreviations import is_starter

#: Titles that are surnames as often, and words in front of them as titles.
_SURNAMES = frozenset("King Bishop Dean Prince Pope Major Marshal".split())
_OF_TITLES = frozenset("Crown Burger Lion Sun Drag Auxiliary Assistant Associate Vice Fire".split())


def is_called_by_title(words: list[str]) -> bool:
    """Tell whether a title is somebody's surname: "Tom King"."""
    return (
        1 < len(words) < 4
        and is_title(words[-1])
        and not words[-1].endswith(".")
        and (is_given_name(words[0]) or (len(words) == 2 and _is_surnamed(*words)))
        and not is_title(words[0])
    )


def name_before_of(words: list[str]) -> int:
    """Find where the name ends in "Sam King of Dover"; 0 where the title is no surname."""
    is_named = words[2:3] == ["of"] and words[1] in _SURNAMES and is_called_by_title(words[:2])
    return 2 if is_named else 0


def _is_surnamed(first: str, title: str) -> bool:
    """Tell "Tishana King" from "Swedish King" and "Crown Prince"."""
    return title in _SURNAMES and not (
        first in _OF_TITLES
        or is_demonym(first)
        or is_place(first)
        or is_starter(first)
        or names_organisation(first)
    )
