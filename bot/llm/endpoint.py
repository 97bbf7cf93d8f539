"""One chat completion over the wire: retries, the breaker, and a wary look at the reply."""

import asyncio
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Any, cast

import openai

from bot.errors import ModelReplyInvalid, ModelUnavailable
from bot.llm.breaker import Breaker
from bot.ports.outside import Clock
from bot.redaction import redact

#: Tries after the first.
RETRIES = 2
#: Bodies beyond this are not read as a reply.
_LARGEST_BODY = 4 * 1024 * 1024
_TOO_LONG = ("context_length", "context length", "maximum context", "too many tokens")
_FILTERED = ("content_filter", "content_policy")

Messages = Sequence[Mapping[str, str]]


class RequestRefused(Exception):
    """The endpoint does not take this request as it is; another form of it may do."""

    def __init__(self, complaint: str) -> None:
        super().__init__(complaint)
        #: In lower case.
        self.complaint = complaint


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What came back."""

    text: str
    #: Why the model would not; empty when it did.
    refusal: str
    #: "stop", "length", "content_filter", …; empty when the endpoint does not say.
    finish: str
    #: None when the endpoint does not say.
    tokens_in: int | None
    tokens_out: int | None


class Endpoint:
    """An OpenAI-compatible server."""

    def __init__(
        self,
        client: openai.AsyncOpenAI,
        *,
        model: str,
        clock: Clock,
        breaker: Breaker,
        backoff: float,
    ) -> None:
        self._client = client
        self._model = model
        self._clock = clock
        self._breaker = breaker
        self._backoff = backoff

    async def ask(self, messages: Messages, fields: Mapping[str, Any], until: float) -> Said:
        """Send one request; try again where that may help and time is left.

        Args:
            messages: Role and content of each turn.
            fields: The request's other fields.
            until: When to give up, in the event loop's time.

        Raises:
            ModelUnavailable: No answer, or one that trying again will not change.
            ModelReplyInvalid: The endpoint's filter refused the material.
            RequestRefused: The form of the request was refused.
        """
        for attempt in range(RETRIES + 1):
            try:
                said = await self._ask_once(messages, fields)
            except openai.APIStatusError as error:
                problem, wait = self._judge(error)
            except openai.APIConnectionError as error:
                # The SDK's own timeout is of this kind too.
                problem, wait = _unavailable("cannot be reached", error), timedelta()
            except ModelUnavailable:
                # It answered, and not as such an endpoint does: no use in trying again.
                self._breaker.failed(self._clock.now())
                raise
            except openai.OpenAIError as error:
                self._breaker.failed(self._clock.now())
                raise _unavailable("failed", error) from error
            else:
                self._breaker.succeeded()
                return said
            self._breaker.failed(self._clock.now())
            if wait is None or attempt == RETRIES or self._is_stopped():
                raise problem
            pause = max(wait.total_seconds(), self._pause(attempt))
            if asyncio.get_running_loop().time() + pause >= until:
                raise problem
            await asyncio.sleep(pause)
        raise AssertionError("the last attempt raises")

    async def models(self) -> Sequence[str]:
        """Return the names of the models the endpoint lists; fetched once, without retries.

        Raises:
            openai.OpenAIError: It does not list them.
        """
        raw = await self._client.models.with_raw_response.list()
        body = _object(raw.http_response.content)
        data = body.get("data")
        listed = data if isinstance(data, list) else []
        return [str(each["id"]) for each in listed if isinstance(each, dict) and "id" in each]

    def _is_stopped(self) -> bool:
        return self._breaker.is_open(self._clock.now())

    def _pause(self, attempt: int) -> float:
        return self._backoff * (2.0**attempt) * random.uniform(0.75, 1.25)

    async def _ask_once(self, messages: Messages, fields: Mapping[str, Any]) -> Said:
        raw = await self._client.chat.completions.with_raw_response.create(
            model=self._model, messages=cast(Any, list(messages)), **fields
        )
        return read_completion(raw.http_response.content)

    def _judge(self, error: openai.APIStatusError) -> tuple[ModelUnavailable, timedelta | None]:
        """Return what to raise, and how long to wait before trying again; None: do not."""
        status, complaint = error.status_code, _complaint(error)
        problem = _unavailable(f"answered {status}", error)
        if status == 429 and "insufficient_quota" in complaint:
            return problem, None
        if status in (408, 409, 425, 429) or status >= 500:
            return problem, self._retry_after(error.response.headers)
        if any(word in complaint for word in _FILTERED):
            raise ModelReplyInvalid("the endpoint's filter refused the material") from error
        is_form = status in (400, 415, 422) and "model_not_found" not in complaint
        if is_form and not any(word in complaint for word in _TOO_LONG):
            raise RequestRefused(complaint) from error
        return problem, None

    def _retry_after(self, headers: Mapping[str, str]) -> timedelta:
        for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
            raw = headers.get(name, "")
            try:
                return timedelta(seconds=min(max(float(raw) * unit, 0.0), 86_400.0))
            except ValueError:
                continue
        try:
            at = parsedate_to_datetime(headers.get("retry-after", ""))
            return max(at - self._clock.now(), timedelta())
        except (TypeError, ValueError):
            return timedelta()


def _unavailable(what: str, error: openai.OpenAIError) -> ModelUnavailable:
    detail = _complaint(error)
    reason = f": {detail}" if detail else ""
    problem = ModelUnavailable(redact(f"the model's endpoint {what}{reason}")[:300])
    problem.__cause__ = error
    return problem


def _complaint(error: openai.OpenAIError) -> str:
    """Return what the endpoint said, in lower case; only its words, never our request."""
    if not isinstance(error, openai.APIError):
        return type(error).__name__.lower()
    body = error.body if isinstance(error.body, dict) else {}
    parts = [error.code, error.param, body.get("message"), body.get("detail")]
    said = " ".join(str(part) for part in parts if part)
    return " ".join((said or error.message).split()).lower()[:1_000]


def _object(body: bytes) -> Mapping[str, Any]:
    if len(body) > _LARGEST_BODY:
        raise ModelUnavailable(f"the model's endpoint sent {len(body)} bytes")
    try:
        read = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ModelUnavailable("the model's endpoint sent something that is not JSON") from error
    return read if isinstance(read, dict) else {}


def read_completion(body: bytes) -> Said:
    """Take a chat completion apart; what is odd about it is left out.

    Raises:
        ModelUnavailable: It is no chat completion at all.
    """
    whole = _object(body)
    choices = whole.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    if not isinstance(first, dict) or not isinstance(message, dict):
        raise ModelUnavailable("the model's endpoint sent something that is no chat completion")
    usage = whole.get("usage")
    counts = usage if isinstance(usage, dict) else {}
    return Said(
        text=_text(message.get("content")),
        refusal=_text(message.get("refusal")),
        finish=_text(first.get("finish_reason")),
        tokens_in=_count(counts.get("prompt_tokens")),
        tokens_out=_count(counts.get("completion_tokens")),
    )


def _text(value: object) -> str:
    if isinstance(value, list):
        # Some servers send content in parts.
        return "".join(_text(part.get("text")) for part in value if isinstance(part, dict))
    return value if isinstance(value, str) else ""


def _count(value: object) -> int | None:
    is_count = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9
    return cast(int, value) if is_count else None
