"""What `bot.ports.tracking` says of stories, the ledger and what was told, for every store."""

from array import array
from dataclasses import replace

from bot.core.aliases import NO_ALIASES
from bot.core.articles import ArticleId
from bot.core.channels import Channel, Platform
from bot.core.facts import FactState
from bot.core.stories import Placement, Signature, StoryId
from bot.ports import Store
from bot.store.bands import MOST_SIMILAR
from tests.builders import FLOOD, HOME, NOW, article, brief, fact, hours, sighting
from tests.contracts.stores import story, tracked

FIRST = article("The levee at Tarn broke on Monday.", "a1")
COPY = article("The levee at Tarn broke on Monday.", "c1", publisher="Sell Courier")
FACT = fact(FIRST)


async def keep(store: Store, *decided: object) -> None:
    for one in decided:
        await store.add(one.article, [])  # type: ignore[attr-defined]
        await store.save_tracked(one)  # type: ignore[arg-type]


def copied(one: object, original: str, **changes: object) -> object:
    placement = Placement(
        article=one.id,  # type: ignore[attr-defined]
        story=StoryId("s1"),
        duplicate_of=ArticleId(original),
    )
    return tracked(one, placement=placement, **changes)  # type: ignore[arg-type]


async def test_all_that_was_decided_is_stored_together(store: Store) -> None:
    decided = tracked(FIRST, FACT)
    await keep(store, decided)

    assert await store.placement(FIRST.id) == decided.placement
    assert await store.story(StoryId("s1")) == decided.story
    assert list(await store.similar([2])) == [decided.signature]
    assert list(await store.facts(FLOOD.name)) == [FACT]
    assert list(await store.untracked(5)) == []


async def test_the_same_decision_again_changes_nothing(store: Store) -> None:
    await keep(store, tracked(FIRST, FACT))
    newer = replace(FACT, version=2)
    await store.save_facts([newer])

    await store.save_tracked(tracked(FIRST, FACT, story=story(articles=9)))

    assert list(await store.facts(FLOOD.name)) == [newer]
    assert await store.story(StoryId("s1")) == story()


async def test_a_revision_that_was_never_stored_is_not_tracked(store: Store) -> None:
    await store.save_tracked(tracked(FIRST, FACT))

    assert list(await store.facts(FLOOD.name)) == []
    assert await store.placement(FIRST.id) is None


async def test_a_later_revision_is_tracked_anew(store: Store) -> None:
    revised = replace(FIRST, revision=2, text="The levee at Tarn held.")
    await keep(store, tracked(FIRST), tracked(revised, bands=(5, 6)))

    assert list(await store.similar([1])) == []
    assert [[*one.bands] for one in await store.similar([5, 6])] == [[5, 6]]


async def test_signatures_that_share_a_band_are_found_once_each(store: Store) -> None:
    await keep(
        store,
        tracked(FIRST, bands=(1, 2, 3)),
        tracked(COPY, bands=(1, 2, 4)),
        tracked(article("Other.", "o1"), bands=(-9, 1 << 62)),
    )

    assert [one.article for one in await store.similar([2, 1])] == ["a1", "c1"]
    assert [one.article for one in await store.similar([1 << 62])] == ["o1"]
    assert list(await store.similar([99])) == []
    assert list(await store.similar([])) == []


async def test_of_very_many_alike_those_are_found_that_share_most(store: Store) -> None:
    for number in range(2 * MOST_SIMILAR):
        await keep(store, tracked(article("Form.", f"f{number}"), bands=(1, 2, 1000 + number)))
    last = f"f{2 * MOST_SIMILAR - 1}"

    found = await store.similar([1, 2, 1000 + 2 * MOST_SIMILAR - 1, 99])

    assert len(found) <= MOST_SIMILAR
    assert last in [one.article for one in found]


async def test_a_signature_keeps_every_number_of_its_text(store: Store) -> None:
    signed = Signature(
        article=FIRST.id,
        bands=array("q", (1,)),
        shingles=array("q", (2, (1 << 63) - 1)),
        numbers=array("d", (0.1, 3.0)),
    )
    await keep(store, tracked(FIRST, signature=signed))

    assert list(await store.similar([1])) == [signed]


