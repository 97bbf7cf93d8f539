"""What becomes of stories as a whole is kept, and no article changes its story."""

from dataclasses import replace

from bot.core.articles import Article, ArticleId
from bot.core.placing.joining import alone, joined
from bot.core.placing.profiles import count_terms
from bot.core.stories import Placement, Rarity, Story, StoryId, Turn
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.store.memory import MemoryStore
from tests.builders import NOW, FixedClock, article, hours, reading_of
from tests.contracts.stores import tracked
from tests.core.placing.test_dividing import KESH, TARN


def own_story(one: Article) -> Story:
    known = Rarity(stories=0, held={})
    return alone(one, count_terms(one, reading_of(one)), known, NOW)


async def put(store: MemoryStore, one: Article, story: Story) -> None:
    """Store an article as placed in a story that stands as given."""
    placement = Placement(article=one.id, story=story.id)
    await store.add(one, [])
    await store.save_tracked(tracked(one, placement=placement, story=story, bands=()))


async def tell(store: MemoryStore, one: Article) -> None:
    await store.add(one, [])
    await track(store=store, crises=[], read=in_place(reading_of), clock=FixedClock())


async def story_of(store: MemoryStore, id: str) -> str:
    placement = await store.placement(ArticleId(id))
    return placement.story if placement else ""


async def test_two_stories_that_turn_out_to_be_one_are_said_to_be() -> None:
    store = MemoryStore()
    first = article(TARN[0], "a0", title="", published_at=NOW)
    twin = replace(own_story(first), id=StoryId("story-z"), articles=3)
    await put(store, first, own_story(first))
    await put(store, article("Rain.", "z", published_at=NOW), twin)

    await tell(store, article(TARN[1], "b", title="", published_at=NOW + hours(1)))

    (turn,) = await store.storylines.turns(9)
    assert (turn.turn, turn.story, turn.other) == (Turn.MERGED, "story-a0", "story-z")
    assert turn.article == "b"
    assert await story_of(store, "a0") == "story-a0"
    gone = await store.story(StoryId("story-a0"))
    assert gone
    assert gone.merged_into == "story-z"


async def test_a_story_that_turns_out_to_be_two_is_told_apart_from_then_on() -> None:
    store = MemoryStore()
    mixed = [text for pair in zip(TARN, KESH, strict=True) for text in pair]
    told = [article(text, f"a{at}", title="") for at, text in enumerate(mixed)]
    whole = own_story(told[0])
    for one in told:
        if one.id != "a0":
            whole = joined(whole, own_story(one), Rarity(stories=0, held={}))
        await put(store, one, replace(whole, articles=15))

    await tell(store, article(f"{TARN[1]} Soldiers came to help them.", "b", title=""))

    (turn,) = await store.storylines.turns(9)
    assert (turn.turn, turn.story, turn.other) == (Turn.SPLIT, "story-a0", "story-a1")
    assert await story_of(store, "a1") == "story-a0"
    await tell(store, article(f"{KESH[1]} It ends on Sunday.", "c", title=""))
    assert await story_of(store, "c") == "story-a1"
