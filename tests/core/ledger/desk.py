"""A ledger to tell articles to, one an hour."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.facts import Fact, FactState
from bot.core.ledger.absorbing import absorb
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.known import Known
from tests.builders import NOW, article, hours, reading_of


@dataclass
class Desk:
    """One crisis's ledger, fed one article an hour."""

    aliases: Aliases = NO_ALIASES
    known: dict[str, Fact] = field(default_factory=dict)
    hour: int = 0

    def hear(
        self,
        text: str,
        publisher: str = "Herald",
        *,
        origin: str = "",
        at: datetime | None = None,
        id: str = "",
        revision: int = 1,
        headline: str = "",
        **changes: Any,
    ) -> Sequence[Fact]:
        """Absorb an article and return what it made or changed."""
        self.hour += 1
        now = NOW + hours(self.hour)
        told = article(
            text,
            id or f"a{self.hour}",
            publisher=publisher,
            title=headline,
            published_at=at or now,
            revision=revision,
            **changes,
        )
        arrival = Arrival(
            article=told,
            reading=reading_of(told),
            story="s1",
            origin=origin or publisher,
            is_revision=revision > 1,
            aliases=self.aliases,
        )
        facts = absorb("Sell flood", Known(self.known.values(), self.aliases), arrival, now)
        self.known.update({fact.key: fact for fact in facts})
        return facts

    def figures(self) -> list[tuple[str, FactState, int]]:
        """Every figure of the ledger: its value in words, its state and its version."""
        return sorted(
            (f"{fact.figure.value:g}", fact.state, fact.version)
            for fact in self.known.values()
            if fact.figure is not None
        )
