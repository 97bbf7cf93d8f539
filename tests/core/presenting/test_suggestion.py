"""A story that nobody follows, as managers see it."""

import pytest

from bot.core.articles import ArticleId
from bot.core.messages import plain
from bot.core.presenting.suggestion import suggestion_message
from bot.core.stories import StoryId, StoryTurn, Turn
from tests.builders import NOW, article

TURN = StoryTurn(
    turn=Turn.SUGGESTED,
    story=StoryId("s1"),
    article=ArticleId("a4"),
    at=NOW,
    title="Levee breaks",
    publishers=("Herald", "Post"),
)


def test_each_publisher_stands_once_with_its_newest() -> None:
    papers = [
        article(id="a1", publisher="Herald", title="Old"),
        article(id="a2", publisher="Post", title="", text="Water rose.", url=""),
        article(id="a3", publisher="Herald", title="New", published_at=None),
    ]

    message = suggestion_message(TURN, papers, "")

    _, herald, post, _ = (plain(block.inlines) for block in message.blocks)
    assert message.summary == (
        "2 independent publishers tell of a story that no crisis holds: Levee breaks"
    )
    assert herald == "Herald · New"
    assert post.startswith("Post · Water rose. · ")


@pytest.mark.parametrize(
    ("query", "hint"),
    [
        pytest.param('"Tarn"', 'with a query like "Tarn"', id="a query"),
        pytest.param("", "to the configuration.", id="no query"),
    ],
)
def test_how_to_follow_it_is_said(query: str, hint: str) -> None:
    message = suggestion_message(TURN, [article()], query)

    assert plain(message.blocks[-1].inlines).endswith(hint)
