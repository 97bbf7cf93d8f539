"""A small entry log, a shelf of articles and a clock, for the browser channel's tests."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.core.articles import Article, ArticleId, SourceId
from bot.core.channels import Channel, Platform
from bot.core.messages import Message
from bot.ports.store import Entry

HOME = Channel(platform=Platform.BROWSER, id="home")
START = datetime(2031, 3, 4, 9, 30, tzinfo=UTC)


@dataclass
class FakeClock:
    """Stands still until it is moved."""

    at: datetime = START

    def now(self) -> datetime:
        return self.at

    def pass_(self, **amount: float) -> None:
        self.at += timedelta(**amount)


@dataclass
class FakeLog:
    """An `EntryLog` in a list."""

    kept: list[Entry] = field(default_factory=list)

    async def write(
        self,
        channel: Channel,
        *,
        thread: int,
        author: str,
        message: Message,
        at: datetime,
        key: str,
    ) -> Entry:
        known = await self.by_key(key) if key else None
        if known is not None:
            return known
        number = len(self.kept) + 1
        entry = Entry(
            number=number,
            channel=channel,
            thread=thread,
            author=author,
            message=message,
            at=at,
            key=key,
        )
        self.kept.append(entry)
        return entry

    async def rewrite(self, number: int, message: Message, at: datetime) -> Entry | None:
        if not 0 < number <= len(self.kept):
            return None
        entry = replace(self.kept[number - 1], message=message, edited_at=at)
        self.kept[number - 1] = entry
        return entry

    async def entries(self, channel: Channel, *, after: int = 0) -> Sequence[Entry]:
        return [each for each in self.kept if each.channel == channel and each.number > after]

    async def by_key(self, key: str) -> Entry | None:
        return next((each for each in self.kept if each.key == key), None)


@dataclass
class FakeShelf:
    """Revisions of articles; only what evidence pages read is there."""

    kept: list[Article] = field(default_factory=list)

    async def get(self, id: ArticleId, revision: int | None = None) -> Article | None:
        found = [each for each in self.kept if each.id == id]
        if revision is None:
            return max(found, key=lambda each: each.revision, default=None)
        return next((each for each in found if each.revision == revision), None)


def an_article(text: str, **changes: object) -> Article:
    """Build an article of an invented paper about an invented place."""
    article = Article(
        id=ArticleId("a1"),
        source=SourceId("lumen"),
        publisher="Lumen Courier",
        title="River Ose over its banks in Halven",
        text=text,
        url="https://lumen.example/ose",
        published_at=START - timedelta(hours=2),
        stored_at=START - timedelta(hours=1),
        language="en",
    )
    return replace(article, **changes)  # type: ignore[arg-type]
