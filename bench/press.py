"""Five hundred local feeds that print a dated stream as a clock of their own goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from time import time

from aiohttp import web

from bench.streams import Told, invent

BEGIN = datetime(2031, 5, 6, tzinfo=UTC)
#: Pairs of crises that are told of; items that a feed shows, its newest, and has at the start.
_PAIRS, _SHOWN, _BEFORE = 10, 12, 2


@dataclass(frozen=True, slots=True)
class FastClock:
    """A `Clock` that is the same in every process which knows when it began."""

    #: In seconds since 1970, by the machine's clock.
    began: float
    speed: float

    def now(self) -> datetime:
        """Return the instant, UTC."""
        return BEGIN + timedelta(seconds=(time() - self.began) * self.speed)


class Press:
    """Feeds, each at a loopback address of its own, with one article after the other."""

    def __init__(self, sources: int, a_day: int, hours: float) -> None:
        """Write all that will be printed; each feed has a few articles of the day before."""
        count = int(a_day * hours / 24) + sources * _BEFORE
        told = invent(7, pairs=_PAIRS, articles=max(8, 2 * count // (2 * _PAIRS)))[:count]
        self._every = timedelta(days=1) / a_day
        self._sources = sources
        self._first = BEGIN - self._every * sources * _BEFORE
        self.told: Sequence[Told] = told
        #: Where the crises happen.
        self.countries = sorted({one.country for one in told})
        self._pages: dict[str, Told] = {one.id: one for one in told}
        self.app = web.Application()
        self.app.router.add_get("/{number:[0-9]+}.xml", self._feed)
        self.app.router.add_get("/{id}.html", self._page)
        self.clock = FastClock(time(), 0.0)

    def printed(self, until: datetime) -> list[str]:
        """Return the ids of what stood in the feeds since the clock began, up to an instant."""
        return [one.id for one in self.told[self._sources * _BEFORE : self._count(until)]]

    def _count(self, until: datetime) -> int:
        return min(len(self.told), max(0, (until - self._first) // self._every))

    async def _feed(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        mine = range(number, self._count(self.clock.now()), self._sources)[-_SHOWN:]
        etag = f'"{mine[-1] if mine else 0}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        items = "".join(self._item(place, request.host) for place in reversed(mine))
        body = (
            '<?xml version="1.0"?><rss version="2.0" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
            f"<channel><title>Paper {number}</title>{items}</channel></rss>"
        )
        return web.Response(text=body, content_type="application/rss+xml", headers={"ETag": etag})

    def _item(self, place: int, host: str) -> str:
        told = self.told[place]
        return (
            f"<item><title>{escape(told.title)}</title><guid isPermaLink='false'>{told.id}</guid>"
            f"<link>http://{host}/{told.id}.html</link>"
            f"<pubDate>{format_datetime(self._first + place * self._every)}</pubDate>"
            f"<content:encoded><![CDATA[{_paragraphs(told)}]]></content:encoded></item>"
        )

    async def _page(self, request: web.Request) -> web.Response:
        told = self._pages.get(request.match_info["id"])
        if told is None:
            return web.Response(status=404)
        title = escape(told.title)
        body = (
            f"<!doctype html><html lang=en><head><title>{title}</title></head><body><main>"
            f"<article><h1>{title}</h1>{_paragraphs(told)}</article></main></body></html>"
        )
        return web.Response(text=body, content_type="text/html")


def _paragraphs(told: Told) -> str:
    return "".join(f"<p>{escape(one)}</p>" for one in told.text.split("\n\n"))
