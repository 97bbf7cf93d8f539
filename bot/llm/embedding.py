"""Texts to vectors, over any endpoint that speaks OpenAI's embeddings."""

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import openai

from bot.core.models.drafting import estimate_tokens
from bot.core.searching.meaning import Vector, vector
from bot.errors import ModelUnavailable
from bot.llm.breaker import Breaker
from bot.llm.budget import Budget
from bot.ports.outside import Clock
from bot.redaction import redact

#: Seconds for one request: whoever waits for it can do without.
DEADLINE = 3.0
#: Characters of one text; models cut what is longer, or refuse it.
MOST_CHARS = 2_000
#: The same where an endpoint refused longer ones.
_FEW_CHARS = 400
_TOO_LONG = (400, 413, 422)
#: Values of one vector.
_LARGEST = 8_192


class OpenAIEmbedder:
    """A model that turns texts into vectors; asked once, never again for the same answer."""

    def __init__(
        self,
        *,
        base_url: str,
        api_key: str,
        model: str,
        budget: Budget,
        clock: Clock,
        deadline: float = DEADLINE,
    ) -> None:
        """Connect nothing yet.

        Args:
            base_url: Of the endpoint, "/v1" included.
            api_key: Empty for endpoints that need none.
            model: As the endpoint calls it.
            budget: Is asked before every call, and charged for every reply.
            clock: For the breaker.
            deadline: Seconds for one request.
        """
        self._model = model
        self._budget = budget
        self._clock = clock
        self._lasts = timedelta(seconds=deadline)
        self._breaker = Breaker()
        self._client = openai.AsyncOpenAI(
            base_url=base_url, api_key=api_key or "none", timeout=deadline, max_retries=0
        )

    @property
    def model(self) -> str:
        """What the vectors are kept under."""
        return self._model

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.close()

    async def embed(self, texts: Sequence[str]) -> Sequence[Vector]:
        """See `bot.ports.Embedder`."""
        if not texts:
            return []
        now = self._clock.now()
        if self._breaker.wait(now):
            raise ModelUnavailable("the embeddings endpoint failed too often; asked in a minute")
        given = [text[:MOST_CHARS].encode("utf-8", "replace").decode() or " " for text in texts]
        tokens = sum(map(estimate_tokens, given))
        async with self._budget.held(tokens, None, self._lasts) as use:
            try:
                found, used = await self._asked(given)
            except ModelUnavailable:
                self._breaker.failed(self._clock.now())
                raise
            use.tokens = tokens if used is None else used
        self._breaker.succeeded()
        return found

    async def _asked(self, texts: list[str]) -> tuple[list[Vector], int | None]:
        try:
            try:
                body = await self._sent(texts)
            except openai.APIStatusError as error:
                if error.status_code not in _TOO_LONG:
                    raise
                body = await self._sent([text[:_FEW_CHARS] for text in texts])
        except (openai.OpenAIError, ValueError, RecursionError) as error:
            raise ModelUnavailable(redact(f"the embeddings endpoint: {error}")[:300]) from error
        return _vectors(body, self._model, len(texts)), _tokens(body)

    async def _sent(self, texts: list[str]) -> Any:
        raw = await self._client.embeddings.with_raw_response.create(
            model=self._model, input=texts, encoding_format="float"
        )
        return json.loads(raw.http_response.content)


def _vectors(body: Any, model: str, wanted: int) -> list[Vector]:
    """Take a reply apart: a vector for each text, in their order, all of one size."""
    rows = body.get("data") if isinstance(body, dict) else None
    rows = [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []
    by_index = {str(one.get("index", at)): one.get("embedding") for at, one in enumerate(rows)}
    found = [_vector(by_index.get(str(at)), model) for at in range(wanted)]
    if len(rows) != wanted or len({len(one.values) for one in found}) != 1:
        raise ModelUnavailable("the embeddings endpoint sent vectors of other number or size")
    return found


def _vector(values: object, model: str) -> Vector:
    is_list = isinstance(values, list) and 0 < len(values) <= _LARGEST
    if not is_list or not all(type(value) in (int, float) for value in values):  # type: ignore[attr-defined]
        raise ModelUnavailable("the embeddings endpoint sent something that is no vector")
    try:
        found = vector(model, values)  # type: ignore[arg-type]
    except OverflowError:
        found = None
    if found is None:
        raise ModelUnavailable("the embeddings endpoint sent a vector without direction")
    return found


def _tokens(body: Any) -> int | None:
    usage = body.get("usage")
    count = usage.get("total_tokens") if isinstance(usage, dict) else None
    return count if type(count) is int and 0 <= count < 10**9 else None
