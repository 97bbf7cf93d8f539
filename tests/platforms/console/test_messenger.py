"""What is printed, how often, and what happens when nobody reads."""

import io
from datetime import UTC, datetime

import pytest

from bot.core.channels import Channel, Platform
from bot.core.messages import Message
from bot.errors import DeliveryRejected
from bot.platforms.console.messenger import ConsoleMessenger

HERE = Channel(platform=Platform.CONSOLE, id="here")
ELSEWHERE = Channel(platform=Platform.CONSOLE, id="elsewhere")
LONG_AGO = datetime(2031, 1, 1, tzinfo=UTC)


def a_message(title: str) -> Message:
    return Message(title=title, summary="")


async def test_what_is_previewed_is_what_is_printed() -> None:
    stream = io.StringIO()
    messenger = ConsoleMessenger(stream)
    (payload,) = messenger.render(a_message("The Ose rose."))

    await messenger.post(HERE, payload, key="a", thread="")

    assert stream.getvalue() == f"{payload['text']}\n" == "The Ose rose.\n\n"


async def test_the_same_key_is_printed_once() -> None:
    stream = io.StringIO()
    messenger = ConsoleMessenger(stream)
    (payload,) = messenger.render(a_message("The Ose rose."))

    refs = [await messenger.post(HERE, payload, key="a", thread="") for _ in range(3)]

    assert stream.getvalue().count("rose") == 1
    assert len(set(refs)) == 1
    assert await messenger.find(HERE, key="a", thread="", since=LONG_AGO) == refs[0]
    assert await messenger.find(ELSEWHERE, key="a", thread="", since=LONG_AGO) is None


async def test_an_edit_is_said_once_as_a_replacement() -> None:
    stream = io.StringIO()
    messenger = ConsoleMessenger(stream)
    ref = await messenger.post(HERE, messenger.render(a_message("Old."))[0], key="a", thread="")

    for _ in range(2):
        await messenger.edit(HERE, ref, messenger.render(a_message("New."))[0], thread="")

    assert stream.getvalue() == f"Old.\n\nInstead of {ref}:\nNew.\n\n"


async def test_a_reply_says_whose_thread_it_is_in() -> None:
    stream = io.StringIO()
    messenger = ConsoleMessenger(stream)

    await messenger.post(HERE, messenger.render(a_message("Sources"))[0], key="b", thread="1")

    assert stream.getvalue().startswith("In the thread of 1:\nSources\n")


async def test_what_was_never_printed_cannot_be_edited() -> None:
    messenger = ConsoleMessenger(io.StringIO())

    with pytest.raises(DeliveryRejected):
        await messenger.edit(HERE, "4", {"text": "New."}, thread="")


async def test_a_closed_stream_is_a_rejection() -> None:
    stream = io.StringIO()
    stream.close()

    with pytest.raises(DeliveryRejected):
        await ConsoleMessenger(stream).post(HERE, {"text": "x"}, key="a", thread="")
