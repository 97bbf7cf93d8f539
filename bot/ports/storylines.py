"""What became of stories as a whole: merges, splits, suggestions."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.articles import Article
from bot.core.stories import StoryId, StoryTurn, Turn


class Storylines(Protocol):
    """Merges, splits and suggestions, and the articles of a story."""

    async def members(self, story: StoryId, limit: int) -> Sequence[Article]:
        """Return the newest tracked revisions of a story's articles, oldest stored first.

        At most `limit` of those placed in this very story, without copies and withdrawn ones.
        """

    async def note(self, turn: StoryTurn) -> bool:
        """Keep a turn; False if the same turn of the same stories is known."""

    async def is_noted(self, turn: Turn, story: StoryId) -> bool:
        """Tell whether a story had such a turn, with whatever other story."""

    async def turns(self, limit: int) -> Sequence[StoryTurn]:
        """Return the newest turns, newest first."""
