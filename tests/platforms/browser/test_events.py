"""Live updates: every change reaches every open page of its channel, also after a break."""

import asyncio
from datetime import timedelta

import pytest
from aiohttp import ClientResponse

from bot.platforms.browser import live as live_module
from bot.platforms.browser import site as site_module
from bot.platforms.browser.events import MAX_BEHIND, Hub, Mirror, change_id, changed_since
from bot.ports.entries import Entry
from tests.platforms.browser.kept import HOME, START
from tests.platforms.browser.serving import DESK, Site, a_message, serving
from tests.waiting import PATIENCE


def an_entry(number: int, *, seconds: int = 0, edited: int | None = None) -> Entry:
    return Entry(
        number=number,
        channel=HOME,
        thread=0,
        author="Watchfloor",
        message=a_message("It rose."),
        at=START + timedelta(seconds=seconds),
        edited_at=None if edited is None else START + timedelta(seconds=edited),
    )


async def event(stream: ClientResponse) -> dict[str, str]:
    """Read one event, past comments and settings."""
    fields: dict[str, str] = {}
    while "data" not in fields:
        line = (await asyncio.wait_for(stream.content.readline(), PATIENCE)).decode()
        assert line, "the stream ended"
        name, colon, value = line.rstrip("\n").partition(": ")
        if name and colon:
            fields[name] = value
    return fields


async def listen(site: Site, **headers: str) -> ClientResponse:
    stream = await site.client.get("/events?channel=home", headers=headers)
    assert stream.headers["Content-Type"] == "text/event-stream"
    await stream.content.readline()
    return stream


async def test_a_post_an_edit_and_a_question_reach_an_open_page() -> None:
    async with serving() as site:
        stream = await listen(site)
        ref = await site.post("It rose.")
        posted = await event(stream)
        site.clock.pass_(minutes=1)
        await site.messenger.edit(
            HOME, ref, site.messenger.render(a_message("It fell."))[0], thread=""
        )
        edited = await event(stream)
        await site.ask("How far?", thread=ref)
        asked = await event(stream)
        stream.close()

    assert (posted["event"], posted["data"]) == ("entry", '{"number":1,"thread":0}')
    assert edited["data"] == '{"number":1,"thread":0}'
    assert edited["id"] != posted["id"]
    assert asked["data"] == '{"number":2,"thread":1}'


async def test_a_page_that_comes_back_hears_what_it_missed() -> None:
    async with serving() as site:
        await site.post("One.")
        await site.post("Two.")
        last_id = change_id((await site.kept())[1])
        site.clock.pass_(minutes=5)
        await site.post("Three.")
        await site.store.entries_log.rewrite(1, a_message("One, corrected."), site.clock.now())

        stream = await listen(site, **{"Last-Event-ID": last_id})
        missed = [(await event(stream))["data"] for _ in range(3)]
        stream.close()

    assert missed[1:] == ['{"number":1,"thread":0}', '{"number":3,"thread":0}']


async def test_a_quiet_stream_shows_signs_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_module, "HEARTBEAT", 0.01)
    async with serving() as site:
        stream = await listen(site)
        await stream.content.readline()
        line = await asyncio.wait_for(stream.content.readline(), PATIENCE)
        stream.close()

    assert line == b": still here\n"


async def test_stopping_lets_open_pages_go() -> None:
    async with serving() as site:
        stream = await listen(site)
        site.hub.close()

        rest = await asyncio.wait_for(stream.content.read(), PATIENCE)

    assert rest == b"\n"


async def test_too_many_listeners_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_module, "MAX_LISTENERS", 1)
    async with serving() as site:
        stream = await listen(site)
        refused = await site.client.get("/events?channel=home")
        stream.close()

    assert refused.status == 503


def test_a_hub_tells_only_the_listeners_of_the_channel() -> None:
    hub = Hub()
    with hub.listen(HOME) as home, hub.listen(DESK) as desk:
        hub.publish(an_entry(1))

        assert home.get_nowait() == an_entry(1)
        assert desk.empty()
    assert len(hub) == 0


async def test_what_another_process_writes_is_passed_on_once() -> None:
    class Log:
        kept = [an_entry(1)]

        async def entries(self, channel: object, *, after: int = 0) -> list[Entry]:
            return list(self.kept)

    log, hub = Log(), Hub()
    mirror = Mirror(log, hub)
    with hub.listen(HOME) as queue:
        await mirror.look()
        log.kept = [an_entry(1, edited=90), an_entry(2)]
        await mirror.look()
        await mirror.look()

        assert [queue.get_nowait() for _ in range(queue.qsize())] == log.kept


def test_a_listener_that_falls_behind_is_sent_away() -> None:
    hub = Hub()
    with hub.listen(HOME) as queue:
        for number in range(MAX_BEHIND + 1):
            hub.publish(an_entry(number))

        assert queue.get_nowait() is None
        assert len(hub) == 0


def test_changes_since_an_id_are_later_ones_and_a_little_more() -> None:
    entries = [
        an_entry(1, edited=90),
        an_entry(2),
        an_entry(3, seconds=59),
        an_entry(4, seconds=70),
    ]

    fresh = changed_since(entries, change_id(an_entry(9, seconds=60)))

    assert [entry.number for entry in fresh] == [3, 4, 1]


@pytest.mark.parametrize("id", ["", "x", "1-", "-1", "1-x", "٣-1", "9" * 400 + "-1", "1.5-2"])
def test_a_foreign_id_resumes_nothing(id: str) -> None:
    assert changed_since([an_entry(1)], id) == []
