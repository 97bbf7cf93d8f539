"""What is known in each crisis, as flows see it."""

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
        """Return a crisis's whole ledger, oldest first seen first."""

    async def at_hand(self, crisis: str, also: Collection[str] = ()) -> Sequence[Fact]:
        """Return what a brief may want of a ledger, as `core.ledger.resting` orders it.

        Args:
            crisis: Whose ledger.
            also: Keys of facts that are wanted even if they rest.
        """

    async def ledger(self, crisis: str, aliases: Aliases, arrival: Arrival | None = None) -> Known:
        """Return a crisis's ledger for whoever tracks alone; it follows what is saved next.

        What `arrival` may tell again or take back is at hand in it.
        """

    async def facts_of(self, article: ArticleId) -> Sequence[Fact]:
        """Return every fact, in any crisis, with a sighting in this article."""

    async def save_facts(self, facts: Collection[Fact]) -> None:
        """Replace facts by key and crisis."""

    async def told(self, channel: Channel, crisis: str) -> Mapping[str, int]:
        """Return the version of each fact key that the channel was told last."""
