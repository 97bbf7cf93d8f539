import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.app.engine import Engine
from bot.app.reading import read_article
from bot.core.articles import Article, SourceId, Tier
from bot.core.briefs import BriefKind
from bot.core.channels import Channel, Pause, Platform
from bot.core.collecting.teasers import BURST
from bot.core.deliveries import DeliveryState
from bot.core.evidence import Reading
from bot.core.operating.setting_aside import fault_of, set_aside
from bot.core.placing.groundwork import Groundwork
from bot.core.searching.meaning import Vector
from bot.errors import ModelError
from bot.flows.deliver import Corrected
from bot.flows.track.reading import BATCH, in_place
from bot.ports import Payload
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, HOME, NOW, FixedClock, article, delivery, hours, incoming
from tests.builders import subscription as subscribed
from tests.concepts import DOWN, FakeEmbedder
from tests.contracts.fake_messenger import FakeMessenger, words
from tests.waiting import PATIENCE

WARDS = ("Elm", "Oak", "Ash", "Fir", "Yew")


def engine(messenger: FakeMessenger | None = None) -> Engine:
    return Engine(
        store=MemoryStore(),
        clock=FixedClock(),
        crises=[FLOOD],
        subscriptions=[subscribed()],
        messengers={Platform.BROWSER: messenger or FakeMessenger(frozenset({HOME}), now=NOW)},
    )


async def test_two_loops_that_deliver_at_once_post_once() -> None:
    class Slow(FakeMessenger):
        async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
            await asyncio.sleep(0)
            return await super().post(channel, payload, key=key, thread=thread)

    messenger = Slow(frozenset({HOME}), now=NOW)
    built = engine(messenger)
    await built.store.outbox.owe([delivery("k"), delivery("k/thread", target="k")])

    await asyncio.gather(*(built.deliver_all() for _ in range(3)))

    assert [one.key for one in messenger.kept] == ["k#0", "k/thread#0"]


async def test_a_call_under_way_is_finished_when_the_bot_stops() -> None:
    class Held(FakeMessenger):
        async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
            begun.set()
            await go_on.wait()
            return await super().post(channel, payload, key=key, thread=thread)

    begun, go_on = asyncio.Event(), asyncio.Event()
    built = engine(Held(frozenset({HOME}), now=NOW))
    await built.store.outbox.owe([delivery("a"), delivery("b")])
    task = asyncio.ensure_future(built.deliver_all())
    await begun.wait()

    task.cancel()
    await built.stopping.wait()
    go_on.set()
    await asyncio.gather(task, return_exceptions=True)

    states = [one.state for one in await built.store.outbox.recent(9)][::-1]
    assert states == [DeliveryState.POSTED, DeliveryState.PLANNED]


async def test_from_an_article_to_a_brief_and_an_answer() -> None:
    messenger = FakeMessenger(frozenset({HOME}), now=NOW)
    built = engine(messenger)
    text = "At least 14 people are missing after the levee at Tarn broke on Monday, police said."
    await built.store.add(article(text, stored_at=NOW - hours(1)), [])

    assert await built.digest() == 1
    await built.write_brief(subscribed(), "brief/1", None, late_since=NOW - hours(1))
    await built.write_brief(subscribed(), "brief/1", None)
    await built.deliver_all()
    main = next(one for one in messenger.kept if not one.thread)
    await built.store.inbox.accept(incoming("How many people are missing?", thread=main.ref))
    assert await built.work() == 1
    await built.deliver_all()

    assert sum(not one.thread for one in messenger.kept) == 1
    assert "14 people" in words(main.payload)
    assert "Late: due" in words(main.payload)
    assert "14" in words(messenger.kept[-1].payload)


@pytest.mark.parametrize(
    ("names", "is_rolled_up"),
    [
        pytest.param(["herald"] * 25, True, id="one source, a burst"),
        pytest.param([f"paper-{n}" for n in range(25)], False, id="as many sources"),
    ],
)
async def test_what_one_source_brings_at_once_breaks_in_once_at_most(
    names: list[str], is_rolled_up: bool
) -> None:
    built = engine()
    await built.store.add(article("The river Sell rose at Tarn on Monday.", "a0"), [])
    await built.digest()
    await built.write_brief(subscribed(), "brief/1", None)
    for n, name in enumerate(names):
        town = f"{WARDS[n % 5]}{WARDS[n // 5].lower()}"
        text = f"The flood at {town} killed {30 + 11 * n} people on Tuesday, the government said."
        await built.store.add(
            article(text, f"b{n}", source=SourceId(name), publisher=name, tier=Tier.OFFICIAL), []
        )

    await built.digest()

    briefs = await built.store.briefs_since(FLOOD.name, HOME, NOW - hours(1))
    alerts = sum(brief.kind is BriefKind.BREAKING for _, brief in briefs)
    assert alerts == 1 if is_rolled_up else alerts > 1


async def test_an_update_waits_for_nothing_that_came_after_its_article() -> None:
    async def read(article: Article) -> tuple[Reading, Groundwork]:
        owed.append((await built.store.counts())["owed"])
        return await reader(article)

    owed: list[int] = []
    built, reader = engine(), in_place(read_article)
    await built.store.add(article("The river Sell rose at Tarn on Monday.", "a0"), [])
    await built.digest()
    await built.write_brief(subscribed(), "brief/1", None)
    built = replace(built, read=read)
    before = (await built.store.counts())["owed"]
    text = "The flood at Tarn killed 30 people on Tuesday, the government said."
    await built.store.add(article(text, "grave", tier=Tier.OFFICIAL), [])
    for n in range(2 * BATCH):
        name = f"paper-{n}"
        text = f"Ward {n} of Tarn has had no water since the flood, residents said."
        await built.store.add(article(text, name, source=SourceId(name), publisher=name), [])

    await built.digest()

    assert owed[0] == before
    assert owed[-1] > before


