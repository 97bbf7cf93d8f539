"""Embeddings: the model that makes them, and where they are kept. The bot works without them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.articles import Article, ArticleId
from bot.core.searching.meaning import Meaning, PassageHit, Vector


class Embedder(Protocol):
    """A model that turns texts into vectors."""

    @property
    def model(self) -> str:
        """The name that vectors are kept under; those of two models are never compared."""

    async def embed(self, texts: Sequence[str]) -> Sequence[Vector]:
        """Return the vector of each text, in their order.

        Raises:
            ModelUnavailable: No answer in time, or none that can be used.
            BudgetSpent: Today's budget is used up; nothing was sent.
        """


class Vectors(Protocol):
    """The embeddings of articles, passage by passage."""

    async def save(self, meanings: Sequence[Meaning]) -> None:
        """Keep passages; they replace those of earlier revisions and other models."""

    async def lacking(self, model: str, limit: int) -> Sequence[Article]:
        """Return tracked articles whose newest revision was not embedded by a model, newest first.

        Only recent articles are considered; withdrawn and empty ones are left out.
        """

    async def beside(self, article: ArticleId, limit: int) -> Mapping[ArticleId, float]:
        """Return the articles whose leads are nearest to an article's lead, nearest first.

        Each comes with how far its nearness stands out among recent articles, in standard
        deviations. Empty if the article has no vector, or there are too few to compare with.
        """

    async def passages(
        self, crises: Collection[str], asked: Vector, *, until: datetime | None, limit: int
    ) -> Sequence[PassageHit]:
        """Find the nearest passages of these crises' newest revisions, best first.

        The crises are part of the query itself, never a filter over its results. Withdrawn
        articles are left out.
        """