async def test_stories_are_those_that_are_not_older_than_asked(store: Store) -> None:
    old, edge, new = (
        story(f"s{n}", newest_at=NOW + hours(n), title=f"Story {n}") for n in (-1, 0, 1)
    )
    for number, one in enumerate((new, old, edge)):
        text = article(f"Text {number}.", f"t{number}")
        placed = Placement(article=text.id, story=one.id)
        await keep(store, tracked(text, story=one, placement=placed))

    assert list(await store.stories(NOW)) == [edge, new]
    assert await store.story(old.id) == old
    assert await store.story(StoryId("unknown")) is None


async def test_the_stories_near_some_terms_are_those_that_hold_the_weightiest(
    store: Store,
) -> None:
    terms = {
        "s1": (("levee", 1.0), ("tarn", 0.5)),
        "s2": (("tarn", 0.9),),
        "s3": (("strike", 1.0),),
    }
    for number, (id, held) in enumerate(terms.items()):
        text = article(f"Text {number}.", f"t{number}")
        placed = Placement(article=text.id, story=StoryId(id))
        await keep(store, tracked(text, story=story(id, terms=held), placement=placed))

    near = await store.near({"levee": 1.0, "tarn": 0.1}, 5)

    assert [one.id for one in near] == ["s1", "s2"]
    assert [one.id for one in await store.near({"levee": 1.0, "tarn": 0.1}, 1)] == ["s1"]
    assert list(await store.near({"unknown": 1.0}, 5)) == []
    assert list(await store.near({}, 5)) == []


async def test_an_article_that_was_moved_repeats_what_it_is_said_to(store: Store) -> None:
    other = article("The levee at Tarn held on Monday.", "o1")
    copied = Placement(article=COPY.id, story=StoryId("s1"), duplicate_of=FIRST.id)
    moved = replace(copied, duplicate_of=None)
    await keep(store, tracked(FIRST), tracked(COPY, placement=copied))

    await keep(store, tracked(other, moved=(moved,)))

    assert await store.placement(COPY.id) == moved
    assert await store.copies([FIRST.id]) == {}


async def test_publishers_of_copies_are_named_once_in_their_order(store: Store) -> None:
    again = replace(COPY, id=ArticleId("c2"))
    other = replace(COPY, id=ArticleId("c3"), publisher="Radio Tarn")
    await keep(store, tracked(FIRST), copied(COPY, "a1"), copied(other, "a1"), copied(again, "a1"))

    copies = await store.copies([FIRST.id, COPY.id])

    assert copies == {"a1": ("Sell Courier", "Radio Tarn")}


async def test_a_copy_goes_by_its_newest_publisher(store: Store) -> None:
    renamed = replace(COPY, revision=2, publisher="Courier of the Sell")
    await keep(store, tracked(FIRST), copied(COPY, "a1"), copied(renamed, "a1"))

    assert await store.copies([FIRST.id]) == {"a1": ("Courier of the Sell",)}


async def test_a_ledger_is_oldest_first_seen_first(store: Store) -> None:
    late = replace(FACT, key="late", first_seen_at=NOW + hours(1))
    other = replace(FACT, key="x", crisis="Ostra quake")
    await store.save_facts([late, FACT, other])

    assert list(await store.facts(FLOOD.name)) == [FACT, late]
    assert list(await store.facts("Unknown")) == []


async def test_a_fact_is_replaced_by_key_and_crisis(store: Store) -> None:
    elsewhere = replace(FACT, crisis="Ostra quake")
    await store.save_facts([FACT, elsewhere])
    changed = replace(
        FACT, version=2, state=FactState.CHANGED, first_seen_at=FACT.first_seen_at - hours(3)
    )

    await store.save_facts([changed])

    assert list(await store.facts(FLOOD.name)) == [changed]
    assert list(await store.facts("Ostra quake")) == [elsewhere]


async def test_facts_are_found_by_every_article_that_says_them(store: Store) -> None:
    both = replace(FACT, sightings=(sighting(FIRST, "levee"), sighting(COPY, "levee")))
    elsewhere = replace(FACT, crisis="Ostra quake")
    await store.save_facts([both, elsewhere])

    assert list(await store.facts_of(COPY.id)) == [both]
    assert list(await store.facts_of(FIRST.id)) == [elsewhere, both]

    await store.save_facts([FACT])
    assert list(await store.facts_of(COPY.id)) == []


