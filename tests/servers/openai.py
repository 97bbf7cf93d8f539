"""An OpenAI-compatible server on this machine that does as it is told.

    async with OpenAIServer() as server:
        server.reply('{"a": 1}').fail(500).reply(lambda request: "what it says")
        model = OpenAIModel(base_url=server.base_url, ...)
        ...
        assert server.requests[0].temperature == 0

Steps are used up in order, one for each request; when none is left, the last one is repeated.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiohttp import web

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request, as it came over the wire."""

    path: str
    headers: Mapping[str, str]
    body: Body

    @property
    def messages(self) -> Sequence[Mapping[str, str]]:
        found: Sequence[Mapping[str, str]] = self.body.get("messages", [])
        return found

    @property
    def text(self) -> str:
        """Everything the model would read."""
        return "\n".join(message["content"] for message in self.messages)

    @property
    def shape(self) -> str:
        """The type of `response_format`; empty when there is none."""
        return str((self.body.get("response_format") or {}).get("type", ""))

    @property
    def temperature(self) -> float | None:
        found: float | None = self.body.get("temperature")
        return found


Script = str | Callable[[Request], str]
Step = Callable[[Request], "Answer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What goes back, and how long it takes."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    #: Break the connection off instead; of a stream, after its last piece.
    is_cut: bool = False
    #: A stream's events, each sent by itself; empty: no stream.
    events: Sequence[bytes] = ()
    #: Awaited before the last event is sent.
    hold: Callable[[], Awaitable[None]] | None = None


def _event(choice: Body) -> bytes:
    return b"data: " + json.dumps({"choices": [choice]}).encode() + b"\n\n"


#: How a stream ends.
FINISHED = _event({"delta": {}, "finish_reason": "stop"})
DONE = b"data: [DONE]\n\n"
USAGE = b'data: {"choices": [], "usage": {"prompt_tokens": 70, "completion_tokens": 30}}\n\n'


@dataclass
class OpenAIServer:
    """See the module."""

    models: Sequence[str] = ("test-model",)
    #: Take whatever model is asked for.
    is_any_model: bool = False
    api_key: str = ""
    #: Values of `response_format.type` that are refused with 400.
    refused_shapes: frozenset[str] = frozenset()
    #: Fields of the request that are refused with 400, and what is said about them.
    refused_fields: Mapping[str, str] = field(default_factory=dict)
    #: None: no usage in replies.
    usage: tuple[int, int] | None = (100, 20)
    requests: list[Request] = field(default_factory=list)
    _steps: list[Step] = field(default_factory=list)
    _runner: web.AppRunner | None = None
    base_url: str = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/v1/chat/completions", self._complete)
        app.router.add_post("/v1/embeddings", self._complete)
        app.router.add_get("/v1/models", self._list)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.05)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.base_url = f"http://{host}:{port}/v1"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._runner is not None
        await self._runner.cleanup()

    # -- Steps

    def reply(self, script: Script, *, finish: str = "stop", delay: float = 0.0) -> Self:
        """Say this, or what a function makes of the request: a liar, for one."""
        return self._add(lambda request: self._said(request, script, finish, delay))

    def fence(self, script: Script) -> Self:
        """Say it in a Markdown fence, with words around it."""
        return self._add(
            lambda request: self._said(
                request,
                f"Sure! Here it is:\n```json\n{_made(script, request)}\n```\nAnything else?",
            )
        )

    def truncate(self, script: Script, length: int) -> Self:
        """Say only the beginning, as if out of tokens."""
        return self._add(
            lambda request: self._said(request, _made(script, request)[:length], "length")
        )

    def refuse(self, words: str = "I cannot help with that.") -> Self:
        """Refuse, as structured output has it."""
        message = {"role": "assistant", "content": None, "refusal": words}
        return self._add(lambda request: self._message(message, "stop"))

    def filter(self) -> Self:
        """Break off by a content filter."""
        message = {"role": "assistant", "content": ""}
        return self._add(lambda request: self._message(message, "content_filter"))

    def fail(self, status: int, *, code: str = "", message: str = "", **headers: str) -> Self:
        """Answer with an error. Headers: `retry_after="2"`."""
        wire = {name.replace("_", "-"): value for name, value in headers.items()}
        return self._add(lambda request: _error(status, code, message, wire))

    def raw(self, body: bytes, *, status: int = 200, kind: str = "application/json") -> Self:
        """Send these bytes."""
        answer = Answer(status=status, body=body, headers={"Content-Type": kind})
        return self._add(lambda request: answer)

    def hang(self, seconds: float = 30.0) -> Self:
        """Take the request and say nothing."""
        return self._add(lambda request: Answer(delay=seconds))

    def cut(self) -> Self:
        """Take the request and break the connection off."""
        return self._add(lambda request: Answer(is_cut=True))

    def _add(self, step: Step) -> Self:
        self._steps.append(step)
        return self

    def stream(self, *pieces: str, ends: Sequence[bytes] = (FINISHED, DONE), is_cut: bool = False,
               head: Sequence[bytes] = (),
               hold: Callable[[], Awaitable[None]] | None = None) -> Self:  # fmt: skip
        """Say it in these pieces, if it was asked for so; raw `head` and `ends` around them.

        What comes last waits for `hold`.
        """
        events = [*head, *(_event({"delta": {"content": piece}}) for piece in pieces), *ends]
        return self._add(
            lambda request: (
                Answer(events=events, is_cut=is_cut, hold=hold)
                if request.body.get("stream")
                else self._said(request, "".join(pieces))
            )
        )

    # -- Wire

    async def _complete(self, incoming: web.Request) -> web.StreamResponse:
        request = Request(
            path=incoming.path, headers=dict(incoming.headers), body=await incoming.json()
        )
        self.requests.append(request)
        answer = self._gate(request) or self._next()(request)
        if answer.delay:
            await asyncio.sleep(answer.delay)
        if answer.events:
            return await _streamed(answer, incoming)
        if answer.is_cut:
            assert incoming.transport is not None
            incoming.transport.abort()
        return _response(answer)

    async def _list(self, incoming: web.Request) -> web.StreamResponse:
        request = Request(path=incoming.path, headers=dict(incoming.headers), body={})
        if denied := self._denied(request):
            return _response(denied)
        data = [{"id": name, "object": "model"} for name in self.models]
        return web.json_response({"object": "list", "data": data})

    def _next(self) -> Step:
        assert self._steps, "the server was not told what to say"
        return self._steps.pop(0) if len(self._steps) > 1 else self._steps[0]

    def _denied(self, request: Request) -> Answer | None:
        if self.api_key and request.headers.get("Authorization") != f"Bearer {self.api_key}":
            return _error(401, "invalid_api_key", "Incorrect API key provided.", {})
        return None

    def _gate(self, request: Request) -> Answer | None:
        if denied := self._denied(request):
            return denied
        if not self.is_any_model and request.body.get("model") not in self.models:
            return _error(404, "model_not_found", "The model does not exist.", {})
        if request.shape in self.refused_shapes:
            return _error(400, "", f"response_format {request.shape} is not supported", {})
        for name, complaint in self.refused_fields.items():
            if name in request.body:
                return _error(400, "unsupported_parameter", complaint, {})
        return None

    def _said(
        self, request: Request, script: Script, finish: str = "stop", delay: float = 0.0
    ) -> Answer:
        return self._message(
            {"role": "assistant", "content": _made(script, request)}, finish, delay
        )

    def _message(self, message: Body, finish: str, delay: float = 0.0) -> Answer:
        body: dict[str, Any] = {
            "id": "c-1",
            "object": "chat.completion",
            "created": 0,
            "model": "whatever",
            "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        }
        if self.usage is not None:
            tokens_in, tokens_out = self.usage
            body["usage"] = {
                "prompt_tokens": tokens_in,
                "completion_tokens": tokens_out,
                "total_tokens": tokens_in + tokens_out,
            }
        return Answer(
            body=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
            delay=delay,
        )


def _made(script: Script, request: Request) -> str:
    return script if isinstance(script, str) else script(request)


def _error(status: int, code: str, message: str, headers: Mapping[str, str]) -> Answer:
    body = {"error": {"message": message or f"status {status}", "code": code or None}}
    return Answer(
        status=status,
        body=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", **headers},
    )


async def _streamed(answer: Answer, incoming: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(incoming)
    for number, event in enumerate(answer.events, 1):
        if answer.hold is not None and number == len(answer.events):
            await answer.hold()
        await response.write(event)
    if answer.is_cut:
        assert incoming.transport is not None
        incoming.transport.abort()
    return response


def _response(answer: Answer) -> web.Response:
    return web.Response(status=answer.status, body=answer.body, headers=dict(answer.headers))
