"""What the briefs of the last weeks used is found without reading all the others."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.execute("CREATE INDEX brief_as_of ON brief (as_of)")
    op.execute("CREATE INDEX brief_article_brief ON brief_article (brief)")
