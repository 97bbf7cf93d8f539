"""Beginnings of an answer are shown one at a time, and whoever writes it never waits."""

import asyncio
from dataclasses import replace

from bot.commands.asking.aloud import Aloud
from bot.core.channels import Channel, Platform
from bot.core.deliveries import part_key
from bot.core.messages import Message
from bot.core.questions import Answer, Searched, Via
from bot.errors import ModelUnavailable
from bot.llm.prompts import answer_prompt
from tests.asking import Room, shown
from tests.builders import FLOOD, subscription
from tests.core.presenting.made import SOURCE, said
from tests.flows.writing import FakeModel

IDA = Channel(platform=Platform.SLACK, id="D1")
WORDS = "The mayor said at least 14 people are missing."
DRAFT = {"is_answered": True, "statements": [{"text": WORDS, "evidence": ["S1", "S2"]}]}


def answer(*words: str) -> Answer:
    return Answer(
        question="Who?",
        is_answered=True,
        statements=tuple(replace(said("Boats left Orlo at noon."), text=one) for one in words),
        searched=Searched(articles=2),
        sources=(SOURCE,),
    )


async def test_what_comes_while_one_is_shown_waits_and_the_newest_overtakes() -> None:
    shown_so_far: list[str] = []
    gate = asyncio.Event()

    async def show(message: Message) -> None:
        shown_so_far.append(message.summary)
        await gate.wait()

    aloud = Aloud(show)
    aloud.begun(answer("One."))
    await asyncio.sleep(0)
    for words in (("One.", "Two."), ("One.", "Two.", "Three.")):
        aloud.begun(answer(*words))
    gate.set()
    while len(shown_so_far) < 2:
        await asyncio.sleep(0)
    aloud.begun(answer("One.", "Two.", "Three.", "Four."))
    await aloud.ended()

    assert shown_so_far == ["One.", "One. Two. Three."], "what waits at the end is left out"


async def test_nothing_to_show_ends_at_once() -> None:
    shown: list[Message] = []

    async def show(message: Message) -> None:
        shown.append(message)

    await Aloud(show).ended()

    assert shown == []


class Listening:
    """A room whose desk remembers the beginnings that it showed."""

    def __init__(self, model: FakeModel) -> None:
        self.begun: list[tuple[Channel, str, str, str]] = []
        self.taken_up: list[tuple[Channel, str, str]] = []
        self.room = Room(subscription(channel=IDA, crisis=FLOOD.name), subscription())
        self.room.desk = replace(
            self.room.desk,
            answerer=replace(self.room.desk.answerer, model=model, prompt=answer_prompt),
            begin=self._begin,
            take_up=self._take_up,
        )

    async def _begin(self, channel: Channel, message: Message, key: str, thread: str) -> None:
        self.begun.append((channel, shown(message), key, thread))

    async def _take_up(self, channel: Channel, key: str, thread: str) -> None:
        self.taken_up.append((channel, key, thread))

    async def asked(self, text: str = "How many are missing?", **changes: object) -> str:
        """Ask, and return the key of the delivery that answers."""
        await self.room.furnish()
        place = {"channel": IDA, "thread": "1.1", "via": Via.DIRECT, **changes}
        owed = await self.room.owed(text, **place)
        return part_key(owed[-1].key, 0)


async def test_a_beginning_stands_where_the_answer_will_under_its_key() -> None:
    listening = Listening(FakeModel(lambda user: DRAFT, begins=[DRAFT]))

    key = await listening.asked()

    (begun,) = listening.begun
    assert begun == (IDA, f"Answer\n{WORDS} [1] [2]", key, "1.1")
    assert listening.taken_up == []


async def test_an_answer_that_hangs_on_a_stub_is_not_begun_before_the_stub_stands() -> None:
    listening = Listening(FakeModel(lambda user: DRAFT, begins=[DRAFT]))

    await listening.asked("ask How many are missing?", via=Via.COMMAND, thread="")

    assert listening.begun == []


async def test_a_model_that_fails_after_its_first_sentence_leaves_the_extracted_ones() -> None:
    listening = Listening(FakeModel(lambda user: ModelUnavailable("down"), begins=[DRAFT]))
    await listening.room.furnish()

    said = await listening.room.said(
        "How many people are missing?", channel=IDA, thread="1.1", via=Via.DIRECT
    )

    assert len(listening.begun) == 1
    assert "20 people" in said
    assert "written by" not in said
