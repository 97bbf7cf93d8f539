"""One chat completion over the network: retries, the breaker, and a check of the reply."""

import asyncio
import random
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Any, cast

import httpx2
import openai

from bot.errors import ModelRefused, ModelReplyInvalid, ModelUnavailable
from bot.llm.breaker import Breaker
from bot.llm.said import LARGEST_BODY, Said, object_in, read_completion
from bot.llm.streamed import BrokeOff, Hear, read_stream
from bot.ports.outside import Clock
from bot.redaction import redact

#: Tries after the first.
RETRIES = 2
_TOO_LONG = ("context_length", "context length", "maximum context", "too many tokens")
#: Statuses of a key, an account or an address that is not taken.
_REFUSING = (401, 402, 403, 404)
_FILTERED = ("content_filter", "content_policy")

Messages = Sequence[Mapping[str, str]]


class RequestRefused(Exception):
    """The endpoint does not take this request as it is; another form of it may do."""

    def __init__(self, complaint: str) -> None:
        super().__init__(complaint)
        #: In lower case.
        self.complaint = complaint


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

    async def ask(
        self,
        messages: Messages,
        fields: Mapping[str, Any],
        until: float,
        hear: Hear | None = None,
    ) -> Said:
        """Send one request; try again where that may help and time is left.

        Args:
            messages: Role and content of each turn.
            fields: The request's other fields.
            until: When to give up, in the event loop's time.
            hear: Told of the text so far, where `fields` ask for pieces; after another try from
                its beginning.

        Raises:
            ModelUnavailable: No answer, or one that trying again will not change.
            ModelReplyInvalid: The endpoint's filter refused the material.
            RequestRefused: The form of the request was refused.
        """
        for attempt in range(RETRIES + 1):
            try:
                said = await self._ask_once(messages, fields, hear)
            except openai.APIStatusError as error:
                problem, wait = self._judge(error)
            except (openai.APIConnectionError, httpx2.HTTPError) as error:
                # The SDK's own timeout is of the first kind; what breaks a stream is of the other.
                problem, wait = _unavailable("cannot be reached", error), timedelta()
            except BrokeOff as error:
                problem, wait = error, timedelta()
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
        body = object_in(raw.http_response.content)
        data = body.get("data")
        listed = data if isinstance(data, list) else []
        return [str(each["id"]) for each in listed if isinstance(each, dict) and "id" in each]

    def _is_stopped(self) -> bool:
        return self._breaker.is_open(self._clock.now())

    def _pause(self, attempt: int) -> float:
        return self._backoff * (2.0**attempt) * random.uniform(0.75, 1.25)

    async def _ask_once(
        self, messages: Messages, fields: Mapping[str, Any], hear: Hear | None
    ) -> Said:
        completions, sent = self._client.chat.completions, cast(Any, list(messages))
        if hear is not None and fields.get("stream"):
            async with completions.with_streaming_response.create(
                model=self._model, messages=sent, **fields
            ) as response:
                return await read_stream(_lines(response.iter_bytes()), hear)
        raw = await completions.with_raw_response.create(model=self._model, messages=sent, **fields)
        return read_completion(raw.http_response.content)

    def _judge(self, error: openai.APIStatusError) -> tuple[ModelUnavailable, timedelta | None]:
        """Return what to raise, and how long to wait before trying again; None: do not."""
        status, complaint = error.status_code, _complaint(error)
        is_refused = status in _REFUSING or (status == 429 and "insufficient_quota" in complaint)
        problem = _unavailable(f"answered {status}", error, ModelRefused if is_refused else None)
        if is_refused and status == 429:
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


async def _lines(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Share bytes out into lines, each with its end; only these ends count, as in the standard."""
    held = b""
    async for chunk in chunks:
        *whole, held = (held + chunk).split(b"\n")
        for line in whole:
            yield line + b"\n"
        if len(held) > LARGEST_BODY:
            break
    if held:
        yield held


def _unavailable(
    what: str, error: Exception, kind: type[ModelUnavailable] | None = None
) -> ModelUnavailable:
    detail = _complaint(error)
    reason = f": {detail}" if detail else ""
    problem = (kind or ModelUnavailable)(redact(f"the model's endpoint {what}{reason}")[:300])
    problem.__cause__ = error
    return problem


def _complaint(error: Exception) -> str:
    """Return what the endpoint said, in lower case; only its words, never our request."""
    if not isinstance(error, openai.APIError):
        return type(error).__name__.lower()
    body = error.body if isinstance(error.body, dict) else {}
    parts = [error.code, error.param, body.get("message"), body.get("detail")]
    said = " ".join(str(part) for part in parts if part)
    return " ".join((said or error.message).split()).lower()[:1_000]
