"""What became of stories as a whole, in this process only."""

from collections.abc import Callable, Sequence

from bot.core.articles import Article
from bot.core.stories import StoryId, StoryTurn, Turn


class MemoryStorylines:
    """Merges, splits and suggestions."""

    def __init__(self, articles_of: Callable[[StoryId], Sequence[Article]]) -> None:
        """Take what gives a story's articles, oldest stored first."""
        self._articles_of = articles_of
        self._turns: dict[tuple[str, StoryId, str], StoryTurn] = {}

    async def members(self, story: StoryId, limit: int) -> Sequence[Article]:
        return self._articles_of(story)[-limit:]

    async def note(self, turn: StoryTurn) -> bool:
        name = (turn.turn.value, turn.story, turn.other)
        is_new = name not in self._turns
        self._turns.setdefault(name, turn)
        return is_new

    async def is_noted(self, turn: Turn, story: StoryId) -> bool:
        return any(name[:2] == (turn.value, story) for name in self._turns)

    async def turns(self, limit: int) -> Sequence[StoryTurn]:
        return list(self._turns.values())[::-1][:limit]
