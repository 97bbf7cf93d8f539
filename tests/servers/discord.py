"""A Discord on this machine: the REST API and the gateway, as the real library speaks them.

async with DiscordServer() as server:
    client = make_client(server.api_base, server.gateway_url)
    ...
    await server.mention(RIVER, "is the dam safe?")
    assert server.guild.all_in(RIVER)
"""

import asyncio
import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple, Self

from aiohttp import web

from tests.servers.discord_faults import Break, Fault
from tests.servers.discord_gateway import MESSAGE_CONTENT, Gateway
from tests.servers.discord_guild import BOT, DM, GUILD, IDA, RIVER, THREAD, Guild, Json, user
from tests.servers.discord_pressing import Pressing
from tests.servers.discord_rates import Rates
from tests.servers.discord_routes import ROUTES, Routes
from tests.waiting import PATIENCE

#: The flag of an application that may use the intent.
_MAY_READ = 1 << 18


class Call(NamedTuple):
    """One call of the REST API, as it came in."""

    name: str
    path: str
    body: Json
    raw: str
    #: Files that came with it, by name.
    files: Mapping[str, bytes] = {}


class DiscordServer(Pressing):
    """Start it with `async with`; everything happens on loopback."""

    token = "MTAwMDAwMDAwMDAwMDAwMDAwMw.local.token"

    def __init__(self) -> None:
        self.guild = Guild()
        self.routes = Routes(self.guild)
        application = {"id": BOT, "flags": 0}
        self.gateway = Gateway(
            self.token,
            lambda: [self.guild.describe()],
            {"user": user(BOT), "application": application},
        )
        self.calls: list[Call] = []
        #: The limits that it imposes; None: it takes whatever comes.
        self.rates: Rates | None = None
        self._faults: dict[str, list[Fault | None]] = defaultdict(list)
        self._answered = asyncio.Condition()
        self._hanging: set[asyncio.Task[Any]] = set()
        self._port = 0

    @property
    def api_base(self) -> str:
        """Where the REST API is."""
        return f"http://127.0.0.1:{self._port}/api/v10"

    @property
    def gateway_url(self) -> str:
        """Where the gateway is."""
        return f"ws://127.0.0.1:{self._port}/gateway/"

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/gateway/", self.gateway.serve)
        app.router.add_get("/resume/", self.gateway.serve)
        for name, (method, path) in ROUTES.items():
            app.router.add_route(method, f"/api/v10{path}", self._serving(name))
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.gateway.url = self.gateway_url.replace("/gateway/", "/resume/")
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._hanging:
            task.cancel()
        await self.gateway.close()
        await self._runner.cleanup()

    def fail(self, name: str, *script: Fault | None, times: int = 1) -> None:
        """Misbehave so at the next calls of a name in `ROUTES`; None is one that goes well."""
        self._faults[name] += list(script) * times

    def calls_of(self, *names: str) -> list[Call]:
        """Each call of these names, in order."""
        return [call for call in self.calls if call.name in names]

    async def called(self, name: str, times: int = 1) -> list[Call]:
        """Wait until a call was made and answered so often."""
        async with asyncio.timeout(PATIENCE), self._answered:
            await self._answered.wait_for(lambda: len(self.calls_of(name)) >= times)
        return self.calls_of(name)

    async def mention(self, channel: str, text: str, *, by: str = IDA, **more: Any) -> Json:
        """Somebody writes `@watchfloor text`."""
        return await self.say(channel, f"<@{BOT}> {text}", by=by, mentions=[user(BOT)], **more)

    async def say(self, channel: str, text: str, *, by: str = IDA, **more: Any) -> Json:
        """Somebody writes something; the bot is shown of it what Discord shows it."""
        message = self.guild.write(channel, by, text, **more)
        room = self.guild.rooms[channel]
        where = {} if room.type == DM else {"guild_id": GUILD}
        await self.gateway.dispatch("MESSAGE_CREATE", {**self.guild.seen(message), **where})
        return message

    def show_words(self) -> None:
        """Let the application read the words of all messages."""
        self.gateway.allowed, self.guild.shows_words = MESSAGE_CONTENT, True
        self.routes.flags = _MAY_READ

    def thread(self, name: str, *, parent: str = RIVER) -> str:
        """A thread that people started by themselves."""
        id = self.guild.new_id()
        self.guild.rooms[id] = type(self.guild.rooms[parent])(id, name, THREAD, parent=parent)
        return id

    def _serving(self, name: str) -> Any:
        async def serve(request: web.Request) -> web.StreamResponse:
            raw, files = await _read(request)
            body = json.loads(raw) if raw else {}
            self.calls.append(Call(name, request.path, body, raw, files))
            try:
                return await self._answer(name, request, body)
            finally:
                async with self._answered:
                    self._answered.notify_all()

        return serve

    async def _answer(self, name: str, request: web.Request, body: Json) -> web.StreamResponse:
        headers: Mapping[str, str] = {}
        if self.rates:
            headers, refusal = self.rates.take(name, request.match_info)
            if refusal:
                return _json(refusal, 429, headers)
        fault = self._faults[name].pop(0) if self._faults[name] else None
        if fault is None or fault.is_well:
            return self._do(name, request, body, {**headers, **(fault.headers if fault else {})})
        if fault.is_done:
            self._do(name, request, body, headers)
        if fault.breaks is not Break.NO:
            return await self._break(fault, request)
        if fault.body is not None:
            return _json(fault.body, fault.status, fault.headers)
        return web.Response(
            status=fault.status, text="<html>error code: 1015</html>", headers=fault.headers,
            content_type=fault.content_type,
        )  # fmt: skip

    async def _break(self, fault: Fault, request: web.Request) -> web.StreamResponse:
        if fault.breaks is Break.HANG:
            task = asyncio.current_task()
            assert task is not None
            self._hanging.add(task)
            await asyncio.Event().wait()
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    def _do(
        self, name: str, request: web.Request, body: Json, more: Mapping[str, str]
    ) -> web.StreamResponse:
        is_open = name in ("interactions.callback", "webhooks.edit", "webhooks.create")
        if not is_open and request.headers.get("Authorization") != f"Bot {self.token}":
            return _json({"message": "401: Unauthorized", "code": 0}, 401, {})
        status, answer = self.routes.answer(name, dict(request.match_info), request.query, body)
        headers = {"X-RateLimit-Bucket": name, "X-RateLimit-Limit": "1000",
                   "X-RateLimit-Remaining": "999", "X-RateLimit-Reset-After": "1",
                   **more}  # fmt: skip
        if answer is None:
            return web.Response(status=status, headers=headers)
        return _json(answer, status, headers)


async def _read(request: web.Request) -> tuple[str, dict[str, bytes]]:
    """Return the body as JSON text, and the files beside it."""
    if request.content_type != "multipart/form-data":
        return await request.text(), {}
    fields = await request.post()
    files = {
        part.filename: part.file.read()
        for part in fields.values()
        if isinstance(part, web.FileField)
    }
    return str(fields["payload_json"]), files


def _json(value: object, status: int, headers: Mapping[str, str]) -> web.Response:
    # Discord names no charset, and the library looks at the whole header.
    body = json.dumps(value).encode()
    return web.Response(body=body, status=status, headers=headers, content_type="application/json")
