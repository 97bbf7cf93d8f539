"""A channel's last brief is found at once, however many it had."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.execute("CREATE INDEX brief_last ON brief (crisis, channel, sequence)")
