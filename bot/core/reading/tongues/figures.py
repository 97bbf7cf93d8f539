"""Figures in prose of other languages: number, qualifier, unit, noun, fate, source, status.

Less is read than of English: no place, no change from a former value, and a source only where
its sentence names it next to a verb or phrase of saying. What is not sure is left empty.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot.core.evidence import DateMention, Figure, Sentence, Status
from bot.core.patterns import Pattern
from bot.core.reading.claims.headings import Headings
from bot.core.reading.numerals.numbers import Number, find_numbers
from bot.core.reading.tongues.farther import ARABIC, CHINESE
from bot.core.reading.tongues.german import GERMAN
from bot.core.reading.tongues.romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from bot.core.reading.tongues.slavic import RUSSIAN, UKRAINIAN
from bot.core.reading.tongues.stances import (
    GAPPED,
    GAPPED_REACH,
    Stance,
    is_denied,
    is_planned,
    is_reckoned,
    stance_of,
)
from bot.core.reading.tongues.tongue import MONEY_BEFORE, Tongue

_TONGUES: Mapping[str, Tongue] = MappingProxyType(
    {
        "ar": ARABIC,
        "de": GERMAN,
        "es": SPANISH,
        "fr": FRENCH,
        "it": ITALIAN,
        "pt": PORTUGUESE,
        "ru": RUSSIAN,
        "uk": UKRAINIAN,
        "zh": CHINESE,
    }
)
#: How far from its number a fate may stand, in characters.
_REACH = 90
#: How far before a number its qualifier may begin.
_LONGEST_QUALIFIER = 30
_YEARS = range(1900, 2101)
#: What those counted are, which says nothing of what became of them.
_WHO = frozenset({"troops", "other"})
_OF_THINGS = frozenset({"destroyed", "damaged"})
_JOINED = Pattern(r"(?:\s(?:e|y|et|und|sowie|и|і|та|а|و)|[,;])\s(?:[^\W\d_]+\s)?\Z", re.I)
_NEAR = 12
#: A year, and what leads to one.
_YEAR = Pattern(r"(?:19|20)\d\d(?!\d)")
_DATES = Pattern(
    r"(?<!\w)(?:nel|dal|del|en|de|desde|em|im|im jahre?|in|seit|depuis|у|в|з|с|від|от|عام|سنة|منذ)"
    r"\s\Z",
    re.I,
)
#: What may follow the word of a fate that belongs to the count before it.
_JOINS = Pattern(r"\w*\s?(?:,|;|(?:e|y|et|und|sowie|и|і|та|а|و)\s|و)", re.I)
#: "Le préfet, Luc Perrin": the name of whoever gives a number.
_CAPITAL = r"(?-i:[^\W\d_a-zß-öø-ÿа-џґ\u0590-\U0010ffff])[\w’'-]+"
_NAMED_BEHIND = Pattern(rf",\s(?P<who>{_CAPITAL}(?:\s{_CAPITAL}){{1,3}})(?=[,.;:]|$)")
#: What makes a count out of a number that has no noun of its own ("siete", "14 wounded").
_FATES = frozenset(
    {
        "killed",
        "missing",
        "injured",
        "kidnapped",
        "displaced",
        "evacuated",
        "detained",
        "rescued",
        "magnitude",
    }
)


def is_foreign(language: str) -> bool:
    """Tell whether figures of a language (ISO 639-1) are read here, and not as English."""
    return language[:2].lower() in _TONGUES


def find_foreign_figures(
    text: str,
    sentences: Sequence[Sentence],
    *,
    language: str,
    dates: Sequence[DateMention] = (),
) -> tuple[Figure, ...]:
    """Find the figures of a text in a language that `is_foreign` knows, in text order."""
    tongue = _TONGUES[language[:2].lower()]
    numbers = [
        number
        for number in find_numbers(text, language=language)
        if not any(d.start < number.end and number.start < d.end for d in dates)
    ]
    stance = stance_of(language)
    headings = Headings(text)
    starts = [sentence.start for sentence in sentences]
    figures: list[Figure] = []
    for n, number in enumerate(numbers):
        at = bisect_right(starts, number.start) - 1
        if at < 0 or number.end > sentences[at].end:
            continue
        floor = max(sentences[at].start, numbers[n - 1].end if n else 0)
        ceiling = sentences[at].end
        if n + 1 < len(numbers):
            ceiling = min(ceiling, numbers[n + 1].start)
        figure = _figure(text, tongue, (stance, headings), number, sentences[at], floor, ceiling)
        if figure is not None:
            figures.append(figure)
    return tuple(figures)


def _figure(
    text: str,
    tongue: Tongue,
    sources: tuple[Stance, Headings],
    number: Number,
    sentence: Sentence,
    floor: int,
    ceiling: int,
) -> Figure | None:
    stance, headings = sources
    start, qualifier = _qualifier(text, tongue, number.start, floor)
    unit, kind, end = _unit(text, tongue, number, ceiling)
    if not unit and kind == "other":
        money = MONEY_BEFORE.get(text[max(floor, start - 1) : start], "")
        if money:
            start, unit, kind = start - 1, money, "money"
    counted = ""
    if not unit and kind == "other":
        counted, end = _noun(text, tongue, number.end, ceiling)
        kind = _fate(text, tongue, number, counted, (sentence.start, floor, ceiling, sentence.end))
    if not _is_figure(text, tongue, number, unit, kind, counted):
        return None
    claimant = (
        _gapped(text, stance, sentence, start)
        or _claimant(text, tongue, sentence)
        or _giver(text, stance, sentence, start)
        or _headed(headings, start)
    )
    clause = text[max(floor, start - _REACH) : min(ceiling, end + _REACH)]
    status = _stance_status(stance, text[sentence.start : start], text[end : sentence.end])
    return Figure(
        text=text[start:end],
        start=start,
        end=end,
        value=number.value,
        value_high=number.value_high,
        qualifier=qualifier,
        unit=unit,
        counted=counted,
        claimant=text[slice(*claimant)] if claimant else "",
        claimant_start=claimant[0] if claimant else None,
        claimant_end=claimant[1] if claimant else None,
        status=status or _status(tongue, clause, qualifier, is_claimed=claimant is not None),
        kind=kind,
    )


def _is_figure(
    text: str, tongue: Tongue, number: Number, unit: str, kind: str, counted: str
) -> bool:
    written = text[number.start : number.end].lower()
    if written in tongue.ones and kind not in _FATES:
        return False
    is_year = written.isdigit() and len(written) == 4 and int(written) in _YEARS
    before = text[max(0, number.start - 12) : number.start]
    if _YEAR.match(written) and not unit and _DATES.search(before):
        return False
    if is_year and not unit and kind == "other":
        return False
    return bool(unit or counted) or kind in _FATES


def _qualifier(text: str, tongue: Tongue, start: int, floor: int) -> tuple[int, str]:
    low = max(floor, start - _LONGEST_QUALIFIER)
    found = tongue.qualifier.search(text[low:start])
    if found is None:
        return start, ""
    return low + found.start(), " ".join(found[0].split()).lower()


def _unit(text: str, tongue: Tongue, number: Number, ceiling: int) -> tuple[str, str, int]:
    for unit, kind, pattern in tongue.units:
        found = pattern.match(text, number.end, ceiling)
        if found:
            return unit, kind, found.end()
    return "", "other", number.end


def _noun(text: str, tongue: Tongue, end: int, ceiling: int) -> tuple[str, int]:
    found = tongue.noun.match(text, end, ceiling)
    return (found[1], found.end(1)) if found else ("", end)


def _is_of_former(between: str) -> bool:
    """Tell whether a conjunction parts the fate before a number from it: it is another's."""
    return _JOINS.match(between) is not None


