"""What became of stories, and which articles they have, in every store."""

from dataclasses import replace

from bot.core.articles import ArticleId
from bot.core.stories import Placement, StoryId, StoryTurn, Turn
from bot.ports import Store
from tests.builders import NOW, article
from tests.contracts.stores import story, tracked

MERGED = StoryTurn(
    turn=Turn.MERGED, story=StoryId("s2"), other="s1", article=ArticleId("a1"), at=NOW, title="Tarn"
)


async def placed(
    store: Store, id: str, in_story: str, copy_of: str = "", **changes: object
) -> None:
    one = article(f"Text {id}.", id, **changes)
    original = ArticleId(copy_of) if copy_of else None
    placement = Placement(article=one.id, story=StoryId(in_story), duplicate_of=original)
    await store.add(one, [])
    await store.save_tracked(tracked(one, placement=placement))


async def test_a_turn_is_kept_once_newest_first(store: Store) -> None:
    split = replace(MERGED, turn=Turn.SPLIT)

    assert await store.storylines.note(MERGED)
    assert await store.storylines.note(split)
    assert not await store.storylines.note(replace(MERGED, title="again"))
    assert await store.storylines.is_noted(Turn.MERGED, MERGED.story)
    assert not await store.storylines.is_noted(Turn.SUGGESTED, MERGED.story)
    assert not await store.storylines.is_noted(Turn.MERGED, StoryId("s1"))

    assert list(await store.storylines.turns(9)) == [split, MERGED]
    assert list(await store.storylines.turns(1)) == [split]


async def test_what_tracking_saw_is_kept_with_the_article(store: Store) -> None:
    one = article()
    await store.add(one, [])

    await store.save_tracked(tracked(one, turns=(MERGED,), begun=story("s9")))

    assert list(await store.storylines.turns(9)) == [MERGED]
    assert await store.story(StoryId("s9")) == story("s9")


async def test_a_story_has_its_newest_articles_and_no_copies(store: Store) -> None:
    await placed(store, "a1", "s1")
    await placed(store, "b1", "s2")
    await placed(store, "a2", "s1", copy_of="a1")
    await placed(store, "a3", "s1")
    await placed(store, "a4", "s1", is_withdrawn=True)
    await placed(store, "a3", "s1", revision=2)

    assert [(one.id, one.revision) for one in await store.storylines.members(StoryId("s1"), 9)] == [
        ("a1", 1),
        ("a3", 2),
    ]
    assert [one.id for one in await store.storylines.members(StoryId("s1"), 1)] == ["a3"]
    assert list(await store.storylines.members(StoryId("s3"), 9)) == []
