"""Article revisions that wait to be read and tracked."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.core.articles import Article, SourceId
from bot.core.evidence import Reading
from bot.core.operating.setting_aside import SetAside


class UntrackedStore(Protocol):
    """Revisions that are stored and not yet tracked."""

    async def untracked(self, limit: int, at: datetime | None = None) -> Sequence[Article]:
        """Return revisions not yet tracked, in the order they were stored.

        Args:
            limit: How many at most.
            at: Leave out what is set aside until after this instant, UTC, and what was set aside
                while a later revision of its article has been tracked; None: return all.
        """

    async def count_untracked(self, *, since: datetime | None, until: datetime) -> int:
        """Count revisions stored within [since, until] that are not tracked, but still wanted."""

    async def count_stored(self, *, since: datetime | None, until: datetime) -> int:
        """Count all revisions stored within [since, until], tracked or not."""

    async def set_aside(self, aside: SetAside) -> None:
        """Let an untracked revision wait for a time; one that is tracked is not changed."""

    async def asides(self, limit: int) -> Sequence[SetAside]:
        """Return the revisions that are set aside, the latest stored first.

        Those of which a later revision was tracked are no longer wanted, and left out.
        """

    async def unread(
        self, limit: int, source: SourceId | None = None, at: datetime | None = None
    ) -> Sequence[Article]:
        """Return untracked revisions that were not read ahead, in the order of storing.

        Args:
            limit: How many at most.
            source: Only of this source; None: of all.
            at: Leave out what is set aside until after this instant, UTC; None: return all.
        """

    async def keep_reading(self, article: Article, reading: Reading, laid: str = "") -> None:
        """Keep the reading of an untracked revision until it is tracked; ignored if it is already.

        Args:
            article: The revision.
            reading: What was read.
            laid: Its groundwork, packed by `core.placing.groundwork`; empty: none.
        """

    async def read_ahead(
        self, limit: int, at: datetime | None = None
    ) -> Sequence[tuple[Article, Reading, str]]:
        """Return untracked revisions that were read ahead, in the order they were stored.

        Each comes with its reading and its packed groundwork (empty: none). A revision is left out
        while an earlier one of its article is untracked, unless that is set aside. `at` is as in
        `untracked`.
        """
