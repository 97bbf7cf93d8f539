"""Stories, copies, and what tracking decides about each article."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.articles import Article, ArticleId
from bot.core.evidence import Reading
from bot.core.facts import Fact
from bot.core.ledger.transitions import Transition
from bot.core.placing.groundwork import Groundwork
from bot.core.stories import Placement, Rarity, Signature, Story, StoryId, StoryTurn


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """All that tracking decided about one revision; stored in one transaction."""

    article: Article
    reading: Reading
    placement: Placement
    story: Story
    signature: Signature
    #: Names of the crises it belongs to.
    crises: tuple[str, ...]
    #: New and changed facts, as they stand after this article.
    facts: tuple[Fact, ...]
    #: Stems of each sentence of the reading, in their order, for search.
    stems: tuple[tuple[str, ...], ...]
    #: The reading is in the store already: it was read ahead.
    is_kept: bool = False
    #: The story that was merged into `story` because of this article; usually None.
    ended: Story | None = None
    #: The story that was split off `story` because of this article; usually None.
    begun: Story | None = None
    #: Articles placed anew because of this one: it shows which text they repeat, or that none.
    moved: tuple[Placement, ...] = ()
    #: What became of stories because of this article.
    turns: tuple[StoryTurn, ...] = ()
    #: What became of facts because of this article.
    transitions: tuple[Transition, ...] = ()


class TrackStore(Protocol):
    """Stories, copies, and what was tracked."""

    def alone(self, work: str = "tracking") -> AbstractAsyncContextManager[None]:
        """Do some work alone: wait until nobody else does it, and keep others waiting meanwhile.

        Tracking decides by what it reads, so nobody else may change that before it has saved. A
        process that ends releases this, however it ends; one that has lost it cannot save.
        """

    def at_once(
        self, waiting: Sequence[tuple[Article, Groundwork]] = (), /
    ) -> AbstractAsyncContextManager[None]:
        """Store everything that this task tracks inside in one transaction.

        Reads inside see what was decided inside; nobody else does until it is stored. An exception
        that leaves the block undoes everything. Nobody else can write meanwhile, so keep it short,
        and write nothing else inside.

        Args:
            waiting: What will be placed, so that what is needed for it can be looked up together.
        """

    async def similar(self, bands: Sequence[int]) -> Sequence[Signature]:
        """Return the signatures that share at least one band at the same place.

        If very many share a band, only some of them are considered; those that share the most bands
        are returned, rare bands counting before common ones. So the layout that a thousand
        bulletins have in common costs no more than that of a hundred.
        """

    async def placement(self, article: ArticleId) -> Placement | None:
        """Return where an article was placed."""

    async def stories(self, since: datetime) -> Sequence[Story]:
        """Return the stories whose newest article is not older than `since`."""

    async def story(self, id: StoryId) -> Story | None:
        """Return one story."""

    async def rarity(self, terms: Collection[str]) -> Rarity:
        """Count the stories that were not merged into another, in all and for each term."""

    async def near(self, terms: Mapping[str, float], limit: int) -> Sequence[Story]:
        """Return the stories nearest to these weighted terms, nearest first.

        Only the heaviest terms of each story count, and for a common term only the stories in which
        it weighs most; merged stories are left out. The cost does not grow with the store.
        """

    async def save_tracked(self, tracked: Tracked) -> None:
        """Store what tracking decided, and mark the revision as tracked. Safe to repeat."""

    async def unfollowed(self, limit: int) -> Sequence[tuple[Article, Sequence[Fact]]]:
        """Return tracked revisions that touched facts and were not passed to `followed` yet.

        In the order of tracking, each with those facts as they stand now.
        """

    async def followed(self, revisions: Collection[tuple[ArticleId, int]]) -> None:
        """Note that everything which follows from these revisions is owed."""

    async def copies(self, articles: Collection[ArticleId]) -> Mapping[ArticleId, tuple[str, ...]]:
        """Return the publishers whose articles repeat the text of each of these."""
