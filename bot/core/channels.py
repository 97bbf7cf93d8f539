"""Where to post, which crisis in which form there, and when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.locale import ENGLISH


class Platform(StrEnum):
    """Where a channel lives."""

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
    """When: five-field cron text read in an IANA zone."""

    cron: str
    zone: str = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A channel has heard enough of a crisis for a while."""

    #: UTC; None: until somebody resumes it.
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One crisis, briefed in one channel."""

    crisis: str
    channel: Channel
    schedule: Schedule
    #: Post breaking updates between briefs.
    is_alerted: bool = True
    #: Record what would break in, and post none of it.
    is_observed: bool = False
    #: What the bot speaks there: an ISO 639-1 code of `bot.locale.LANGUAGES`.
    language: str = ENGLISH
    #: Charts and maps in the thread of a brief.
    has_pictures: bool = True
    #: Whom breaking updates of the gravest tier call, as `bot.core.calling` writes it.
    calls: str = ""
    #: What people say in its threads is taken for a question, also where it does not name the bot.
    hears_replies: bool = False
    #: Nothing but corrections is posted while this lasts.
    pause: Pause | None = None

    def is_paused(self, now: datetime) -> bool:
        """Tell whether briefs and breaking updates wait, at an instant in UTC."""
        return self.pause is not None and (self.pause.until is None or now < self.pause.until)
