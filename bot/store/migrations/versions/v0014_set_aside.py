"""A revision that cannot be tracked is set aside, and tried again when its time has come."""

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.execute("ALTER TABLE article ADD COLUMN again_at BIGINT")
    op.execute("ALTER TABLE article ADD COLUMN aside TEXT")
