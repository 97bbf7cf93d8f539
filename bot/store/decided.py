"""What people decide, in plain dictionaries."""

from collections.abc import Sequence

from bot.core.channels import Channel
from bot.core.conversing.feedback import Feedback
from bot.core.managing.auditing import AuditLine, Manager
from bot.core.managing.subscribing import Kept


class MemoryRegister:
    """Subscriptions, managers and the audit, in this process only."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, Channel], Kept] = {}
        self._managers: set[Manager] = set()
        self._audit: list[AuditLine] = []

    async def kept(self) -> Sequence[Kept]:
        return list(self._kept.values())

    async def keep(self, rows: Sequence[Kept], audit: Sequence[AuditLine] = ()) -> None:
        self._kept.update({row.key: row for row in rows})
        self._audit += audit

    async def managers(self, channel: Channel) -> Sequence[Manager]:
        return sorted(one for one in self._managers if one.channel == channel)

    async def name(self, manager: Manager, audit: AuditLine) -> None:
        self._managers.add(manager)
        self._audit.append(audit)

    async def dismiss(self, manager: Manager, audit: AuditLine) -> None:
        self._managers.discard(manager)
        self._audit.append(audit)

    async def note(self, audit: AuditLine) -> None:
        self._audit.append(audit)

    async def audit(self, channel: Channel, limit: int) -> Sequence[AuditLine]:
        return [line for line in reversed(self._audit) if line.channel == channel][:limit]


class MemoryFeedback:
    """What readers think, in this process only."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, Channel, str], Feedback] = {}

    async def give(self, feedback: Feedback) -> None:
        key = (feedback.about, feedback.channel, feedback.user)
        self._given.pop(key, None)
        self._given[key] = feedback

    async def given(self, channel: Channel | None = None) -> Sequence[Feedback]:
        own = [one for one in self._given.values() if channel in (None, one.channel)]
        return sorted(own, key=lambda one: (one.at, one.about, one.user))
