"""What people decide, in plain dictionaries."""

from collections.abc import Sequence

from bot.core.channels import Channel
from bot.core.conversing.opinions import Opinion
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


class MemoryOpinions:
    """What readers think, in this process only."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, Channel, str], Opinion] = {}

    async def give(self, opinion: Opinion) -> None:
        key = (opinion.about, opinion.channel, opinion.user)
        self._given.pop(key, None)
        self._given[key] = opinion

    async def given(self, channel: Channel | None = None) -> Sequence[Opinion]:
        own = [one for one in self._given.values() if channel in (None, one.channel)]
        return sorted(own, key=lambda one: (one.at, one.about, one.user))
