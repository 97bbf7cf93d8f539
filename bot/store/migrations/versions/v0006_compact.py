"""Signatures as bytes, and articles by when they were stored.

A signature is read for every new text that looks a little like it, and reading it as JSON took most
of that; what came since an instant was looked for in all articles.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import chain
from struct import Struct

from alembic import op

revision = "0006"
down_revision = "0005"

_FIELDS = ("bands", "shingles", "contexts")
_AT_ONCE = 1_000


def upgrade() -> None:
    bind = op.get_bind()
    op.execute("CREATE TABLE compact (article TEXT PRIMARY KEY, body BLOB NOT NULL)")
    last = 0
    while rows := bind.exec_driver_sql(
        "SELECT rowid, article, body FROM signature WHERE rowid > ? ORDER BY rowid LIMIT ?",
        (last, _AT_ONCE),
    ).fetchall():
        bind.exec_driver_sql(
            "INSERT INTO compact VALUES (?, ?)",
            [(article, _packed(json.loads(body))) for _, article, body in rows],
        )
        last = rows[-1][0]
    op.execute("DROP TABLE signature")
    op.execute("ALTER TABLE compact RENAME TO signature")
    op.execute("CREATE INDEX article_stored ON article (stored_at)")


def _packed(signature: Mapping[str, Sequence[float]]) -> bytes:
    whole = [signature.get(field, ()) for field in (*_FIELDS, "numbers")]
    packed = Struct(f"<4q{sum(map(len, whole[:3]))}q{len(whole[3])}d")
    return packed.pack(*map(len, whole), *chain(*whole))
