from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.app.collecting.fetching import collector, drafts_at, try_source
from bot.app.tools.loose import drafts_of
from bot.config import Config
from bot.config.settings import FetchSettings
from bot.core.articles import Source, SourceId
from bot.errors import InputError
from bot.store.memory import MemoryStore
from tests.builders import FixedClock
from tests.pages.markup import BODY, TEXT, TITLE, page
from tests.servers.hostile import HostileServer, Sent, status
from tests.servers.hostile import page as served
from tests.sources.feeds import ITEM, JSON_FEED, item, rss


class HereAndNow:
    """Stands in for a worker: calls in this process, which starts at once."""

    def call(self, function: Callable[..., object], seconds: float, *args: object) -> object:
        """Call it."""
        return function(*args)

    def close(self) -> None:
        """Nothing to stop."""


OPEN = Config(fetch=FetchSettings(allow_private=("127.0.0.1/32",)))


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[HostileServer]:
    monkeypatch.setenv("WATCHFLOOR_FETCH_ALLOW_PRIVATE", "127.0.0.1")
    monkeypatch.setattr("bot.app.collecting.fetching._GAP", 0.0)
    for name in ("Worker", "Workers"):
        monkeypatch.setattr(f"bot.app.collecting.fetching.{name}", HereAndNow)
    async with HostileServer() as server:
        yield server


def here(server: HostileServer, path: str = "/feed", kind: str = "feed") -> Source:
    return Source(id=SourceId("herald"), kind=kind, url=server.url(path), publisher="Herald")


async def test_a_feeds_address_gives_its_articles(server: HostileServer) -> None:
    server.on("/feed", served(rss(ITEM).encode()))

    (draft,) = await drafts_of(server.url("/feed"))

    assert (draft.title, draft.url) == ("Levee breaks at Tarn", "https://herald.example/levee")
    assert draft.publisher == "127.0.0.1"


async def test_teasers_are_completed_from_pages_of_the_same_host(server: HostileServer) -> None:
    near = item(title=TITLE, link=server.url("/levee"), description="In short.")
    server.on("/feed", served(rss(near, ITEM).encode()))
    server.on("/levee", served(page(), "text/html"))

    drafts = await drafts_at(server.url("/feed"))

    assert [draft.text for draft in drafts] == [TEXT, "Water entered the lower town."]
    assert [one.path for one in server.log] == ["/feed", "/robots.txt", "/levee"]


async def test_a_teaser_whose_page_is_closed_to_us_stays_as_it_is(server: HostileServer) -> None:
    near = item(title=TITLE, link=server.url("/levee"), description="In short.")
    server.on("/feed", served(rss(near).encode()))
    server.on("/robots.txt", served(b"User-agent: *\nDisallow: /", "text/plain"))

    (draft,) = await drafts_at(server.url("/feed"))

    assert draft.text == "In short."


@pytest.mark.parametrize(
    ("path", "answer", "text"),
    [
        pytest.param("/levee", served(page(), "text/html"), TEXT, id="a page"),
        pytest.param("/x", served(page(), "text/plain"), TEXT, id="a page that says it is text"),
        pytest.param(
            "/x",
            served(JSON_FEED.encode(), "text/html"),
            "Water entered the lower town.",
            id="JSON",
        ),
        pytest.param(
            "/a.jsonl",
            served(b'{"text": "The levee broke."}', "application/json"),
            "The levee broke.",
            id="JSON lines",
        ),
        pytest.param(
            "/a.txt", served(b"The levee broke.", "text/plain"), "The levee broke.", id="txt"
        ),
        pytest.param(
            "/feed",
            served(rss(ITEM).encode(), "text/html"),
            "Water entered the lower town.",
            id="a feed that says it is a page",
        ),
    ],
)
async def test_an_address_may_hold_anything_that_we_read(
    server: HostileServer, path: str, answer: Sent, text: str
) -> None:
    server.on(path, answer)

    (draft,) = await drafts_at(server.url(path))

    assert draft.text == text


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        pytest.param(status(404), r"answered 404; nothing is there", id="not there"),
        pytest.param(status(410), r"answered 410: it is gone for good", id="gone"),
        pytest.param(served(b""), r"the reply is empty", id="empty"),
        pytest.param(served(rss().encode()), r"there are no articles in it", id="no articles"),
        pytest.param(
            served(b"<html></html>", "text/html"), r"no article text was found", id="page"
        ),
        pytest.param(served(b"\x89PNG", "image/png"), r"breaks off before its first", id="image"),
    ],
)
async def test_an_address_without_articles_is_one_sentence(
    server: HostileServer, answer: Sent, says: str
) -> None:
    server.on("/feed", answer)

    with pytest.raises(InputError, match=says) as caught:
        await drafts_at(server.url("/feed"))

    assert str(caught.value).startswith(f"{server.url('/feed')}: ")
    assert "\n" not in str(caught.value)


async def test_an_address_inside_is_refused_and_says_how_to_open_it(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WATCHFLOOR_FETCH_ALLOW_PRIVATE")

    with pytest.raises(InputError, match=r"to open it, name it in \[fetch\]"):
        await drafts_at(server.url("/feed"))

    assert server.log == []


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed.atom", "feed.json", "feed"])
async def test_feeds_are_read_from_files_too(tmp_path: Path, name: str) -> None:
    document = JSON_FEED if name.endswith("json") else rss(ITEM)
    (tmp_path / name).write_text(document, "utf-8")

    (draft,) = await drafts_of(str(tmp_path / name))

    assert draft.title == "Levee breaks at Tarn"


async def test_a_source_that_answers_is_told_by_what_it_brings(server: HostileServer) -> None:
    server.on("/feed", served(rss(ITEM, item(title="B", description=BODY)).encode()))

    finding = await try_source(here(server), OPEN)

    assert finding.is_ok
    assert finding.text == (
        "brings 2 articles, the newest of 03 Mar 08:00 UTC; 1 teaser among them, completed from "
        "the pages"
    )


async def test_a_source_that_fails_is_told_with_its_fix(server: HostileServer) -> None:
    server.on("/feed", served(b"<html></html>", "text/html"))

    finding = await try_source(here(server), OPEN)

    assert not finding.is_ok
    assert "a web page, not a feed" in finding.text
    assert finding.fix


async def test_the_collector_stores_what_a_source_brings(server: HostileServer) -> None:
    server.on("/feed", served(rss(ITEM).encode(), etag='"1"'))
    store = MemoryStore()

    done = await collector(OPEN, store, FixedClock())(here(server))

    assert [article.publisher for article in await store.untracked(9)] == ["Herald"]
    assert done.health.etag == '"1"'


async def test_the_collector_reads_folders_that_are_sources(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The levee at Tarn broke on Monday.", "utf-8")
    folder = Source(id=SourceId("desk"), kind="folder", url=str(tmp_path), publisher="Desk")
    store = MemoryStore()

    await collector(Config(sources=(folder,)), store, FixedClock())(folder)

    assert len(await store.untracked(9)) == 1
