"""Articles read in another process come back as if they were read here, or are given up."""

import asyncio
import time
from collections.abc import Iterator

import pytest

from bot.app.reading import read_article
from bot.app.tracking import reading_process
from bot.app.tracking.reading_process import ReadingProcess
from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.operating.setting_aside import Fault
from bot.core.placing.groundwork import Groundwork, packed
from bot.errors import ReadingFailed
from tests.builders import article

TEXT = """The levee at Tarn broke early on Monday, and 12 people were killed.

“We heard it before we saw it,” Mayor Oda Brel said.
"""


def moody(one: Article) -> Reading:
    """Read, unless the title says otherwise; in the other process, so by its name alone."""
    match one.title:
        case "for ever":
            while True:
                pass
        case "never":
            raise KeyError("what it says")
        case "slow":
            time.sleep(0.5)
    return read_article(one)


def read_there(one: Article) -> tuple[Reading, str] | Fault:
    """Stand in for what is called there."""
    reading_process.read_article = moody  # type: ignore[attr-defined]
    return reading_process.read_there(one)


@pytest.fixture
def aside() -> Iterator[ReadingProcess]:
    """Give a reader of its own process, with little patience."""
    reader = ReadingProcess(seconds=1.0, read=read_there)
    yield reader
    reader.close()


async def test_what_was_read_there_is_what_would_be_read_here(aside: ReadingProcess) -> None:
    one = article(TEXT)

    reading, ground = await aside(one)

    assert reading == read_article(one)
    assert packed(ground) == packed(Groundwork(one, reading))


async def test_others_go_on_while_an_article_is_read(aside: ReadingProcess) -> None:
    await aside(article(TEXT))
    began = time.monotonic()
    waiting = asyncio.create_task(aside(article(TEXT, title="slow")))

    await asyncio.sleep(0.01)

    assert not waiting.done()
    assert time.monotonic() - began < 0.4
    await waiting


@pytest.mark.parametrize(
    ("title", "kind", "place"),
    [
        ("never", "KeyError", "tracking/test_reading_process.py:"),
        ("for ever", "WorkerFailed", "took more than 1 seconds"),
    ],
)
async def test_an_article_that_cannot_be_read_is_given_up_and_the_next_is_read(
    title: str, kind: str, place: str, aside: ReadingProcess
) -> None:
    with pytest.raises(ReadingFailed) as raised:
        await aside(article(TEXT, title=title))

    assert raised.value.kind == kind
    assert raised.value.place.startswith(place)
    reading, _ = await aside(article(TEXT))
    assert len(reading.quotes) == 1


async def test_what_is_being_read_fails_when_the_bot_ends() -> None:
    reader = ReadingProcess(seconds=60.0, read=read_there)
    await reader(article(TEXT))
    waiting = asyncio.create_task(reader(article(TEXT, title="for ever")))
    await asyncio.sleep(0.1)

    reader.close()

    with pytest.raises(ReadingFailed):
        await waiting


async def test_where_no_process_can_be_started_articles_are_read_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none_left() -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr("bot.workers._begun", none_left)
    reader = ReadingProcess()

    reading, _ = await reader(article(TEXT))

    assert len(reading.quotes) == 1
    reader.close()
