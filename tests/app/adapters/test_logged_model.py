"""A model that fails again and again is said to once, with what to do."""

from datetime import timedelta

import pytest
from pydantic import BaseModel
from structlog.testing import capture_logs

from bot.app.adapters.logged_model import LoggedModel, logged
from bot.app.adapters.models import Writers
from bot.errors import ModelRefused
from bot.ports import Prompt
from bot.ports.outside import Heard, ModelReply

PROMPT = Prompt(name="brief", digest="0", system="s", user="u")


class _Said(BaseModel):
    text: str = "yes"


class _Model:
    def __init__(self) -> None:
        self.failure: Exception | None = ModelRefused("the model's endpoint answered 401")

    async def complete(
        self,
        prompt: Prompt,
        schema: type[BaseModel],
        *,
        heard: Heard | None = None,
        within: timedelta | None = None,
    ) -> ModelReply:
        if self.failure is not None:
            raise self.failure
        took = timedelta()
        return ModelReply(
            value=_Said(), model="m", tokens_in=1, tokens_out=1, cost=None, took=took, left=took
        )


async def test_a_failure_is_told_when_it_begins_and_when_it_ends() -> None:
    inner = _Model()
    noticing = LoggedModel(inner)

    with capture_logs() as lines:
        for _ in range(3):
            with pytest.raises(ModelRefused):
                await noticing.complete(PROMPT, _Said)
        inner.failure = None
        await noticing.complete(PROMPT, _Said)
        await noticing.complete(PROMPT, _Said)

    assert [line["event"] for line in lines] == [
        "the model fails; the built-in writer writes until it works",
        "the model works again",
    ]
    assert "401" in lines[0]["why"]


def test_where_there_is_no_model_nothing_is_wrapped() -> None:
    writers = Writers()

    assert logged(writers) is writers
