"""The answers that a changed article spoils are found without a walk through all of them."""

import json
from collections.abc import Iterator
from typing import Any

from alembic import op
from sqlalchemy import text

revision = "0016"
down_revision = "0015"

_ANSWERED = text("SELECT sequence, answer FROM incoming WHERE answer IS NOT NULL")
_CITES = text("INSERT INTO answer_article (article, incoming) VALUES (:article, :incoming)")
_AT_ONCE = 1_000


def upgrade() -> None:
    connection = op.get_bind()
    key = 'TEXT COLLATE "C"' if connection.dialect.name == "postgresql" else "TEXT"
    op.execute(
        f"""CREATE TABLE answer_article (
            article {key} NOT NULL, incoming BIGINT NOT NULL, PRIMARY KEY (article, incoming))"""
    )
    # People who are forgotten take their lines with them, and these by line.
    op.execute("CREATE INDEX answer_article_incoming ON answer_article (incoming)")
    found = connection.execute(_ANSWERED)
    while rows := found.fetchmany(_AT_ONCE):
        cited = [
            {"article": article, "incoming": sequence}
            for sequence, answer in rows
            for article in sorted(set(_articles_in(json.loads(answer))))
        ]
        if cited:
            connection.execute(_CITES, cited)


def _articles_in(answer: Any) -> Iterator[str]:
    """Yield the articles that an answer shows something of."""
    shown = answer["statements"] if answer["is_answered"] else answer["nearest"][:1]
    for said in shown:
        for citation in said["citations"]:
            yield citation["span"]["article"]
