"""Prefetching: what comes next is read while others are placed, one article at a time."""

import asyncio
from collections import Counter
from itertools import count

import pytest

from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.placing.groundwork import Groundwork
from bot.flows.track import track
from bot.flows.track.prefetching import Prefetcher
from bot.flows.track.reading import BATCH, SPELL
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, FixedClock, article, reading_of

FIRST, SECOND, THIRD = (article(f"The levee at Tarn broke on day {n}.", f"a{n}") for n in (1, 2, 3))


class Reader:
    """Reads when it is let; remembers in which order it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.at_once = 0
        self.most_at_once = 0
        self.let = asyncio.Event()
        self.let.set()
        self.fails: set[str] = set()

    async def __call__(self, one: Article) -> tuple[Reading, Groundwork]:
        self.asked.append(one.id)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await self.let.wait()
            await asyncio.sleep(0)
        finally:
            self.at_once -= 1
        if one.id in self.fails:
            raise ValueError(one.id)
        reading = reading_of(one)
        return reading, Groundwork(one, reading)


async def settle() -> None:
    for _ in range(200):
        await asyncio.sleep(0)


async def test_what_was_begun_is_not_read_again() -> None:
    read = Reader()
    async with Prefetcher(read) as prefetcher:
        prefetcher.begin([FIRST, SECOND])
        await settle()
        assert read.asked == [FIRST.id, SECOND.id]

        reading, _ = await prefetcher(FIRST)

    assert reading == reading_of(FIRST)
    assert read.asked == [FIRST.id, SECOND.id]


async def test_one_article_is_read_at_a_time_in_the_order_of_their_coming() -> None:
    read = Reader()
    async with Prefetcher(read) as prefetcher:
        prefetcher.begin([FIRST])
        prefetcher.begin([FIRST, SECOND, THIRD])
        await prefetcher(THIRD)

    assert read.asked == [FIRST.id, SECOND.id, THIRD.id]
    assert read.most_at_once == 1


async def test_what_nobody_began_is_read_when_it_is_asked_for() -> None:
    read = Reader()
    async with Prefetcher(read) as prefetcher:
        reading, _ = await prefetcher(FIRST)

    assert reading == reading_of(FIRST)


async def test_a_later_revision_is_read_by_itself() -> None:
    read = Reader()
    later = article("The levee at Tarn holds.", FIRST.id, revision=2)
    async with Prefetcher(read) as prefetcher:
        prefetcher.begin([FIRST])
        reading, _ = await prefetcher(later)

    assert reading == reading_of(later)


async def test_a_failure_is_raised_to_whoever_asks_and_tried_again_after() -> None:
    read = Reader()
    read.fails = {FIRST.id}
    async with Prefetcher(read) as prefetcher:
        prefetcher.begin([FIRST, SECOND])
        with pytest.raises(ValueError, match=FIRST.id):
            await prefetcher(FIRST)
        assert (await prefetcher(SECOND))[0] == reading_of(SECOND)
        read.fails = set()
        assert (await prefetcher(FIRST))[0] == reading_of(FIRST)


@pytest.mark.parametrize("is_read", [False, True])
async def test_what_is_no_longer_next_is_given_up_in_silence(
    is_read: bool, recwarn: pytest.WarningsRecorder
) -> None:
    read = Reader()
    read.fails = {FIRST.id}
    if not is_read:
        read.let.clear()
    async with Prefetcher(read) as prefetcher:
        prefetcher.begin([FIRST])
        await settle()
        prefetcher.begin([SECOND])
        read.let.set()
        assert (await prefetcher(SECOND))[0] == reading_of(SECOND)
        prefetcher.begin([THIRD])
    await settle()

    assert read.at_once == 0
    assert not list(recwarn)


async def test_the_next_run_finds_its_articles_read() -> None:
    store, read, seconds = MemoryStore(), Reader(), count()
    several = [article(f"The levee at Tarn broke on day {n}.", f"b{n:02}") for n in range(BATCH)]
    for one in several:
        await store.add(one, [])

    async with Prefetcher(read) as prefetcher:
        # By this watch each look takes a spell, so that a run places one article.
        first = await track(
            store=store,
            crises=[FLOOD],
            read=prefetcher,
            soon=prefetcher.begin,
            clock=FixedClock(),
            watch=lambda: next(seconds) * SPELL,
        )
        await settle()
        assert len(first) < len(several)
        assert read.asked == [one.id for one in several]
        while await track(
            store=store, crises=[FLOOD], read=prefetcher, soon=prefetcher.begin, clock=FixedClock()
        ):
            pass

    assert set(Counter(read.asked).values()) == {1}
    assert await store.untracked(1, FixedClock().now()) == []
