"""A web of scripted replies for collecting, and one source's turns against it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.core.articles import Article, Draft, Source, SourceHealth
from bot.errors import SourceError, SourceUnavailable
from bot.flows.collect import Collected, Collector, collect
from bot.ports import HttpRequest, HttpResponse
from bot.sources import KINDS
from bot.store.memory import MemoryStore
from tests.builders import FixedClock, draft, source
from tests.languages import always

FEED = "https://herald.example/feed"
#: Far enough apart that a source is due again.
A_DAY = timedelta(days=1, minutes=1)

Reply = HttpResponse | SourceError


def reply(body: str | bytes = b"", status: int = 200, **headers: str) -> HttpResponse:
    """Build a reply; its address is filled in when it is given."""
    data = body.encode() if isinstance(body, str) else body
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HttpResponse(url="", status=status, headers=named, body=data)


class FakeWeb:
    """Implements `bot.ports.Web`: replies by address, in order, the last one again and again."""

    def __init__(self, replies: Mapping[str, Sequence[Reply]]) -> None:
        self.replies = {url: list(some) for url, some in replies.items()}
        self.log: list[HttpRequest] = []

    async def fetch(self, request: HttpRequest) -> HttpResponse:
        """Give the next reply for an address."""
        self.log.append(request)
        some = self.replies.get(request.url, [SourceUnavailable(f"{request.url} answered 404")])
        one = some.pop(0) if len(some) > 1 else some[0]
        if isinstance(one, SourceError):
            raise one
        return replace(one, url=one.url or request.url)

    def asked(self, url: str) -> list[HttpRequest]:
        """Return the requests for one address."""
        return [request for request in self.log if request.url == url]


class FakePages:
    """Implements `bot.ports.PageReader`: the page's bytes are its article's text."""

    async def extract(self, html: bytes, url: str, content_type: str = "") -> Draft | None:
        """Return the text, or nothing for an empty page."""
        text = html.decode().strip()
        if not text:
            return None
        return draft(text, title="From the page", url=url, guid="", publisher="The page")


@dataclass
class Desk:
    """One source, and everything around it."""

    web: FakeWeb
    source: Source = field(default_factory=lambda: source(url=FEED))
    store: MemoryStore = field(default_factory=MemoryStore)
    clock: FixedClock = field(default_factory=FixedClock)

    async def turn(self, after: timedelta = timedelta()) -> Collected:
        """Give the source its turn, some time later."""
        self.clock.move(after)
        parts = Collector(
            web=self.web, kinds=KINDS, pages=FakePages(), detect_language=always("en")
        )
        return await collect(self.source, collector=parts, store=self.store, clock=self.clock)

    async def articles(self) -> list[Article]:
        """Return every stored revision, in the order of storing."""
        return list(await self.store.untracked(1_000))

    async def health(self) -> SourceHealth:
        """Return how the source is doing."""
        return await self.store.health(self.source.id)


def desk(
    *replies: Reply, pages: Mapping[str, Sequence[Reply]] | None = None, **source_: str
) -> Desk:
    """Build a desk whose source gives these replies, one a turn."""
    given = source(**{"url": FEED, **source_})
    return Desk(FakeWeb({given.url: list(replies), **(pages or {})}), given)
