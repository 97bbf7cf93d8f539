"""What became of stories as a whole, and which articles they have."""

from collections.abc import Sequence

from bot.core.articles import Article
from bot.core.stories import StoryId, StoryTurn, Turn
from bot.store.sql.codec import dump, load
from bot.store.sql.transactions import Statements, Transactions

#: Texts are read of those that are chosen alone, and not to sort a story of thousands.
_MEMBERS = """
SELECT article.body FROM (
    SELECT article.id, article.revision, article.sequence
    FROM placement JOIN article ON article.id = placement.article
    WHERE placement.story = ? AND placement.duplicate_of IS NULL
        AND article.is_tracked AND NOT article.is_withdrawn AND NOT EXISTS (
            SELECT 1 FROM article AS later
            WHERE later.id = article.id AND later.revision > article.revision AND later.is_tracked)
    ORDER BY article.sequence DESC LIMIT ?
) AS newest JOIN article USING (id, revision) ORDER BY newest.sequence DESC
"""
_NOTED = "SELECT 1 FROM story_turn WHERE turn = ? AND story = ? LIMIT 1"
_NOTE = (
    "INSERT INTO story_turn (turn, story, other, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
)


class SqlStorylines:
    """Merges, splits and suggestions in the store."""

    def __init__(self, database: Transactions) -> None:
        self._database = database

    async def members(self, story: StoryId, limit: int) -> Sequence[Article]:
        def asked(connection: Statements) -> list[Article]:
            rows = connection.execute(_MEMBERS, (story, limit)).fetchall()
            return [load(Article, body) for (body,) in reversed(rows)]

        return await self._database.reading(asked)

    async def note(self, turn: StoryTurn) -> bool:
        return await self._database.writing(lambda connection: note_turn(connection, turn))

    async def is_noted(self, turn: Turn, story: StoryId) -> bool:
        row = await self._database.reading(
            lambda connection: connection.execute(_NOTED, (turn.value, story)).fetchone()
        )
        return row is not None

    async def turns(self, limit: int) -> Sequence[StoryTurn]:
        def asked(connection: Statements) -> list[StoryTurn]:
            rows = connection.execute(
                "SELECT body FROM story_turn ORDER BY sequence DESC LIMIT ?", (limit,)
            )
            return [load(StoryTurn, body) for (body,) in rows]

        return await self._database.reading(asked)


def note_turn(connection: Statements, turn: StoryTurn) -> bool:
    """Keep a turn; False if it is known."""
    name = (turn.turn.value, turn.story, turn.other)
    return connection.execute(_NOTE, (*name, dump(turn))).rowcount == 1
