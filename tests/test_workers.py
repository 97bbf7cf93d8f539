import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

import pytest

from bot import workers
from bot.core.articles import Draft, Source, SourceHealth, SourceId
from bot.core.text import words
from bot.errors import SourceMalformed, SourceUnavailable
from bot.ports import HttpRequest, HttpResponse
from bot.sources import KINDS, feed
from bot.workers import FencedKind, Worker, WorkerAbsent, WorkerFailed, Workers, fenced
from tests.builders import source
from tests.sources.feeds import ITEM, rss
from tests.waiting import PATIENCE


def pid() -> int:
    return os.getpid()


def prepared() -> bool:
    return "bot.prepared" in sys.modules and "search" in vars(words._WORD)


def doubled(number: int) -> int:
    return 2 * number


def never_done() -> None:
    while True:
        time.process_time()


def without_a_processor() -> str:
    time.sleep(0.1)
    return "done"


def greedy() -> int:
    return len(bytearray(3_000_000_000))


def dead() -> None:
    os._exit(3)


def failing(text: str) -> None:
    raise SourceUnavailable(text)


def broken() -> None:
    raise KeyError("x")


class Endless:
    """A kind of source whose reading never ends."""

    def request(self, source: Source, health: SourceHealth) -> HttpRequest:
        return HttpRequest(url=source.url)

    def parse(self, source: Source, response: HttpResponse) -> Sequence[Draft]:
        never_done()
        return []


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.close()


def test_a_call_is_answered_from_another_process(worker: Worker) -> None:
    assert worker.call(doubled, PATIENCE, 21) == 42
    assert worker.call(pid, PATIENCE) != os.getpid()


def test_a_process_is_used_again(worker: Worker) -> None:
    assert worker.call(pid, PATIENCE) == worker.call(pid, PATIENCE)


def test_a_call_that_takes_too_long_is_killed_and_the_next_gets_a_new_process(
    worker: Worker,
) -> None:
    before = worker.call(pid, PATIENCE)

    with pytest.raises(WorkerFailed, match=r"took more than 0\.2 seconds"):
        worker.call(never_done, 0.2)

    assert worker.call(pid, PATIENCE) != before


def test_time_in_which_a_call_has_no_processor_does_not_count(worker: Worker) -> None:
    assert worker.call(without_a_processor, 0.01) == "done"


@pytest.mark.parametrize("function", [greedy, dead], ids=["too large", "ends its process"])
def test_a_call_that_its_process_dies_of_is_an_error_and_no_more(
    worker: Worker, function: object
) -> None:
    with pytest.raises(WorkerFailed, match="died of it"):
        worker.call(function, PATIENCE)  # type: ignore[arg-type]

    assert worker.call(doubled, PATIENCE, 1) == 2


def test_errors_of_ours_come_through_as_they_are(worker: Worker) -> None:
    with pytest.raises(SourceUnavailable, match="no answer"):
        worker.call(failing, PATIENCE, "no answer")


def test_errors_of_a_parser_say_that_it_cannot_be_read(worker: Worker) -> None:
    with pytest.raises(SourceMalformed, match="cannot be read: KeyError"):
        worker.call(broken, PATIENCE)


def test_a_call_that_hangs_holds_up_no_other() -> None:
    workers = Workers(2)
    try:
        with ThreadPoolExecutor(1) as threads:
            hanging = threads.submit(workers.call, never_done, PATIENCE)
            others = [workers.call(doubled, PATIENCE, number) for number in range(5)]
            is_hanging = not hanging.done()
            workers.close()
    finally:
        workers.close()

    assert others == [0, 2, 4, 6, 8]
    assert is_hanging


def test_every_kind_reads_in_the_worker_what_it_reads_here(worker: Worker) -> None:
    response = HttpResponse(
        url="https://herald.example/feed", status=200, headers={}, body=rss(ITEM).encode()
    )
    kinds = fenced(KINDS, worker)

    assert set(kinds) == set(KINDS)
    assert kinds["feed"].parse(source(), response) == feed.parse(source(), response)


def test_a_kind_asks_as_it_did_without_the_worker(worker: Worker) -> None:
    health = SourceHealth(source=SourceId("herald"), etag='"1"')

    assert fenced(KINDS, worker)["feed"].request(source(), health) == feed.request(source(), health)


def test_a_feed_that_cannot_be_read_in_time_is_malformed() -> None:
    worker = Worker()
    response = HttpResponse(url="https://x.example/", status=200, headers={}, body=b"")
    try:
        with pytest.raises(SourceMalformed, match="herald: cannot be read: took more than"):
            FencedKind(Endless(), worker, seconds=0.2).parse(source(), response)
    finally:
        worker.close()


def test_what_readers_need_is_there_when_a_process_begins() -> None:
    worker = Worker()

    assert worker.call(prepared, PATIENCE)
    worker.close()


def test_without_a_place_for_its_socket_a_process_begins_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nowhere(_self: object, *_: object) -> None:
        raise OSError("AF_UNIX path too long")

    monkeypatch.setattr("multiprocessing.context.ForkServerProcess._Popen", nowhere)
    worker = Worker()

    assert worker.call(doubled, PATIENCE, 21) == 42
    worker.close()


def test_a_call_after_the_process_that_others_are_forked_from_was_killed_is_answered() -> None:
    before, after = Worker(), Worker()
    parent = before.call(os.getppid, PATIENCE)
    assert parent != os.getpid()

    os.kill(parent, signal.SIGKILL)

    assert after.call(doubled, PATIENCE, 21) == 42
    for one in (before, after):
        one.close()


def test_a_process_that_ends_before_it_is_ready_is_no_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun = workers._begun

    def ended() -> tuple[BaseProcess, Connection]:
        process, pipe = begun()
        process.kill()
        process.join()
        while pipe.poll():
            try:
                pipe.recv()
            except EOFError:
                break
        return process, pipe

    monkeypatch.setattr(workers, "_begun", ended)
    worker = Worker()

    with pytest.raises(WorkerAbsent, match="did not start"):
        worker.call(doubled, 1.0, 4)

    monkeypatch.undo()
    assert worker.call(doubled, 1.0, 4) == 8
    worker.close()
