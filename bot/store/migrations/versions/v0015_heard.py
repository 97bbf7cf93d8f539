"""What was said in a channel is found without a walk through all channels."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.execute("CREATE INDEX incoming_channel ON incoming (channel, sequence)")
