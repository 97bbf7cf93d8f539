"""Socket Mode: one-time addresses, hello, envelopes and their acks, and ways to lose them."""

import asyncio
import json
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import WSMsgType, web

from tests.waiting import PATIENCE

Json = dict[str, Any]


@dataclass
class Envelope:
    """Something sent to the app; `ack` is set once it is acknowledged."""

    body: Json
    acks: list[Json] = field(default_factory=list)
    acked: asyncio.Event = field(default_factory=asyncio.Event)


class Sockets:
    """Every websocket of the app, in the order they were opened."""

    def __init__(self) -> None:
        self.opened = 0
        self._tickets: set[str] = set()
        self._live: list[web.WebSocketResponse] = []
        self._sent: dict[str, Envelope] = {}
        self._changed = asyncio.Condition()
        self._numbers = count(1)

    @property
    def alive(self) -> int:
        """How many connections are open."""
        return len(self._live)

    def ticket(self) -> str:
        """Make an address valid for one connection."""
        ticket = f"ticket-{next(self._numbers)}"
        self._tickets.add(ticket)
        return ticket

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Greet, then take acks until the socket closes."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=401)
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json(
            {"type": "hello", "num_connections": len(self._live) + 1, "debug_info": {},
             "connection_info": {"app_id": "A0WATCHFLOOR"}}
        )  # fmt: skip
        async with self._changed:
            self._live.append(socket)
            self.opened += 1
            self._changed.notify_all()
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._take(json.loads(message.data))
        finally:
            if socket in self._live:
                self._live.remove(socket)
        return socket

    async def wait_opened(self, number: int) -> None:
        """Wait until that many connections were ever made and one is alive."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(lambda: self.opened >= number and bool(self._live))

    async def send(self, kind: str, payload: Json, **more: Any) -> Envelope:
        """Send an envelope to the newest connection; its ack may come later."""
        id = f"envelope-{next(self._numbers)}"
        envelope = Envelope(
            {"envelope_id": id, "type": kind, "payload": payload,
             "accepts_response_payload": kind != "events_api", **more}
        )  # fmt: skip
        await self.send_again(envelope)
        return envelope

    async def send_again(self, envelope: Envelope) -> None:
        """Send an envelope once more, as Slack does when it saw no ack."""
        self._sent[envelope.body["envelope_id"]] = envelope
        envelope.acked.clear()
        await self._live[-1].send_json(envelope.body)

    async def refresh(self) -> None:
        """Ask for a new connection, then close the old one, as Slack does every few hours."""
        socket = self._live.pop()
        await socket.send_json(
            {"type": "disconnect", "reason": "refresh_requested", "debug_info": {}}
        )

    def drop(self) -> None:
        """Cut every connection without a word."""
        for socket in self._live:
            transport = socket._req.transport if socket._req else None
            if transport is not None:
                transport.abort()
        self._live.clear()

    async def close(self) -> None:
        """Close what is left at the end."""
        for socket in list(self._live):
            await socket.close()

    def _take(self, ack: Json) -> None:
        envelope = self._sent.get(ack.get("envelope_id", ""))
        if envelope is not None:
            envelope.acks.append(ack.get("payload") or {})
            envelope.acked.set()
