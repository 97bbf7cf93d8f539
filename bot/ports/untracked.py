"""Revisions that wait to be read and placed, as flows see them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.core.articles import Article, SourceId
from bot.core.evidence import Reading
from bot.core.setting_aside import SetAside


class UntrackedStore(Protocol):
    """Revisions that are stored and not yet tracked."""

    async def untracked(self, limit: int, at: datetime | None = None) -> Sequence[Article]:
        """Return revisions not yet tracked, in the order they were stored.

        Args:
            limit: So many at most.
            at: Without those that are set aside until later than this, UTC, and without those that
                were, and of whose article a later revision is tracked by now; None: all.
        """

    async def count_untracked(self, *, since: datetime | None, until: datetime) -> int:
        """Count revisions stored within [since, until] that are wanted, and not yet tracked."""

    async def count_stored(self, *, since: datetime | None, until: datetime) -> int:
        """Count all revisions stored within [since, until], tracked or not."""

    async def set_aside(self, aside: SetAside) -> None:
        """Have an untracked revision wait for a time; one that is tracked stays what it is."""

    async def asides(self, limit: int) -> Sequence[SetAside]:
        """Return the revisions that are set aside, those stored last first.

        Once a later revision of its article is tracked, one is no longer wanted.
        """

    async def unread(
        self, limit: int, source: SourceId | None = None, at: datetime | None = None
    ) -> Sequence[Article]:
        """Return those of the untracked that nobody has read ahead, in the order of storing.

        Args:
            limit: So many at most.
            source: Of this one alone.
            at: Without those that are set aside until later than this, UTC; None: all.
        """

    async def keep_reading(self, article: Article, reading: Reading, laid: str = "") -> None:
        """Keep what was read from an untracked revision, for whoever tracks it; else nothing.

        Args:
            article: The revision.
            reading: What was read.
            laid: Its groundwork, packed by `core.placing.groundwork`; kept until it is tracked.
        """

    async def read_ahead(
        self, limit: int, at: datetime | None = None
    ) -> Sequence[tuple[Article, Reading, str]]:
        """Return untracked revisions that were read ahead, in the order they were stored.

        Each with its reading and its packed groundwork; empty: nobody laid it. None comes before
        an earlier revision of its article, read or not, unless that one is set aside. `at` is as
        in `untracked`.
        """
