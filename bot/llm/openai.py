"""`LanguageModel` over any endpoint that speaks OpenAI's chat completions."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

import httpx2
import openai
from pydantic import BaseModel, ValidationError

from bot.core.models.drafting import estimate_tokens
from bot.errors import ModelReplyInvalid, ModelUnavailable
from bot.llm.breaker import Breaker
from bot.llm.budget import Budget
from bot.llm.dialect import Dialect, Rung
from bot.llm.endpoint import Endpoint, Messages, RequestRefused
from bot.llm.json_reply import NotAnObject, first_object
from bot.llm.json_schema import strict_schema
from bot.llm.prices import cost_of
from bot.llm.said import Said
from bot.llm.so_far import so_far
from bot.llm.streamed import Hear
from bot.ports.outside import Clock, Heard, ModelReply, Prompt

#: How much of a bad reply the model is shown when it is asked to mend it, in characters.
_SHOWN = 6_000


@dataclass(slots=True)
class _Usage:
    tokens_in: int = 0
    tokens_out: int = 0


class OpenAIModel:
    """A model that fills schemas.

    Finds out what the endpoint understands (a strict schema, JSON mode, or neither) by going down
    a ladder when it refuses, and remembers it. Every reply is checked, whatever was promised.
    """

    def __init__(
        self,
        *,
        base_url: str,
        api_key: str,
        model: str,
        budget: Budget,
        clock: Clock,
        deadline: float = 45.0,
        max_output: int = 1_000,
        max_input: int = 12_000,
        backoff: float = 0.5,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Connect nothing yet.

        Args:
            base_url: Of the endpoint, "/v1" included.
            api_key: Empty for endpoints that need none.
            model: As the endpoint calls it.
            budget: Is asked before every call, and charged for every reply.
            clock: For the breaker.
            deadline: Seconds for one `complete`, retries and repair included.
            max_output: Tokens of one reply.
            max_input: Tokens of one prompt, as estimated; longer ones are not sent.
            backoff: Seconds before the first retry; doubles.
            http_client: Instead of the SDK's own: proxies, certificates.
        """
        self.model = model
        self.budget = budget
        self.base_url = base_url
        self._clock = clock
        self._deadline = deadline
        self._max_output = max_output
        self._max_input = max_input
        self._breaker = Breaker()
        self._dialect = Dialect()
        self._client = openai.AsyncOpenAI(
            base_url=base_url,
            api_key=api_key or "none",
            timeout=deadline,
            max_retries=0,
            http_client=http_client,
        )
        self._endpoint = Endpoint(
            self._client, model=model, clock=clock, breaker=self._breaker, backoff=backoff
        )

    @property
    def rung(self) -> Rung:
        """How the endpoint is asked for a shape, as far as is known by now."""
        return self._dialect.rung

    @property
    def endpoint(self) -> Endpoint:
        """The wire, for `watchfloor check`."""
        return self._endpoint

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.close()

    async def complete(
        self,
        prompt: Prompt,
        schema: type[BaseModel],
        *,
        heard: Heard | None = None,
        within: timedelta | None = None,
    ) -> ModelReply:
        """Ask once, with one repair if the reply does not fit.

        With `heard`, what is finished of the reply is told of while it is written, where the
        endpoint sends it in pieces; a repair is not. With `within`, the deadline is that, if it is
        sooner.

        Raises:
            ModelUnavailable: No answer within the deadline, or the endpoint refused.
            ModelReplyInvalid: The reply does not fit the schema, even repaired.
            BudgetSpent: Today's budget is used up; nothing was sent.
        """
        tokens = estimate_tokens(prompt.system) + estimate_tokens(prompt.user)
        if tokens > self._max_input:
            raise ModelUnavailable(f"the prompt has {tokens} tokens, more than {self._max_input}")
        wait = self._breaker.wait(self._clock.now())
        if wait:
            seconds = round(wait.total_seconds())
            raise ModelUnavailable(f"the model's endpoint failed too often; asked in {seconds} s")
        usage = _Usage()
        deadline = self._deadline
        if within is not None:
            deadline = min(deadline, within.total_seconds())
        begun = asyncio.get_running_loop().time()
        until = begun + deadline
        try:
            async with asyncio.timeout_at(until):
                value = await self._fill(prompt, schema, until, usage, heard)
        except TimeoutError as error:
            self._breaker.failed(self._clock.now())
            raise ModelUnavailable(f"no answer within {deadline:.3g} s") from error
        took = timedelta(seconds=asyncio.get_running_loop().time() - begun)
        return ModelReply(
            value=value,
            model=self.model,
            tokens_in=usage.tokens_in,
            tokens_out=usage.tokens_out,
            cost=await self._cost(usage.tokens_in, usage.tokens_out),
            took=took,
            left=max(timedelta(seconds=deadline) - took, timedelta()),
        )

    async def _fill(
        self,
        prompt: Prompt,
        schema: type[BaseModel],
        until: float,
        usage: _Usage,
        heard: Heard | None,
    ) -> BaseModel:
        turns: list[dict[str, str]] = [{"role": "user", "content": _sendable(prompt.user)}]
        hear = _telling(schema, heard) if heard is not None else None
        said = await self._ask(prompt, schema, turns, until, usage, hear)
        try:
            return _value(said, schema)
        except NotAnObject as error:
            complaint = str(error)
        turns += [
            {"role": "assistant", "content": _sendable(said.text[:_SHOWN]) or "(nothing)"},
            {
                "role": "user",
                "content": f"That reply cannot be used: {complaint}.\nSend the whole JSON object "
                "again, mended, and nothing else. The rules and the evidence are the same.",
            },
        ]
        said = await self._ask(prompt, schema, turns, until, usage)
        try:
            return _value(said, schema)
        except NotAnObject as error:
            raise ModelReplyInvalid(f"the reply does not fit, even repaired: {error}") from error

    async def _ask(
        self,
        prompt: Prompt,
        schema: type[BaseModel],
        turns: Messages,
        until: float,
        usage: _Usage,
        hear: Hear | None = None,
    ) -> Said:
        """Ask in the best form that the endpoint takes, and remember which that is."""
        shape = strict_schema(schema)
        dialect: Dialect | None = self._dialect
        while dialect is not None:
            system = _sendable(dialect.instructions(prompt.system, shape))
            messages = [{"role": "system", "content": system}, *turns]
            is_streamed = hear is not None
            fields = dialect.request(
                schema.__name__, shape, self._max_output, is_streamed=is_streamed
            )
            try:
                said = await self._ask_and_charge(messages, fields, until, usage, hear)
            except RequestRefused as refused:
                complaint = refused.complaint
                dialect = dialect.simpler(complaint, is_streamed=is_streamed)
            else:
                self._dialect = dialect
                return said
        raise ModelUnavailable(f"the model's endpoint takes no form of request: {complaint[:200]}")

    async def _ask_and_charge(
        self,
        messages: Messages,
        fields: dict[str, object],
        until: float,
        usage: _Usage,
        hear: Hear | None,
    ) -> Said:
        tokens_in = sum(estimate_tokens(message["content"]) for message in messages)
        most = tokens_in + self._max_output
        worst = await self._cost(tokens_in, self._max_output)
        async with self.budget.held(most, worst, timedelta(seconds=self._deadline)) as use:
            said = await self._endpoint.ask(messages, fields, until, hear)
            used_in = tokens_in if said.tokens_in is None else said.tokens_in
            used_out = estimate_tokens(said.text) if said.tokens_out is None else said.tokens_out
            usage.tokens_in += used_in
            usage.tokens_out += used_out
            use.tokens, use.dollars = used_in + used_out, None
            use.dollars = await self._cost(used_in, used_out)
        if said.refusal or said.finish == "content_filter":
            raise ModelReplyInvalid("the model refused, or its endpoint's filter did")
        return said

    async def _cost(self, tokens_in: int, tokens_out: int) -> float | None:
        # In a thread: the first call imports the table of prices.
        return await asyncio.to_thread(cost_of, self.model, self.base_url, tokens_in, tokens_out)


