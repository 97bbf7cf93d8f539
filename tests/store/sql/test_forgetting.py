from dataclasses import replace

import pytest

from bot.core.articles import ArticleId
from bot.core.facts import FactState
from bot.core.ledger.transitions import Transition
from bot.core.managing.auditing import AuditLine
from bot.core.stories import StoryId, StoryTurn, Turn
from bot.store.sql.forgetting import Forgotten, Unwanted
from tests.builders import FLOOD, HOME, NOW, article, fact, hours, sighting
from tests.contracts.stores import story, tracked
from tests.store.places import Place
from tests.store.sqlite.files import families

OLD = article("Forty families left Tarn.", "old", source="radio", stored_at=NOW - hours(72))
NEW = article("Every family is back in Tarn.", "new", source="herald")
OLD_FACT = fact(OLD, changed_at=NOW - hours(72))
BOTH_SAY = fact(
    NEW, key="both", sightings=(sighting(OLD, "Tarn"), sighting(NEW, "Tarn")), changed_at=NOW
)


@pytest.fixture
async def filled(place: Place) -> Place:
    """A place that holds two articles and what they say."""
    async with place.opened() as store:
        for one, known in ((OLD, OLD_FACT), (NEW, BOTH_SAY)):
            await store.add(one, [f"key:{one.id}"])
            await store.save_tracked(tracked(one, known))
    return place


async def left(place: Place) -> tuple[int, list[str], list[str]]:
    async with place.opened() as store:
        texts = [await store.get(ArticleId(id)) for id in ("old", "new")]
        return (
            await families(store),
            [one.text for one in texts if one is not None],
            sorted(one.key for one in await store.facts(FLOOD.name)),
        )


ALL = (2, [OLD.text, NEW.text], sorted([OLD_FACT.key, "both"]))


@pytest.mark.parametrize(
    ("unwanted", "done", "kept"),
    [
        pytest.param(Unwanted(), Forgotten(), ALL, id="nothing"),
        pytest.param(
            Unwanted(texts_before=NOW - hours(48), facts_before=NOW - hours(96)),
            Forgotten(texts=1),
            (1, ["", NEW.text], ALL[2]),
            id="old texts; what they said stays known",
        ),
        pytest.param(
            Unwanted(facts_before=NOW - hours(48)),
            Forgotten(facts=1),
            (2, ALL[1], ["both"]),
            id="old facts",
        ),
        pytest.param(
            Unwanted(source="radio"),
            Forgotten(texts=1, facts=1),
            (1, ["", NEW.text], ["both"]),
            id="a source; what another says too stays",
        ),
        pytest.param(
            Unwanted(article="new"),
            Forgotten(texts=1),
            (1, [OLD.text, ""], ALL[2]),
            id="an article",
        ),
        pytest.param(Unwanted(source="unknown"), Forgotten(), ALL, id="an unknown source"),
    ],
)
async def test_what_is_unwanted_is_forgotten_and_nothing_else(
    filled: Place, unwanted: Unwanted, done: Forgotten, kept: object
) -> None:
    assert await filled.forget(unwanted, is_rehearsal=True) == done
    assert await left(filled) == ALL

    assert await filled.forget(unwanted, is_rehearsal=False) == done
    assert await left(filled) == kept


async def test_the_steps_that_an_unwanted_article_caused_go_with_it(filled: Place) -> None:
    async with filled.opened() as store:
        third = article("All is well.", "third", source="herald")
        spans = {one.id: sighting(one, one.text).span for one in (OLD, NEW)}
        step = Transition(
            crisis=FLOOD.name,
            key="both",
            state=FactState.NEW,
            version=1,
            at=NOW,
            spans=(spans["old"],),
        )
        steps = (
            step,
            replace(step, spans=(spans["new"],), previous="Forty", previous_span=spans["old"]),
            replace(step, spans=(spans["new"],)),
        )
        await store.add(third, [])
        await store.save_tracked(tracked(third, transitions=steps))

    await filled.forget(Unwanted(source="radio"), is_rehearsal=False)

    async with filled.opened() as store:
        assert list(await store.transitions.of(FLOOD.name)) == [steps[2]]


async def test_what_was_forgotten_does_not_come_back(filled: Place) -> None:
    await filled.forget(Unwanted(article="old"), is_rehearsal=False)
    async with filled.opened() as store:
        known = (await store.known(["key:old"]))["key:old"]

        assert (known.is_withdrawn, known.title, known.text) == (True, "", "")


async def test_an_article_takes_the_titles_that_it_gave_with_it(filled: Place) -> None:
    async with filled.opened() as store:
        for id in ("old", "new"):
            turn = StoryTurn(
                turn=Turn.SUGGESTED,
                story=StoryId(f"story-{id}"),
                article=ArticleId(id),
                at=NOW,
                title=f"On {id} floods",
            )
            one = article(f"Rain in {id}.", f"x-{id}")
            await store.add(one, [])
            begun = story(turn.story, title=turn.title)
            await store.save_tracked(tracked(one, begun=begun, turns=(turn,)))

    await filled.forget(Unwanted(article="old"), is_rehearsal=False)

    async with filled.opened() as store:
        assert [turn.title for turn in await store.storylines.turns(9)] == ["On new floods", ""]
        stories = [await store.story(StoryId(f"story-{id}")) for id in ("old", "new")]
        assert [one.title for one in stories if one] == ["", "On new floods"]


async def test_who_changed_what_long_ago_is_forgotten(place: Place) -> None:
    lines = [
        AuditLine(at=NOW - hours(before), channel=HOME, user="U1", act="pause")
        for before in (72, 1)
    ]
    async with place.opened() as store:
        for line in lines:
            await store.register.note(line)

    done = await place.forget(Unwanted(audit_before=NOW - hours(48)), is_rehearsal=False)

    assert done == Forgotten(changes=1)
    async with place.opened() as store:
        assert list(await store.register.audit(HOME, 9)) == lines[1:]
