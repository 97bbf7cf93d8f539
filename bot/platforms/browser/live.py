"""Live events: a page that is open hears of what is new and changed in its channel."""

import asyncio
import logging

from aiohttp import ClientConnectionResetError, web

from bot.core.channels import Channel
from bot.platforms.browser.events import Hub, change_id, changed_since
from bot.ports.entries import Entry, EntryLog

#: Seconds between signs of life on a quiet event stream; proxies cut silent ones after 30 to 60.
HEARTBEAT = 15.0

logger = logging.getLogger(__name__)


async def told_of(
    request: web.Request, channel: Channel, hub: Hub, log: EntryLog
) -> web.StreamResponse:
    """Stream the numbers of new and changed entries, as long as the page listens.

    What a page missed since the id that it names comes first.
    """
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    with hub.listen(channel) as queue:
        try:
            await response.prepare(request)
            await response.write(b"retry: 2000\n\n")
            last_id = request.headers.get("Last-Event-ID", "")
            if last_id:
                for entry in changed_since(await log.entries(channel), last_id):
                    await response.write(_event(entry))
            await _stream(queue, response)
        except (ClientConnectionResetError, ConnectionResetError):
            logger.debug("a page stopped listening")
    return response


async def _stream(queue: asyncio.Queue[Entry | None], response: web.StreamResponse) -> None:
    while True:
        try:
            entry = await asyncio.wait_for(queue.get(), HEARTBEAT)
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        if entry is None:
            return
        await response.write(_event(entry))


def _event(entry: Entry) -> bytes:
    data = f'{{"number":{entry.number},"thread":{entry.thread}}}'
    return f"event: entry\nid: {change_id(entry)}\ndata: {data}\n\n".encode()
