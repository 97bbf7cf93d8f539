"""What follows from articles: where it fails, no other channel or article waits for it."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.app.engine import Engine
from bot.app.tracking import consequences
from bot.app.tracking.retrying import TRIES, Retries
from bot.core.articles import Tier
from bot.core.briefs import Brief, BriefKind
from bot.core.channels import Channel, Platform, Subscription
from bot.core.crises import Crisis
from bot.core.facts import Fact
from bot.errors import StoreError
from bot.flows.alert import alert
from bot.flows.track import left_behind
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, HOME, NOW, FixedClock, article, hours
from tests.builders import subscription as subscribed

ELSEWHERE = Channel(platform=Platform.BROWSER, id="elsewhere")
GRAVE = "The flood at Tarn killed 41 people on Tuesday, the government said."


def engine(*channels: Channel) -> Engine:
    return Engine(
        store=MemoryStore(),
        clock=FixedClock(),
        crises=[FLOOD],
        subscriptions=[replace(subscribed(), channel=one) for one in channels],
        messengers={},
    )


async def briefed(built: Engine) -> None:
    """Have every channel begin with a brief, so that what comes may break in."""
    await built.store.add(article("The river Sell rose at Tarn on Monday.", "a0"), [])
    await built.digest()
    for one in built.subscriptions:
        await built.write_brief(one, f"brief/{one.channel}", None)


async def alerts(built: Engine, channel: Channel) -> int:
    briefs = await built.store.briefs_since(FLOOD.name, channel, NOW - hours(1))
    return sum(brief.kind is BriefKind.BREAKING for _, brief in briefs)


async def test_what_an_update_is_judged_by_is_loaded_once_for_all_channels(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    channels = [HOME, ELSEWHERE, Channel(platform=Platform.SLACK, id="C0THIRD")]
    built = engine(*channels)
    await briefed(built)
    loaded: list[str] = []
    at_hand = built.store.at_hand

    async def loading(crisis: str, also: Collection[str] = ()) -> Sequence[Fact]:
        loaded.append(crisis)
        return await at_hand(crisis, also)

    monkeypatch.setattr(built.store, "at_hand", loading)
    await built.store.add(article(GRAVE, "a1", tier=Tier.OFFICIAL), [])
    await built.digest()

    assert [await alerts(built, one) for one in channels] == [1, 1, 1]
    assert loaded == [FLOOD.name]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (GRAVE, 1),
        ("The river Sell rose by a hand at Tarn on Tuesday.", 0),
        ("The flood at Orlo killed 41 people on Tuesday, the government said.", 1),
    ],
)
async def test_a_channel_is_thought_of_where_something_grave_happened_in_its_crisis(
    text: str, asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    thought: list[str] = []

    async def asking(one: Subscription, touched: Sequence[Fact], **rest: Any) -> Brief | None:
        assert {fact.crisis for fact in touched} == {one.crisis}
        thought.append(one.crisis)
        return await alert(one, touched, **rest)

    built = engine(HOME)
    of_fires = replace(built.subscriptions[0], crisis="Fires")
    built = replace(
        built,
        crises=[FLOOD, Crisis(name="Fires", query="wildfire")],
        subscriptions=[*built.subscriptions, of_fires],
    )
    monkeypatch.setattr(consequences, "alert", asking)
    await built.store.add(article(text, "a1"), [])
    await built.digest()

    assert thought == [FLOOD.name] * asked


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> list[Channel]:
    """Have updates fail in one channel; return where they were tried."""
    tried: list[Channel] = []

    async def failing(one: Subscription, touched: Sequence[Fact], **rest: Any) -> Brief | None:
        if touched:
            tried.append(one.channel)
            if one.channel == HOME:
                raise LookupError("ours")
        return await alert(one, touched, **rest)

    monkeypatch.setattr(consequences, "alert", failing)
    return tried


async def test_an_update_that_fails_in_one_channel_is_owed_to_the_others(
    broken: list[Channel],
) -> None:
    built = engine(HOME, ELSEWHERE)
    await briefed(built)
    await built.store.add(article(GRAVE, "a1", tier=Tier.OFFICIAL), [])

    assert await built.digest() == 1

    assert HOME in broken
    assert (await alerts(built, HOME), await alerts(built, ELSEWHERE)) == (0, 1)


async def test_one_channel_does_not_wait_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    both = asyncio.Barrier(2)

    async def meeting(_one: Subscription, _touched: Sequence[Fact], **_rest: Any) -> Brief | None:
        async with asyncio.timeout(30):
            await both.wait()
        return None

    monkeypatch.setattr(consequences, "alert", meeting)
    built = engine(HOME, ELSEWHERE)
    await built.store.add(article(GRAVE, "a1", tier=Tier.OFFICIAL), [])

    assert await built.digest() == 1
    assert await left_behind(built.store) == []


async def test_a_consequence_that_fails_holds_up_no_article_and_is_given_up(
    broken: list[Channel],
) -> None:
    built = engine(HOME)
    await built.store.add(article(GRAVE, "a1", tier=Tier.OFFICIAL), [])
    assert await built.digest() == 1
    assert [one.article.id for one in await left_behind(built.store)] == ["a1"]

    for number in range(TRIES + 1):
        await built.store.add(article("A concert.", f"b{number}", title=""), [])
        assert await built.digest() == 1

    assert await left_behind(built.store) == []
    assert len(broken) == TRIES


async def test_a_store_that_fails_is_nothing_to_go_on_after() -> None:
    async def work() -> None:
        raise StoreError("gone")

    with pytest.raises(StoreError):
        await Retries().attempt("work", "key", work)


async def test_what_succeeds_in_the_end_is_over_and_its_failures_are_forgotten() -> None:
    retries, fails = Retries(tries=2), [True, False, True, True]

    async def work() -> None:
        if fails.pop(0):
            raise ValueError

    assert [await retries.attempt("work", "key", work) for _ in range(4)] == [
        False,
        True,
        False,
        True,
    ]
