"""What `bot.ports.store` says of articles and of the search over them, for every store."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.core.articles import Article, ArticleId
from bot.core.questions import Searched
from bot.core.words import stems
from bot.ports import Store
from tests.builders import FLOOD, NOW, article, hours, reading_of
from tests.contracts.stores import tracked

FIRST = article("The levee at Tarn broke on Monday. Forty families left.", "a1")
SECOND = article("Rail workers in Dorn went on strike.", "b1", stored_at=NOW + hours(1))
REVISED = replace(FIRST, revision=2, text="The levee at Tarn held. Nobody left.")
QUAKE = "Ostra quake"


async def keep(store: Store, *articles: Article, crises: tuple[str, ...] = (FLOOD.name,)) -> None:
    for one in articles:
        await store.add(one, [f"key:{one.id}"])
        await store.save_tracked(tracked(one, crises=crises))


async def found(
    store: Store, words: str, *crises: str, limit: int = 10, until: datetime | None = None
) -> list[str]:
    """What a search finds, as the sentences' own words."""
    named = crises or (FLOOD.name,)
    hits = await store.search(named, list(stems(words)), until=until, limit=limit)
    texts = []
    for hit in hits:
        one = await store.get(hit.article, hit.revision)
        assert one is not None
        texts.append(one.text[hit.start : hit.end])
    return texts


# --- articles -------------------------------------------------------------------------------


async def test_an_article_comes_back_as_it_was_stored(store: Store) -> None:
    odd = article("Ünïcode, “quotes”, 水 and 🜨.\n\nTwo.", "ö/1", published_at=None, stake="party")
    await store.add(odd, [])

    assert await store.get(odd.id) == odd


async def test_what_is_not_there_is_none(store: Store) -> None:
    nobody = ArticleId("nobody")

    assert await store.get(nobody) is None
    assert await store.get(nobody, 1) is None
    assert await store.reading(nobody, 1) is None
    assert await store.placement(nobody) is None
    assert await store.known(["nothing"]) == {}
    assert list(await store.get_many([(nobody, 1)])) == []


async def test_without_a_revision_the_newest_is_meant(store: Store) -> None:
    await store.add(REVISED, [])
    await store.add(FIRST, [])

    assert await store.get(FIRST.id) == REVISED
    assert await store.get(FIRST.id, 1) == FIRST


async def test_the_same_revision_again_changes_nothing(store: Store) -> None:
    await store.add(FIRST, [])
    await store.add(replace(FIRST, text="Another text."), [])

    assert await store.get(FIRST.id) == FIRST
    assert list(await store.untracked(10)) == [FIRST]


async def test_every_key_leads_to_the_newest_revision(store: Store) -> None:
    await store.add(FIRST, ["guid", "link"])
    await store.add(REVISED, ["link", "other"])

    known = await store.known(["guid", "link", "other", "unknown"])

    assert known == {"guid": REVISED, "link": REVISED, "other": REVISED}


async def test_a_key_stays_with_the_article_that_had_it_first(store: Store) -> None:
    await store.add(FIRST, ["link"])
    await store.add(SECOND, ["link"])

    assert (await store.known(["link"]))["link"] == FIRST


async def test_a_known_article_can_be_given_more_keys(store: Store) -> None:
    await store.add(FIRST, ["link"])
    await store.add(FIRST, ["guid", "guid"])

    assert (await store.known(["guid"]))["guid"] == FIRST


async def test_many_revisions_are_loaded_at_once(store: Store) -> None:
    many = [article(f"Text {n}.", f"m{n}") for n in range(1_200)]
    for one in many[:3]:
        await store.add(one, [])

    wanted = [(one.id, one.revision) for one in many]

    assert sorted(one.id for one in await store.get_many(wanted)) == ["m0", "m1", "m2"]


async def test_what_was_not_tracked_waits_in_the_order_in_which_it_was_stored(store: Store) -> None:
    for one in (SECOND, FIRST, REVISED):
        await store.add(one, [])
    await store.save_tracked(tracked(FIRST))

    assert list(await store.untracked(10)) == [SECOND, REVISED]
    assert list(await store.untracked(1)) == [SECOND]


