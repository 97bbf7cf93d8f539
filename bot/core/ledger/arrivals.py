"""What reaches a ledger: one article, read and placed."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.ledger.observing import Observation, observe


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One article, read and placed, as it reaches a crisis's ledger."""

    article: Article
    reading: Reading
    story: str
    #: Who printed the text first: the article's publisher, or that of the one it copies.
    origin: str
    is_copy: bool = False
    #: The text differs from the revision before, which is on the ledger already.
    is_revision: bool = False
    #: Names that mean the same in this crisis.
    aliases: Aliases = NO_ALIASES
    #: What the article says, where that was listed before; None: it is listed now.
    observations: Sequence[Observation] | None = None

    def seen(self) -> Sequence[Observation]:
        """Return what the article says."""
        if self.observations is not None:
            return self.observations
        return observe(self.article, self.reading)

    def takes_back(self) -> bool:
        """Tell whether the article may no longer say what it said before."""
        return self.is_revision or self.article.is_withdrawn
