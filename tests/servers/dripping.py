"""Somebody who begins a request and never comes to its end."""

import asyncio

from bot.ports.serving import IDLE
from tests.waiting import PATIENCE, leap

#: Turns of the loop in which what was sent has been read.
_TURNS = 500


async def is_let_go(port: int) -> bool:
    """Begin a header, go on after half of the time, and tell whether the connection is closed."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for line in (b"GET /healthz HTTP/1.1\r\n", b"X-More: yes\r\n"):
        writer.write(line)
        for _ in range(_TURNS):
            await asyncio.sleep(0)
        leap(IDLE / 2 + 1)
    async with asyncio.timeout(PATIENCE):
        rest = await reader.read()
    writer.close()
    return rest == b""