async def test_what_was_read_is_kept_by_revision(store: Store) -> None:
    await keep(store, FIRST)
    await store.add(REVISED, [])

    assert await store.reading(FIRST.id, 1) == reading_of(FIRST)
    assert await store.reading(FIRST.id, 2) is None


# --- articles of a crisis -------------------------------------------------------------------


async def test_a_crisis_holds_its_own_articles_oldest_stored_first(store: Store) -> None:
    await keep(store, SECOND, FIRST)
    await keep(store, article("The quake.", "q1"), crises=(QUAKE,))

    assert list(await store.in_crises([FLOOD.name], since=None, until=None)) == [FIRST, SECOND]
    assert list(await store.in_crises([], since=None, until=None)) == []


async def test_an_article_of_two_crises_is_there_once(store: Store) -> None:
    await keep(store, FIRST, crises=(FLOOD.name, QUAKE))

    both = await store.in_crises([FLOOD.name, QUAKE], since=None, until=None)

    assert list(both) == [FIRST]


@pytest.mark.parametrize(
    ("since", "until", "ids"),
    [
        pytest.param(0, 1, ["a1", "b1"], id="both ends belong to it"),
        pytest.param(0.001, 1, ["b1"], id="after the first"),
        pytest.param(0, 0.999, ["a1"], id="before the second"),
        pytest.param(2, 3, [], id="nothing"),
    ],
)
async def test_the_time_that_counts_is_when_it_was_stored(
    store: Store, since: float, until: float, ids: list[str]
) -> None:
    await keep(store, FIRST, SECOND)

    got = await store.in_crises([FLOOD.name], since=NOW + hours(since), until=NOW + hours(until))

    assert [one.id for one in got] == ids


async def test_only_the_newest_tracked_revision_counts(store: Store) -> None:
    await keep(store, FIRST)
    await store.add(REVISED, [])
    assert list(await store.in_crises([FLOOD.name], since=None, until=None)) == [FIRST]

    await store.save_tracked(tracked(REVISED))
    assert list(await store.in_crises([FLOOD.name], since=None, until=None)) == [REVISED]


@pytest.mark.parametrize("until", [None, 0.5, -1])
async def test_what_is_searched_is_counted_without_being_loaded(
    store: Store, until: float | None
) -> None:
    await keep(store, FIRST, SECOND)
    await keep(store, article("The quake.", "q1"), crises=(QUAKE,))
    await keep(store, article("Both.", "both"), crises=(FLOOD.name, QUAKE))
    end = NOW + hours(until) if until is not None else None

    for crises in ([FLOOD.name], [FLOOD.name, QUAKE], []):
        within = await store.in_crises(crises, since=None, until=end)
        newest = max((one.published_at for one in within if one.published_at), default=None)
        counted = await store.searched(crises, until=end)
        assert counted == Searched(articles=len(within), until=newest)


async def test_a_revision_may_leave_a_crisis(store: Store) -> None:
    await keep(store, FIRST)
    await store.add(REVISED, [])
    await store.save_tracked(tracked(REVISED, crises=()))

    assert list(await store.in_crises([FLOOD.name], since=None, until=None)) == []
    assert await found(store, "levee") == []


async def test_a_withdrawn_article_is_left_out(store: Store) -> None:
    await keep(store, FIRST, replace(FIRST, revision=2, is_withdrawn=True))

    assert list(await store.in_crises([FLOOD.name], since=None, until=None)) == []
    assert await found(store, "levee") == []


async def test_the_newest_come_first_in_any_crisis_or_none(store: Store) -> None:
    await keep(store, FIRST)
    await keep(store, SECOND, crises=())
    await keep(store, article("Withdrawn.", id="c1", is_withdrawn=True))
    await store.add(article("Not tracked.", id="d1"), [])

    assert list(await store.newest(9)) == [SECOND, FIRST]
    assert list(await store.newest(1)) == [SECOND]


# --- search ---------------------------------------------------------------------------------


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