async def test_what_a_channel_was_told_is_the_last_version(store: Store) -> None:
    other = Channel(platform=Platform.SLACK, id="C1")
    await store.save_brief(brief(), HOME, {"a": 1, "b": 1}, [], slot="1")
    await store.save_brief(brief(number=2), HOME, {"a": 2}, [], slot="2")
    await store.save_brief(brief(), other, {"a": 7}, [], slot="1")

    assert await store.told(HOME, FLOOD.name) == {"a": 2, "b": 1}
    assert await store.told(other, FLOOD.name) == {"a": 7}
    assert await store.told(HOME, "Ostra quake") == {}


async def test_stories_are_near_by_the_terms_they_share(store: Store) -> None:
    flood = story("s1", terms=(("levee", 0.5), ("@tarn", 0.9), ("12", 0.3)))
    quake = story("s2", terms=(("rubble", 0.7), ("@tarn", 0.2)))
    for number, one in enumerate((flood, quake)):
        text = article(f"Text {number}.", f"t{number}")
        await keep(
            store, tracked(text, story=one, placement=Placement(article=text.id, story=one.id))
        )

    assert list(await store.near({"@tarn": 1.0}, 5)) == [flood, quake]
    assert list(await store.near({"@tarn": 1.0, "rubble": 2.0}, 1)) == [quake]
    assert list(await store.near({"12": 1.0, "boat": 1.0}, 5)) == []
    assert list(await store.near({}, 5)) == []
    rarity = await store.rarity(["@tarn", "levee", "boat"])
    assert (rarity.stories, rarity.held) == (2, {"@tarn": 2, "levee": 1})


async def test_a_merged_story_is_near_nothing_and_counts_no_more(store: Store) -> None:
    first = story("s1", terms=(("levee", 0.5), ("mill", 0.1)))
    await keep(store, tracked(FIRST, story=first))
    grown = story("s2", terms=(("levee", 0.4), ("boat", 0.2)), articles=2)
    ended = replace(first, merged_into=grown.id)
    await keep(store, tracked(COPY, story=grown, ended=ended))

    assert await store.story(first.id) == ended
    assert list(await store.near({"levee": 1.0}, 5)) == [grown]
    rarity = await store.rarity(["levee", "mill", "boat"])
    assert (rarity.stories, rarity.held) == (1, {"levee": 1, "boat": 1})


async def test_a_story_is_found_by_what_it_holds_now(store: Store) -> None:
    await keep(store, tracked(FIRST, story=story(terms=(("levee", 0.5),))))
    changed = story(terms=(("boat", 0.5),), articles=2)
    await keep(store, tracked(COPY, story=changed))

    assert list(await store.near({"levee": 1.0}, 5)) == []
    assert list(await store.near({"boat": 1.0}, 5)) == [changed]
    assert (await store.rarity(["levee", "boat"])).held == {"boat": 1}


async def test_what_is_tracked_at_once_is_known_at_once_within(store: Store) -> None:
    other = article("The dam at Orvane holds.", "a2")
    for one in (FIRST, other):
        await store.add(one, [])

    async with store.alone(), store.at_once():
        await store.save_tracked(tracked(FIRST, FACT))
        assert list(await store.ledger(FLOOD.name, NO_ALIASES)) == [FACT]
        assert await store.placement(FIRST.id) is not None
        assert (await store.rarity(["levee"])).held == {"levee": 1}
        await store.save_tracked(
            tracked(
                other, story=story("s2"), placement=Placement(article=other.id, story=StoryId("s2"))
            )
        )
        assert (await store.rarity(["levee"])).held == {"levee": 2}

    assert list(await store.facts(FLOOD.name)) == [FACT]
    assert list(await store.untracked(5)) == []


async def test_an_article_that_touched_facts_waits_until_it_was_followed_up(store: Store) -> None:
    await keep(store, tracked(FIRST, FACT), tracked(COPY))
    changed = replace(FACT, version=2)
    await store.save_facts([changed])

    assert list(await store.unfollowed(5)) == [(FIRST, [changed])]
    await store.followed([(FIRST.id, 1), (COPY.id, 1)])
    assert list(await store.unfollowed(5)) == []


async def test_a_ledger_follows_what_is_saved(store: Store) -> None:
    await store.save_facts([FACT])
    async with store.alone():
        assert list(await store.ledger(FLOOD.name, NO_ALIASES)) == [FACT]
        later = replace(FACT, key="later", first_seen_at=NOW + hours(1))
        await keep(store, tracked(FIRST, later))

        assert list(await store.ledger(FLOOD.name, NO_ALIASES)) == [FACT, later]
