"""The ledgers: what is known in each crisis."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.core.aliases import Aliases
from bot.core.articles import ArticleId
from bot.core.channels import Channel
from bot.core.facts import Fact
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.known import Known


class LedgerStore(Protocol):
    """Facts by crisis, and what each channel was told of them."""

    async def facts(self, crisis: str) -> Sequence[Fact]:
        """Return all facts of a crisis, in the order in which they were first seen."""

    async def at_hand(self, crisis: str, also: Collection[str] = ()) -> Sequence[Fact]:
        """Return the facts that a brief may use, as `core.ledger.resting` chooses and orders them.

        Args:
            crisis: Whose ledger.
            also: Keys of facts to return even if they rest.
        """

    async def ledger(self, crisis: str, aliases: Aliases, arrival: Arrival | None = None) -> Known:
        """Return a crisis's ledger for tracking; it is kept up to date with what is saved.

        Call it inside `TrackStore.alone`. Resting facts that `arrival` may repeat or take back are
        loaded as well.
        """

    async def facts_of(self, article: ArticleId) -> Sequence[Fact]:
        """Return every fact, in any crisis, with a sighting in this article."""

    async def save_facts(self, facts: Collection[Fact]) -> None:
        """Replace facts by key and crisis."""

    async def told(self, channel: Channel, crisis: str) -> Mapping[str, int]:
        """Return the version in which the channel was last told each fact, by key."""
