"""The words that bound or loosen a number: "nearly", "at least", "or more"."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.gaps import GAP

_QUALIFIERS = (
    r"no (?:fewer|less|more) than|not (?:fewer|less|more) than|(?:a (?:little|bit) "
    r"|slightly |much |"
    r"far |well )?(?:more|fewer|less|greater|higher|lower) than|at least|at most"
    r"|at around|at about|"
    r"up to|as (?:many|much|few|little|high|low|large) as|(?:just|well|slightly|a little) "
    r"(?:over|under|above|below)|just (?:short|shy) of|almost|nearly|about|around|approximately|"
    r"approx\.?|ca\.|"
    r"roughly|some|over|under|above|below|close to|an? estimated|estimated|upwards of|in excess of|"
    r"a (?:minimum|maximum) of|a total of|a further|a record|an additional|an average of|another|"
    r"additional|only|just|exactly|precisely|between|circa|possibly|perhaps|probably|"
    r"a combined|barely|virtually|"
    r"más de|al menos|unos|unas|cerca de|casi|menos de|hasta|plus de|au moins|environ|près de|"
    r"moins de|mehr als|mindestens|rund|etwa|fast|bis zu|über|mais de|pelo menos|quase|più di|"
    r"oltre|almeno|circa|quasi|более|около|не менее|почти|понад|близько|щонайменше|майже"
)
_WORDS = frozenset(re.findall(r"[^\W\d_]+", _QUALIFIERS))
#: For text behind a space. To look for any of the words comes before the question which.
_BEFORE = Pattern(
    rf"{GAP}(?={any_of(sorted(_WORDS))})(?:(?:{_QUALIFIERS})\s{{1,2}}){{1,3}}\Z", re.I
)
_SIGN = Pattern(r"[~≈<>]\s?\Z")
_BEHIND = Pattern(r"\+|(?:\s|-)(?:or (?:more|so|fewer|less)|odd|plus)\b", re.I)
#: Every word that a qualifier can end with, and some more: most numbers stand behind none.
_LAST_WORDS = _WORDS - frozenset("a an at in no not well far".split())
_LAST = Pattern(r"(?:([^\W\d_]++)\.?\s|[~≈<>])\s?\Z")
#: The longest run of qualifiers there is, in characters, and the longest last word.
_LONGEST = 48
_LONGEST_WORD = 16
_DIRECTIONS = Pattern(
    r"\b(?:turn(?:ed|s)?|hand(?:ed|s)?|t(?:ook|ake|akes|aken)|came|com(?:e|es|ing)|"
    r"went|go(?:es|ing)?|r[ua]n|fell|fly|flew|war|fight|dispute|worried|concern(?:ed|s)?|talks?)\s"
    r"(?:over|under|about|around|above|below)\s\Z"
    # "The number went up to eight": it is eight now, and no bound.
    r"|\b(?:went|goes|go|gone|going|crept|shot|moved|jumped) up to\s\Z",
    re.I,
)


def find_qualifier(text: str, start: int, floor: int) -> tuple[int, str]:
    """Where the qualifier of a number at `start` begins, and its words in lower case.

    `start` and an empty string when there is none; `floor` is where its sentence begins.
    """
    low = max(floor, start - _LONGEST)
    # One word, which begins behind the last blank but those at the end.
    first = text.rfind(" ", max(low, start - _LONGEST_WORD), max(low, start - 2)) + 1
    last = _LAST.search(text, first or max(low, start - _LONGEST_WORD), start)
    if last is None or (last[1] and last[1].lower() not in _LAST_WORDS):
        return start, ""
    window = f" {text[low:start]}"
    found = _BEFORE.search(window) if last[1] else _SIGN.search(text, low, start)
    if found is None or _DIRECTIONS.search(window):
        return start, ""
    if not last[1]:
        return found.start(), found[0].strip()
    words = " ".join(found[0][1:].split()).lower()
    return low + found.start(), words


def qualifier_behind(text: str, end: int) -> tuple[int, str]:
    """Where a qualifier right behind a number ends, and its words ("or more"); or `end` and ""."""
    found = _BEHIND.match(text, end)
    if found is None:
        return end, ""
    return found.end(), found[0].strip(" -").lower()
