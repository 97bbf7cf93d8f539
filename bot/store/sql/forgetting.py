# ruff: noqa: S608 - statements are put together from names of ours
"""Letting go of what is old or unwanted."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.store.sql.codec import micros
from bot.store.sql.transactions import Statements
from bot.store.sql.wording import Wording

#: The articles that go.
_GONE = "SELECT id FROM article JOIN unwanted USING (sequence)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unwanted:
    """What is to be forgotten; None and empty: nothing of that kind."""

    #: Texts of articles stored before this instant, UTC.
    texts_before: datetime | None = None
    #: Facts that changed last before this instant, UTC, and articles with no text left.
    facts_before: datetime | None = None
    #: Who changed what before this instant, UTC.
    audit_before: datetime | None = None
    #: Everything of one source, or of one article; what is known of it stays known by its keys,
    #: so that it does not come back.
    source: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """How much was, or would be, forgotten."""

    texts: int = 0
    facts: int = 0
    #: Lines of the audit.
    changes: int = 0


def forget_in(connection: Statements, wording: Wording, unwanted: Unwanted) -> Forgotten:
    """Forget in a transaction that is open. What was posted stays where it was posted."""
    done = Forgotten(
        texts=_forget_texts(connection, wording, unwanted),
        facts=_forget_facts(connection, wording, unwanted),
        changes=_forget_changes(connection, unwanted),
    )
    for table in ("unwanted", "unsaid"):
        connection.execute(f"DROP TABLE {table}")
    return done


def _forget_texts(connection: Statements, wording: Wording, unwanted: Unwanted) -> int:
    connection.execute("CREATE TEMP TABLE unwanted (sequence BIGINT PRIMARY KEY)")
    chosen = "INSERT INTO unwanted SELECT sequence FROM article WHERE # ON CONFLICT DO NOTHING"
    for condition, value in (
        ("stored_at < ?", unwanted.texts_before and micros(unwanted.texts_before)),
        (f"{wording.field('source')} = ?", unwanted.source),
        ("id = ?", unwanted.article),
    ):
        if value:
            connection.execute(chosen.replace("#", condition), (value,))
    texts = connection.execute(
        "SELECT sequence, id, revision FROM article JOIN unwanted USING (sequence) "
        f"WHERE {wording.field('text')} != ''"
    ).fetchall()
    wording.unindex(connection, texts)
    connection.execute(f"DELETE FROM vector WHERE article IN ({_GONE})")
    is_named = bool(unwanted.source or unwanted.article)
    # As if it had been withdrawn: a source that still carries it does not bring it back.
    changes = {"text": "", "is_withdrawn": True} | ({"title": ""} if is_named else {})
    _rewrite(
        connection, "article", "sequence", "sequence IN (SELECT sequence FROM unwanted)", changes
    )
    connection.execute(
        "UPDATE article SET reading = NULL, groundwork = NULL, is_tracked = TRUE, "
        "is_withdrawn = TRUE WHERE sequence IN (SELECT sequence FROM unwanted)"
    )
    if is_named:
        _forget_titles(connection, wording)
    return len(texts)


def _forget_titles(connection: Statements, wording: Wording) -> None:
    """Forget what the articles that go gave to the stories that they began."""
    begun = f"SELECT 'story-' || id FROM ({_GONE}) AS gone"
    _rewrite(connection, "story", "id", f"id IN ({begun})", {"title": ""})
    told = f"story IN ({begun}) OR other IN ({begun}) OR {wording.field('article')} IN ({_GONE})"
    _rewrite(connection, "story_turn", "sequence", told, {"title": ""})


def _forget_facts(connection: Statements, wording: Wording, unwanted: Unwanted) -> int:
    """Forget facts that are old, and those that nobody says but the articles that go."""
    connection.execute(
        "CREATE TEMP TABLE unsaid (crisis TEXT, key TEXT, PRIMARY KEY (crisis, key))"
    )
    if unwanted.facts_before is not None:
        connection.execute(
            "INSERT INTO unsaid SELECT crisis, key FROM fact "
            f"WHERE {wording.field('changed_at')} < ?",
            (unwanted.facts_before.strftime("%Y-%m-%dT%H:%M:%S"),),
        )
    is_named = bool(unwanted.source or unwanted.article)
    if is_named:
        connection.execute(
            "INSERT INTO unsaid SELECT crisis, key FROM sighting WHERE TRUE GROUP BY crisis, key "
            f"HAVING min(CASE WHEN article IN ({_GONE}) THEN 1 ELSE 0 END) = 1 "
            "ON CONFLICT DO NOTHING"
        )
    facts = connection.execute("SELECT count(*) FROM unsaid").fetchone()[0]
    # Without these, every process reads its ledgers anew.
    connection.execute(f"DELETE FROM arrived WHERE is_followed OR article IN ({_GONE})")
    if is_named:
        connection.execute(
            f"DELETE FROM transition WHERE article IN ({_GONE}) "
            f"OR {wording.field('previous_span', 'article')} IN ({_GONE})"
        )
    for table in ("fact", "sighting", "transition"):
        known = "(crisis, key) IN (SELECT crisis, key FROM unsaid)"
        connection.execute(f"DELETE FROM {table} WHERE {known}")
    return int(facts)


def _rewrite(
    connection: Statements, table: str, key: str, condition: str, changes: Mapping[str, object]
) -> None:
    """Change fields of the JSON of some rows."""
    asked = f"SELECT {key} FROM {table} WHERE {condition}"
    for (name,) in connection.execute(asked).fetchall():
        one = f"SELECT body FROM {table} WHERE {key} = ?"
        (body,) = connection.execute(one, (name,)).fetchone()
        connection.execute(
            f"UPDATE {table} SET body = ? WHERE {key} = ?",
            (_changed(body, changes), name),
        )


def _changed(body: str, changes: Mapping[str, object]) -> str:
    return json.dumps({**json.loads(body), **changes}, ensure_ascii=False, separators=(",", ":"))


def _forget_changes(connection: Statements, unwanted: Unwanted) -> int:
    if unwanted.audit_before is None:
        return 0
    before = (micros(unwanted.audit_before),)
    found = connection.execute("SELECT count(*) FROM audit WHERE at < ?", before).fetchall()
    connection.execute("DELETE FROM audit WHERE at < ?", before)
    return int(found[0][0])
