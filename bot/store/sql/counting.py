"""A cache of how many stories contain a term, for the terms that were asked for last.

Tracking asks for some thousand terms with every article, mostly those of the running stories.
Nobody but whoever tracks counts meanwhile; what is taken back is cleared.
"""

from collections.abc import Collection, Mapping
from threading import Lock

#: Terms kept; one takes some two hundred bytes.
MOST_TERMS = 100_000


class TermCounts:
    """Counts by term."""

    def __init__(self, most: int = MOST_TERMS) -> None:
        """Hold about so many terms."""
        self._most = most
        self._counts: dict[str, int] = {}
        self._lock = Lock()
        #: Grows with every change, so that nothing read before one is kept after it.
        self.changes = 0

    def of(self, terms: Collection[str]) -> tuple[dict[str, int], list[str]]:
        """Return the counts that are known, and the terms whose count has to be read."""
        with self._lock:
            counts = dict(zip(terms, map(self._counts.get, terms), strict=True))
        unknown = [term for term, count in counts.items() if count is None]
        return {term: n for term, n in counts.items() if n is not None}, unknown

    def keep(self, counts: Mapping[str, int], changes: int) -> None:
        """Keep counts that were read when `changes` had this value, unless counts changed since."""
        with self._lock:
            if self.changes == changes:
                if len(self._counts) + len(counts) > self._most:
                    self._counts.clear()
                self._counts.update(counts)

    def add(self, changes: Mapping[str, int]) -> None:
        """Enter by how much counts were just changed."""
        with self._lock:
            self.changes += 1
            for term, by in changes.items():
                if term in self._counts:
                    self._counts[term] += by

    def clear(self) -> None:
        """Read everything anew."""
        with self._lock:
            self.changes += 1
            self._counts.clear()