async def test_articles_that_are_set_aside_are_no_burst() -> None:
    built = engine()
    await built.store.add(article("The river Sell rose at Tarn on Monday.", "a0"), [])
    await built.digest()
    await built.write_brief(subscribed(), "brief/1", None)
    for n in range(2 * BURST):
        broken = article(f"Ward {n} of Tarn has no water.", f"broken{n}")
        await built.store.add(broken, [])
        await built.store.set_aside(set_aside(broken, fault_of(LookupError("ours")), NOW))
    for n, town in enumerate(WARDS):
        text = f"The flood at {town} killed {30 + 11 * n} people on Tuesday, the government said."
        await built.store.add(article(text, f"b{n}", tier=Tier.OFFICIAL), [])

    await built.digest()

    briefs = await built.store.briefs_since(FLOOD.name, HOME, NOW - hours(1))
    assert sum(brief.kind is BriefKind.BREAKING for _, brief in briefs) > 1


@pytest.mark.parametrize(
    ("pause", "count"),
    [pytest.param(None, 1, id="awake"), pytest.param(Pause(), 0, id="paused")],
)
async def test_a_watched_event_is_looked_for_where_nobody_asked_for_quiet(
    pause: Pause | None, count: int
) -> None:
    clock = FixedClock(NOW)
    built = replace(engine(), clock=clock, subscriptions=[replace(subscribed(), pause=pause)])
    text = (
        "The levee at Tarn broke early on Tuesday and the flood reached the old town. "
        "The council of Tarn will meet the river engineers on Tuesday at 14:00."
    )
    await built.store.add(article(text, title="", stored_at=NOW), [])
    await built.digest()
    await replace(built, subscriptions=[subscribed()]).write_brief(subscribed(), "brief/1", None)
    clock.move(hours(6))
    text = "The council of Tarn met the river engineers about the flood for an hour."
    await built.store.add(article(text, "a2", title="", published_at=clock.at), [])
    await built.digest()

    assert await built.look() == count


@pytest.mark.parametrize("failure", [None, DOWN], ids=["works", "is down"])
async def test_articles_are_tracked_whether_their_meaning_is_known_or_not(
    failure: ModelError | None,
) -> None:
    embedder = FakeEmbedder(failure=failure)
    built = replace(engine(), embedder=embedder)
    await built.store.add(article(), [])

    assert await built.digest() == 1

    known = await built.store.vectors.lacking(embedder.model, 5)
    assert bool(known) is (failure is not None)
    assert await built.embed() == 0


@pytest.mark.parametrize("is_read_ahead", [False, True], ids=["in one process", "in many"])
async def test_while_a_model_is_asked_others_may_track(*, is_read_ahead: bool) -> None:
    class Slow(FakeEmbedder):
        async def embed(self, texts: Sequence[str]) -> Sequence[Vector]:
            async with asyncio.timeout(PATIENCE), built.store.alone():
                return await super().embed(texts)

    embedder = Slow()
    built = replace(engine(), embedder=embedder, is_read_ahead=is_read_ahead)
    one = article()
    await built.store.add(one, [])

    if is_read_ahead:
        assert await built.read_ahead(one.source) == 1
    assert await built.digest() == 1

    assert len(embedder.asked) == 1
    assert list(await built.store.vectors.lacking(embedder.model, 5)) == []


async def test_a_correction_that_stands_says_how_long_it_took() -> None:
    clock = FixedClock()
    noted: list[object] = []
    built = replace(engine(), clock=clock, noted=noted.append)
    text = "The death toll of the flood at Tarn rose to {toll}, the hospital said."
    first = article(text.format(toll=41), stored_at=NOW - hours(1))
    await built.store.add(first, [])
    await built.digest()
    await built.write_brief(subscribed(), "brief/1", None)
    await built.deliver_all()

    clock.move(hours(1))
    changed = replace(first, revision=2, text=text.format(toll=14), stored_at=clock.now())
    await built.store.add(changed, [])
    clock.move(timedelta(seconds=40))
    await built.digest()
    await built.deliver_all()

    assert Corrected(after=timedelta(seconds=40)) in noted


@pytest.mark.parametrize(
    ("late_since", "owed"),
    [pytest.param(None, 0, id="in time"), pytest.param(NOW - hours(0.2), 1, id="late")],
)
async def test_a_late_brief_that_fails_is_excused_once(
    late_since: datetime | None, owed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def failing(*_: object, **__: object) -> None:
        raise LookupError("ours")

    messenger = FakeMessenger(frozenset({HOME}), now=NOW)
    built = engine(messenger)
    monkeypatch.setattr("bot.app.engine.write", failing)
    for _ in range(2):
        with pytest.raises(LookupError):
            await built.write_brief(subscribed(), "brief/1", None, late_since=late_since)
    await built.deliver_all()

    told = [words(one.payload) for one in messenger.kept]
    assert len(told) == owed
    assert all("BRIEF IS LATE" in one for one in told)
    monkeypatch.undo()
    await built.write_brief(subscribed(), "brief/1", None, late_since=late_since)
    await built.deliver_all()
    assert len(messenger.kept) > owed