def _is_of_next(behind: str, tongue: Tongue, after: tuple[int, str]) -> bool:
    """Tell "… and killed 3": a fate behind a conjunction and right before the next count."""
    found = next(p for kind, p in tongue.fates if kind == after[1]).search(behind)
    if found is None or len(behind) - found.end() > _NEAR:
        return False
    # The Arabic "and" is one word with what follows.
    return found[0].startswith("و") or _JOINED.search(behind[: found.start()]) is not None


def _fate(
    text: str, tongue: Tongue, number: Number, counted: str, bounds: tuple[int, int, int, int]
) -> str:
    """What became of those counted: what the noun says, else what stands nearest.

    Words behind a number come first, since most languages tell the fate there; a comma or a
    conjunction does not part them, another number does.
    """
    own = next((kind for kind, p in tongue.fates if counted and p.match(counted)), "other")
    if own not in _WHO:
        return own
    sentence, floor, ceiling, last = bounds
    is_thing = bool(counted) and tongue.things.match(counted) is not None
    told = [
        (kind, pattern)
        for kind, pattern in tongue.fates
        if kind not in _WHO and (kind == "affected" or is_thing == (kind in _OF_THINGS))
    ]
    behind = text[number.end : min(ceiling, number.end + _REACH)]
    before = text[max(floor, number.start - _REACH) : number.start]
    after = min(
        ((found.start(), kind) for kind, p in told if (found := p.search(behind))),
        default=None,
    )
    ahead = max(
        (
            (matches[-1].end(), kind)
            for kind, pattern in told
            if (matches := list(pattern.finditer(before)))
        ),
        default=None,
    )
    if after is None:
        return ahead[1] if ahead else own
    if ahead is not None and _is_of_former(before[ahead[0] :]) and floor > sentence:
        return after[1]
    if ahead is not None and _is_of_next(behind, tongue, after) and ceiling < last:
        return ahead[1]
    if ahead is not None and len(before) - ahead[0] < after[0] // 2:
        return ahead[1]
    return after[1]


