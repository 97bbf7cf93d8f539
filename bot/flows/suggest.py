"""Story -> Suggestion: offer managers a story that many report and nobody follows.

Once for each story, and never to the people who read briefs.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.articles import Article
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.core.interrupting.suggesting import MOST_A_DAY, Burst, asked_by, bursting
from bot.core.presenting.suggestion import suggestion_message
from bot.core.speaking import speaking
from bot.core.stories import Story, StoryTurn, Turn
from bot.locale import ENGLISH
from bot.ports import Clock, Store

#: Articles of a story that are looked at.
MOST_LOOKED_AT = 50
#: Turns of stories among which the offers of a day are counted.
_TURNS = 200


async def suggest(
    article: Article,
    *,
    store: Store,
    clock: Clock,
    burst: Burst,
    managers: Channel | None = None,
    language: str = ENGLISH,
) -> StoryTurn | None:
    """Suggest the story of an article that belongs to no crisis, if this article makes it a burst.

    Args:
        article: Just tracked, in no crisis.
        store: Where everything is.
        clock: Says when it is.
        burst: How much is a burst.
        managers: Where it is offered; None: nowhere.
        language: What is spoken there.
    """
    story = await _story_of(article, store)
    if story is None or story.articles < burst.publishers:
        return None
    if await store.storylines.is_noted(Turn.SUGGESTED, story.id):
        return None  # before all that a story of thousands of articles would be read for again
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
    if managers is not None:
        with speaking(language):
            await _offer(turn, articles, store, managers)
    return turn if await store.storylines.note(turn) else None


async def _offer(
    turn: StoryTurn, articles: Sequence[Article], store: Store, managers: Channel
) -> None:
    """Owe managers the offer, and then note it: after a crash in between it is made again."""
    since = turn.at - timedelta(days=1)
    known = [
        one
        for one in await store.storylines.turns(_TURNS)
        if one.turn is Turn.SUGGESTED and one.at > since
    ]
    if len(known) >= MOST_A_DAY or any(one.story == turn.story for one in known):
        return
    told = await store.with_readings([(one.id, one.revision) for one in articles])
    delivery = Delivery(
        key=f"suggestion/{turn.story}/{managers}",
        channel=managers,
        message=suggestion_message(turn, articles, asked_by(told)),
        not_before=turn.at,
    )
    await store.outbox.owe([delivery])


async def _story_of(article: Article, store: Store) -> Story | None:
    placement = await store.placement(article.id)
    story = await store.story(placement.story) if placement else None
    while story is not None and story.merged_into is not None:
        story = await store.story(story.merged_into)
    return story
