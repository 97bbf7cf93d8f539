"""What became of each fact, step by step; what is known already begins with how it stands."""

from alembic import op

revision = "0005"
down_revision = "0004"

STATEMENTS = (
    """CREATE TABLE transition (
        sequence INTEGER PRIMARY KEY, crisis TEXT NOT NULL, key TEXT NOT NULL,
        article TEXT NOT NULL, body TEXT NOT NULL
    )""",
    "CREATE INDEX transition_crisis ON transition (crisis)",
    # Earlier steps were not kept: the last one is what the fact itself tells.
    """INSERT INTO transition (crisis, key, article, body)
    SELECT crisis, key, json_extract(body, '$.span.article'), json_object(
        'crisis', crisis, 'key', key,
        'state', json_extract(body, '$.state'), 'version', json_extract(body, '$.version'),
        'at', json_extract(body, '$.changed_at'), 'text', json_extract(body, '$.text'),
        'spans', json_array(json_extract(body, '$.span')),
        'previous', json_extract(body, '$.previous'),
        'previous_span', json_extract(body, '$.previous_span')
    ) FROM fact ORDER BY json_extract(body, '$.changed_at'), key""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
