"""A claim that is broken off takes no other with it: all of them hang on one connection."""

import asyncio
from typing import Any

from bot.store.postgres.holding import Held
from tests.waiting import PATIENCE


class Slow:
    """A connection that answers when it is told to, and breaks when a statement is broken off."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.is_broken = False
        self.begun, self.goes_on = asyncio.Event(), asyncio.Event()

    async def execution_options(self, **_: object) -> None:
        pass

    async def exec_driver_sql(self, _: str) -> None:
        pass

    async def execute(self, statement: Any, _given: object) -> Any:
        self.begun.set()
        try:
            await self.goes_on.wait()
        except asyncio.CancelledError:
            self.is_broken = True
            raise
        self.said.append(str(statement).split("(", maxsplit=1)[0])
        return self

    def scalar(self) -> bool:
        return True


async def test_who_is_cancelled_while_he_asks_lets_go_and_breaks_nothing() -> None:
    slow = Slow()

    async def connect() -> Any:
        return slow

    async def hold() -> None:
        async with Held(connect).take("channel/a"):
            await asyncio.Event().wait()

    task = asyncio.create_task(hold())
    async with asyncio.timeout(PATIENCE):
        await slow.begun.wait()
        task.cancel()
        await asyncio.sleep(0)
        slow.goes_on.set()
        await asyncio.gather(task, return_exceptions=True)

    assert task.cancelled()
    assert not slow.is_broken
    assert slow.said == ["SELECT pg_try_advisory_lock", "SELECT pg_advisory_unlock"]
