"""What readers think is in a table that is called as everywhere else; so is how a line came.

Inside of a text, a quotation mark stands behind a backslash: the key is found nowhere else.
"""

from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.execute("ALTER TABLE opinion RENAME TO feedback")
    op.execute("""UPDATE incoming SET body = replace(body, '"surface":', '"via":')""")
