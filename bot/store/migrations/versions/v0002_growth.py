"""What costs the same however much is kept: the order of arrival, and an article's sentences.

Rows of the sentence index are numbered by the revision they belong to, so that a later revision
finds them without looking through all of them.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

STATEMENTS = (
    "CREATE UNIQUE INDEX article_sequence ON article (sequence)",
    """CREATE TEMP TABLE numbered AS
        SELECT a.sequence * 1048576
            + row_number() OVER (PARTITION BY a.sequence ORDER BY s.rowid) - 1 AS id,
            s.body, s.crises, s.article, s.revision, s.start, s.finish, s.stored_at
        FROM sentence s JOIN article a ON a.id = s.article AND a.revision = s.revision""",
    "DELETE FROM sentence",
    """INSERT INTO sentence
            (rowid, body, crises, article, revision, start, finish, stored_at)
        SELECT id, body, crises, article, revision, start, finish, stored_at FROM numbered""",
    "DROP TABLE numbered",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
