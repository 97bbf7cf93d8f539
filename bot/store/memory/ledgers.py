"""What is known in each crisis, in dictionaries."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from bot.core.aliases import Aliases
from bot.core.articles import ArticleId
from bot.core.facts import Fact
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.known import Known
from bot.core.ledger.resting import at_hand


class MemoryLedgers:
    """See `bot.ports.LedgerStore`."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: dict[str, dict[str, Fact]] = defaultdict(dict)
        self._seen_in: dict[ArticleId, set[tuple[str, str]]] = defaultdict(set)
        self._ledgers: dict[str, Known] = {}

    async def facts(self, crisis: str) -> Sequence[Fact]:
        own = self._facts.get(crisis, {}).values()
        return sorted(own, key=lambda fact: (fact.first_seen_at, fact.key))

    async def at_hand(self, crisis: str, also: Collection[str] = ()) -> Sequence[Fact]:
        own = self._facts.get(crisis, {})
        wanted = {fact.key for fact in at_hand(own.values())}.union(also)
        return [fact for fact in await self.facts(crisis) if fact.key in wanted]

    async def facts_of(self, article: ArticleId) -> Sequence[Fact]:
        found = [self._facts[crisis][key] for crisis, key in self._seen_in.get(article, ())]
        return sorted(found, key=lambda fact: (fact.crisis, fact.first_seen_at, fact.key))

    async def save_facts(self, facts: Collection[Fact]) -> None:
        for fact in facts:
            old = self._facts[fact.crisis].get(fact.key)
            for sighting in old.sightings if old else ():
                self._seen_in[sighting.span.article].discard((fact.crisis, fact.key))
            for sighting in fact.sightings:
                self._seen_in[sighting.span.article].add((fact.crisis, fact.key))
            self._facts[fact.crisis][fact.key] = fact
            if fact.crisis in self._ledgers:
                self._ledgers[fact.crisis].put(fact)
        for crisis in {fact.crisis for fact in facts} & self._ledgers.keys():
            self._ledgers[crisis].rest()

    async def ledger(self, crisis: str, aliases: Aliases, arrival: Arrival | None = None) -> Known:
        known = self._ledgers.get(crisis)
        if known is None or known.aliases != aliases:
            known = self._ledgers[crisis] = Known(await self.facts(crisis), aliases)
        if arrival is not None:
            keys = known.resting(arrival.seen())
            if arrival.takes_back():
                keys |= {fact.key for fact in await self.facts_of(arrival.article.id)}
            known.wake(fact for key, fact in self._facts[crisis].items() if key in keys)
        return known
