"""How the sources are doing, in words: what the command line prints and the browser page shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.articles import Source, SourceHealth
from bot.core.collecting.health import is_silent
from bot.core.presenting.failings import failing_words
from bot.core.presenting.titles import instant
from bot.core.speaking import marked, say, say_many

#: What stands above the columns.
HEADINGS = ("source", "kind", "last success", "last new article", "usual gap", "next try", "state")


class SourceStanding(StrEnum):
    """How a source does; the first needs somebody most."""

    FAILING = "failing"
    HELD = "held"
    GONE = "gone"
    SILENT = "silent"
    PAUSED = "paused"
    WAITING = "not asked yet"
    WELL = "ok"


_ORDER = {standing: place for place, standing in enumerate(SourceStanding)}
#: What is said of a source where there is no reason.
_STATES = {
    SourceStanding.PAUSED: marked("paused"),
    SourceStanding.WAITING: marked("not asked yet"),
    SourceStanding.WELL: marked("ok"),
}
#: Nothing is wrong with those.
_FINE = frozenset({SourceStanding.WAITING, SourceStanding.WELL})


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """One source and how it does."""

    id: str
    kind: str
    publisher: str
    standing: SourceStanding
    #: The standing with its reason.
    state: str
    last_success: str
    last_new: str
    usual_gap: str
    next_try: str

    @property
    def is_fine(self) -> bool:
        """Whether nobody has to look at it."""
        return self.standing in _FINE

    @property
    def cells(self) -> tuple[str, ...]:
        """Return what stands in the columns."""
        times = (self.last_success, self.last_new, self.usual_gap, self.next_try)
        return (self.id, self.kind, *times, self.state)


def source_state(source: Source, health: SourceHealth, now: datetime) -> SourceState:
    """Say how one source does at an instant, UTC."""
    standing = standing_of(health, now)
    return SourceState(
        id=source.id,
        kind=source.kind,
        publisher=source.publisher,
        standing=standing,
        state=_state(standing, health, now),
        last_success=_at(health.last_success_at),
        last_new=_at(health.last_new_article_at),
        usual_gap=span(health.usual_gap) if health.usual_gap else say("not known yet"),
        next_try=_next_try(standing, health, now),
    )


def worst_first(lines: Iterable[SourceState]) -> Sequence[SourceState]:
    """Put those that somebody has to look at in front; the others stay as they were."""
    return sorted(lines, key=lambda line: _ORDER[line.standing])


def standing_of(health: SourceHealth, now: datetime) -> SourceStanding:
    """Decide how a source does at an instant, UTC."""
    if health.is_paused:
        return SourceStanding.PAUSED
    if health.held:
        return SourceStanding.HELD
    if health.is_gone:
        return SourceStanding.GONE
    if health.reason:
        return SourceStanding.FAILING
    if health.last_success_at is None:
        return SourceStanding.WAITING
    return SourceStanding.SILENT if is_silent(health, now) else SourceStanding.WELL


def span(length: timedelta) -> str:
    """Write a length of time in its largest unit: "40 minutes", "6 hours", "3 days"."""
    minutes = max(1, round(length / timedelta(minutes=1)))
    if minutes >= 2 * 1_440:
        return say_many("{n} day", "{n} days", round(minutes / 1_440))
    if minutes >= 2 * 60:
        return say_many("{n} hour", "{n} hours", round(minutes / 60))
    return say_many("{n} minute", "{n} minutes", minutes)


def _state(standing: SourceStanding, health: SourceHealth, now: datetime) -> str:
    match standing:
        case SourceStanding.FAILING if health.failures > 1:
            return say(
                "failing, {n} times in a row: {reason}",
                n=health.failures,
                reason=failing_words(health.reason),
            )
        case SourceStanding.FAILING:
            return say("failing: {reason}", reason=failing_words(health.reason))
        case SourceStanding.HELD:
            return say("held: {reason}", reason=failing_words(health.held))
        case SourceStanding.GONE:
            return say("gone: {reason}", reason=failing_words(health.reason))
        case SourceStanding.SILENT if health.last_new_article_at:
            return say(
                "silent: nothing new for {time}", time=span(now - health.last_new_article_at)
            )
        case _:
            return say(_STATES[standing])


def _next_try(standing: SourceStanding, health: SourceHealth, now: datetime) -> str:
    if standing in (SourceStanding.PAUSED, SourceStanding.HELD, SourceStanding.GONE):
        return say("when it is resumed")
    if health.next_fetch_at is None or health.next_fetch_at <= now:
        return say("now")
    return instant(health.next_fetch_at)


def _at(at: datetime | None) -> str:
    return instant(at) if at else say("never")
