"""What models used of each day, counted for all processes that share a store."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    is_postgres = op.get_bind().dialect.name == "postgresql"
    key = 'TEXT COLLATE "C"' if is_postgres else "TEXT"
    op.execute(f"CREATE TABLE purse (name {key} PRIMARY KEY, body TEXT NOT NULL)")
