"""The whole bot as a process of its own, as an operator runs it."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self

#: Seconds after which something that should have happened did not.
PATIENCE = 300.0


class Bot:
    """`python -m bot run --config FILE`; leaving the block kills it if it still runs."""

    def __init__(
        self,
        config: Path,
        role: Sequence[str] = ("run",),
        begin: Sequence[str] = (),
        **environ: str,
    ) -> None:
        self._role = role
        #: The program that turns into the bot, with its arguments.
        self._begin = begin
        self._config = config
        self._environ = environ
        self.said = ""

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            *(*self._begin, sys.executable),
            *("-m", "bot", *self._role, "--config", str(self._config)),
            stderr=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            env={**os.environ, "PYTHONUNBUFFERED": "1", **self._environ},
        )
        self._reading = asyncio.ensure_future(self._read())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._process.returncode is None:
            self._process.kill()
        await self._reading

    async def _read(self) -> None:
        assert self._process.stderr is not None
        async for line in self._process.stderr:
            self.said += line.decode()
        await self._process.wait()

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    async def url(self) -> str:
        """Wait until the page is open, and return its address."""
        await self.until(lambda: "Look at http" in self.said)
        found = re.search(r"Look at (http\S+)", self.said)
        assert found is not None
        return found[1]

    async def until(self, is_so: Callable[[], object]) -> None:
        """Wait for something; an end of the process before that is a failure."""
        async with asyncio.timeout(PATIENCE):
            while not is_so():
                assert self._process.returncode is None, self.said
                await asyncio.sleep(0.02)

    async def stopped(self, how: signal.Signals) -> int:
        """Send a signal, and return the exit code."""
        self._process.send_signal(how)
        async with asyncio.timeout(PATIENCE):
            return await self._process.wait()

    async def ended(self) -> int:
        """Wait for its own end, and return the exit code."""
        async with asyncio.timeout(PATIENCE):
            return await self._process.wait()
