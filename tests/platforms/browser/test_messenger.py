"""Posting to our own log: once per key, edited in place, found again."""

import json
from datetime import timedelta

import pytest

from bot.core.articles import ArticleId, Span
from bot.core.messages import (
    Cite,
    Divider,
    Heading,
    Item,
    Link,
    Message,
    Note,
    Paragraph,
    QuoteBlock,
    Severity,
    Style,
    Text,
    Time,
)
from bot.errors import DeliveryRejected
from bot.platforms.browser.messenger import BrowserMessenger
from tests.platforms.browser.kept import HOME, START
from tests.platforms.browser.serving import DESK, Site, a_message

FULL = Message(
    title="BREAKING · OSE",
    summary="It rose.",
    severity=Severity.BREAKING,
    language="de",
    blocks=(
        Heading("NEW"),
        Paragraph((Text("It rose.", Style.STRONG), Time(START, "date"))),
        Item((Cite(1, "https://x.example", Span(article=ArticleId("a"), start=1, end=2)),), "NEW"),
        QuoteBlock("We left", (Link("here", "https://x.example"),)),
        Divider(),
        Note((Cite(2),)),
    ),
)


async def test_what_is_previewed_is_what_is_kept() -> None:
    site = Site()
    (payload,) = site.messenger.render(FULL)

    stored = json.loads(json.dumps(payload))
    ref = await site.messenger.post(HOME, stored, key="a", thread="")

    assert (await site.kept())[0].message == FULL
    assert ((await site.kept())[0].author, ref) == ("Watchfloor", "1")


async def test_the_same_key_is_posted_once() -> None:
    site = Site()

    refs = {await site.post("It rose.", key="a") for _ in range(3)}

    assert len(refs) == len(await site.kept()) == 1


async def test_a_reply_goes_into_its_thread() -> None:
    site = Site()
    first = await site.post("It rose.")

    await site.post("Sources.", thread=first)

    assert [entry.thread for entry in await site.kept()] == [0, 1]


async def test_an_edit_replaces_the_text_and_says_when() -> None:
    site = Site()
    ref = await site.post("It rose.")
    site.clock.pass_(minutes=3)

    await site.messenger.edit(HOME, ref, site.messenger.render(FULL)[0], thread="")

    assert (await site.kept())[0].message == FULL
    assert (await site.kept())[0].edited_at == START + timedelta(minutes=3)


async def test_a_part_is_found_by_its_key_in_its_channel_only() -> None:
    site = Site()
    ref = await site.post("It rose.", key="a")

    found = [
        await site.messenger.find(channel, key=key, thread="", since=START)
        for channel, key in ((HOME, "a"), (HOME, "b"), (DESK, "a"))
    ]

    assert found == [ref, None, None]


@pytest.mark.parametrize("ref", ["", "x", "-1", "99", "٣"])
async def test_what_is_not_there_cannot_be_edited(ref: str) -> None:
    site = Site()

    with pytest.raises(DeliveryRejected):
        await site.messenger.edit(HOME, ref, site.messenger.render(FULL)[0], thread="")


@pytest.mark.parametrize("payload", [{}, {"message": 3}, {"message": {"title": "x"}}])
async def test_a_foreign_payload_is_rejected(payload: dict[str, object]) -> None:
    site = Site()

    with pytest.raises(DeliveryRejected, match="holds no message"):
        await site.messenger.post(HOME, payload, key="a", thread="")


async def test_a_beginning_grows_in_its_place_and_is_made_whole_there() -> None:
    site = Site()
    question = await site.post("How high?")

    for words in ("It rose.", "It rose. It fell."):
        await site.messenger.begin(HOME, a_message(words), key="a", thread=question)
        _, begun = await site.kept()
        assert (begun.message, begun.thread, begun.is_begun) == (a_message(words), 1, True)
        assert await site.messenger.find(HOME, key="a", thread=question, since=START) is None
    ref = await site.post("It rose. It stands.", key="a", thread=question)

    _, whole = await site.kept()
    assert (whole.message, whole.is_begun) == (a_message("It rose. It stands."), False)
    assert whole.edited_at is None, "nobody changed what had been said"
    assert await site.messenger.find(HOME, key="a", thread=question, since=START) == ref


async def test_what_a_process_began_is_made_whole_by_the_next_and_nothing_after_it_begins() -> None:
    site = Site()
    await site.messenger.begin(HOME, a_message("It rose."), key="a", thread="")
    another = BrowserMessenger(log=site.store.entries_log, clock=site.clock, hub=site.hub)

    await another.take_up(HOME, key="a", thread="")
    for words in ("Whole.", "Whole."):
        await another.post(HOME, another.render(a_message(words))[0], key="a", thread="")
    await another.begin(HOME, a_message("Too late."), key="a", thread="")

    assert [(one.message, one.is_begun) for one in await site.kept()] == [
        (a_message("Whole."), False)
    ]
