"""What placing needs of an article that was read ahead, laid by whoever read it."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.execute("ALTER TABLE article ADD COLUMN groundwork TEXT")
