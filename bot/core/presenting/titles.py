"""Titles, counts and small print shared by all messages."""

from datetime import datetime

from bot.core.briefs import Brief, BriefKind, Coverage, Trend
from bot.core.messages import Inline, Note, Text, Time, format_time

#: A title's budget in characters.
TITLE_CHARS = 150


def instant(at: datetime) -> str:
    """Write an instant: "1 Feb 2022 14:00 UTC"."""
    return format_time(Time(at))


def title(brief: Brief) -> str:
    """Write a brief's title: crisis, number, as-of time and status word."""
    match brief.kind:
        case BriefKind.FIRST:
            name = f"Brief {brief.number} · FIRST BRIEF"
        case BriefKind.ON_DEMAND:
            name = "Brief on demand"
        case _:
            name = f"Brief {brief.number}"
    parts = [crisis_title(brief.crisis), name, f"as of {instant(brief.as_of)}"]
    if brief.status is not Trend.NONE:
        has_moved = brief.previous_status not in (Trend.NONE, brief.status)
        parts.append(
            f"{brief.previous_status} → {brief.status}" if has_moved else str(brief.status)
        )
    return " · ".join(parts)[:TITLE_CHARS]


def crisis_title(crisis: str) -> str:
    """Write a crisis's name as titles have it; a long one is cut at a word."""
    words = crisis.upper().split()
    while len(words) > 1 and len(" ".join(words)) > 60:
        words.pop()
    return " ".join(words)[:60]


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
