"""Everything that is kept, as flows see it.

Every method is one transaction; `StoreError` means the process must stop.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.articles import Article, ArticleId, SourceHealth, SourceId
from bot.core.briefs import Brief, Coverage
from bot.core.channels import Channel, Platform
from bot.core.deliveries import Delivery
from bot.core.evidence import Reading
from bot.core.facts import Fact
from bot.core.groundwork import Groundwork
from bot.core.questions import SentenceHit
from bot.core.stories import Placement, Rarity, Signature, Story, StoryId, StoryTurn
from bot.core.transitions import Transition
from bot.ports.deciding import Opinions, Register
from bot.ports.entries import Entry as Entry
from bot.ports.entries import EntryLog as EntryLog
from bot.ports.inbox import Inbox
from bot.ports.installations import Installations
from bot.ports.ledgers import LedgerStore
from bot.ports.purses import Purses
from bot.ports.storylines import Storylines
from bot.ports.transitions import Transitions
from bot.ports.vectors import Vectors


class ArticleStore(Protocol):
    """Articles by revision, their identity keys, and the search over their sentences."""

    async def known(self, keys: Collection[str]) -> Mapping[str, Article]:
        """Return the newest revision behind each identity key that is known."""

    async def add(self, article: Article, keys: Collection[str]) -> None:
        """Store one revision, to be tracked; the same (id, revision) again changes nothing."""

    async def get(self, id: ArticleId, revision: int | None = None) -> Article | None:
        """Return one revision, the newest by default."""

    async def get_many(self, ids: Collection[tuple[ArticleId, int]]) -> Sequence[Article]:
        """Return those of the revisions that exist, in no particular order."""

    async def reading(self, id: ArticleId, revision: int) -> Reading | None:
        """Return what was read from a tracked revision."""

    async def with_readings(
        self, ids: Collection[tuple[ArticleId, int]]
    ) -> Sequence[tuple[Article, Reading]]:
        """Return those of the revisions that were tracked, each with what was read from it."""

    async def untracked(self, limit: int) -> Sequence[Article]:
        """Return revisions not yet tracked, in the order they were stored."""

    async def unread(self, limit: int, source: SourceId | None = None) -> Sequence[Article]:
        """Return those of the untracked that nobody has read ahead, in the order of storing.

        Of one source alone where it is given.
        """

    async def keep_reading(self, article: Article, reading: Reading, laid: str = "") -> None:
        """Keep what was read from an untracked revision, for whoever tracks it; else nothing.

        Args:
            article: The revision.
            reading: What was read.
            laid: Its groundwork, as `bot.core.groundwork` packs it; kept until it is tracked.
        """

    async def read_ahead(self, limit: int) -> Sequence[tuple[Article, Reading, str]]:
        """Return untracked revisions that were read ahead, in the order they were stored.

        Each with its reading and its packed groundwork; empty: nobody laid it. None comes before
        an earlier revision of its article, read or not.
        """

    async def newest(self, limit: int) -> Sequence[Article]:
        """Return the newest tracked revisions of the articles stored last, newest first.

        Withdrawn articles are left out.
        """

    async def in_crises(
        self, crises: Collection[str], *, since: datetime | None, until: datetime | None
    ) -> Sequence[Article]:
        """Return the newest revision of each article of these crises stored within [since, until].

        Withdrawn articles are left out. Oldest stored first.
        """

    async def belongs(self, id: ArticleId, crises: Collection[str]) -> bool:
        """Tell whether any revision of an article is of one of these crises, or was."""

    async def coverage(
        self, crises: Collection[str], *, since: datetime | None, until: datetime | None
    ) -> Coverage:
        """Count what `in_crises` would return, without loading it; nothing is said of sources."""

    async def search(
        self, crises: Collection[str], words: Sequence[str], *, until: datetime | None, limit: int
    ) -> Sequence[SentenceHit]:
        """Find sentences of these crises' newest revisions that hold any of the stems, best first.

        The crises are part of the query itself, never a filter over what was ranked.
        `words` are stems as `bot.core.words.stems` gives them.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """All that tracking decided about one revision; stored as one transaction."""

    article: Article
    reading: Reading
    placement: Placement
    story: Story
    signature: Signature
    #: Names of the crises it belongs to.
    crises: tuple[str, ...]
    #: Facts as they stand after this article, new and changed ones only.
    facts: tuple[Fact, ...]
    #: Stems of each of the reading's sentences, for search; same order.
    stems: tuple[tuple[str, ...], ...]
    #: The store holds the reading already: it was read ahead.
    is_kept: bool = False
    #: The story that ended in `story` because of this article; None mostly.
    ended: Story | None = None
    #: The story that was split off `story`; None mostly.
    begun: Story | None = None
    #: Articles that this one showed to repeat another text than they were found to, or none.
    moved: tuple[Placement, ...] = ()
    #: What became of stories because of this article.
    turns: tuple[StoryTurn, ...] = ()
    #: What became of facts because of this article.
    transitions: tuple[Transition, ...] = ()


