"""What tracking asks that each dialect asks in its own words."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from bot.core.articles import ArticleId
from bot.core.stories import Story, StoryId
from bot.ports import Tracked
from bot.store.sql.transactions import Statements

#: An article and one of its revisions.
Name = tuple[ArticleId, int]


class Wording(Protocol):
    """Questions for many at a time, so that one way to the server answers them."""

    def untracked(self, connection: Statements, names: Collection[Name]) -> set[Name]:
        """Return those of some revisions that are stored and not tracked."""

    def having(
        self, connection: Statements, bands: Collection[int]
    ) -> Mapping[int, Sequence[ArticleId]]:
        """Return for each band the first `MOST_OF_BAND` articles that have it, in order."""

    def signatures(
        self, connection: Statements, articles: Collection[ArticleId]
    ) -> Mapping[ArticleId, bytes]:
        """Return the packed signatures that there are."""

    def stories(self, connection: Statements, ids: Collection[StoryId]) -> Sequence[Story]:
        """Return the stories that there are."""

    def counts(self, connection: Statements, terms: Collection[str]) -> dict[str, int]:
        """Return in how many stories each of some terms stands, 0 included."""

    def near(
        self, connection: Statements, terms: Mapping[str, float], limit: int
    ) -> Sequence[Story]:
        """See `bot.ports.TrackStore.near`."""

    def copies(
        self, connection: Statements, articles: Collection[ArticleId]
    ) -> Iterable[tuple[str, str]]:
        """Return (original, newest revision of a copy as JSON), the copies as they arrived."""

    def index(self, connection: Statements, decided: Sequence[Tracked]) -> None:
        """Put revisions' sentences into the index in the place of the earlier ones'."""

    def unindex(self, connection: Statements, revisions: Iterable[tuple[int, str, int]]) -> None:
        """Take revisions (place in the order of arrival, article, revision) out of the index."""

    def field(self, *path: str) -> str:
        """Write out a field of the JSON in a row's `body`, as text."""
