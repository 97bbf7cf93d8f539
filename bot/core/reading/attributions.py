"""Indirect speech: which words of a sentence somebody else answers for."""

from collections.abc import Iterator, Sequence

from bot.core.evidence import Attribution
from bot.core.patterns import Pattern
from bot.core.reading.speech.sayings import Saying, Side
from bot.core.reading.speech.speaker import Speaker
from bot.core.reading.speech.turns import Turn
from bot.core.reading.speech.units import Layout, Unit
from bot.core.reading.speech.verbs import HEDGE_SIGNS, HEDGE_WORDS, is_according, is_denial
from bot.core.reading.text.gaps import GAP
from bot.core.reading.text.ruledout import holds_any

#: What can stand between a verb of saying and the end of its parenthesis ("she said on Monday,").
#: Five words at most behind each; a word that may be either is always one of these, so that there
#: are not two ways for each of many.
_OPENER = r"(?:on|in|at|late|early|last|this|during|to(?!\s(?:\d|having\b))|by)(?=\s)"
_CLOSES = Pattern(
    r"(?:\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|reporters))*"
    rf"(?:\s+{_OPENER}(?:\s(?!{_OPENER})[\w.’'-]+){{0,5}})*\s*(?:[,.;]|$)"
)
_THAT = Pattern(
    r"[\s,:]*(?:(?:(?:on|late|early)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?\s*)?"
    r"(?:\bthat\b\s*)?"
)
_PASSIVE = Pattern(r",?\s(?:first|was|were|is|are|been|being|as)$")
_LONGEST_PASSIVE = len(", first")
#: For text behind a space: the search leaps from gap to gap.
_HEDGES = Pattern(rf"{GAP}({HEDGE_WORDS})\b")
#: "The outbreak has made 40 ill, …, which reports": a clause, and nobody.
_CLAUSE = Pattern(
    r"\b(?:ha(?:s|ve|d)|was|were) (?:[a-z]+ )?(?:been|made|killed|become|begun|spread|[a-z]+ed)\b"
)
_EDGES = frozenset(" \t\n,;:.!?—–-\x02")


def find_attributions(layout: Layout, turns: Sequence[Sequence[Turn]]) -> tuple[Attribution, ...]:
    """Find who answers for which clause, in text order; several may cover one sentence.

    "Reportedly" and the like attribute a whole sentence to nobody.

    Args:
        layout: The article in units.
        turns: Of each unit, whom its sayings make answerable.
    """
    found: list[Attribution] = []
    for unit, said in zip(layout.units, turns, strict=True):
        if unit.is_heading:
            continue
        for saying, speaker in said:
            attribution = _attribution(layout, unit, saying, speaker)
            if attribution is not None:
                found.append(attribution)
    found.extend(_hedges(layout))
    return tuple(sorted(found, key=lambda each: (each.sentence, each.clause_start)))


def _attribution(
    layout: Layout, unit: Unit, saying: Saying, speaker: Speaker | None
) -> Attribution | None:
    if speaker is None or saying.is_tag or _CLAUSE.search(speaker.text):
        return None
    start, end = _within(layout.text, *_clause(layout.plain, unit, saying))
    if end <= saying.start:
        passive = _PASSIVE.search(layout.plain, max(start, end - _LONGEST_PASSIVE), end)
        if passive is not None:
            start, end = _within(layout.text, start, passive.start())
    if start >= end:
        return None
    return Attribution(
        sentence=unit.sentence,
        claimant=speaker.text,
        claimant_start=speaker.start,
        claimant_end=speaker.end,
        verb=saying.verb,
        clause_start=start,
        clause_end=end,
        is_denial=is_denial(saying.verb),
    )


def _clause(plain: str, unit: Unit, saying: Saying) -> tuple[int, int]:
    """Find the clause that a saying covers: behind it, in front of it, or on both sides."""
    opens_unit = not plain[unit.start : saying.start].strip(" \t,")
    if is_according(saying.verb):
        return (saying.end, unit.end) if opens_unit else (unit.start, saying.start)
    if saying.side is Side.AFTER and not opens_unit:
        return unit.start, saying.start
    closing = _CLOSES.match(plain, saying.verb_end, unit.end)
    is_new = plain[unit.start : saying.start].rstrip().endswith(";")
    if closing is not None and not (opens_unit or is_new) and saying.side is Side.BEFORE:
        is_last = not plain[closing.end() : unit.end].strip() or closing[0].endswith(";")
        return (unit.start, saying.start) if is_last else (unit.start, unit.end)
    that = _THAT.match(plain, saying.end, unit.end)
    return (that.end() if that else saying.end), unit.end


def _within(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _hedges(layout: Layout) -> Iterator[Attribution]:
    """Find the hedges of all units in one pass: most have none."""
    if not holds_any(layout.plain, HEDGE_SIGNS):
        return
    units = (unit for unit in layout.units if not unit.is_heading)
    unit = next(units, None)
    for match in _HEDGES.finditer(f" {layout.plain}"):
        at = match.end() - 1
        while unit is not None and unit.end < at:
            unit = next(units, None)
        if unit is None:
            return
        if match.start() < unit.start:
            continue
        start, end = _within(layout.text, unit.start, unit.end)
        yield Attribution(
            sentence=unit.sentence,
            verb=match[1],
            clause_start=start,
            clause_end=end,
        )
