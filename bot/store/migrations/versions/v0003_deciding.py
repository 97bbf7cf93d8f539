"""What people decide in their channels: subscriptions, managers, the audit, opinions."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS = (
    """CREATE TABLE subscription (
        crisis TEXT NOT NULL, channel TEXT NOT NULL, sequence INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (crisis, channel)
    ) WITHOUT ROWID""",
    """CREATE TABLE manager (
        channel TEXT NOT NULL, user TEXT NOT NULL, PRIMARY KEY (channel, user)
    ) WITHOUT ROWID""",
    """CREATE TABLE audit (
        sequence INTEGER PRIMARY KEY, channel TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL
    )""",
    "CREATE INDEX audit_channel ON audit (channel, sequence)",
    """CREATE TABLE opinion (
        about TEXT NOT NULL, channel TEXT NOT NULL, user TEXT NOT NULL, at INTEGER NOT NULL,
        body TEXT NOT NULL, PRIMARY KEY (about, channel, user)
    ) WITHOUT ROWID""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
