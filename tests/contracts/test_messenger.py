"""What every messenger keeps to, whatever platform it posts to."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.core.messages import (
    Cite,
    Divider,
    Heading,
    Item,
    Message,
    Note,
    Paragraph,
    QuoteBlock,
    Severity,
    Style,
    Text,
    Time,
)
from bot.errors import DeliveryDeferred, DeliveryError, DeliveryInDoubt, DeliveryRejected
from bot.ports.chat import Payload
from tests.contracts.messengers import MESSENGERS, Rig, Trouble

HOSTILE = (
    "<!channel> <@U1> <@&2> @everyone @here <https://evil.example|x> [y](https://evil.example)"
)


@pytest.fixture(params=sorted(MESSENGERS))
async def rig(request: pytest.FixtureRequest) -> AsyncIterator[Rig]:
    async with MESSENGERS[request.param]() as rig:
        yield rig


def brief(rig: Rig) -> Message:
    return Message(
        title="SALTMERE FLOOD · Brief 3",
        summary="The lower dam holds.",
        blocks=(
            Paragraph((Text("BOTTOM LINE  ", Style.STRONG), Text("The lower dam holds "), Cite(1))),
            Heading("WHAT IS KNOWN"),
            Item((Text("Two bridges are closed "), Cite(2, "https://tidings.example/2")), "NEW"),
            QuoteBlock("The water went down", (Text("Ida Brandt, mayor "), Cite(1))),
            Divider(),
            Note((Text("3 articles · next: "), Time(rig.before))),
        ),
    )


def line(text: str) -> Message:
    return Message(title="", summary=text, blocks=(Paragraph((Text(text),)),))


def only(rig: Rig, message: Message) -> Payload:
    (payload,) = rig.messenger.render(message)
    return payload


def make_trouble(rig: Rig, trouble: Trouble) -> None:
    if rig.trouble is None:
        pytest.skip("nothing can befall a post here")
    rig.trouble(trouble)


def squeezed(text: str) -> str:
    return "".join(text.split())


async def test_a_message_is_rendered_the_same_each_time_and_can_be_stored(rig: Rig) -> None:
    first = rig.messenger.render(brief(rig))

    assert rig.messenger.render(brief(rig)) == first
    assert json.loads(json.dumps(first)) == [dict(payload) for payload in first]


async def test_everything_a_message_says_stands_in_the_channel_in_order(rig: Rig) -> None:
    for number, payload in enumerate(rig.messenger.render(brief(rig))):
        await rig.messenger.post(rig.channel, payload, key=f"k/{number}", thread="")

    text = squeezed("".join(one.text for one in rig.standing()))
    said = [
        "SALTMERE FLOOD", "The lower dam holds", "[1]", "WHAT IS KNOWN", "NEW",
        "Two bridges are closed", "The water went down", "Ida Brandt", "3 articles",
    ]  # fmt: skip
    places = [text.find(squeezed(words)) for words in said]
    assert -1 not in places
    assert places == sorted(places)


async def test_each_post_has_a_reference_of_its_own(rig: Rig) -> None:
    refs = [
        await rig.messenger.post(rig.channel, only(rig, line(f"{n}.")), key=f"k/{n}", thread="")
        for n in range(3)
    ]

    assert all(refs)
    assert [one.ref for one in rig.standing()] == refs


async def test_a_reply_stands_in_its_thread(rig: Rig) -> None:
    parent = await rig.messenger.post(rig.channel, only(rig, line("Brief.")), key="k", thread="")
    reply = await rig.messenger.post(
        rig.channel, only(rig, line("Sources.")), key="k/1", thread=parent
    )

    found = {one.ref: one for one in rig.standing()}
    assert found[parent].thread == ""
    assert found[reply].thread == parent


async def test_an_edit_replaces_the_text_and_may_be_repeated(rig: Rig) -> None:
    ref = await rig.messenger.post(rig.channel, only(rig, line("41 homes.")), key="k", thread="")

    for _ in range(2):
        await rig.messenger.edit(rig.channel, ref, only(rig, line("14 homes.")), thread="")

    (standing,) = rig.standing()
    assert standing.ref == ref
    assert "14 homes." in standing.text
    assert "41" not in standing.text


async def test_a_message_in_a_thread_can_be_edited(rig: Rig) -> None:
    parent = await rig.messenger.post(rig.channel, only(rig, line("Brief.")), key="k", thread="")
    ref = await rig.messenger.post(rig.channel, only(rig, line("Old.")), key="k/1", thread=parent)

    await rig.messenger.edit(rig.channel, ref, only(rig, line("New.")), thread=parent)

    assert "New." in next(one.text for one in rig.standing() if one.ref == ref)


async def test_a_look_back_finds_what_was_posted_by_its_key(rig: Rig) -> None:
    parent = await rig.messenger.post(rig.channel, only(rig, line("Same.")), key="k", thread="")
    await rig.messenger.post(rig.channel, only(rig, line("Same.")), key="k2", thread="")
    reply = await rig.messenger.post(rig.channel, only(rig, line("In.")), key="k/1", thread=parent)

    async def find(key: str, thread: str = "") -> str | None:
        return await rig.messenger.find(rig.channel, key=key, thread=thread, since=rig.before)

    assert await find("k") == parent
    assert await find("k/1", parent) == reply
    assert await find("never posted") is None


async def test_what_is_not_there_cannot_be_edited(rig: Rig) -> None:
    ref = await rig.messenger.post(rig.channel, only(rig, line("Here.")), key="k", thread="")
    gone = f"{ref}9"

    with pytest.raises(DeliveryRejected):
        await rig.messenger.edit(rig.channel, gone, only(rig, line("x")), thread="")


async def test_a_channel_that_is_not_there_refuses(rig: Rig) -> None:
    if rig.unknown is None:
        pytest.skip("every channel exists here")

    with pytest.raises(DeliveryRejected) as caught:
        await rig.messenger.post(rig.unknown, only(rig, line("x")), key="k", thread="")

    assert str(caught.value)


async def test_a_platform_that_asks_to_wait_is_obeyed(rig: Rig) -> None:
    make_trouble(rig, Trouble.WAIT)

    with pytest.raises(DeliveryDeferred) as caught:
        await rig.messenger.post(rig.channel, only(rig, line("x")), key="k", thread="")

    assert caught.value.retry_after == timedelta(seconds=7)
    assert rig.standing() == []


async def test_what_broke_after_it_was_done_is_in_doubt_and_found(rig: Rig) -> None:
    make_trouble(rig, Trouble.BROKEN_AFTER)

    with pytest.raises(DeliveryInDoubt):
        await rig.messenger.post(rig.channel, only(rig, line("x")), key="k", thread="")

    (standing,) = rig.standing()
    found = await rig.messenger.find(rig.channel, key="k", thread="", since=rig.before)
    assert found == standing.ref


async def test_what_broke_before_it_was_done_is_in_doubt_and_not_found(rig: Rig) -> None:
    make_trouble(rig, Trouble.BROKEN_BEFORE)

    with pytest.raises(DeliveryInDoubt):
        await rig.messenger.post(rig.channel, only(rig, line("x")), key="k", thread="")

    assert rig.standing() == []
    found = await rig.messenger.find(rig.channel, key="k", thread="", since=rig.before)
    assert found is None


@pytest.mark.parametrize("trouble", list(Trouble))
async def test_after_any_trouble_the_next_post_is_free(rig: Rig, trouble: Trouble) -> None:
    make_trouble(rig, trouble)

    with pytest.raises(DeliveryError):
        await rig.messenger.post(rig.channel, only(rig, line("x")), key="k", thread="")
    await rig.messenger.post(rig.channel, only(rig, line("y")), key="k2", thread="")

    assert "y" in rig.standing()[-1].text


async def test_nobody_is_called_and_nothing_is_linked_by_what_an_article_says(rig: Rig) -> None:
    message = Message(
        title=HOSTILE,
        summary=HOSTILE,
        blocks=(
            Heading(HOSTILE),
            Paragraph((Text(HOSTILE), Text(HOSTILE, Style.STRONG))),
            Item((Text(HOSTILE),), label=HOSTILE),
            QuoteBlock(HOSTILE, (Text(HOSTILE),)),
            Note((Text(HOSTILE),)),
        ),
        severity=Severity.BREAKING,
    )
    for number, payload in enumerate(rig.messenger.render(message)):
        ref = await rig.messenger.post(rig.channel, payload, key=f"k/{number}", thread="")
        await rig.messenger.edit(rig.channel, ref, payload, thread="")

    assert rig.live() == []


async def test_a_message_of_any_length_is_taken(rig: Rig) -> None:
    blocks = tuple(Paragraph((Text(f"Line {n}. " + "水 wet " * 60), Cite(n))) for n in range(80))

    payloads = rig.messenger.render(Message(title="T" * 150, summary="s" * 600, blocks=blocks))
    for number, payload in enumerate(payloads):
        await rig.messenger.post(rig.channel, payload, key=f"k/{number}", thread="")

    text = "".join(one.text for one in rig.standing())
    places = [text.find(f"Line {n}. ") for n in range(80)]
    assert -1 not in places
    assert places == sorted(places)
