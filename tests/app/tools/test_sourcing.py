"""The commands on sources, with a server on this machine and a real store."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.app.configuration.finding import load_config
from bot.app.tools import sourcing
from bot.core.articles import SourceHealth, SourceId
from bot.errors import ConfigError
from bot.store.sqlite.store import open_sqlite
from tests.app.collecting.test_fetching import HereAndNow
from tests.app.config import write_config
from tests.pages.markup import page as article_page
from tests.servers.hostile import HostileServer, page, status
from tests.sources.feeds import ITEM, rss
from tests.sources.opml_lists import TWO_FEEDS


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[HostileServer]:
    monkeypatch.setenv("WATCHFLOOR_FETCH_ALLOW_PRIVATE", "127.0.0.1")
    monkeypatch.setattr("bot.app.collecting.fetching._GAP", 0.0)
    monkeypatch.setattr("bot.app.tools.adding.Worker", HereAndNow)
    monkeypatch.setattr("bot.app.collecting.fetching.Worker", HereAndNow)
    async with HostileServer() as server:
        yield server


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return write_config(tmp_path, more="\n# the end\n")


def ids(config: Path) -> list[str]:
    loaded = load_config(config)
    assert loaded is not None
    return [str(source.id) for source in loaded.sources]


async def health(config: Path) -> SourceHealth:
    store = await open_sqlite(config.parent / "data" / "watchfloor.db")
    try:
        return await store.health(SourceId("radio"))
    finally:
        await store.close()


async def test_the_feed_behind_a_page_is_shown_and_kept(
    server: HostileServer, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/rss">'
    server.on("/", page(f"<html><head>{link}</head></html>".encode(), "text/html"))
    changed = "<updated>2026-03-03T09:30:00+01:00</updated></item>"
    server.on("/rss", page(rss(ITEM.replace("</item>", changed)).encode()))
    before = config.read_text("utf-8")

    assert await sourcing.add(server.url("/"), config, name="Orvane Herald", is_dry=False) == 0

    told = capsys.readouterr().out
    assert f"feed {server.url('/rss')}" in told
    assert "03 Mar 2026 08:00 UTC  Levee breaks at Tarn (updated 03 Mar 08:30 UTC)\n" in told
    assert "1 article, 0 with full text" in told
    assert ids(config) == ["radio", "orvane-herald"]
    assert config.read_text("utf-8").startswith(before.rstrip())


async def test_a_feed_that_no_page_names_is_found_where_they_usually_are(
    server: HostileServer, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.on("/", page(b"<html>Home</html>", "text/html"))
    server.on("/rss.xml", page(rss(ITEM).encode()))

    assert await sourcing.add(server.url("/"), config, name="", is_dry=True) == 0
    assert server.url("/rss.xml") in capsys.readouterr().out
    assert ids(config) == ["radio"]


HEADLINES = "".join(
    f'<h2><a href="/2026/03/0{n}/levee">Levee of Tarn in its report number {n}</a></h2>'
    for n in range(1, 9)
).encode()


async def test_a_part_of_a_site_is_followed_and_not_the_whole(
    server: HostileServer, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.on("/tarn/", page(b"<html>%s</html>" % HEADLINES, "text/html"))
    server.on("/rss.xml", page(rss(ITEM).encode()))

    assert await sourcing.add(server.url("/tarn/"), config, name="", is_dry=True) == 0
    assert f"section {server.url('/tarn/')}" in capsys.readouterr().out


async def test_a_page_can_be_followed_where_its_site_has_a_feed(
    server: HostileServer, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.on("/levee", page(article_page(), "text/html"))
    server.on("/rss.xml", page(rss(ITEM).encode()))
    url = server.url("/levee")

    assert await sourcing.add(url, config, name="", is_dry=True) == 0
    assert f"To follow {url} itself, add it with --kind page" in capsys.readouterr().out

    assert await sourcing.add(url, config, name="", is_dry=True, kind="page") == 0
    told = capsys.readouterr().out
    assert f"page {url}" in told
    assert "To follow" not in told


async def test_a_kind_that_is_none_is_refused_with_those_that_are(config: Path) -> None:
    with pytest.raises(ConfigError, match='"blog" is no kind of source: it is one of feed'):
        await sourcing.add("https://a.example", config, name="", is_dry=True, kind="blog")


async def test_why_nothing_was_found_is_said(
    server: HostileServer, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.on("/", status(500))

    assert await sourcing.add(server.url("/"), config, name="", is_dry=False) == 1
    assert "500" in capsys.readouterr().out
    assert ids(config) == ["radio"]


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        pytest.param(status(401), "send one with headers", id="a key is wanted"),
        pytest.param(status(403), "lets no machines in", id="machines are kept out"),
        pytest.param(status(404), "nothing is there", id="a wrong address"),
        pytest.param(status(410), "the publisher uses now", id="gone for good"),
        pytest.param(status(429), "try again in an hour", id="asked too often"),
        pytest.param(status(503), "fault of its own", id="a fault"),
        pytest.param(status(302, location="http://127.0.0.9/"), "allow_private", id="sent inside"),
        pytest.param(
            page(b"<title>Page not found</title><h1>Oops</h1>", "text/html"),
            "an error page that calls itself a good one: “Page not found”",
            id="an error that is none",
        ),
        pytest.param(
            page(b"<div id=root></div><script src=/app.js></script>", "text/html"),
            "nothing without a browser's scripts",
            id="scripts alone",
        ),
        pytest.param(
            page(b"<form>Your name<input type=password></form>", "text/html"), "login", id="a door"
        ),
        pytest.param(page(b'{"rows": []}', "application/json"), "kind jsonapi", id="JSON"),
        pytest.param(page(b"%PDF-1.4", "application/pdf"), "with application/pdf", id="a print"),
    ],
)
async def test_what_stands_in_the_way_is_said_with_what_to_do(
    server: HostileServer, config: Path, capsys: pytest.CaptureFixture[str], reply: Any, says: str
) -> None:
    server.on("/", reply)

    assert await sourcing.add(server.url("/"), config, name="", is_dry=False) == 1
    assert says in capsys.readouterr().out
    assert ids(config) == ["radio"]


async def test_a_feed_with_nothing_in_it_may_be_kept(
    server: HostileServer, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.on("/", page(rss().encode()))

    assert await sourcing.add(server.url("/"), config, name="Desk", is_dry=False) == 0
    assert "nothing in it at present" in capsys.readouterr().out
    assert ids(config) == ["radio", "desk"]


async def test_a_folder_is_a_source_by_its_path(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app.tools.adding.Worker", HereAndNow)
    drop = config.parent / "drop"
    drop.mkdir()
    (drop / "note.txt").write_text("Levee breaks at Tarn\n\nWater entered the town.", "utf-8")

    assert await sourcing.add(str(drop), config, name="Desk", is_dry=False) == 0
    assert await sourcing.add(str(drop), config, name="Desk", is_dry=False) == 0

    assert ids(config) == ["radio", "desk"]
    assert "a source already" in capsys.readouterr().out


async def test_a_list_is_taken_over_once_and_given_away(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = config.parent / "feeds.opml"
    file.write_bytes(TWO_FEEDS)

    await sourcing.import_opml(file, config)
    await sourcing.import_opml(file, config)
    assert ids(config) == ["radio", "orvane-herald", "orvane-herald-2"]
    assert "Added 0 sources; 2 there already.\n" in capsys.readouterr().out

    await sourcing.export_opml(config)
    told = capsys.readouterr()
    assert told.out.count("xmlUrl=") == 2
    assert "1 left out" in told.err


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"<rss></rss>", "not an OPML file", id="no list"),
        pytest.param(None, "cannot be read", id="no file"),
    ],
)
async def test_a_list_that_is_none_changes_nothing(
    config: Path, data: bytes | None, says: str
) -> None:
    file = config.parent / "feeds.opml"
    if data is not None:
        file.write_bytes(data)

    with pytest.raises(ConfigError, match=says):
        await sourcing.import_opml(file, config)
    assert ids(config) == ["radio"]


async def test_a_source_is_paused_resumed_and_explained(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await sourcing.pause("radio", config)
    assert (await health(config)).is_paused
    await sourcing.explain("radio", config)
    assert "state         paused" in capsys.readouterr().out

    await sourcing.resume("radio", config)
    assert not (await health(config)).is_paused


async def test_a_source_is_tried_without_storing_anything(
    server: HostileServer, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await sourcing.test("radio", config) == 0
    assert "brings 1 article" in capsys.readouterr().out

    (config.parent / "articles" / "levee.md").unlink()
    (config.parent / "articles").rmdir()
    assert await sourcing.test("radio", config) == 1
    assert "→" in capsys.readouterr().out


async def test_a_name_that_no_source_has_is_refused_with_those_that_are(config: Path) -> None:
    with pytest.raises(ConfigError, match="use one of these: radio"):
        await sourcing.pause("raido", config)
