"""The bot's own words, dates, numbers and lists in the language that it speaks.

What sources say is never translated; it is only set among words of ours. The language is that of
the block in which something is said (`with speaking("uk"):`), as precision is in `decimal`, so
that a sentence deep inside a brief need not be handed it. Each task has its own.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from bot.locale import ENGLISH, LANGUAGES, catalogue

_SPOKEN = ContextVar("spoken", default=ENGLISH)
#: Languages that are written from right to left.
_LEFTWARD = frozenset({"ar"})
#: What ends a sentence, where that is no point.
_FULL_STOPS = {"zh": "。"}


def spoken() -> str:
    """Return the language that is spoken now: an ISO 639-1 code, one of `LANGUAGES`."""
    return _SPOKEN.get()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language within this block; English for one that the bot does not speak."""
    token = _SPOKEN.set(language if language in LANGUAGES else ENGLISH)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def is_leftward(language: str) -> bool:
    """Tell whether a language is written from right to left."""
    return language in _LEFTWARD


def marked(words: str) -> str:
    """Return words unchanged that are said later: so the catalogues get to know them."""
    return words


def say(words: str, /, **values: object) -> str:
    """Say English words in the language spoken now.

    Args:
        words: As the code has them, with `{names}` for what is put in.
        values: What is put in; its own braces mean nothing.
    """
    told = catalogue(spoken()).gettext(words) if words else ""
    return told.format(**values) if values else told


def say_many(one: str, many: str, count: int, /, **values: object) -> str:
    """Say words that go with a number, as the language's plural has them.

    Args:
        one: English for one, with `{n}`.
        many: English for several, with `{n}`.
        count: The number; it is put in for `{n}`.
        values: What else is put in.
    """
    told = catalogue(spoken()).ngettext(one, many, count)
    return told.format(n=number_words(count), **values)


def number_words(number: float) -> str:
    """Write a number with the marks of its language: 1,204 or 1.204."""
    return str(format_decimal(number, locale=spoken()))


def percent_words(share: float) -> str:
    """Write a share as whole per cent."""
    return str(format_percent(share, locale=spoken()))


def day_of(at: date | datetime) -> str:
    """Write a day: "1 Feb 2022", "1. Feb. 2022", "2022年2月1日"."""
    if spoken() == ENGLISH:
        return f"{at.day} {at:%b %Y}"
    return str(format_skeleton("yMMMd", at, locale=spoken()))


def short_day_of(at: date | datetime) -> str:
    """Write a day of this year: "1 Feb"."""
    if spoken() == ENGLISH:
        return f"{at.day} {at:%b}"
    return str(format_skeleton("MMMd", at, locale=spoken()))


def long_day_of(at: date | datetime) -> str:
    """Write a day with its weekday: "Tuesday, 1 February 2022"."""
    if spoken() == ENGLISH:
        return f"{at:%A}, {at.day} {at:%B %Y}"
    return str(format_date(at, "full", locale=spoken()))


def listed(parts: Sequence[str]) -> str:
    """Write a list as one reads it aloud; English ones have commas alone."""
    if spoken() == ENGLISH:
        return ", ".join(parts)
    return str(format_list(parts, locale=spoken()))


def beside(*parts: str) -> str:
    """Set words beside each other with the commas of the language: "Sela Brandt, 3 Mar 2026"."""
    said = "".join(parts[:1])
    for more in parts[1:]:
        said = say("{words}, {more}", words=said, more=more)
    return said


def full_stop() -> str:
    """Return what ends a sentence."""
    return _FULL_STOPS.get(spoken(), ".")


def quoted(words: str) -> str:
    """Write words in the quotation marks of the language."""
    return say("“{words}”", words=words)


def clock_of(at: datetime) -> str:
    """Write a time of day: "14:00"."""
    return f"{at:%H:%M}"
