"""How long a call to a model may take, and what of that is left for another."""

from datetime import timedelta

import pytest

from bot.core.models.drafting import AnswerDraft
from bot.errors import ModelUnavailable
from tests.llm.test_openai import GOOD, PROMPT, standing


async def test_a_reply_says_how_long_it_took_and_what_is_left() -> None:
    async with standing(deadline=30.0) as stand:
        stand.server.reply(GOOD, delay=0.05)

        reply = await stand.model.complete(PROMPT, AnswerDraft)

        assert reply.took >= timedelta(seconds=0.05)
        assert reply.took + reply.left == timedelta(seconds=30)


async def test_a_call_may_have_less_time_than_the_deadline_and_never_more() -> None:
    async with standing(deadline=30.0) as stand:
        stand.server.reply(GOOD).reply(GOOD).reply(GOOD, delay=5.0)

        less = await stand.model.complete(PROMPT, AnswerDraft, within=timedelta(seconds=20))
        more = await stand.model.complete(PROMPT, AnswerDraft, within=timedelta(hours=1))

        assert less.took + less.left == timedelta(seconds=20)
        assert more.took + more.left == timedelta(seconds=30)
        with pytest.raises(ModelUnavailable, match=r"no answer within 0\.05 s"):
            await stand.model.complete(PROMPT, AnswerDraft, within=timedelta(seconds=0.05))
