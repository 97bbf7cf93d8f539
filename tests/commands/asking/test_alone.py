"""A question that only its asker sees answered."""

from dataclasses import replace

import pytest

from bot.commands.asking.alone import asked_alone
from bot.core.conversing.limits import AskingLimits
from bot.core.conversing.requests import Ask
from bot.core.questions import Via
from tests.commands.desk import RIVER, Channelled, seen


@pytest.fixture
async def room() -> Channelled:
    return await Channelled().furnish()


@pytest.mark.parametrize(
    ("rest", "question"),
    [
        ("privately How many are missing?", "How many are missing?"),
        ("Privately: how many?", "how many?"),
        ("privately", ""),
        ("How many are missing privately?", ""),
    ],
)
def test_a_word_before_a_question_says_that_it_is_private(rest: str, question: str) -> None:
    assert asked_alone(rest) == question


async def test_the_answer_is_for_its_asker_alone_until_it_is_shared(room: Channelled) -> None:
    reply = await room.serve("ask privately How many people are missing?")

    assert "20 people" in seen(reply)
    assert not await room.store.inbox.pending(9)
    assert not await room.store.outbox.recent(9)
    (share,) = [one for one in reply.messages[-1].actions if one.label.startswith("Share")]
    await room.serve(share.id, Ask.BUTTON, id="shared")
    (line,) = await room.store.inbox.pending(9)
    assert (line.text, line.is_share) == ("ask How many people are missing?", True)


async def test_a_private_question_counts_as_asked(room: Channelled) -> None:
    room.desk = replace(room.desk, limits=AskingLimits(per_person=1))
    first = await room.serve("ask privately How many people are missing?", id="1")
    second = await room.serve("ask privately Who spoke?", id="2")

    assert "20 people" in seen(first)
    assert "as many as one person may" in seen(second)


async def test_by_name_before_others_nothing_private_is_told(room: Channelled) -> None:
    text = "ask privately How many people are missing?"
    before = {"channel": RIVER, "via": Via.MENTION, "thread": "t1"}

    said = await room.said(text, **before)
    alone = await room.said(text, channel=RIVER, via=Via.DIRECT, id="2")

    assert "type /brief ask privately" in said
    assert "20 people" not in said
    assert "20 people" in alone
