"""Who changed what in a channel, who may, and what readers think of what they read."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.channels import Channel


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Manager:
    """Somebody who may change what a channel gets, besides the platform's admins."""

    channel: Channel
    #: The platform's own id of the person.
    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One thing that somebody did; only ever added. Holds no message's words."""

    at: datetime
    channel: Channel
    #: The platform's own id of the person.
    user: str
    #: "follow", "edit", "pause" …
    act: str
    #: Which crisis, or whom.
    subject: str = ""
    before: str = ""
    after: str = ""
    #: The platform's id of the request, so that logs and audit can be held side by side.
    request: str = ""


#: What stands in the audit where a platform takes nothing for a channel any more.
CLOSED = "closed"
#: The same for all channels of a workspace that removed the app.
UNINSTALLED = "uninstalled"


class Verdict(StrEnum):
    """What a reader thinks of a brief or an answer."""

    GOOD = "good"
    WRONG = "wrong"
    OUTDATED = "outdated"
    MISSING = "missing source"
    LONG = "too long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """One verdict; a person has one on each thing, the newest."""

    #: What it is on: "brief/Sell flood/12", or the id of the question.
    about: str
    channel: Channel
    user: str
    verdict: Verdict
    #: In the reader's own words; empty mostly.
    words: str = ""
    #: What was asked and what was said, so that it can be judged again.
    question: str = ""
    said: tuple[str, ...] = ()
    at: datetime