def _telling(schema: type[BaseModel], heard: Heard) -> Hear:
    """Return what tells of a reply's finished part, each time more of it is finished."""
    told: BaseModel | None = None

    def hear(text: str) -> None:
        nonlocal told
        finished = so_far(text)
        if finished is None:
            return
        try:
            value = schema.model_validate(finished)
        except ValidationError:
            return
        if value != told:
            told = value
            heard(value)

    return hear


def _value(said: Said, schema: type[BaseModel]) -> BaseModel:
    """Read a reply into its schema.

    Raises:
        NotAnObject: It does not fit; the text tells the model why.
    """
    try:
        return schema.model_validate(first_object(said.text))
    except NotAnObject as error:
        if said.finish == "length":
            raise NotAnObject("it was cut off because it is too long; write less") from error
        raise
    except ValidationError as error:
        # Where and why, without the values: those are in the reply that is shown beside it.
        found = [
            f"{'.'.join(str(part) for part in each['loc'])[:100]}: {each['msg'][:200]}"
            for each in error.errors(include_url=False, include_input=False, include_context=False)
        ]
        raise NotAnObject("; ".join(found[:8])) from error
    except RecursionError as error:
        raise NotAnObject("the reply is nested too deeply") from error


def _sendable(text: str) -> str:
    """Return the text without lone surrogates, which cannot be sent."""
    return text.encode("utf-8", "replace").decode("utf-8")
