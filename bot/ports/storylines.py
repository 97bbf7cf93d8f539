"""What became of stories as a whole, as it is kept. `StoreError`: the process must stop."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.articles import Article
from bot.core.stories import StoryId, StoryTurn, Turn


class Storylines(Protocol):
    """Merges, splits and suggestions, and the articles of a story."""

    async def members(self, story: StoryId, limit: int) -> Sequence[Article]:
        """Return the newest tracked revisions of a story's articles, oldest stored first.

        The last `limit` of those placed in this very story; copies and withdrawn ones left out.
        """

    async def note(self, turn: StoryTurn) -> bool:
        """Keep a turn; False if the same became of the same stories before."""

    async def is_noted(self, turn: Turn, story: StoryId) -> bool:
        """Tell whether that became of a story, with whichever other."""

    async def turns(self, limit: int) -> Sequence[StoryTurn]:
        """Return the newest turns, newest first."""
