"""Small true values for tests: each builder fills in all that a test does not care about."""

from datetime import UTC, datetime, timedelta

from bot.core.articles import Article, ArticleId, Draft, Source, SourceId, Span, Tier
from bot.core.briefs import Brief, BriefKind, Citation, Coverage, Statement
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.crises import Crisis
from bot.core.deliveries import Delivery
from bot.core.evidence import Figure, Reading
from bot.core.facts import Fact, FactKind, Sighting
from bot.core.messages import Message
from bot.core.questions import Incoming, Via
from bot.core.reading import read
from bot.core.text.words import stems

#: When every test begins, UTC.
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
HOME = Channel(platform=Platform.BROWSER, id="home")
FLOOD = Crisis(name="Sell flood", query='flood OR levee OR "river Sell"')


def hours(number: float) -> timedelta:
    """Return so many hours."""
    return timedelta(hours=number)


class FixedClock:
    """A clock that tests move."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        """Return the present instant."""
        return self.at

    def move(self, by: timedelta) -> None:
        """Go on by so much."""
        self.at += by


def source(id: str = "herald", **changes: object) -> Source:
    """Build a source: a feed of the Orvane Herald."""
    given: dict[str, object] = {
        "id": SourceId(id),
        "kind": "feed",
        "url": f"https://{id}.example/feed",
        "publisher": "Orvane Herald",
        "tier": Tier.NATIONAL,
    }
    return Source(**{**given, **changes})  # type: ignore[arg-type]


def draft(text: str = "The levee at Tarn broke on Monday.", **changes: object) -> Draft:
    """Build a draft as a feed gives it."""
    given: dict[str, object] = {
        "title": "Levee breaks at Tarn",
        "text": text,
        "url": "https://herald.example/levee",
        "guid": "levee",
        "published_at": NOW - hours(1),
        "language": "en",
    }
    return Draft(**{**given, **changes})  # type: ignore[arg-type]


def article(
    text: str = "The levee at Tarn broke on Monday.", id: str = "a1", **changes: object
) -> Article:
    """Build a stored article."""
    given: dict[str, object] = {
        "id": ArticleId(id),
        "source": SourceId("herald"),
        "publisher": "Orvane Herald",
        "tier": Tier.NATIONAL,
        "title": "Levee breaks at Tarn",
        "text": text,
        "url": f"https://herald.example/{id}",
        "published_at": NOW - hours(1),
        "stored_at": NOW,
        "language": "en",
    }
    return Article(**{**given, **changes})  # type: ignore[arg-type]


def reading_of(article: Article) -> Reading:
    """Read an article as tracking does."""
    return read(
        article.text,
        title=article.title,
        published_at=article.published_locally,
        language=article.language,
    )


def stems_of(article: Article, reading: Reading) -> tuple[tuple[str, ...], ...]:
    """Return the stems of each sentence, as tracking stores them."""
    return tuple(tuple(stems(article.text[one.start : one.end])) for one in reading.sentences)


def span(article: Article, words: str) -> Span:
    """Return where the words first stand in the article's text."""
    start = article.text.index(words)
    return Span(article=article.id, revision=article.revision, start=start, end=start + len(words))


def sighting(article: Article, words: str) -> Sighting:
    """Say that an article says these words."""
    return Sighting(
        span=span(article, words),
        publisher=article.publisher,
        origin=article.publisher,
        at=article.published_at or article.stored_at,
    )


def figure_in(article: Article, number: int = 0) -> Figure:
    """Return one of the figures read from an article."""
    return reading_of(article).figures[number]


def fact(article: Article, words: str = "", **changes: object) -> Fact:
    """Build a ledger's entry: a happening told by one sentence, by default the whole text."""
    words = words or article.text
    at = article.published_at or article.stored_at
    given: dict[str, object] = {
        "key": f"h:{words[:20]}",
        "crisis": FLOOD.name,
        "kind": FactKind.HAPPENING,
        "text": words,
        "span": span(article, words),
        "sentence": span(article, words),
        "story": "s1",
        "weight": 0.5,
        "first_seen_at": at,
        "changed_at": at,
        "sightings": (sighting(article, words),),
    }
    return Fact(**{**given, **changes})  # type: ignore[arg-type]


def statement(article: Article, words: str = "", n: int = 1, **changes: object) -> Statement:
    """Build a statement that repeats words of an article and cites them."""
    words = words or article.text
    given: dict[str, object] = {
        "text": words,
        "citations": (Citation(n=n, span=span(article, words)),),
    }
    return Statement(**{**given, **changes})  # type: ignore[arg-type]


def brief(**changes: object) -> Brief:
    """Build an empty first brief."""
    given: dict[str, object] = {
        "crisis": FLOOD.name,
        "kind": BriefKind.FIRST,
        "number": 1,
        "as_of": NOW,
        "coverage": Coverage(articles=1, publishers=1, newest=NOW - hours(1)),
    }
    return Brief(**{**given, **changes})  # type: ignore[arg-type]


def subscription(channel: Channel = HOME, crisis: str = FLOOD.name) -> Subscription:
    """Subscribe a channel to the flood, at six in the morning and the evening."""
    return Subscription(crisis=crisis, channel=channel, schedule=Schedule(cron="0 6,18 * * *"))


def delivery(key: str = "brief/flood/1", **changes: object) -> Delivery:
    """Owe one short message to the home channel, due now."""
    given: dict[str, object] = {
        "key": key,
        "channel": HOME,
        "message": Message(title="Sell flood", summary="Sell flood"),
        "not_before": NOW,
    }
    return Delivery(**{**given, **changes})  # type: ignore[arg-type]


def incoming(text: str = "How many people are missing?", **changes: object) -> Incoming:
    """Build a mention in the home channel."""
    given: dict[str, object] = {
        "id": f"e:{text[:20]}",
        "channel": HOME,
        "text": text,
        "via": Via.MENTION,
        "received_at": NOW,
    }
    return Incoming(**{**given, **changes})  # type: ignore[arg-type]
