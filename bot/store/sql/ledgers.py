"""The ledgers asked for last, as they stand in the file, so that no article reads one anew.

Nobody but this process writes facts while it runs: one bot per store, and what else writes takes
the same lock. A change is entered in the thread that has just stored it.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from threading import Lock

from bot.core.aliases import Aliases
from bot.core.facts import Fact
from bot.core.ledger.known import Known
from bot.core.ledger.resting import AT_HAND, SLACK, at_hand

#: Facts kept of all ledgers together; a fact takes some two kilobytes.
MOST_FACTS = 20_000


def as_held(facts: Iterable[Fact], held: Callable[[str], Fact | None]) -> list[Fact]:
    """Return the facts, each as the object that is already in memory if there is an equal one.

    Args:
        facts: As they were read.
        held: Returns what is held by a key.
    """
    known = ((fact, held(fact.key)) for fact in facts)
    return [fact if kept is None or kept != fact else kept for fact, kept in known]


class Ledgers:
    """Facts at hand by crisis and key, those of the crises asked for last."""

    def __init__(self, most: int = MOST_FACTS) -> None:
        """Hold at most so many facts."""
        self._most = most
        self._crises: OrderedDict[str, dict[str, Fact]] = OrderedDict()
        self._lock = Lock()
        #: Grows with every change, so that nothing read before one is kept after it.
        self.changes = 0

    def of(self, crisis: str) -> Sequence[Fact] | None:
        """Return a crisis's facts at hand in their order; None when they have to be read."""
        with self._lock:
            facts = self._crises.get(crisis)
            if facts is None:
                return None
            self._crises.move_to_end(crisis)
            return sorted(facts.values(), key=lambda fact: (fact.first_seen_at, fact.key))

    def get(self, crisis: str, key: str) -> Fact | None:
        """Return a fact of a crisis that is kept."""
        with self._lock:
            return self._crises.get(crisis, {}).get(key)

    def keep(self, crisis: str, facts: Sequence[Fact], changes: int) -> None:
        """Keep facts at hand, read when `changes` was so much, unless a fact changed since."""
        with self._lock:
            if self.changes == changes:
                self._crises[crisis] = {fact.key: fact for fact in facts}
                self._make_room()

    def put(self, facts: Collection[Fact]) -> None:
        """Enter facts that were just stored."""
        with self._lock:
            self.changes += 1
            for fact in facts:
                if fact.crisis in self._crises:
                    self._crises[fact.crisis][fact.key] = fact
            for crisis in {fact.crisis for fact in facts} & self._crises.keys():
                known = self._crises[crisis]
                if len(known) > AT_HAND + SLACK:
                    self._crises[crisis] = {fact.key: fact for fact in at_hand(known.values())}
            self._make_room()

    def _make_room(self) -> None:
        count = sum(map(len, self._crises.values()))
        while count > self._most:
            count -= len(self._crises.popitem(last=False)[1])


class OpenLedgers:
    """The ledgers that articles are put beside, as of what was decided last, stored or not yet.

    For whoever tracks alone; others see what is stored. What is taken back is cleared.
    """

    def __init__(self, most: int = MOST_FACTS) -> None:
        """Hold at most so many facts, or one ledger."""
        self._most = most
        self._crises: OrderedDict[str, Known] = OrderedDict()

    def of(self, crisis: str, aliases: Aliases) -> Known | None:
        """Return a crisis's ledger; None when it has to be read."""
        known = self._crises.get(crisis)
        if known is None or known.aliases != aliases:
            return None
        self._crises.move_to_end(crisis)
        return known

    def keep(self, crisis: str, known: Known) -> None:
        """Keep a ledger as it was read."""
        self._crises[crisis] = known
        self._crises.move_to_end(crisis)
        self._make_room()

    def rest(self) -> None:
        """Have facts rest that nobody wants most, now that all is stored."""
        for known in self._crises.values():
            known.rest()
        self._make_room()

    def _make_room(self) -> None:
        count = sum(known.size for known in self._crises.values())
        while count > self._most and len(self._crises) > 1:
            count -= self._crises.popitem(last=False)[1].size

    def get(self, crisis: str, key: str) -> Fact | None:
        """Return a fact of a ledger that is kept."""
        known = self._crises.get(crisis)
        return known.get(key) if known is not None else None

    def holds(self, crisis: str, key: str) -> bool:
        """Tell whether a ledger is kept, and has a fact at hand if it has it at all."""
        return crisis in self._crises and not self._crises[crisis].rests(key)

    def put(self, facts: Collection[Fact]) -> None:
        """Enter facts that were just decided on."""
        for fact in facts:
            if fact.crisis in self._crises:
                self._crises[fact.crisis].put(fact)

    def clear(self) -> None:
        """Read everything anew."""
        self._crises.clear()
