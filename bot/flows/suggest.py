"""Story -> Suggestion: offer managers a story that bursts and that nobody follows.

Once for each story, and never to the people who read briefs.
"""

from bot.core.articles import Article
from bot.core.stories import Story, StoryTurn, Turn
from bot.core.suggesting import Burst, bursting
from bot.ports import Clock, Store

#: Articles of a story that are looked at.
MOST_LOOKED_AT = 50


async def suggest(
    article: Article, *, store: Store, clock: Clock, burst: Burst
) -> StoryTurn | None:
    """Suggest the story of an article that belongs to no crisis, if it bursts with it.

    Args:
        article: Just tracked, in no crisis.
        store: Where everything is.
        clock: Says when it is.
        burst: How much is a burst.
    """
    story = await _story_of(article, store)
    if story is None or story.articles < burst.publishers:
        return None
    articles = await store.storylines.members(story.id, MOST_LOOKED_AT)
    now = clock.now()
    publishers = bursting(articles, burst, now)
    if not publishers:
        return None
    for one in articles:
        if await store.facts_of(one.id):
            return None  # a crisis holds a part of it
    turn = StoryTurn(
        turn=Turn.SUGGESTED,
        story=story.id,
        article=article.id,
        at=now,
        title=story.title or article.title,
        publishers=publishers,
    )
    return turn if await store.storylines.note(turn) else None


async def _story_of(article: Article, store: Store) -> Story | None:
    placement = await store.placement(article.id)
    story = await store.story(placement.story) if placement else None
    while story is not None and story.merged_into is not None:
        story = await store.story(story.merged_into)
    return story
