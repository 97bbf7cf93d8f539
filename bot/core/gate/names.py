"""Names and dates: each must be in a cited sentence, or be what a word there was resolved to."""

import datetime
import re
from collections.abc import Collection, Iterable, Sequence

from bot.core.briefs import Statement
from bot.core.evidence import NameKind, Reading
from bot.core.gate.calendar import CALENDAR, MONTHS, WEEKDAYS
from bot.core.gate.grounds import Grounds
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_people_of, is_same_name
from bot.core.gate.wording import Kind, dated, plain
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import find_numbers
from bot.core.reading.people.roles import is_title, names_people
from bot.core.reading.propernames.places import is_demonym
from bot.core.text.characters import fold

_WORD = Pattern(r"[^\W_]+(?:['’.-][^\W_]+)*")
_PART = Pattern(r"[^\W_]+")
Key = tuple[str, ...]
#: What roles and bodies are shortened to, whatever the source calls them.
_SHORT = {
    "ceo": "chief executive", "cfo": "chief financial", "pm": "prime minister",
    "un": "united nations", "eu": "european union", "uk": "united kingdom",
    "mp": "member of parliament", "mps": "members of parliament", "who": "world health",
}  # fmt: skip


def name_problem(piece: Piece, sources: Sources) -> str:
    """Say which name no cited sentence bears out; empty when all are."""
    allowed = _allowed_words(sources.grounds)
    held = _held_names(sources)
    told = [word.key for word in piece.words if word.kind is Kind.NAME]
    told += [
        key
        for name in piece.reading.names
        if (key := _key(_uncounted(name.text))) and not set(key) <= CALENDAR
    ]
    people = _all_people(sources)
    running = f" {' '.join(' '.join(_PART.findall(one.folded)) for one in sources.grounds)} "
    outlets = {_key(one.article.publisher) for one in sources.grounds}
    missing = [
        _as_told(key, piece)
        for key in dict.fromkeys(told)
        if key not in outlets
        and f" {' '.join(key)} " not in running
        and not _is_held(key, held, people, allowed)
    ]
    if not missing:
        return ""
    return f"{', '.join(missing)} is not in what it cites"


def _as_told(key: Key, piece: Piece) -> str:
    """Return a name as the statement writes it."""
    for word in piece.words:
        if word.key == key:
            return piece.text[word.start : word.end]
    return next((n.text for n in piece.reading.names if _key(n.text) == key), " ".join(key))


def attribution_names_problem(said: Statement, grounds: Sequence[Grounds]) -> str:
    """Say which name of a statement's attribution no cited sentence bears out."""
    if not said.attribution or fold(said.attribution) in {
        fold(one.article.publisher) for one in grounds
    }:
        return ""
    allowed = _allowed_words(grounds)
    strange = [w for w in _WORD.findall(said.attribution) if plain(w) not in allowed]
    return f"{', '.join(strange)} is not in what it cites" if strange else ""


def date_problem(own: Reading, grounds: Sequence[Grounds]) -> str:
    """Say which date no cited sentence bears out; empty when all are."""
    held_words = f" {' '.join(dated(one.text) for one in grounds)} "
    held = {date.date for one in grounds for date in one.dates if date.date}
    for date in own.dates:
        words = dated(date.text)
        is_resolved = bool(date.date) and any(
            there.endswith(date.date[-5:]) or there.startswith(date.date) for there in held
        )
        if f" {words} " in held_words or is_resolved or _is_resolved(words, held):
            continue
        if set(words.split()) & CALENDAR and _is_reordered(words, grounds):
            continue
        if words in MONTHS and _in_months(words, held):
            continue
        return f'"{date.text}" is not a date in what it cites'
    return ""


def calendar_problem(piece: Piece, sources: Sources) -> str:
    """Say which day or month stands in no cited sentence, also where it makes no date."""
    held = {part for word in sources.all_words for part in word.key}
    held |= {part for one in sources.grounds for part in _PART.findall(one.folded)}
    iso = {date.date for one in sources.grounds for date in one.dates if date.date}
    for word in piece.words:
        day = word.key[0]
        if word.kind is not Kind.DAY or len(word.key) > 1 or day in held:
            continue
        if not _is_resolved(day, iso) and not _in_months(day, iso):
            return f'"{word.text}" is not a date in what it cites'
    return ""


def _in_months(word: str, held: Iterable[str]) -> bool:
    months = {MONTHS[int(date[5:7]) - 1] for date in held if date[5:7].isdigit()}
    return any(month.startswith(word[:3]) for month in months)


def _is_reordered(words: str, grounds: Sequence[Grounds]) -> bool:
    """Tell whether "3 March" is "March 3" in one and the same date of the source."""
    mine = set(words.split()) - {"the", "of", "on", "in"}
    return any(mine <= set(_PART.findall(fold(date.text))) for one in grounds for date in one.dates)


def _is_resolved(words: str, held: Iterable[str]) -> bool:
    """Tell whether "1 february" or "tuesday" is an ISO date that other words stand for."""
    digits = [int(found) for found in re.findall(r"\b\d{1,2}\b", words)]
    for date in held:
        parts = date.split("-")
        if len(parts) != 3:
            continue
        if int(parts[2]) in digits and MONTHS[int(parts[1]) - 1][:3] in words:
            return True
        try:
            weekday = datetime.date.fromisoformat(date).weekday()
        except ValueError:
            continue
        if words.removeprefix("on ") == WEEKDAYS[weekday]:
            return True
    return False


