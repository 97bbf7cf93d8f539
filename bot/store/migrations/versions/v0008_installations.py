"""Slack workspaces that installed the app, with what they gave us, sealed."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    is_postgres = op.get_bind().dialect.name == "postgresql"
    key = 'TEXT COLLATE "C"' if is_postgres else "TEXT"
    op.execute(
        f"CREATE TABLE installation (workspace {key} NOT NULL PRIMARY KEY, sealed TEXT NOT NULL)"
    )
