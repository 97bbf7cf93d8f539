"""A story that nobody follows, as it is offered to managers."""

from collections.abc import Sequence

from bot.core.articles import Article
from bot.core.messages import Block, Item, Link, Message, Note, Paragraph, Style, Text
from bot.core.presenting.titles import published
from bot.core.speaking import say, say_many
from bot.core.stories import StoryTurn

#: Articles that are shown: one of each publisher, the newest.
MOST_SHOWN = 5


def suggestion_message(turn: StoryTurn, articles: Sequence[Article], query: str) -> Message:
    """Say what bursts, who tells of it, and how to follow it.

    Args:
        turn: The suggestion.
        articles: Of the story, oldest first.
        query: What a crisis could ask for; empty where the articles share no name.
    """
    text = say_many(
        "{n} independent publisher tells of a story that no crisis holds: {title}",
        "{n} independent publishers tell of a story that no crisis holds: {title}",
        len(turn.publishers),
        title=turn.title,
    )
    blocks: list[Block] = [Paragraph((Text(text),))]
    newest = {one.publisher: one for one in articles}
    blocks += [_item(one) for one in list(newest.values())[-MOST_SHOWN:]]
    if query:
        hint = say("To follow it, add a [[crisis]] to the configuration, with a query like")
        blocks.append(Note((Text(f"{hint} "), Text(query, Style.STRONG))))
    else:
        blocks.append(Note((Text(say("To follow it, add a [[crisis]] to the configuration.")),)))
    return Message(title=say("SUGGESTED CRISIS"), summary=text, blocks=tuple(blocks))


def _item(article: Article) -> Item:
    title = article.title or article.text[:80]
    shown = Link(title, article.url) if article.url else Text(title)
    when = (Text(" · "), published(article.published_at)) if article.published_at else ()
    return Item((Text(f"{article.publisher} · "), shown, *when))