#: Words of a person's name, given and family name.
_FULL = 2


def _held_names(sources: Sources) -> list[Key]:
    """Every name that the cited sentences hold, and the full ones that they shorten."""
    held = [word.key for word in sources.all_words if word.kind is Kind.NAME]
    for one in sources.grounds:
        held += [_key(told) for told in _resolved(one)]
        words = {plain(word) for word in _WORD.findall(one.text)}
        held += _people(one, words)
    return [key for key in dict.fromkeys(held) if key]


def _all_people(sources: Sources) -> set[Key]:
    """Names of several words that may be people's: all that are no places and no bodies."""
    names = [name for one in sources.grounds for name in one.names]
    others = {
        _key(name.text) for name in names if name.kind in (NameKind.PLACE, NameKind.ORGANISATION)
    }
    found = {_key(name.text) for name in names}
    found |= {w.key for w in sources.all_words if w.kind is Kind.NAME and len(w.key) == _FULL}
    return {key for key in found - others if len(key) > 1}


def _is_held(key: Key, held: Sequence[Key], people: Collection[Key], allowed: set[str]) -> bool:
    if len(set(key)) < len(key):
        return False  # "West West": a name that says a word twice stands in its source as it is
    is_no_mix = all(_is_no_mix(key, other) for other in people if set(other) & set(key))
    for other in held:
        is_told = is_same_name(key, other) and _is_covered(key, other, allowed)
        if is_told and (is_no_mix or len(key) <= len(other)):
            return True
    # All its words are there, in lower case or apart: fine unless two people are mixed up.
    return is_no_mix and all(word in allowed for word in key)


def _is_covered(key: Key, other: Key, allowed: set[str]) -> bool:
    """Tell whether the words that a name has in addition are in the source, too."""
    extra = set(key) - set(other)
    # "Tarnian", of Tarn, and "Upper Tarnian"; not "Tarnian", of "Upper Tarn".
    extra -= {
        word
        for word in extra
        if _is_other_form(word, other[-1]) and {*key} - {word} == {*other[:-1]}
    }
    if len(key) > 1 and len(other) == 1 and extra == set(key):
        return True  # a full name for its initials
    return all(word in allowed or word.removesuffix("s") in allowed for word in extra)


def _is_other_form(word: str, place: str) -> bool:
    """Tell whether a word is a people of a place; of one and of many of them, each is its own."""
    return word.rstrip("s") != place and is_people_of(place, word)


def _is_no_mix(key: Key, other: Key) -> bool:
    rest = set(key) - set(other)
    if not rest or set(other) <= set(key):
        return True
    return all(is_title(word) or is_demonym(word) or names_people(word) for word in rest)


def _allowed_words(grounds: Sequence[Grounds]) -> set[str]:
    """Words of the sentences, of the full names that they shorten, and of resolved speakers."""
    allowed: set[str] = set()
    for one in grounds:
        words = {plain(word) for word in _WORD.findall(one.text)}
        words |= set(_PART.findall(one.folded))
        allowed |= words
        for resolved in _resolved(one):
            allowed |= {plain(word) for word in _WORD.findall(resolved)}
        for key in _people(one, words):
            allowed |= set(key)
        allowed |= _initials(one) | {short for short, long in _SHORT.items() if long in one.folded}
    return allowed


def _people(one: Grounds, words: Collection[str]) -> list[Key]:
    """Full names of those whose surname stands in a sentence, unless two people share it.

    Only people: a role or an acronym is never given in full.
    """
    found: dict[str, set[Key]] = {}
    for name in one.names:
        key = _key(name.text)
        if name.kind is NameKind.PERSON and len(key) > 1 and key[-1] in words:
            found.setdefault(key[-1], set()).add(key)
    return [
        key
        for keys in found.values()
        for key in keys
        if all(is_same_name(key, other) for other in keys)
    ]


def _initials(one: Grounds) -> set[str]:
    """What the names of a sentence, or runs of their words, may be shortened to."""
    found = set()
    for name in one.names:
        if one.start <= name.start < one.end:
            key = _key(name.text)
            for first in range(len(key)):
                for last in range(first + 2, len(key) + 1):
                    found.add("".join(word[0] for word in key[first:last]))
    return found


def _resolved(one: Grounds) -> list[str]:
    """Return those whom the words of a sentence were resolved to."""
    return [
        *(quote.speaker for quote in one.quotes),
        *(quote.role for quote in one.quotes),
        *(attribution.claimant for attribution in one.attributions),
        *(figure.claimant for figure in one.figures),
    ]


def _uncounted(name: str) -> str:
    """Return a name without the number before it: "Twenty-three Tarnians"."""
    number = next(iter(find_numbers(name)), None)
    return name[number.end :] if number is not None and not number.start else name


def _key(name: str) -> Key:
    return tuple(word for part in _WORD.findall(name) for word in plain(part).split("-") if word)
