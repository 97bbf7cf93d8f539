"""The beginning of an answer, shown while the rest is written."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.core.messages import Message
from bot.core.presenting import beginning_message
from bot.core.questions import Answer


class Aloud:
    """Shows the finished part of an answer, one call at a time; writing never waits for it."""

    def __init__(self, show: Callable[[Message], Awaitable[None]]) -> None:
        """Show beginnings with this, which must not fail."""
        self._show = show
        self._next: Answer | None = None
        self._task: asyncio.Task[None] | None = None

    def begun(self, answer: Answer) -> None:
        """Show this much of the answer, once the call before has ended."""
        self._next = answer
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    async def ended(self) -> None:
        """Wait for the call under way; what waited for its turn is left out."""
        self._next = None
        if self._task is not None:
            await self._task

    async def _run(self) -> None:
        while self._next is not None:
            answer, self._next = self._next, None
            await self._show(beginning_message(answer))
