"""Logs once when embeddings begin to fail, and once when they work again."""

from collections.abc import Sequence

import structlog

from bot.core.searching.meaning import Vector
from bot.errors import ModelError
from bot.ports import Embedder

logger = structlog.get_logger()


class LoggedEmbedder:
    """An embedder that logs when its failures begin and when they end."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._is_failing = False
        self._size = 0

    @property
    def model(self) -> str:
        """The name that its vectors are stored under."""
        return self._embedder.model

    async def embed(self, texts: Sequence[str]) -> Sequence[Vector]:
        """See `bot.ports.Embedder`."""
        try:
            found = await self._embedder.embed(texts)
        except ModelError as error:
            if not self._is_failing:
                logger.warning("embeddings fail; words alone count until they work", why=str(error))
            self._is_failing = True
            raise
        if self._is_failing:
            logger.info("embeddings work again")
        self._is_failing = False
        self._note_size(found)
        return found

    def _note_size(self, found: Sequence[Vector]) -> None:
        size = len(found[0].values) if found else self._size
        if self._size and size != self._size:
            logger.warning(
                "embeddings have another size; what was kept is not compared with them",
                before=self._size,
                now=size,
            )
        self._size = size
