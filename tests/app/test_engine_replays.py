"""What the same news told again does to the ledger and to channels: nothing, or the one change."""

from dataclasses import replace

import pytest

from bot.app.engine import Engine
from bot.core.articles import Article, SourceId
from bot.core.briefs import BriefKind
from bot.core.channels import Channel, Platform
from bot.core.facts import Fact, FactState
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, HOME, NOW, FixedClock, article, hours, subscription

AWAY = Channel(platform=Platform.BROWSER, id="away")
#: Told nothing of the flood until late.
LATE = Channel(platform=Platform.BROWSER, id="late")

TEXT = """The levee at Tarn broke early on Monday and the flood ran into the old town of Tarn.

At least 12 people were killed and 4,500 were moved to schools, Mayor Oda Brel said on Monday.

Boats of the fire service went from house to house through the night to look for those left."""
REWORDED = """Early on Monday the levee at Tarn broke, and the flood ran into Tarn's old town.

Mayor Oda Brel said on Monday that at least 12 people were killed; 4,500 were moved to schools.

Through the night, fire service boats went from house to house to look for those left."""
CHANGED = TEXT.replace("At least 12 people", "At least 19 people")
WIRE = "TARN (Varda Wire) - " + TEXT


class Replay:
    """A bot with a clock of its own, told one article after the other."""

    def __init__(self) -> None:
        self.clock = FixedClock(NOW)
        self.engine = Engine(
            store=MemoryStore(),
            clock=self.clock,
            crises=[FLOOD],
            subscriptions=[subscription(channel) for channel in (HOME, AWAY, LATE)],
            messengers={},
        )

    async def tell(self, text: str, publisher: str = "Orvane Herald", **changes: object) -> None:
        self.clock.move(hours(1))
        given: dict[str, object] = {"published_at": self.clock.at, "stored_at": self.clock.at}
        source = SourceId(publisher.lower())
        given = {"id": f"{source}-{self.clock.at:%H}", "source": source, **given, **changes}
        await self.put(article(text, publisher=publisher, **given))  # type: ignore[arg-type]

    async def put(self, one: Article) -> None:
        await self.engine.store.add(one, [])
        await self.engine.digest()

    async def brief(self, *channels: Channel) -> None:
        self.clock.move(hours(1))
        for channel in channels:
            await self.engine.write_brief(subscription(channel), f"{self.clock.at}", None)

    async def facts(self) -> dict[str, Fact]:
        return {fact.key: fact for fact in await self.engine.store.facts(FLOOD.name)}

    async def versions(self) -> dict[str, tuple[int, FactState]]:
        return {key: (fact.version, fact.state) for key, fact in (await self.facts()).items()}

    async def told(self, channel: Channel) -> list[BriefKind]:
        found = await self.engine.store.briefs_since(FLOOD.name, channel, NOW)
        return [brief.kind for _, brief in found]


async def replay(*told: str) -> Replay:
    it = Replay()
    for text in told:
        await it.tell(text)
    return it


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        pytest.param(TEXT, {}, id="printed again under a new date"),
        pytest.param(TEXT, {"published_at": NOW + hours(9)}, id="dated ahead"),
        pytest.param(TEXT, {"published_at": None}, id="without its date"),
        pytest.param(REWORDED, {}, id="reworded by the same paper"),
        pytest.param(TEXT, {"publisher": "Sell Courier"}, id="syndicated"),
        pytest.param(WIRE, {"publisher": "Sell Courier"}, id="with a wire's credit"),
    ],
)
async def test_the_same_news_again_is_no_news(text: str, changes: dict[str, str]) -> None:
    it = await replay(TEXT)
    await it.brief(HOME)
    before = set(await it.facts())

    await it.tell(text, **changes)

    assert set(await it.facts()) == before
    assert {state for _, state in (await it.versions()).values()} == {FactState.NEW}
    await it.brief(HOME)
    assert await it.told(HOME) == [BriefKind.FIRST, BriefKind.NO_CHANGE]


