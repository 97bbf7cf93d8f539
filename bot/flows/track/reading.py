"""Reads the articles that wait to be tracked: in this process, or ahead of another one."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.articles import Article, SourceId
from bot.core.evidence import Reading
from bot.core.operating.setting_aside import SetAside, fault_of, set_aside
from bot.core.placing.groundwork import Groundwork, packed, unpacked
from bot.errors import StoreError
from bot.ports import Clock, Store

#: Revisions of one run, which are stored at once; the next run takes the rest.
BATCH = 16
#: Revisions that are looked at in one run, so that the next one's are read meanwhile.
_IN_SIGHT = 2 * BATCH
#: Seconds after which a run begins neither to read nor to place any more, since other tasks want to
#: write to the store.
SPELL = 0.25
#: Revisions of one source that are read ahead at a time.
AHEAD = 100
#: Revisions set aside that are searched for an earlier failure of the same one.
_ASIDES = 1_000

#: Reads an article, and lays its groundwork.
ArticleReader = Callable[[Article], Awaitable[tuple[Reading, Groundwork]]]
#: Told of the articles that will be read next, in their order.
Soon = Callable[[Sequence[Article]], None]
Failed = Callable[[SetAside], None]
#: An article, and what is wrong with reading or placing it.
Failure = tuple[Article, Exception]


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article that was read and waits to be placed."""

    article: Article
    reading: Reading
    ground: Groundwork
    #: The store holds the reading.
    is_kept: bool


def in_place(read: Callable[[Article], Reading]) -> ArticleReader:
    """Return a reader that reads on the event loop, and lets other tasks run after each article."""

    async def done(article: Article) -> tuple[Reading, Groundwork]:
        reading = read(article)
        ground = Groundwork(article, reading)
        ground.begin()
        await asyncio.sleep(0)
        return reading, ground

    return done


def in_thread(read: Callable[[Article], Reading]) -> ArticleReader:
    """Return a reader that reads in a thread, while other tasks run."""

    def both(article: Article) -> tuple[Reading, Groundwork]:
        reading = read(article)
        ground = Groundwork(article, reading)
        packed(ground)  # works out every part while we are here
        return reading, ground

    async def done(article: Article) -> tuple[Reading, Groundwork]:
        return await asyncio.to_thread(both, article)

    return done


async def read_before(store: Store, now: datetime) -> Sequence[Waiting]:
    """Return what others have read, with the groundwork that they laid."""
    return [
        Waiting(article, reading, unpacked(article, reading, laid), is_kept=True)
        for article, reading, laid in await store.read_ahead(BATCH, now)
    ]


async def read_waiting(
    store: Store, read: ArticleReader, now: datetime, watch: Callable[[], float], soon: Soon
) -> tuple[Sequence[Waiting], Failure | None]:
    """Read the articles that wait, before the store is locked; other tasks run in between.

    It stops at the first article that cannot be read, and returns that one with its error.
    """
    done: list[Waiting] = []
    until = watch() + SPELL
    in_sight = await store.untracked(_IN_SIGHT, now)
    soon(in_sight)
    for article in in_sight[:BATCH]:
        if done and watch() >= until:
            break
        try:
            done.append(Waiting(article, *await read(article), is_kept=False))
        except Exception as error:  # noqa: BLE001 - a mistake of ours in one text
            return done, (article, error)
    return done, None


async def read_ahead(
    source: SourceId,
    *,
    store: Store,
    read: ArticleReader,
    clock: Clock,
    failed: Failed,
) -> int:
    """Read what a source brought and nobody has read, for whoever tracks it; return how much.

    One that cannot be read is set aside for a time, and holds up no other.

    Args:
        source: Whose articles.
        store: Where they are.
        read: Reads an article.
        clock: The time.
        failed: Told of each that is set aside.
    """
    done, now = 0, clock.now()
    for article in await store.unread(AHEAD, source, now):
        try:
            reading, ground = await read(article)
            await store.keep_reading(article, reading, packed(ground))
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - a mistake of ours in one text
            await put_aside(article, error, store, now, failed)
        else:
            done += 1
    return done


async def put_aside(
    article: Article, error: Exception, store: Store, now: datetime, failed: Failed
) -> None:
    """Set a revision aside that could not be tracked, for longer than the last time."""
    key = (article.id, article.revision)
    asides = await store.asides(_ASIDES)
    before = next((one for one in asides if (one.article, one.revision) == key), None)
    aside = set_aside(article, fault_of(error), now, before)
    await store.set_aside(aside)
    failed(aside)
