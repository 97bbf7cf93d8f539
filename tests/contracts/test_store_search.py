"""What `bot.ports.articles` says of the search over sentences, for every store."""

import pytest

from bot.ports import Store
from tests.builders import FLOOD, NOW, article, hours
from tests.contracts.keeping import FIRST, QUAKE, REVISED, SECOND, found, keep


async def test_a_sentence_is_found_by_any_of_its_words(store: Store) -> None:
    await keep(store, FIRST, SECOND)

    assert await found(store, "unheard strike") == ["Rail workers in Dorn went on strike."]
    assert await found(store, "families") == ["Forty families left."]
    assert await found(store, "nothing of it") == []


async def test_the_sentence_with_more_of_the_words_comes_first(store: Store) -> None:
    texts = ["The levee broke.", "The levee at Tarn broke.", "Tarn has a town hall."]
    await keep(store, *(article(text, f"n{n}") for n, text in enumerate(texts)))

    assert (await found(store, "levee Tarn"))[0] == "The levee at Tarn broke."
    assert len(await found(store, "levee Tarn", limit=2)) == 2


async def test_a_rare_word_weighs_more_than_a_common_one(store: Store) -> None:
    common = [article(f"The river rose in village {n}.", f"n{n}") for n in range(12)]
    await keep(store, *common, article("The dam held in village 99.", "rare"))

    assert (await found(store, "river dam"))[0] == "The dam held in village 99."


async def test_a_search_never_leaves_its_crises(store: Store) -> None:
    await keep(store, FIRST)
    await keep(store, article("The levee shook.", "q1"), crises=(QUAKE,))

    assert await found(store, "levee", QUAKE) == ["The levee shook."]
    assert await found(store, "levee", "Unknown") == []
    assert len(await found(store, "levee", QUAKE, FLOOD.name)) == 2


async def test_a_search_sees_nothing_that_was_stored_later(store: Store) -> None:
    await keep(store, FIRST, SECOND)

    assert await found(store, "strike", until=NOW + hours(0.5)) == []
    assert await found(store, "strike", until=NOW + hours(1)) != []


async def test_the_newest_revision_takes_the_earlier_ones_place_in_the_search(
    store: Store,
) -> None:
    await keep(store, FIRST, REVISED)

    assert await found(store, "levee") == ["The levee at Tarn held."]
    assert await found(store, "families") == []


async def test_an_earlier_revision_that_is_tracked_late_takes_no_place(store: Store) -> None:
    await keep(store, REVISED, FIRST)

    assert await found(store, "levee") == ["The levee at Tarn held."]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(['"', "*", "(", ""], id="marks alone"),
        pytest.param(['levee" OR body:*', "NEAR(a b)"], id="the index's own language"),
        pytest.param(["c0ffee", "AND", "NOT"], id="its operators"),
        pytest.param([], id="nothing"),
    ],
)
async def test_no_words_break_a_search_or_widen_it(store: Store, words: list[str]) -> None:
    await keep(store, SECOND)

    hits = await store.search([FLOOD.name], words, until=None, limit=5)

    assert list(hits) == []


async def test_words_of_any_script_are_found(store: Store) -> None:
    await keep(store, article("Рівень води в місті Тарн зріс.", "u1", language="uk"))

    assert await found(store, "рівень") == ["Рівень води в місті Тарн зріс."]
