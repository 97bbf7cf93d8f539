"""The audit: who may change what a channel gets, and who did."""

from dataclasses import dataclass
from datetime import datetime

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
#: What stands there where somebody left the channels that they read of a crisis.
LEFT = "left"
