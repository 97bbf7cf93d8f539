"""In a conversation with the bot one is told of what one may see, and no more."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import pytest

from bot.commands import serve, work
from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Ask
from bot.core.questions import Via
from tests.asking import shown
from tests.builders import FLOOD, incoming
from tests.commands.desk import RIVER, Channelled, asked

IDA = Channel(platform=Platform.SLACK, id="D0IDA")


class InRiver:
    """Only Ida is in the river channel."""

    async def seen(
        self, channel: Channel, user: str, among: Collection[Channel]
    ) -> Mapping[Channel, str]:
        is_ida = (user, channel) == ("U0IDA", IDA)
        return {one: "#river" for one in among if is_ida and one == RIVER}


@pytest.fixture
async def room() -> Channelled:
    room = await Channelled().furnish()
    room.desk = replace(room.desk, memberships={Platform.SLACK: InRiver()})
    return room


async def said(room: Channelled, text: str, user: str) -> str:
    line = incoming(text, id=user, channel=IDA, via=Via.DIRECT, user=user, thread="1.1")
    await room.store.inbox.accept(line)
    await work(room.desk)
    return "\n".join(shown(one.message) for one in await room.store.outbox.recent(9))


@pytest.mark.parametrize("question", ["How many people are missing?", "now"])
async def test_a_question_is_answered_over_the_channels_one_is_in(
    room: Channelled, question: str
) -> None:
    assert "20 people" not in await said(room, question, "U0BOB")
    assert "20 people" in await said(room, question, "U0IDA")


async def test_questions_are_suggested_about_what_one_may_see(room: Channelled) -> None:
    opened = {"ask": Ask.PROMPTS, "channel": IDA, "is_direct": True}

    hers = await serve(asked(**opened, user="U0IDA"), room.desk)
    his = await serve(asked(**opened, user="U0BOB"), room.desk)

    assert hers.choices[0] == f"What is new in {FLOOD.name}?"
    assert 1 <= len(hers.choices) <= 4
    assert his.choices == ("help", "status")
    assert his.labels == ("What can I ask?", "How the sources are doing")


async def test_suggestions_are_called_in_the_channels_language(room: Channelled) -> None:
    room.desk = replace(room.desk, language="de")
    opened = {"ask": Ask.PROMPTS, "channel": IDA, "is_direct": True}

    reply = await serve(asked(**opened, user="U0IDA"), room.desk)

    assert reply.labels[:2] == (f"Was ist neu bei {FLOOD.name}?", "Bringen Sie mich auf den Stand")
    # Asked as it is understood best.
    assert reply.choices[:2] == (f"What is new in {FLOOD.name}?", "catchup")
