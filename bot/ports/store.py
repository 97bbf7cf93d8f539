"""Everything that is kept, as flows see it.

Every method is one transaction; `StoreError` means the process must stop.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.articles import ArticleId, SourceHealth, SourceId
from bot.core.briefs import Brief, Outline
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.ports.articles import ArticleStore
from bot.ports.deciding import Opinions, Register
from bot.ports.entries import EntryLog
from bot.ports.inbox import Inbox
from bot.ports.installations import Installations
from bot.ports.ledgers import LedgerStore
from bot.ports.outbox import Outbox
from bot.ports.purses import Purses
from bot.ports.storylines import Storylines
from bot.ports.tracking import TrackStore
from bot.ports.transitions import Transitions
from bot.ports.untracked import UntrackedStore
from bot.ports.vectors import Vectors


class BriefStore(Protocol):
    """Briefs, and the deliveries that they owe."""

    async def save_brief(
        self,
        brief: Brief,
        channel: Channel,
        told: Mapping[str, int],
        deliveries: Sequence[Delivery],
        *,
        slot: str,
    ) -> bool:
        """Store a brief, what it tells and what it owes; False (and nothing stored) if the
        slot of this crisis and channel was taken already.
        """

    async def last_brief(
        self, crisis: str, channel: Channel, *, is_numbered: bool = True
    ) -> Brief | None:
        """Return the newest brief; by default only those with a number: no alerts, corrections."""

    async def last_outline(self, crisis: str, channel: Channel) -> Outline | None:
        """Return what has to be known of the newest brief with a number."""

    async def briefs_since(
        self, crisis: str, channel: Channel, since: datetime
    ) -> Sequence[tuple[str, Brief]]:
        """Return (slot, brief) of every kind, oldest first."""

    async def briefs_using(self, article: ArticleId) -> Sequence[tuple[str, Channel, Brief]]:
        """Return (slot, channel, brief) of every brief that cites the article, oldest first."""

    async def used_since(self, since: datetime) -> Mapping[ArticleId, datetime]:
        """Return the articles that briefs since an instant cite, and when the latest of them was.

        The article used longest ago comes first.
        """


class SlotStore(Protocol):
    """Which scheduled work was taken, so that nothing runs twice."""

    async def take(self, kind: str, slot: str, now: datetime) -> bool:
        """Take a slot; False if anybody took it before."""

    async def is_taken(self, kind: str, slot: str) -> bool:
        """Tell whether anybody took a slot; writes nothing."""

    async def owe_once(
        self, kind: str, slot: str, deliveries: Sequence[Delivery], now: datetime
    ) -> bool:
        """Take a slot and owe what it is for, or neither: False if anybody took it before."""


class SourceStore(Protocol):
    """How each source has been doing."""

    async def health(self, id: SourceId) -> SourceHealth:
        """Return its health; a fresh one when the source is new."""

    async def healths(self, ids: Collection[SourceId]) -> Sequence[SourceHealth]:
        """Return the health of each, in their order."""

    async def save_health(self, health: SourceHealth) -> None:
        """Replace it."""


class Store(
    ArticleStore,
    UntrackedStore,
    TrackStore,
    LedgerStore,
    BriefStore,
    SlotStore,
    SourceStore,
    Protocol,
):
    """Everything kept, in one place; what is written in other ways stands in its attributes."""

    @property
    def outbox(self) -> Outbox:
        """What is owed."""

    @property
    def inbox(self) -> Inbox:
        """What was asked."""

    @property
    def entries_log(self) -> EntryLog:
        """What stands in the channels we host."""

    @property
    def register(self) -> Register:
        """What managers decided."""

    @property
    def storylines(self) -> Storylines:
        """What became of stories."""

    @property
    def transitions(self) -> Transitions:
        """What became of facts."""

    @property
    def opinions(self) -> Opinions:
        """What readers think."""

    @property
    def vectors(self) -> Vectors:
        """What articles mean."""

    @property
    def installations(self) -> Installations:
        """Who installed the app, where several workspaces may."""

    @property
    def purses(self) -> Purses:
        """What models used of the day."""

    @property
    def trouble(self) -> str:
        """Why nothing can be written, by the last try of this process; empty: it can."""

    async def counts(self) -> Mapping[str, int]:
        """Return how many articles, stories, facts, briefs and owed deliveries there are."""

    async def restored_at(self) -> datetime | None:
        """Return when a backup was last put in its place; None: never."""

    async def close(self) -> None:
        """Finish what is under way and let go."""
