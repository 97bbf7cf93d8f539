"""A channel, a clock and an article, for the browser channel's tests."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.core.articles import Article, ArticleId, SourceId
from bot.core.channels import Channel, Platform

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
