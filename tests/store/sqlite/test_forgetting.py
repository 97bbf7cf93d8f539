from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.articles import ArticleId
from bot.core.facts import FactState
from bot.core.stories import StoryId, StoryTurn, Turn
from bot.core.transitions import Transition
from bot.store.sqlite.exporting import rows_of
from bot.store.sqlite.forgetting import Forgotten, Unwanted, forget
from bot.store.sqlite.store import open_sqlite
from tests.builders import FLOOD, NOW, article, fact, hours, sighting
from tests.contracts.stores import story, tracked
from tests.store.sqlite.files import families

OLD = article("Forty families left Tarn.", "old", source="radio", stored_at=NOW - hours(72))
NEW = article("Every family is back in Tarn.", "new", source="herald")
OLD_FACT = fact(OLD, changed_at=NOW - hours(72))
BOTH_SAY = fact(
    NEW, key="both", sightings=(sighting(OLD, "Tarn"), sighting(NEW, "Tarn")), changed_at=NOW
)


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    store = await open_sqlite(tmp_path / "store.db")
    for one, known in ((OLD, OLD_FACT), (NEW, BOTH_SAY)):
        await store.add(one, [f"key:{one.id}"])
        await store.save_tracked(tracked(one, known))
    await store.close()
    return tmp_path / "store.db"


async def left(path: Path) -> tuple[int, list[str], list[str]]:
    store = await open_sqlite(path)
    texts = [await store.get(ArticleId(id)) for id in ("old", "new")]
    found = (
        await families(store),
        [one.text for one in texts if one is not None],
        sorted(one.key for one in await store.facts(FLOOD.name)),
    )
    await store.close()
    return found


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
    path: Path, unwanted: Unwanted, done: Forgotten, kept: object
) -> None:
    assert forget(path, unwanted, is_rehearsal=True) == done
    assert await left(path) == ALL

    assert forget(path, unwanted, is_rehearsal=False) == done
    assert await left(path) == kept


async def test_the_steps_that_an_unwanted_article_caused_go_with_it(path: Path) -> None:
    store = await open_sqlite(path)
    third = article("All is well.", "third", source="herald")
    spans = {one.id: sighting(one, one.text).span for one in (OLD, NEW)}
    step = Transition(
        crisis=FLOOD.name, key="both", state=FactState.NEW, version=1, at=NOW, spans=(spans["old"],)
    )
    steps = (
        step,
        replace(step, spans=(spans["new"],), previous="Forty", previous_span=spans["old"]),
        replace(step, spans=(spans["new"],)),
    )
    await store.add(third, [])
    await store.save_tracked(tracked(third, transitions=steps))
    await store.close()

    forget(path, Unwanted(source="radio"), is_rehearsal=False)

    store = await open_sqlite(path)
    assert list(await store.transitions.of(FLOOD.name)) == [steps[2]]
    await store.close()


async def test_forgotten_words_stand_nowhere_in_the_file(path: Path) -> None:
    forget(path, Unwanted(source="radio"), is_rehearsal=False)

    files = b"".join(file.read_bytes() for file in path.parent.glob("store.db*"))
    assert b"Forty families" not in files
    assert b"Every family" in files


async def test_what_was_forgotten_does_not_come_back(path: Path) -> None:
    forget(path, Unwanted(article="old"), is_rehearsal=False)
    store = await open_sqlite(path)

    known = (await store.known(["key:old"]))["key:old"]

    assert (known.is_withdrawn, known.title, known.text) == (True, "", "")
    await store.close()


async def test_everything_is_exported_with_its_values_opened(path: Path) -> None:
    rows = list(rows_of(path))

    tables = {row["table"] for row in rows}
    assert {"article", "article_key", "fact", "story", "signature"} <= tables
    (exported,) = [row for row in rows if row["table"] == "article" and row["id"] == "old"]
    assert exported["body"]["text"] == OLD.text
    assert exported["reading"]["sentences"][0]["start"] == 0
    signed = [row["body"] for row in rows if row["table"] == "signature"]
    assert all(one["article"] and one["shingles"] for one in signed)


async def test_an_article_takes_the_titles_that_it_gave_with_it(path: Path) -> None:
    store = await open_sqlite(path)
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
    await store.close()

    forget(path, Unwanted(article="old"), is_rehearsal=False)

    store = await open_sqlite(path)
    assert [turn.title for turn in await store.storylines.turns(9)] == ["On new floods", ""]
    stories = [await store.story(StoryId(f"story-{id}")) for id in ("old", "new")]
    assert [one.title for one in stories if one] == ["", "On new floods"]
    await store.close()
