"""Where articles belong, and what tracking decides about each, as flows see it."""

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
