"""What lies ahead: scheduled events and deadlines whose time has not come yet."""

import re
from datetime import datetime, time

from bot.core.articles import Span
from bot.core.composing.material import Material, Told
from bot.core.evidence import DateMention
from bot.core.facts import FactKind, Topic
from bot.core.patterns import Pattern
from bot.core.sentences.upcoming import is_scheduled_by

_CLOCK = Pattern(
    r"\b(?:(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?m\b)?"
    r"|(?P<bare>1[0-2]|[1-9])\s?(?P<side>[ap])\.?m\b|(?P<word>noon|midday|midnight)\b)",
    re.IGNORECASE,
)
#: What only may come to pass is no event.
_IF = Pattern(r"(?:If|Should|Unless|Were|Had)\b")
#: Nor is what will not be.
_WILL_NOT = Pattern(r"\b(?:will (?:not|never|no longer)|won['’]t)\b")
_LAST = time(23, 59, 59)
#: How long an ISO day is.
_DAY_CHARS = 10


def is_ahead(material: Material, told: Told) -> bool:
    """Tell whether a fact is a scheduled event that may still come.

    A sentence without a date that can be placed is kept as long as it is news to the channel.
    """
    is_watched = told.fact.topic is Topic.WATCH
    # Most sentences of a long crisis name no date, and need not be searched for plans.
    if not is_watched and _latest(material, told.fact.sentence) is None:
        return False
    if not is_scheduled(material, told):
        return False
    when = comes_at(material, told.fact.sentence)
    if when is None:
        return is_watched and told.change is not None
    day, clock = when
    today = material.as_of.date().isoformat()
    if day != today or len(day) < len(today):
        return day > today[: len(day)] or (day == today[: len(day)] and len(day) < len(today))
    return clock >= material.as_of.time()


def is_scheduled(material: Material, told: Told) -> bool:
    """Tell whether a fact is an event that was said to come, whether its time is over or not."""
    if told.fact.kind is not FactKind.HAPPENING:
        return False
    article, sentence = material.article(told.fact.sentence), told.fact.sentence
    text = sentence.of(article.text)
    if _IF.match(text) or _WILL_NOT.search(text):
        return False
    if told.fact.topic is Topic.WATCH:
        return True
    dates, said = _dates(material, sentence), article.published_locally
    said_on = said.date().isoformat() if said else ""
    return is_scheduled_by(article.text, sentence.start, sentence.end, dates, said_on)


def comes_at(material: Material, sentence: Span) -> tuple[str, time] | None:
    """Return the latest date in a sentence as ISO text, and the time of day told with it.

    None where no date can be placed. Without a time it is the day's end; a time without a zone is
    taken as UTC, which is what the brief compares with.
    """
    latest = _latest(material, sentence)
    if latest is None:
        return None
    return latest.date, _clock(material.article(sentence).text, sentence, latest)


def has_clock(material: Material, sentence: Span) -> bool:
    """Tell whether a sentence gives a time of day."""
    text = material.article(sentence).text
    return _CLOCK.search(text, sentence.start, sentence.end) is not None


def _latest(material: Material, sentence: Span) -> DateMention | None:
    """Find the last date that a dated article's sentence names, if any can be placed."""
    return max(_dates(material, sentence), key=lambda date: date.date, default=None)


def day_start(material: Material, sentence: Span) -> int:
    """Return where a sentence names the day of its event; its end where it names none."""
    latest = _latest(material, sentence)
    return latest.start if latest else sentence.end


def _dates(material: Material, sentence: Span) -> list[DateMention]:
    found = material.library(sentence)
    if found is None or found[0].published_at is None:
        return []
    return [d for d in found[1].dates if sentence.start <= d.start < sentence.end and d.date]


def day_of_event(material: Material, told: Told) -> str:
    """Return the ISO day of an event; empty where only its month is known, or nothing."""
    latest = _latest(material, told.fact.sentence)
    return latest.date if latest is not None and len(latest.date) == _DAY_CHARS else ""


def unnamed_day(material: Material, sentence: Span) -> str:
    """Return the ISO day of an event that its sentence calls "Thursday"; empty otherwise."""
    latest = _latest(material, sentence)
    if latest is None or len(latest.date) < 10:
        return ""
    named = (d.text for d in _dates(material, sentence) if d.date == latest.date)
    return "" if any(sign.isdigit() for text in named for sign in text) else latest.date


def order(material: Material, told: Told) -> tuple[str, datetime]:
    """Sort by date, undated events last."""
    when = comes_at(material, told.fact.sentence)
    # A month sorts behind its days, and no date behind all.
    return (f"{when[0]:~<10}" if when else "~", told.fact.first_seen_at)


def _clock(text: str, sentence: Span, date: DateMention) -> time:
    """Read the time of day that stands nearest to a date in its sentence."""
    clocks = list(_CLOCK.finditer(text, sentence.start, sentence.end))
    if not clocks:
        return _LAST
    nearest = min(clocks, key=lambda found: abs(found.start() - date.end))
    if nearest["word"]:
        return _LAST if nearest["word"].casefold() == "midnight" else time(12)
    hour = int(nearest["hour"] or nearest["bare"])
    half = (nearest["half"] or nearest["side"] or "").casefold()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, int(nearest["minute"] or 0)) if hour < 24 else _LAST