def _giver(text: str, stance: Stance, sentence: Sentence, start: int) -> tuple[int, int] | None:
    """Find whose denial or reckoning a number in the same clause is."""
    return _heading(text, stance, sentence.start, start, sentence.end)


def _heading(
    text: str, stance: Stance, first: int, start: int, last: int
) -> tuple[int, int] | None:
    """Find who gives a number from the head of the clause `text[first:last]`."""
    found = stance.giver.match(text[first:last])
    if found is None or first + found.end() > start:
        return None
    if stance.parted.search(text, first + found.end(), start):
        return None
    return first + found.start("who"), first + found.end("who")


def _headed(headings: Headings, start: int) -> tuple[int, int] | None:
    """Find whom the line above a list names."""
    label = headings.of(start)
    return (label.start, label.end) if label is not None else None


def _gapped(text: str, stance: Stance, sentence: Sentence, start: int) -> tuple[int, int] | None:
    """Find who gives another number with the verb of whoever gave the first one."""
    parted = text.rfind("; ", sentence.start, start)
    if parted >= 0:
        return _heading(text, stance, parted + 2, start, sentence.end)
    low = max(sentence.start, start - GAPPED_REACH)
    found = GAPPED.search(text, low, start)
    if found is None or stance.giver.match(text[sentence.start : found.start()]) is None:
        return None
    return found.span("who")


def _claimant(text: str, tongue: Tongue, sentence: Sentence) -> tuple[int, int] | None:
    said = text[sentence.start : sentence.end]
    for pattern in tongue.sources:
        found = pattern.search(said)
        if found:
            named = _NAMED_BEHIND.match(said, found.end("who"))
            group = found if named is None else named
            who = group["who"].rstrip(" .,")
            start = sentence.start + group.start("who")
            return (start, start + len(who)) if who else None
    return None


def _stance_status(stance: Stance, front: str, behind: str) -> Status | None:
    """Read what a verb of the sentence makes of a number; None where none does."""
    if is_denied(stance, front, behind):
        return Status.DENIED
    if is_planned(stance, front, behind):
        return Status.PLANNED
    return Status.ESTIMATED if is_reckoned(stance, front, behind) else None


def _status(tongue: Tongue, clause: str, qualifier: str, *, is_claimed: bool) -> Status:
    if tongue.planned.search(clause):
        return Status.PLANNED
    if tongue.projected.search(clause):
        return Status.PROJECTED
    if is_claimed:
        return Status.CLAIMED
    return Status.ESTIMATED if tongue.estimate.match(qualifier) else Status.OBSERVED
