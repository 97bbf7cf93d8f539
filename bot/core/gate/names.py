"""Names and dates: each must be in a cited sentence, or be what a word there was resolved to."""

import re
from collections.abc import Sequence

from bot.core.briefs import Statement
from bot.core.characters import fold
from bot.core.evidence import NameKind, Reading
from bot.core.gate.grounds import Grounds

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CALENDAR = frozenset(
    re.findall(
        r"\w+",
        "monday tuesday wednesday thursday friday saturday sunday january february march april may "
        "june july august september october november december mon tue wed thu fri sat sun jan feb "
        "mar apr jun jul aug sep sept oct nov dec utc gmt cet cest est",
    )
)


def without_outlets(text: str, grounds: Sequence[Grounds]) -> str:
    """Blank the publishers' own names, so that "France 24" grounds no 24; length is kept."""
    for publisher in {one.article.publisher for one in grounds if one.article.publisher}:
        text = re.sub(
            rf"(?<!\w){re.escape(publisher)}(?!\w)", lambda found: "·" * len(found[0]), text
        )
    return text


def name_problem(said: Statement, text: str, own: Reading, grounds: Sequence[Grounds]) -> str:
    """Say which name no cited sentence bears out; empty when all are."""
    allowed = _allowed_words(grounds)
    missing = [
        name.text
        for name in own.names
        if any(_plain(word) not in allowed for word in _WORD.findall(name.text))
        and not all(_plain(word) in _CALENDAR for word in _WORD.findall(name.text))
    ]
    missing += [word for word in _capitalised(text) if _plain(word) not in allowed | _CALENDAR]
    if said.attribution:
        publishers = {fold(one.article.publisher) for one in grounds}
        strange = [w for w in _WORD.findall(said.attribution) if _plain(w) not in allowed]
        if strange and fold(said.attribution) not in publishers:
            missing += strange
    if not missing:
        return ""
    return f"{', '.join(dict.fromkeys(missing))} is not in what it cites"


def date_problem(own: Reading, grounds: Sequence[Grounds]) -> str:
    """Say which date no cited sentence bears out; empty when all are."""
    held_words = " ".join(one.folded for one in grounds)
    held = {date.date for one in grounds for date in one.dates if date.date}
    for date in own.dates:
        words = fold(date.text)
        is_resolved = bool(date.date) and any(
            there.endswith(date.date[-5:]) or there.startswith(date.date) for there in held
        )
        if words not in held_words and not is_resolved and not _is_resolved(words, held):
            return f'"{date.text}" is not a date in what it cites'
    return ""


def _is_resolved(words: str, held: set[str]) -> bool:
    """Tell whether "1 february" is one of the ISO dates that relative words stand for."""
    months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    digits = [int(found) for found in re.findall(r"\b\d{1,2}\b", words)]
    for date in held:
        parts = date.split("-")
        if len(parts) == 3 and int(parts[2]) in digits and months[int(parts[1]) - 1] in words:
            return True
    return False


def _allowed_words(grounds: Sequence[Grounds]) -> set[str]:
    """Words of the sentences, of the full names that they shorten, and of resolved speakers."""
    allowed: set[str] = set()
    for one in grounds:
        words = {_plain(word) for word in _WORD.findall(one.text)}
        words |= {part for word in words for part in re.split(r"[-.'’]", word) if part}
        allowed |= words
        for resolved in (
            *(quote.speaker for quote in one.quotes),
            *(attribution.claimant for attribution in one.attributions),
            *(figure.claimant for figure in one.figures),
        ):
            allowed |= {_plain(word) for word in _WORD.findall(resolved)}
        for name in one.names:
            # A surname in the sentence may be given in full: only people, never roles or acronyms.
            parts = [_plain(word) for word in _WORD.findall(name.text)]
            if name.kind is NameKind.PERSON and parts and parts[-1] in words:
                allowed |= set(parts)
    return allowed


def _capitalised(text: str) -> list[str]:
    """Words with a capital that do not begin a sentence or a quotation."""
    found: list[str] = []
    for match in _WORD.finditer(text):
        word = match[0]
        before = text[: match.start()].rstrip("\"'“”‘’«»([ ")
        is_first = not before or before[-1] in ".!?:…—–·"
        if word[0].isupper() and word != "I" and not is_first:
            found.append(word)
    return found


def _plain(word: str) -> str:
    word = fold(word)
    for ending in ("'s", "s'", "'"):
        word = word.removesuffix(ending)
    return word.strip(".")
