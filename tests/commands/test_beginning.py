"""What is shown of an answer before it is whole is noted, so that no process leaves half of one."""

from dataclasses import replace

from bot.commands import work
from bot.core.channels import Channel, Platform
from bot.core.messages import Message
from bot.core.questions import Via
from bot.llm.prompts import answer_prompt
from tests.asking import Room, shown
from tests.builders import FLOOD, incoming, subscription
from tests.commands.asking.test_aloud import DRAFT, IDA, Listening
from tests.flows.writing import FakeModel

ASKED = incoming("How many are missing?", channel=IDA, thread="1.1", via=Via.DIRECT, user="U1")
KEY = f"reply/{ASKED.id}/1#0"


async def test_a_beginning_is_noted_before_it_is_shown_and_the_answer_is_owed_as_begun() -> None:
    listening = Listening(FakeModel(lambda user: DRAFT, begins=[DRAFT]))
    noted: list[bool] = []

    async def begin(channel: Channel, message: Message, key: str, thread: str) -> None:
        (line,) = await listening.room.store.inbox.pending(1)
        noted.append(line.is_begun)

    listening.room.desk = replace(listening.room.desk, begin=begin)
    await listening.room.furnish()
    (owed,) = await listening.room.owed(ASKED.text, **_place())

    assert noted == [True]
    assert owed.is_begun


async def test_an_answer_of_which_nothing_was_shown_is_owed_as_whole() -> None:
    listening = Listening(FakeModel(lambda user: DRAFT))
    await listening.room.furnish()

    (owed,) = await listening.room.owed(ASKED.text, **_place())

    assert not owed.is_begun
    assert listening.taken_up == []


async def test_what_a_process_that_ended_had_begun_is_taken_up_by_the_next() -> None:
    listening = Listening(FakeModel(lambda user: DRAFT))
    await listening.room.furnish()
    await listening.room.store.inbox.accept(ASKED)
    await listening.room.store.inbox.begun(ASKED.id)

    await work(listening.room.desk)

    assert listening.taken_up == [(IDA, KEY, "1.1")]


async def test_a_mistake_after_the_first_sentence_is_told_in_its_place_and_to_nobody_alone() -> (
    None
):
    """A whisper would leave the beginning standing, and nobody to end it."""
    whispered: list[Message] = []

    async def whisper(channel: Channel, user: str, message: Message, thread: str) -> bool:
        whispered.append(message)
        return True

    def fails(user: str) -> str:
        raise ZeroDivisionError

    room = Room(subscription(channel=RIVER, crisis=FLOOD.name))
    model = FakeModel(fails, begins=[DRAFT])
    room.desk = replace(
        room.desk,
        answerer=replace(room.desk.answerer, model=model, prompt=answer_prompt),
        whisper=whisper,
    )
    await room.furnish()
    (owed,) = await room.owed(ASKED.text, **{**_place(), "channel": RIVER})

    assert whispered == []
    assert owed.is_begun
    assert shown(owed.message).strip() == "I did not answer this. Whoever asked can see why."


RIVER = Channel(platform=Platform.DISCORD, id="C1")


def _place() -> dict[str, object]:
    return {"channel": IDA, "thread": "1.1", "via": Via.THREAD_REPLY, "user": "U1"}
