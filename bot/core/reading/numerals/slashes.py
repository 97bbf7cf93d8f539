"""Counts parted by slashes, as lists have them: "12/30 killed/injured", "Dead/missing: 4/11"."""

from bot.core.patterns import Pattern
from bot.core.reading.fates.harms import FATE_AFTER, kind_of_match, kind_of_noun
from bot.core.reading.text.casing import small

_RUN = Pattern(r"\d[\d,]*(?:\s?/\s?\d[\d,]*){1,2}(?![\d/])")
_WORD = r"[A-Za-z]{3,14}"
_BEHIND = Pattern(rf"\s(?:people\s|persons\s)?(?P<labels>{_WORD}(?:\s?/\s?{_WORD}){{1,2}})(?!\w)")
_BEFORE = Pattern(
    rf"(?<!\w)(?P<labels>{_WORD}(?:\s?/\s?{_WORD}){{1,2}})(?:\s\w+)?\s?(?::|=|\||\t|–|—|-)?\s{{0,2}}\Z"
)
_SLASH = Pattern(r"\s?/\s?")
_REACH = 50


def kinds_of_slashed(text: str, start: int) -> tuple[str, ...]:
    """The kinds of the counts that begin at `start` and are parted by slashes.

    Empty where no labels beside them tell as many fates as there are counts.
    """
    run = _RUN.match(text, start)
    if run is None:
        return ()
    labelled = _BEHIND.match(text, run.end()) or _BEFORE.search(text, max(0, start - _REACH), start)
    if labelled is None:
        return ()
    kinds = tuple(_kind(word) for word in _SLASH.split(labelled["labels"]))
    is_told = len(kinds) == len(_SLASH.split(run[0])) and "other" not in kinds
    return kinds if is_told and len(set(kinds)) == len(kinds) else ()


def kind_slashed(text: str, start: int, end: int) -> str | None:
    """The kind of the count at `text[start:end]`; None where it is none of several with slashes."""
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    if "/" not in before and "/" not in behind:
        return None
    first = start
    while first > max(0, start - _REACH) and text[first - 1] in "0123456789,/ ":
        first -= 1
    while first < start and not text[first].isdigit():
        first += 1
    kinds = kinds_of_slashed(text, first)
    at = text.count("/", first, start)
    return kinds[at] if at < len(kinds) else None


def _kind(word: str) -> str:
    found = FATE_AFTER.fullmatch(small(word))
    return kind_of_match(found) if found else kind_of_noun(word)
