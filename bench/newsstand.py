"""Many local feeds to try polling with: make newsstand, or bench.newsstand [COUNT] [FOLDER].

Writes a list of them (`feeds.opml`) and a configuration (`watchfloor.toml`) into the folder, and
serves them until it is stopped, each at a loopback address of its own. A few never answer as
they should, so that there is something to see.
"""

import asyncio
import os
import sys
from contextlib import suppress
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from aiohttp import web

from bot.core.articles import Source, SourceId
from bot.ports import Clock
from bot.scheduling.system import SystemClock
from bot.sources.opml import write_opml

#: The same each time, so that what was imported is still there.
PORT = 8790
#: One feed in so many answers 500, and one 410.
_BROKEN_EVERY, _GONE_EVERY = 50, 70
#: How often each has news.
_NEWS_EVERY = timedelta(minutes=20)

#: Whole articles: where a feed brings teasers only, their pages would be asked for.
_TEXT = (
    "<p>The water at gauge {number} of the Sell stood at {metres} metres on Tuesday, the flood "
    "office of district {number} said. The levee holds, it added.</p>"
    "<p>“We watch it day and night,” said Ada Holm, who leads the office. Boats are ready in "
    "{metres} villages, and nobody has had to leave a house so far.</p>"
)

_CONFIG = """\
[store]
data_dir = {data!r}

[fetch]
allow_private = ["127.0.0.0/8"]

[browser]
port = 8787

[[crisis]]
name = "Sell flood"
query = "levee OR flood"

[[subscription]]
crisis = "Sell flood"
platform = "browser"
channel = "home"
"""


def make_stand(clock: Clock) -> web.Application:
    """Build the server of any number of feeds; each has one more item every twenty minutes."""
    began_at = clock.now()

    async def answer(request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        if is_broken(number):
            return web.Response(status=500)
        if is_gone(number):
            return web.Response(status=410)
        count = 5 + (clock.now() - began_at) // _NEWS_EVERY
        return web.Response(text=_feed(number, count, began_at), content_type="application/rss+xml")

    app = web.Application()
    app.router.add_get("/{number:[0-9]{1,6}}.xml", answer)
    return app


def is_broken(number: int) -> bool:
    """Tell whether a feed answers 500."""
    return number % _BROKEN_EVERY == _BROKEN_EVERY - 1


def is_gone(number: int) -> bool:
    """Tell whether a feed answers 410."""
    return number % _GONE_EVERY == _GONE_EVERY - 1


def sources(count: int, port: int) -> list[Source]:
    """Return the feeds of a stand at a port."""
    return [
        Source(
            id=SourceId(f"paper-{n:03}"),
            kind="feed",
            url=f"http://127.0.{n // 250}.{1 + n % 250}:{port}/{n}.xml",
            publisher=f"Paper {n:03}",
        )
        for n in range(count)
    ]


def write_files(folder: Path, count: int, port: int) -> None:
    """Write the list and the configuration."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "feeds.opml").write_text(write_opml(sources(count, port)), "utf-8")
    config = folder / "watchfloor.toml"
    if not config.exists():  # what was added to it since stays
        config.write_text(_CONFIG.format(data=str(folder.resolve() / "data")), "utf-8")


def _feed(number: int, count: int, began_at: datetime) -> str:
    items = "".join(
        f"<item><title>Paper {number}: water at {n + 1} metres</title>"
        f"<link>http://127.0.{number // 250}.{1 + number % 250}/{number}/{n}.html</link>"
        f"<guid isPermaLink='false'>{number}-{n}</guid>"
        f"<pubDate>{format_datetime(began_at + (n - 5) * _NEWS_EVERY)}</pubDate>"
        f"<description>Paper {number} on the water.</description>"
        "<content:encoded><![CDATA["
        f"{_TEXT.format(number=number, metres=n + 1)}]]></content:encoded></item>"
        for n in range(count)
    )
    return (
        f'<?xml version="1.0"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>Paper {number:03}</title>"
        f"{items}</channel></rss>"
    )


async def _serve(count: int, folder: Path) -> None:
    runner = web.AppRunner(make_stand(SystemClock()), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "0.0.0.0", PORT, backlog=512).start()
        write_files(folder, count, runner.addresses[0][1])
        config = folder / "watchfloor.toml"
        print(
            f"{count} feeds are served until you press Ctrl-C. In another terminal:\n"
            f"  {_command()} sources import {folder / 'feeds.opml'} --config {config}\n"
            f"  make run CONFIG={config}\n"
            "and look at http://127.0.0.1:8787/sources",
            flush=True,
        )
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def _command() -> str:
    """Return how the bot is called from here, in the environment that runs this."""
    return os.path.relpath(Path(sys.executable).with_name("watchfloor"))


def main(arguments: list[str]) -> int:
    """Serve until stopped; 2 when the count is no number."""
    count = arguments[0] if arguments else "200"
    if not (count.isascii() and count.isdigit() and 0 < int(count) <= 5_000):
        print("usage: python -m bench.newsstand [COUNT up to 5000] [FOLDER]", file=sys.stderr)
        return 2
    folder = Path(arguments[1] if len(arguments) > 1 else "newsstand")
    with suppress(KeyboardInterrupt):
        try:
            asyncio.run(_serve(int(count), folder))
        except OSError as error:
            print(f"newsstand: port {PORT} is taken: {error.strerror}", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
