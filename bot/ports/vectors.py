"""Embeddings: who makes vectors of texts, and where they are kept. The bot works without."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.articles import Article, ArticleId
from bot.core.meaning import Meaning, PassageHit, Vector


class Embedder(Protocol):
    """A model that turns texts into vectors."""

    @property
    def model(self) -> str:
        """What the vectors are kept under; vectors of two models are never compared."""

    async def embed(self, texts: Sequence[str]) -> Sequence[Vector]:
        """Return the vector of each text, in their order.

        Raises:
            ModelUnavailable: No answer in time, or none that can be used.
            BudgetSpent: Today's budget is used up; nothing was sent.
        """


class Vectors(Protocol):
    """What articles mean."""

    async def save(self, meanings: Sequence[Meaning]) -> None:
        """Keep passages; those of another revision or another model go."""

    async def lacking(self, model: str, limit: int) -> Sequence[Article]:
        """Return tracked articles whose newest revision lacks passages of a model, newest first.

        Only the articles stored last are looked at; withdrawn ones and empty ones are left out.
        """

    async def beside(self, article: ArticleId, limit: int) -> Mapping[ArticleId, float]:
        """Return the articles whose leads are nearest to an article's, nearest first.

        Each with how far it stands out among those stored last, in deviations; nothing where the
        article has no vector, or there is too little to stand out from.
        """

    async def passages(
        self, crises: Collection[str], asked: Vector, *, until: datetime | None, limit: int
    ) -> Sequence[PassageHit]:
        """Find the passages of these crises' newest revisions that are nearest, best first.

        The crises are part of the query itself, never a filter over what was ranked. Withdrawn
        articles are left out.
        """
