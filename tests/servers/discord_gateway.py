"""The gateway: greeting, identifying, resuming, dispatching, and every way to be cut off."""

import asyncio
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import WSMsgType, web

from tests.waiting import PATIENCE

Json = dict[str, Any]

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
MESSAGE_CONTENT = 1 << 15
PRIVILEGED = (1 << 1) | (1 << 8) | MESSAGE_CONTENT


@dataclass
class Session:
    """What the gateway knows of a client between two connections."""

    id: str
    #: Which connection of how many.
    shard: tuple[int, int] = (0, 1)
    sent: list[Json] = field(default_factory=list)


class Link:
    """One websocket, compressed as the client asked."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.socket = socket
        self.session: Session | None = None
        is_compressed = request.query.get("compress") == "zlib-stream"
        self._deflate = zlib.compressobj() if is_compressed else None
        self._transport = request.transport

    async def send(self, payload: Json) -> None:
        """Send one payload."""
        text = json.dumps(payload)
        if self._deflate is None:
            await self.socket.send_str(text)
            return
        data = self._deflate.compress(text.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
        await self.socket.send_bytes(data)

    def cut(self) -> None:
        """End the connection without a word."""
        if self._transport is not None:
            self._transport.abort()


class Gateway:
    """Every connection and session of the bot."""

    def __init__(self, token: str, describe: Callable[[], list[Json]], ready: Json) -> None:
        self.token = token
        #: Privileged intents that the application may use.
        self.allowed = 0
        self.url = ""
        self.identified: list[Json] = []
        self.resumed = 0
        self.heartbeats = 0
        self.opened = 0
        #: Milliseconds between heartbeats.
        self.interval = 41_250
        #: Answer no heartbeat and say nothing.
        self.is_silent = False
        #: Turn so many connections away before they are greeted.
        self.away = 0
        #: The shards that were resumed, in order.
        self.resumed_shards: list[int] = []
        #: Where each connection was made to.
        self.paths: list[str] = []
        #: Close the next connections with these codes instead of taking IDENTIFY or RESUME;
        #: 0: cut them without a word.
        self.refuses_with: list[int] = []
        self._describe = describe
        self._ready = ready
        self._sessions: dict[str, Session] = {}
        self._links: list[Link] = []
        self._numbers = count(1)
        self._changed = asyncio.Condition()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Greet, then take what the client sends until the socket closes."""
        if self.away:
            self.away -= 1
            return web.Response(status=503)
        self.paths.append(request.path)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        link = Link(socket, request)
        self._links.append(link)
        self.opened += 1
        async with self._changed:
            self._changed.notify_all()
        try:
            await link.send({"op": HELLO, "d": {"heartbeat_interval": self.interval}})
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._take(link, json.loads(message.data))
        finally:
            if link in self._links:
                self._links.remove(link)
            async with self._changed:
                self._changed.notify_all()
        return socket

    async def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until something is true of the gateway; it is looked at after each change."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(condition)

    async def connected(self, *, identified: int = 1, resumed: int = 0) -> None:
        """Wait until the bot identified and resumed so often, and is connected."""
        await self.wait(
            lambda: (
                len(self.identified) >= identified
                and self.resumed >= resumed
                and any(link.session for link in self._links)
            )
        )

    async def wait_closed(self) -> None:
        """Wait until no connection is open."""
        await self.wait(lambda: not self._links)

    async def dispatch(self, event: str, data: Json) -> None:
        """Send an event to the newest session that it is for, or keep it until that is resumed."""
        *_, session = (one for one in self._sessions.values() if _is_for(one, data))
        await self._send(session, event, data)

    async def _send(self, session: Session, event: str, data: Json) -> None:
        payload = {"op": DISPATCH, "t": event, "s": len(session.sent) + 1, "d": data}
        session.sent.append(payload)
        for link in self._links:
            if link.session is session:
                await link.send(payload)

    def drop(self, shard: int | None = None) -> None:
        """Cut every connection, or those of one shard, without a word; sessions can be resumed."""
        for link in list(self._links):
            if shard is None or (link.session and link.session.shard[0] == shard):
                link.cut()
                self._links.remove(link)

    def forget(self) -> None:
        """Forget every session: nothing can be resumed any more."""
        self._sessions.clear()

    async def ask_to_reconnect(self) -> None:
        """Op 7, as Discord does when it restarts a machine."""
        for link in list(self._links):
            await link.send({"op": RECONNECT, "d": None})

    async def babble(self) -> None:
        """Send what is not compressed as agreed."""
        for link in list(self._links):
            await link.socket.send_bytes(b"no zlib at all\x00\x00\xff\xff")

    async def invalidate(self, *, is_resumable: bool) -> None:
        """Op 9."""
        if not is_resumable:
            self.forget()
        for link in list(self._links):
            await link.send({"op": INVALID, "d": is_resumable})

    async def close(self, code: int = 1000) -> None:
        """Close every connection with a code."""
        for link in list(self._links):
            await link.socket.close(code=code)

    async def _take(self, link: Link, payload: Json) -> None:
        match payload["op"]:
            case op if op == HEARTBEAT:
                self.heartbeats += 1
                if not self.is_silent:
                    await link.send({"op": ACK})
            case op if op in (IDENTIFY, RESUME) and self.refuses_with:
                code = self.refuses_with.pop(0)
                if code:
                    await link.socket.close(code=code)
                else:
                    link.cut()
            case op if op == IDENTIFY:
                await self._identify(link, payload["d"])
            case op if op == RESUME:
                await self._resume(link, payload["d"])
        async with self._changed:
            self._changed.notify_all()

    async def _identify(self, link: Link, data: Json) -> None:
        if data["token"] != self.token:
            await link.socket.close(code=4004)
            return
        if data["intents"] & PRIVILEGED & ~self.allowed:
            await link.socket.close(code=4014)
            return
        session = Session(f"session-{next(self._numbers)}", tuple(data.get("shard") or (0, 1)))
        self._sessions[session.id] = session
        link.session = session
        guilds = [one for one in self._describe() if _is_for(session, {"guild_id": one["id"]})]
        ready = {**self._ready, "v": 10, "session_id": session.id, "resume_gateway_url": self.url,
                 "shard": list(session.shard),
                 "guilds": [{"id": one["id"], "unavailable": True} for one in guilds]}  # fmt: skip
        await self._send(session, "READY", ready)
        for guild in guilds:
            await self._send(session, "GUILD_CREATE", guild)
        self.identified.append(data)

    async def _resume(self, link: Link, data: Json) -> None:
        session = self._sessions.get(data["session_id"] or "")
        if session is None or data["token"] != self.token:
            await link.send({"op": INVALID, "d": False})
            return
        link.session = session
        for payload in session.sent[data["seq"] :]:
            await link.send(payload)
        await self._send(session, "RESUMED", {})
        self.resumed += 1
        self.resumed_shards.append(session.shard[0])


def _is_for(session: Session, data: Json) -> bool:
    """Whether an event goes over a session's connection; what is said directly, over the first."""
    number, count = session.shard
    return (int(data.get("guild_id") or 0) >> 22) % count == number
