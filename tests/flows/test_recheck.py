from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import SourceUnavailable
from bot.flows.recheck import Rechecker, recheck
from bot.store.memory import MemoryStore
from tests.builders import HOME, NOW, FixedClock, article, brief, hours, statement
from tests.flows.collecting import FakePages, FakeWeb, Reply, reply
from tests.languages import always

URL = "https://herald.example/levee"
TEXT = "The levee at Tarn broke on Monday. Police said 12 people were killed."
STORED = article(TEXT, url=URL, is_from_page=True)


class Watched:
    """One article, used by one brief, and the page it came from."""

    def __init__(self, *replies: Reply) -> None:
        self.store, self.clock = MemoryStore(), FixedClock()
        self.web = FakeWeb({URL: list(replies)})
        self.rechecker = self.fresh()

    def fresh(self) -> Rechecker:
        """Return what a process has that was just started."""
        return Rechecker(web=self.web, pages=FakePages(), detect_language=always("en"))

    async def used(self, stored: object = STORED) -> None:
        """Store the article and a brief that uses it."""
        assert isinstance(stored, type(STORED))
        await self.store.add(stored, [f"url:{URL}"])
        told = replace(brief(), as_of=NOW, new=(statement(stored),))
        await self.store.save_brief(told, HOME, {}, [], slot="1")

    async def turn(self, after: timedelta = timedelta()) -> int:
        """Look again, some time later."""
        self.clock.move(after)
        return await recheck(rechecker=self.rechecker, store=self.store, clock=self.clock)


async def test_a_page_whose_figure_changed_makes_a_revision() -> None:
    here = Watched(reply(TEXT.replace("12", "14")))
    await here.used()

    assert await here.turn(hours(0.25)) == 0
    assert await here.turn(hours(0.25)) == 1

    newest = await here.store.get(STORED.id)
    assert newest is not None
    assert (newest.revision, "14 people" in newest.text) == (2, True)
    assert newest.published_at == STORED.published_at


async def test_each_step_asks_once_across_restarts_and_with_validators() -> None:
    here = Watched(reply(TEXT, etag='"1"'), reply(status=304))
    await here.used()

    for _ in range(4):
        await here.turn(hours(0.5))
    here.rechecker = here.fresh()
    await here.turn()

    assert len(here.web.log) == 2
    assert here.web.log[1].headers["If-None-Match"] == '"1"'
    assert all(request.obeys_robots for request in here.web.log)


async def test_a_day_without_a_bot_is_one_request_and_not_four() -> None:
    here = Watched(reply(TEXT))
    await here.used()

    await here.turn(hours(25))

    assert len(here.web.log) == 1


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(SourceUnavailable("down"), id="down"),
        pytest.param(reply(""), id="no article"),
        pytest.param(reply(TEXT.replace("broke", "gave way")), id="other words"),
    ],
)
async def test_what_changes_no_fact_changes_nothing(answer: Reply) -> None:
    here = Watched(answer)
    await here.used()

    assert await here.turn(hours(1)) == 0


async def test_what_was_not_read_from_a_page_is_not_asked_for() -> None:
    here = Watched(reply(TEXT.replace("12", "14")))
    await here.used(replace(STORED, is_from_page=False))

    assert await here.turn(hours(1)) == 0
    assert here.web.log == []
