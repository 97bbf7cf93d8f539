"""A Slack on this machine: the Web API and Socket Mode, as the real SDKs speak them.

async with SlackServer() as server:
    client = make_client(server.bot_token, server.api_base)
    ...
    await server.mention("C0RIVER", "is the dam safe?")
    assert server.messages("C0RIVER")
"""

import asyncio
import json
from collections import defaultdict
from typing import Any, NamedTuple, Self

from aiohttp import web

from tests.servers import slack_blocks
from tests.servers.slack_faults import Break, Fault
from tests.servers.slack_installs import Installs
from tests.servers.slack_pressing import Pressing
from tests.servers.slack_rates import Rates
from tests.servers.slack_sockets import Envelope, Sockets
from tests.servers.slack_workspace import BOT_USER, TEAM, Json, Refused, Workspace
from tests.waiting import PATIENCE


class Call(NamedTuple):
    """One call of the Web API, as it came in."""

    method: str
    args: Json


class SlackServer(Pressing):
    """Start it with `async with`; everything happens on loopback."""

    bot_user = BOT_USER
    team = TEAM

    def __init__(self) -> None:
        self.workspace = Workspace()
        self.sockets = Sockets()
        self.installs = Installs()
        self.calls: list[Call] = []
        #: The limits that it imposes; None: it takes whatever comes.
        self.rates: Rates | None = None
        self._faults: dict[str, list[Fault | None]] = defaultdict(list)
        self._port = 0
        self._events = 0

    @property
    def bot_token(self) -> str:
        """The token that the workspace accepts."""
        return self.workspace.bot_token

    @property
    def app_token(self) -> str:
        """The app-level token that Socket Mode accepts."""
        return self.workspace.app_token

    @property
    def api_base(self) -> str:
        """Where the Web API is."""
        return f"http://127.0.0.1:{self._port}/api/"

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._serve)
        app.router.add_post("/api/upload/{id}", self._take_file)
        app.router.add_get("/link", self.sockets.serve)
        self._hanging: set[asyncio.Task[Any]] = set()
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._hanging:
            task.cancel()
        await self.sockets.close()
        await self._runner.cleanup()

    def fail(self, method: str, *script: Fault | None, times: int = 1) -> None:
        """Misbehave so at the next calls of a method; None is a call that goes well."""
        self._faults[method] += list(script) * times

    def messages(self, channel: str) -> list[Json]:
        """What stands in a channel and its threads, oldest first."""
        return list(self.workspace.rooms[channel].messages)

    def calls_of(self, *methods: str) -> list[Json]:
        """The arguments of each call of these methods, in order."""
        return [call.args for call in self.calls if call.method in methods]

    async def connected(self, number: int = 1) -> None:
        """Wait until Socket Mode was connected that many times."""
        await self.sockets.wait_opened(number)

    async def mention(
        self, channel: str, text: str, *, user: str = "U0IDA", thread: str = "", **more: Any
    ) -> Envelope:
        """Somebody writes `@Watchfloor text`; waits for the ack."""
        event = self._said(channel, f"<@{BOT_USER}> {text}", user, thread)
        return await self.event({**event, "type": "app_mention", **more})

    async def say(
        self, channel: str, text: str, *, user: str = "U0IDA", thread: str = "", **more: Any
    ) -> Envelope:
        """Somebody writes something that does not mention us by itself; waits for the ack."""
        kind = "im" if channel.startswith("D") else "channel"
        event = self._said(channel, text, user, thread)
        return await self.event({**event, "type": "message", "channel_type": kind, **more})

    async def event(self, event: Json, *, is_acked: bool = True) -> Envelope:
        """Send any event; waits for its ack unless told that none will come."""
        self._events += 1
        envelope = await self.sockets.send("events_api", {
            "type": "event_callback", "token": "t", "team_id": TEAM, "api_app_id": "A0WATCHFLOOR",
            "event_id": f"Ev{self._events}", "event_time": 1_936_008_000, "event": event,
            "authorizations": [{"team_id": TEAM, "user_id": BOT_USER, "is_bot": True}],
        }, retry_attempt=0, retry_reason="")  # fmt: skip
        if is_acked:
            await self.acked(envelope)
        return envelope

    async def slash(
        self, text: str, *, channel: str = "C0RIVER", user: str = "U0IDA", command: str = "/brief"
    ) -> Envelope:
        """Somebody uses the slash command; waits for the ack."""
        self._events += 1
        envelope = await self.sockets.send("slash_commands", {
            "token": "t", "team_id": TEAM, "channel_id": channel, "channel_name": "river",
            "user_id": user, "user_name": "ida", "command": command, "text": text,
            "api_app_id": "A0WATCHFLOOR", "response_url": f"{self.api_base}response",
            "trigger_id": f"1.2.{self._events}", "team_domain": "saltmere",
        })  # fmt: skip
        await self.acked(envelope)
        return envelope

    async def interact(self, body: Json, *, user: str, channel: str) -> Envelope:
        """Somebody presses, chooses or sends off something; waits for the ack."""
        self._events += 1
        envelope = await self.sockets.send("interactive", {
            "token": "t", "team": {"id": TEAM, "domain": "saltmere"}, "api_app_id": "A0WATCHFLOOR",
            "user": {"id": user, "username": "ida", "team_id": TEAM},
            "channel": {"id": channel, "name": "river"}, "trigger_id": f"1.2.{self._events}",
            "response_url": f"{self.api_base}response", **body,
        })  # fmt: skip
        await self.acked(envelope)
        return envelope

    async def redeliver(self, envelope: Envelope) -> None:
        """Send an envelope again, and wait for its ack."""
        await self.sockets.send_again(envelope)
        await self.acked(envelope)

    async def acked(self, envelope: Envelope) -> None:
        """Wait for an ack."""
        async with asyncio.timeout(PATIENCE):
            await envelope.acked.wait()

    async def drop_connections(self) -> None:
        """Cut Socket Mode without a word."""
        self.sockets.drop()

    def _said(self, channel: str, text: str, user: str, thread: str) -> Json:
        event: Json = {"text": text, "user": user, "team": TEAM}
        if thread:
            event["thread_ts"] = thread
        return {**self.workspace.write(channel, event), "channel": channel, "event_ts": "1"}

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method, args = request.match_info["method"], await _arguments(request)
        self.calls.append(Call(method, args))
        if method == "response":
            code = slack_blocks.refusal(args.get("blocks") or [])
            return web.Response(text=code or "ok", status=400 if code else 200)
        if self.rates and (wait := self.rates.wait(method, args)):
            too_many = {"ok": False, "error": "ratelimited"}
            return self._reply(too_many, 429, {"Retry-After": str(wait)})
        fault = self._faults[method].pop(0) if self._faults[method] else None
        if fault is None:
            return self._reply(self._answer(method, args, request))
        if fault.is_done:
            self._answer(method, args, request)
        if fault.breaks is not Break.NO:
            return await self._break(fault, request)
        headers = {"Retry-After": fault.retry_after} if fault.retry_after else {}
        if fault.code:
            return self._reply({"ok": False, "error": fault.code}, fault.status, headers)
        return web.Response(
            status=fault.status, text="<html>", content_type=fault.content_type, headers=headers
        )

    async def _take_file(self, request: web.Request) -> web.Response:
        self.workspace.files.take(request.match_info["id"], await request.read())
        return web.Response(text="OK")

    async def _break(self, fault: Fault, request: web.Request) -> web.StreamResponse:
        if fault.breaks is Break.HANG:
            task = asyncio.current_task()
            assert task is not None
            self._hanging.add(task)
            await asyncio.Event().wait()
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    def _answer(self, method: str, args: Json, request: web.Request) -> Json:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        wanted = self.app_token if method == "apps.connections.open" else self.bot_token
        try:
            if method == "oauth.v2.access":
                header = request.headers.get("Authorization", "")
                return {"ok": True, **self.installs.access(args, header)}
            if token != wanted and token not in self.installs.tokens:
                raise Refused(
                    "not_allowed_token_type" if token[:4] != wanted[:4] else "invalid_auth"
                )
            if method == "apps.connections.open":
                url = f"ws://127.0.0.1:{self._port}/link?ticket={self.sockets.ticket()}"
                return {"ok": True, "url": url}
            if method == "files.getUploadURLExternal":
                return {"ok": True, **self.workspace.give_address(args, self.api_base)}
            if method not in self.workspace.methods:
                raise Refused("unknown_method")
            return {"ok": True, **self.workspace.methods[method](args)}
        except Refused as refused:
            return {"ok": False, "error": refused.code, **refused.more}

    def _reply(
        self, body: Json, status: int = 200, headers: dict[str, str] | None = None
    ) -> web.Response:
        scopes = {"X-OAuth-Scopes": ",".join(sorted(self.workspace.scopes))}
        return web.json_response(body, status=status, headers={**scopes, **(headers or {})})


async def _arguments(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return json.loads(await request.text())
    return {**request.query, **(await request.post())}