async def test_one_changed_number_is_one_change_where_the_old_one_was_told() -> None:
    it = await replay(TEXT)
    await it.brief(HOME, AWAY)
    before = await it.versions()

    await it.tell(CHANGED)

    after = await it.versions()
    changed = {key: after[key] for key in after if after[key] != before.get(key)}
    assert list(changed.values()) == [(2, FactState.CHANGED)]
    (fact,) = [(await it.facts())[key] for key in changed]
    assert fact.figure
    assert (fact.figure.value, fact.previous) == (19, "At least 12 people")
    for channel in (HOME, AWAY):
        assert await it.told(channel) == [BriefKind.FIRST, BriefKind.BREAKING]
        assert (await it.engine.store.told(channel, FLOOD.name))[fact.key] == 2
    assert await it.told(LATE) == []
    await it.brief(LATE)
    assert await it.told(LATE) == [BriefKind.FIRST]


async def test_five_papers_with_one_wire_story_are_five_publishers_and_one_origin() -> None:
    it = Replay()
    papers = ("Orvane Herald", "Sell Courier", "Radio Tarn", "Dorn Post", "Ostra Times")
    for number, paper in enumerate(papers):
        # Each adds a line of its own, as papers do.
        await it.tell(f"{WIRE}\n\nThe {paper} will follow the news from Tarn. {number}", paper)

    known = await it.facts()

    assert max(len(fact.publishers) for fact in known.values()) == len(papers)
    assert {len(fact.origins) for fact in known.values()} == {1}
    assert {fact.state for fact in known.values()} == {FactState.NEW}


async def test_one_official_in_three_papers_is_three_publishers_and_one_origin() -> None:
    it = Replay()
    await it.tell("The flood at Tarn killed 12 people, Mayor Oda Brel said on Monday.")
    await it.tell(
        "Oda Brel told the Sell Courier that 12 people were killed in the flood at Tarn.",
        "Sell Courier",
    )
    await it.tell(
        "Twelve people were killed by the flood at Tarn, according to the mayor, Oda Brel.",
        "Radio Tarn",
    )

    (toll,) = [fact for fact in (await it.facts()).values() if fact.figure]

    assert (len(toll.publishers), len(toll.origins)) == (3, 1)
    assert toll.state is FactState.NEW


async def test_a_body_that_a_paper_quotes_does_not_confirm_itself() -> None:
    it = Replay()
    await it.tell("The flood at Tarn has killed 12 people.", "Tarn Flood Agency")
    await it.tell("The flood at Tarn killed 12 people, the Tarn Flood Agency said.")

    (toll,) = [fact for fact in (await it.facts()).values() if fact.figure]

    assert (len(toll.publishers), len(toll.origins)) == (2, 1)
    assert toll.state is FactState.NEW


async def test_a_withdrawn_article_leaves_nothing_standing_that_it_alone_said() -> None:
    it = Replay()
    await it.tell(TEXT, id="gone")
    await it.brief(HOME)
    gone = await it.engine.store.get((await it.engine.store.newest(1))[0].id)
    assert gone
    it.clock.move(hours(1))

    await it.put(replace(gone, revision=2, is_withdrawn=True, stored_at=it.clock.at))

    known = await it.facts()
    assert {fact.state for fact in known.values()} == {FactState.WITHDRAWN}
    assert not any(fact.sightings for fact in known.values())
    await it.brief(LATE)
    assert BriefKind.FIRST not in await it.told(LATE)


async def test_what_another_paper_says_in_its_own_words_makes_no_new_fact() -> None:
    it = await replay(TEXT)
    before = await it.versions()

    await it.tell(REWORDED, "Sell Courier")

    after = await it.facts()
    assert set(after) == set(before)
    assert {fact.state for fact in after.values() if fact.origins == {"oda brel"}} == {
        FactState.NEW
    }
