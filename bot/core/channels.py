"""Channels, and what they subscribe to: which crisis, in which form, when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.locale import ENGLISH


class Platform(StrEnum):
    """Where a channel is."""

    SLACK = "slack"
    DISCORD = "discord"
    BROWSER = "browser"
    CONSOLE = "console"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Channel:
    """One place on one platform where people read and ask."""

    platform: Platform
    #: The platform's own id of the channel: "C0123456789", "1234567890123", "home"; in one of
    #: several Slack workspaces "T0123456789/C0123456789".
    id: str

    def __str__(self) -> str:
        return f"{self.platform}:{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When briefs are due: a five-field cron expression, read in an IANA time zone."""

    cron: str
    zone: str = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Briefs and updates are suspended."""

    #: Until when, UTC; None: until somebody resumes it.
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One crisis, briefed in one channel."""

    crisis: str
    channel: Channel
    schedule: Schedule
    #: Post breaking updates between briefs.
    is_alerted: bool = True
    #: Record breaking updates instead of posting them.
    is_observed: bool = False
    #: The language of the bot's own words: an ISO 639-1 code of `bot.locale.LANGUAGES`.
    language: str = ENGLISH
    #: Charts and maps in the thread of a brief.
    has_pictures: bool = True
    #: Whom updates of tier 1 notify, as `bot.core.managing.calling` writes it; empty: nobody.
    calls: str = ""
    #: Replies in the bot's threads are questions even if they do not mention it.
    hears_replies: bool = False
    #: While this lasts, only corrections are posted.
    pause: Pause | None = None

    def is_paused(self, now: datetime) -> bool:
        """Tell whether briefs and breaking updates are suspended at an instant, UTC."""
        return self.pause is not None and (self.pause.until is None or now < self.pause.until)