class TrackStore(Protocol):
    """Stories, the ledger, and what each channel was told."""

    def alone(self, work: str = "tracking") -> AbstractAsyncContextManager[None]:
        """Do some work alone: wait until nobody else does, and keep others waiting while in here.

        What one reads to decide on an article, no other may change before it is saved. A process
        that ends lets go, however it ends; one that has lost this without ending can save nothing.
        """

    def at_once(
        self, waiting: Sequence[tuple[Article, Groundwork]] = (), /
    ) -> AbstractAsyncContextManager[None]:
        """Store all that is tracked within as one transaction, in the task that entered.

        What was decided within is what is read within, and by nobody else before it is stored. An
        exception that leaves it takes all of it back. Nobody else can write meanwhile, so that it
        has to be short; nothing but tracking is written within.

        Args:
            waiting: What is going to be placed, so that what has to be known for it can be looked
                up together.
        """

    async def similar(self, bands: Sequence[int]) -> Sequence[Signature]:
        """Return the signatures that share at least one band at the same place.

        Of a band that very many share only some are looked at, and of all that is found those
        are returned that share most, rare bands before common ones: a form that a thousand
        bulletins have in common costs no more than one of a hundred.
        """

    async def placement(self, article: ArticleId) -> Placement | None:
        """Return where an article was placed."""

    async def stories(self, since: datetime) -> Sequence[Story]:
        """Return the stories whose newest article is not older than `since`."""

    async def story(self, id: StoryId) -> Story | None:
        """Return one story."""

    async def rarity(self, terms: Collection[str]) -> Rarity:
        """Count the stories that were not merged into another, and those that hold each term."""

    async def near(self, terms: Mapping[str, float], limit: int) -> Sequence[Story]:
        """Return the stories that hold these terms, those first that hold the weightiest most.

        Only each story's own heaviest terms count, and of a common term only the stories that
        it weighs most in; merged stories are left out. What is looked at does not grow with
        what is stored.
        """

    async def save_tracked(self, tracked: Tracked) -> None:
        """Store what tracking decided, and mark the revision as tracked. Same again: no change."""

    async def unfollowed(self, limit: int) -> Sequence[tuple[Article, Sequence[Fact]]]:
        """Return tracked revisions that touched facts and of which `followed` was not said yet.

        In the order of tracking, each with those facts as they stand now.
        """

    async def followed(self, revisions: Collection[tuple[ArticleId, int]]) -> None:
        """Keep that all that follows from these revisions is owed."""

    async def copies(self, articles: Collection[ArticleId]) -> Mapping[ArticleId, tuple[str, ...]]:
        """Return the publishers whose articles repeat the text of each of these."""


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


class Outbox(Protocol):
    """Deliveries, kept across restarts. Written with full durability."""

    async def owe(self, deliveries: Sequence[Delivery]) -> None:
        """Add deliveries; a key that is known stays as it is."""

    async def due(
        self, now: datetime, platforms: Collection[Platform], channel: Channel | None = None
    ) -> Sequence[Delivery]:
        """Return what may be tried now on these platforms, or in one channel, oldest first.

        PLANNED and IN_DOUBT rows whose time has come; a row with a `target` only once the
        target is final; nothing after a row of its channel that was put off and still waits.
        """

    def claim(self, delivery: Delivery) -> AbstractAsyncContextManager[bool]:
        """Have a delivery and its channel to oneself while it is tried.

        False: it is not as given any more, or somebody else, in whatever process, is at its
        channel; leave the channel alone then. A process that ends lets go, however it ends.
        """

    async def save(self, delivery: Delivery, owing: Sequence[Delivery] = ()) -> None:
        """Store how a try went, and owe what follows from it, all at once.

        The message stays as it stands, and what is gone stays gone.
        """

    async def fold(self, whole: Delivery, inside: Sequence[Delivery]) -> None:
        """Owe a message, or what became of it, and what goes into its thread, all at once.

        Args:
            whole: The message.
            inside: Known deliveries, with it as their target; their messages stay as they stand.
        """

    async def get(self, key: str) -> Delivery | None:
        """Return one delivery."""

    async def recover(self, now: datetime) -> int:
        """Turn every SENDING row that nobody is at into IN_DOUBT, due now; return how many."""

    async def recent(self, limit: int) -> Sequence[Delivery]:
        """Return the newest deliveries of any state, newest first."""


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
