"""The pages for monitoring, over loopback."""

import asyncio
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application
from structlog.testing import capture_logs

from bot.app.watching import probing as app_probing
from bot.app.watching.meters import Meters
from bot.app.watching.probing import probes, probing, serve
from bot.config import load
from bot.errors import StoreError
from bot.store.memory import MemoryStore
from tests.app.watching.test_meters import scope
from tests.waiting import PATIENCE, until


def pages(
    *problems: str, failure: Exception | None = None, is_local: bool = True
) -> TestClient[object, object]:
    async def found() -> Sequence[str]:
        return problems

    async def measured() -> bytes:
        if failure is not None:
            raise failure
        return b"watchfloor_ready 1.0\n"

    app = probes(problems=found, metrics=measured, is_local=is_local)
    return TestClient(TestServer(app))


async def test_a_bot_that_is_well_says_so() -> None:
    async with pages() as client:
        alive, ready = await client.get("/healthz"), await client.get("/readyz")
        measured = await client.get("/metrics")

        assert (alive.status, await alive.json()) == (200, {"alive": True})
        assert (ready.status, await ready.json()) == (200, {"ready": True, "problems": []})
        assert measured.content_type == "text/plain"
        assert await measured.text() == "watchfloor_ready 1.0\n"


async def test_work_that_is_not_done_is_named_and_not_ready() -> None:
    async with pages("a is stuck") as client:
        reply = await client.get("/readyz")

        assert (reply.status, await reply.json()) == (
            503, {"ready": False, "problems": ["a is stuck"]},
        )  # fmt: skip


async def test_a_store_that_cannot_be_read_is_told_without_its_name() -> None:
    async with pages(failure=StoreError("/srv/secret.db: locked")) as client:
        reply = await client.get("/metrics")

        assert (reply.status, await reply.text()) == (503, "The store does not answer.\n")


@pytest.mark.parametrize(
    ("is_local", "host", "status"),
    [
        pytest.param(True, "127.0.0.1:8789", 200, id="this machine"),
        pytest.param(True, "rebound.example", 421, id="a page that points its name at us"),
        pytest.param(False, "watchfloor:8789", 200, id="a name in a network of one's own"),
    ],
)
async def test_only_this_machine_asks_where_only_it_is_meant_to(
    is_local: bool, host: str, status: int
) -> None:
    async with pages(is_local=is_local) as client:
        assert (await client.get("/metrics", headers={"Host": host})).status == status


@pytest.mark.parametrize(("method", "path"), [("POST", "/metrics"), ("GET", "/"), ("GET", "/x")])
async def test_there_is_nothing_else(method: str, path: str) -> None:
    async with pages() as client:
        assert (await client.request(method, path)).status in (404, 405)


async def test_a_port_that_is_taken_is_said_once_and_the_bot_works_on() -> None:
    async with TestServer(Application()) as other:
        assert other.port is not None
        with capture_logs() as lines:
            task = asyncio.ensure_future(serve(Application(), "127.0.0.1", [other.port]))
            while not lines:
                await asyncio.sleep(0)

        assert not task.done()
        assert "set another [health] port" in lines[0]["event"]
        assert lines[0]["why"]
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_beside_another_process_it_takes_the_next_port_and_says_which() -> None:
    async with TestServer(Application()) as other:
        assert other.port is not None
        with reserved_port() as free, capture_logs() as lines:
            ports = [other.port, free]
            task = asyncio.ensure_future(serve(Application(), "127.0.0.1", ports))
            while not lines:
                await asyncio.sleep(0.01)

    assert lines[-1]["metrics"] == f"http://127.0.0.1:{free}/metrics"
    assert lines[-1]["log_level"] == "info"
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.mark.parametrize("is_whole", [True, False], ids=["the whole bot", "a role"])
async def test_beside_its_old_self_the_whole_bot_moves_to_its_port_when_that_ends(
    monkeypatch: pytest.MonkeyPatch, is_whole: bool
) -> None:
    monkeypatch.setattr(app_probing, "_RETRY", 0.0)
    old = TestServer(Application())
    await old.start_server()
    wanted = old.port
    assert wanted is not None
    with reserved_port() as free, capture_logs() as lines:
        task = asyncio.ensure_future(
            serve(Application(), "127.0.0.1", [wanted, free], is_whole=is_whole)
        )
        await until(lambda: lines)
        await old.close()
        if is_whole:
            await until(lambda: len(lines) > 1)
        for _ in range(100):
            await asyncio.sleep(0)

    served = [f"http://127.0.0.1:{port}/metrics" for port in (free, wanted)]
    assert [line["metrics"] for line in lines] == served[: 1 + is_whole]
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@contextmanager
def reserved_port() -> Iterator[int]:
    """Hold a port that nobody else is given meanwhile, and that we may listen on."""
    with socket.socket() as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]


async def test_probes_are_served_without_any_page_of_the_bot(tmp_path: Path) -> None:
    looked_at = scope(MemoryStore(), tmp_path)
    with reserved_port() as port:
        settings = load(f"[health]\nport = {port}", {}, lambda path: path)
        (serving,) = probing(settings, looked_at, Meters())
        task = asyncio.ensure_future(serving)

        try:
            async with asyncio.timeout(PATIENCE), ClientSession() as web:
                while True:
                    try:
                        async with web.get(f"http://127.0.0.1:{port}/metrics") as reply:
                            text = await reply.text()
                            break
                    except OSError:
                        await asyncio.sleep(0)
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    assert "watchfloor_ready 1.0" in text


def test_port_zero_turns_them_off(tmp_path: Path) -> None:
    settings = load("[health]\nport = 0", {}, lambda path: path)

    assert probing(settings, scope(MemoryStore(), tmp_path), Meters()) == []
