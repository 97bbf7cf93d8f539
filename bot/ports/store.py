"""Everything that is kept. Every method is one transaction."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.articles import ArticleId, SourceHealth, SourceId
from bot.core.briefs import Brief, Outline
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.ports.articles import ArticleStore
from bot.ports.deciding import FeedbackStore, Register
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
    """Briefs, stored together with the deliveries that they owe."""

    async def save_brief(
        self,
        brief: Brief,
        channel: Channel,
        told: Mapping[str, int],
        deliveries: Sequence[Delivery],
        *,
        slot: str,
        known: Mapping[str, int] | None = None,
    ) -> bool:
        """Store a brief, what it tells and what it owes.

        Args:
            brief: The brief.
            channel: Whose it is.
            told: The version of each fact that it tells, by the fact's key.
            deliveries: What it owes.
            slot: Names the occasion. Each slot of a crisis and channel is used once.
            known: The version of each fact that the channel knew when the brief was written, by
                the fact's key; None: whatever it knows, the brief is stored.

        Returns:
            False, with nothing stored, if the slot was used before.

        Raises:
            ToldMeanwhile: By now the channel knows another version of a fact that it tells. Nothing
                is stored.
        """

    async def last_brief(
        self, crisis: str, channel: Channel, *, is_numbered: bool = True
    ) -> Brief | None:
        """Return the newest brief; by default only numbered ones, so no update or correction."""

    async def last_outline(self, crisis: str, channel: Channel) -> Outline | None:
        """Return the outline of the newest numbered brief."""

    async def briefs_since(
        self, crisis: str, channel: Channel, since: datetime
    ) -> Sequence[tuple[str, Brief]]:
        """Return (slot, brief) of every kind, oldest first."""

    async def briefs_using(self, article: ArticleId) -> Sequence[tuple[str, Channel, Brief]]:
        """Return (slot, channel, brief) of every brief that cites the article, oldest first."""

    async def used_since(self, since: datetime) -> Mapping[ArticleId, datetime]:
        """Return the articles that briefs since an instant cite, each with its latest brief's time.

        The article that was cited longest ago comes first.
        """


class SlotStore(Protocol):
    """Which occasions were taken, so that nothing is done twice."""

    async def take(self, kind: str, slot: str, now: datetime) -> bool:
        """Take a slot; False if it was taken before."""

    async def is_taken(self, kind: str, slot: str) -> bool:
        """Tell whether a slot was taken, without taking it."""

    async def owe_once(
        self, kind: str, slot: str, deliveries: Sequence[Delivery], now: datetime
    ) -> bool:
        """Take a slot and add what is owed for it; False, adding nothing, if it was taken."""


class SourceStore(Protocol):
    """How each source has been doing."""

    async def health(self, id: SourceId) -> SourceHealth:
        """Return a source's health; that of a new source if nothing is known."""

    async def healths(self, ids: Collection[SourceId]) -> Sequence[SourceHealth]:
        """Return the health of each source, in their order."""

    async def save_health(self, health: SourceHealth) -> None:
        """Replace a source's health."""


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
    """Everything that is kept, here or behind a property with a port of its own."""

    @property
    def outbox(self) -> Outbox:
        """Messages owed to channels."""

    @property
    def inbox(self) -> Inbox:
        """What people said to the bot."""

    @property
    def entries_log(self) -> EntryLog:
        """The logs of the channels that the bot hosts itself."""

    @property
    def register(self) -> Register:
        """Subscriptions and managers, and who changed them."""

    @property
    def storylines(self) -> Storylines:
        """Merges and splits of stories, and suggestions."""

    @property
    def transitions(self) -> Transitions:
        """Every step of every fact."""

    @property
    def feedback(self) -> FeedbackStore:
        """Readers' feedback."""

    @property
    def vectors(self) -> Vectors:
        """Embeddings of articles."""

    @property
    def installations(self) -> Installations:
        """Slack workspaces that installed the app."""

    @property
    def purses(self) -> Purses:
        """What models used today."""

    @property
    def trouble(self) -> str:
        """Why this process's last write failed; empty if it did not."""

    async def counts(self) -> Mapping[str, int]:
        """Return how many articles, stories, facts, briefs and owed deliveries there are."""

    async def restored_at(self) -> datetime | None:
        """Return when a backup was last restored; None: never."""

    async def close(self) -> None:
        """Finish what is under way, and close."""
