"""What became of stories: merges, splits, suggestions; and a story's articles without a search."""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    """CREATE TABLE story_turn (
        sequence INTEGER PRIMARY KEY, turn TEXT NOT NULL, story TEXT NOT NULL, other TEXT NOT NULL,
        body TEXT NOT NULL, UNIQUE (turn, story, other)
    )""",
    "CREATE INDEX placement_story ON placement (story)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
