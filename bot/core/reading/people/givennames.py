"""Common given names, which tell a person from a place and often he from she."""

from enum import StrEnum
from functools import lru_cache

from bot.core.patterns import Pattern
from bot.core.reading.people.femalenames import FEMALE_NAMES
from bot.core.reading.people.malenames import MALE_NAMES
from bot.core.reading.propernames.tokens import Token


class Gender(StrEnum):
    """Which pronoun an article is likely to use for somebody."""

    FEMALE = "she"
    MALE = "he"
    UNKNOWN = ""


def gender_of(given: str) -> Gender:
    """Guess from a given name; names that both carry, or that nobody listed, are UNKNOWN."""
    word = given.casefold()
    match word in FEMALE_NAMES, word in MALE_NAMES:
        case True, False:
            return Gender.FEMALE
        case False, True:
            return Gender.MALE
        case _:
            return Gender.UNKNOWN


@lru_cache(maxsize=8192)  # Asked several times of most capitals of an article.
def is_given_name(word: str) -> bool:
    """Tell whether a capitalised word is a common given name."""
    folded = word.casefold()
    return folded in FEMALE_NAMES or folded in MALE_NAMES


#: Months that are surnames, and what stands behind a month in a date.
_SURNAMES = frozenset(["May", "March", "June", "August"])
_DATE_BEHIND = Pattern(r",?\s(?:\d|of\b)")


def is_surname_month(given: str, word: Token, text: str) -> bool:
    """Tell "Theresa May said" from "Theresa, May 5" and "in Carolina May"."""
    is_month = word.text in _SURNAMES and is_given_name(given)
    return is_month and _DATE_BEHIND.match(text, word.end) is None


#: Words that name nobody, and surnames behind a given name.
_WORD_SURNAMES = frozenset(["Read", "English", "Christmas"])


def is_surname_word(given: str, word: str) -> bool:
    """Tell "Paula Read said" from "Read the rules"."""
    return word in _WORD_SURNAMES and is_given_name(given)
