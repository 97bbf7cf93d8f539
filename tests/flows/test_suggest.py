"""A story that nobody follows is offered once, when independent publishers burst into it."""

from datetime import timedelta

import pytest

from bot.core.articles import Article, ArticleId, Tier
from bot.core.channels import Channel, Platform
from bot.core.crises import Crisis
from bot.core.deliveries import Delivery
from bot.core.interrupting.suggesting import MOST_A_DAY, Burst
from bot.core.messages import plain
from bot.core.stories import StoryId, StoryTurn, Turn
from bot.flows.suggest import suggest
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.store.memory import MemoryStore
from tests.builders import NOW, FixedClock, article, hours, reading_of

DESK = Channel(platform=Platform.BROWSER, id="desk")
TEXTS = (
    "The levee at Tarn broke on Monday. Mayor Oda Brel said 4,500 people left Tarn in boats.",
    "Oda Brel, mayor of Tarn, said 4,500 people slept in schools after the levee broke.",
    "Boats took 4,500 people out of Tarn when the levee broke, said the mayor, Oda Brel.",
    "In Tarn the levee broke and 4,500 people fled by boat, Mayor Oda Brel told Radio Kolm.",
)


def told(at: int, text: str, **changes: object) -> Article:
    given: dict[str, object] = {
        "title": "Tarn",
        "publisher": f"Paper {at}",
        "published_at": NOW - hours(3 - at / 2),
    }
    return article(text, f"a{at}", **{**given, **changes})


async def offered(*articles: Article, query: str = "storm", at: timedelta = timedelta()) -> int:
    store, clock, count = MemoryStore(), FixedClock(NOW + at), 0
    crises = [Crisis(name="Other", query=query)]
    for one in articles:
        await store.add(one, [])
        for arrived in await track(
            store=store, crises=crises, read=in_place(reading_of), clock=clock
        ):
            found = await suggest(arrived.article, store=store, clock=clock, burst=Burst())
            count += found is not None
    turns = await store.storylines.turns(9)
    assert sum(turn.turn is Turn.SUGGESTED for turn in turns) == count
    return count


STORY = [told(at, text) for at, text in enumerate(TEXTS)]


async def test_four_papers_make_one_offer_however_many_follow() -> None:
    assert await offered(*STORY) == 1
    assert await offered(*STORY, told(7, TEXTS[0] + " Rain went on."), told(8, TEXTS[1])) == 1


@pytest.mark.parametrize(
    ("articles", "query"),
    [
        pytest.param(STORY[:3], "storm", id="three papers"),
        pytest.param(STORY, "levee", id="a crisis holds it"),
        pytest.param(STORY, "“Radio Kolm”", id="a crisis holds one of them"),
        pytest.param(
            [told(at, text, publisher="Herald") for at, text in enumerate(TEXTS)],
            "storm",
            id="one paper four times",
        ),
        pytest.param([told(at, TEXTS[0]) for at in range(5)], "storm", id="copies of one text"),
        pytest.param(
            [told(at, text, tier=Tier.SOCIAL) for at, text in enumerate(TEXTS)],
            "storm",
            id="social accounts",
        ),
        pytest.param(
            [told(at, f"TARN (Kolm Wire) — {text}") for at, text in enumerate(TEXTS)],
            "storm",
            id="one agency",
        ),
    ],
)
async def test_what_is_no_burst_of_its_own_is_not_offered(
    articles: list[Article], query: str
) -> None:
    assert await offered(*articles, query=query) == 0


async def test_what_comes_in_late_is_no_burst() -> None:
    assert await offered(*STORY, at=timedelta(days=3)) == 0


async def owed_to(managers: Channel | None, *stories: list[Article]) -> list[Delivery]:
    store, clock = MemoryStore(), FixedClock(NOW)
    for one in (one for story in stories for one in story):
        await store.add(one, [])
        for arrived in await track(store=store, crises=[], read=in_place(reading_of), clock=clock):
            await suggest(
                arrived.article, store=store, clock=clock, burst=Burst(), managers=managers
            )
    return list(await store.outbox.recent(20))


async def test_managers_are_offered_a_story_once_with_its_articles_and_a_query() -> None:
    (offer,) = await owed_to(DESK, [*STORY, told(7, TEXTS[0] + " Rain went on.")])

    words = [plain(block.inlines) for block in offer.message.blocks]
    assert offer.channel == DESK
    assert offer.message.summary.startswith("4 independent publishers tell of a story")
    assert sum(line.startswith("Paper ") for line in words) == 4
    assert '"Tarn"' in words[-1]


async def test_without_a_channel_of_managers_nothing_is_owed() -> None:
    assert await owed_to(None, STORY) == []


async def test_a_day_of_many_bursts_brings_managers_five() -> None:
    store, clock = MemoryStore(), FixedClock(NOW)
    for at in range(MOST_A_DAY):
        turn = StoryTurn(
            turn=Turn.SUGGESTED, story=StoryId(f"s{at}"), article=ArticleId(f"x{at}"), at=NOW
        )
        await store.storylines.note(turn)
    for one in STORY:
        await store.add(one, [])
        for arrived in await track(store=store, crises=[], read=in_place(reading_of), clock=clock):
            await suggest(arrived.article, store=store, clock=clock, burst=Burst(), managers=DESK)

    assert list(await store.outbox.recent(20)) == []
    assert len(await store.storylines.turns(20)) == MOST_A_DAY + 1
