"""What cannot be read or placed is set aside and tried again later, so that it holds up nothing.

A mistake of ours in one text is one text's trouble. Whatever else was wrong (no memory, a file that
could not be opened) has passed by the next try, or a newer program knows better.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from traceback import extract_tb

from bot.core.articles import Article, ArticleId, SourceId
from bot.errors import ReadingFailed

#: How long until it is tried again: after the first try, the second, … and after every later one.
PAUSES = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=12),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What went wrong, as far as it may be told: its text may hold what an article says."""

    kind: str
    #: Where in the program: a file and a line; empty where nobody knows.
    place: str = ""

    def __str__(self) -> str:
        return f"{self.kind} at {self.place}" if self.place else self.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A revision that could not be tracked."""

    article: ArticleId
    revision: int
    source: SourceId
    title: str
    #: How often it was tried, from 1.
    tries: int
    #: The kind of fault, and where in the program it was.
    fault: str
    place: str = ""
    #: When it was first tried, and from when on it is tried again; UTC.
    since: datetime
    again_at: datetime


def set_aside(
    article: Article, fault: Fault, now: datetime, before: SetAside | None = None
) -> SetAside:
    """Return what becomes of a revision that could not be tracked just now.

    Args:
        article: The revision.
        fault: What went wrong.
        now: UTC.
        before: What it was set aside as the last time.
    """
    tries = before.tries + 1 if before else 1
    return SetAside(
        article=article.id,
        revision=article.revision,
        source=article.source,
        title=article.title,
        tries=tries,
        fault=fault.kind,
        place=fault.place,
        since=before.since if before else now,
        again_at=now + PAUSES[min(tries, len(PAUSES)) - 1],
    )


def fault_of(error: BaseException) -> Fault:
    """Return what is told of an error: nothing of its text."""
    if isinstance(error, ReadingFailed):
        return Fault(kind=error.kind, place=error.place)
    frames = extract_tb(error.__traceback__)
    place = f"{_in_program(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""
    return Fault(kind=type(error).__name__, place=place)


def _in_program(file: str) -> str:
    """Return the last folder and the name of a file."""
    return "/".join(file.replace("\\", "/").split("/")[-2:])
