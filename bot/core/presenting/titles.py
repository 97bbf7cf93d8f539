"""Titles, counts and small print shared by all messages."""

from datetime import datetime

from bot.core.briefs import Brief, BriefKind, Coverage, Trend
from bot.core.messages import Inline, Note, Text, Time, format_time

#: A title's budget in characters, and a crisis's name within short titles.
TITLE_CHARS = 150
CRISIS_CHARS = 60
#: Words that open a phrase of a headline.
_OPENERS = frozenset(
    "ABOUT ACROSS AFTER AGAINST AHEAD AMID AND AS AT BEFORE BUT BY DESPITE DURING FOR FROM IN INTO "
    "NEAR OF ON OVER SINCE THAT TO UNDER UNTIL WHILE WITH WITHOUT — – -".split()
)


def instant(at: datetime) -> str:
    """Write an instant: "1 Feb 2022 14:00 UTC"."""
    return format_time(Time(at))


def title(brief: Brief) -> str:
    """Write a brief's title: crisis, number, as-of time, and status word with its reason."""
    match brief.kind:
        case BriefKind.FIRST:
            name = f"Brief {brief.number} · FIRST BRIEF"
        case BriefKind.ON_DEMAND:
            name = "Brief on demand"
        case _:
            name = f"Brief {brief.number}"
    parts = [name, f"as of {instant(brief.as_of)}"]
    if brief.status is not Trend.NONE:
        parts.append(_status(brief))
    rest = f" · {' · '.join(parts)}"
    return f"{crisis_title(brief.crisis, TITLE_CHARS - len(rest))}{rest}"


def _status(brief: Brief) -> str:
    has_moved = brief.previous_status not in (Trend.NONE, brief.status)
    word = f"{brief.previous_status} → {brief.status}" if has_moved else str(brief.status)
    if brief.status_reason is None:
        return word
    numbers = dict.fromkeys(citation.n for citation in brief.status_reason.citations)
    return f"{word} (why: {' '.join(f'[{n}]' for n in numbers)})"


def status_words(brief: Brief) -> str:
    """Write the status word with what moved it and what would move it; empty without a word."""
    if brief.status is Trend.NONE:
        return ""
    why = f" because: {brief.status_reason.text}" if brief.status_reason else ": nothing moved it."
    turn = f" It goes {brief.status_turn}." if brief.status_turn else ""
    return f"{brief.status}{why}{turn}"


def crisis_title(crisis: str, max_chars: int = CRISIS_CHARS) -> str:
    """Write a crisis's name as titles have it; a long one is cut where a phrase ends."""
    words = crisis.upper().split()
    if len(" ".join(words)) <= max_chars:
        return " ".join(words)
    while len(words) > 1 and len(" ".join(words)) > max_chars:
        words.pop()
    # A phrase that lost its end goes whole: "AHEAD OF THE" says nothing.
    opening = next((at for at in range(len(words) - 1, 1, -1) if words[at] in _OPENERS), None)
    while opening is not None and words[opening - 1] in _OPENERS and opening > 2:
        opening -= 1
    return " ".join(words[:opening]).rstrip(" ,;:—–-")[:max_chars]


def count(number: int, noun: str, plural: str = "") -> str:
    """Write a counted noun: "1 article", "1,204 articles"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def coverage_words(coverage: Coverage) -> str:
    """Write what a brief was made from: "41 articles · 12 publishers · newest 13:52 UTC"."""
    parts = [count(coverage.articles, "article"), count(coverage.publishers, "publisher")]
    if coverage.newest is not None:
        parts.append(f"newest {instant(coverage.newest)}")
    if coverage.sources_failing:
        parts.append(f"{coverage.sources_failing} of {coverage.sources_total} sources failing")
    return " · ".join(parts)


def footer(brief: Brief) -> Note:
    """Write the last line of a brief: coverage, how to ask, who wrote it, when the next comes."""
    inlines: list[Inline] = [Text(coverage_words(brief.coverage))]
    if brief.kind is not BriefKind.ON_DEMAND:
        inlines.append(Text(" · reply here to ask"))
    if brief.writer != "built-in":
        inlines.append(Text(f" · written by {brief.writer}"))
    if brief.next_at is not None:
        inlines += [Text(" · next: "), Time(brief.next_at)]
    return Note(tuple(inlines))
