"""Letting go of what is old or unwanted, for good: the file is written anew afterwards."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.errors import StoreError
from bot.store.sql.codec import micros
from bot.store.sqlite.indexing import ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Unwanted:
    """What is to be forgotten; None and empty: nothing of that kind."""

    #: Texts of articles stored before this instant, UTC.
    texts_before: datetime | None = None
    #: Facts that changed last before this instant, UTC, and articles with no text left.
    facts_before: datetime | None = None
    #: Everything of one source, or of one article; what is known of it stays known by its keys,
    #: so that it does not come back.
    source: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """How much was, or would be, forgotten."""

    texts: int = 0
    facts: int = 0


def forget(path: Path, unwanted: Unwanted, *, is_rehearsal: bool) -> Forgotten:
    """Forget in a store that nobody uses. What was posted stays where it was posted.

    Args:
        path: The store's file.
        unwanted: What.
        is_rehearsal: Only count.

    Raises:
        StoreError: The file cannot be changed.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            done = Forgotten(
                texts=_forget_texts(connection, unwanted),
                facts=_forget_facts(connection, unwanted),
            )
            connection.execute("ROLLBACK" if is_rehearsal else "COMMIT")
            if not is_rehearsal:
                # Until then the words still stand in pages that are merely free.
                connection.execute("VACUUM")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return done
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}") from error


def _forget_texts(connection: sqlite3.Connection, unwanted: Unwanted) -> int:
    connection.execute("CREATE TEMP TABLE unwanted (sequence INTEGER PRIMARY KEY)")
    chosen = "INSERT OR IGNORE INTO unwanted SELECT sequence FROM article WHERE "
    if unwanted.texts_before is not None:
        connection.execute(f"{chosen} stored_at < ?", (micros(unwanted.texts_before),))
    if unwanted.source:
        asked = f"{chosen} json_extract(body, '$.source') = ?"
        connection.execute(asked, (unwanted.source,))
    if unwanted.article:
        connection.execute(f"{chosen} id = ?", (unwanted.article,))
    texts = connection.execute(
        "SELECT sequence FROM article JOIN unwanted USING (sequence) "
        "WHERE json_extract(body, '$.text') != ''"
    ).fetchall()
    for (sequence,) in texts:
        connection.execute(
            "DELETE FROM sentence WHERE rowid BETWEEN ? AND ?",
            (sequence * ROOM, (sequence + 1) * ROOM - 1),
        )
    gone = "SELECT id FROM article JOIN unwanted USING (sequence)"
    connection.execute(f"DELETE FROM vector WHERE article IN ({gone})")  # noqa: S608
    # As if it had been withdrawn: a source that still carries it does not bring it back.
    empty = "'$.text', '', '$.is_withdrawn', json('true')"
    if unwanted.source or unwanted.article:
        empty += ", '$.title', ''"
    connection.execute(
        "UPDATE article SET reading = NULL, is_tracked = 1, is_withdrawn = 1, "  # noqa: S608
        f"body = json_set(body, {empty}) WHERE sequence IN unwanted"
    )
    if unwanted.source or unwanted.article:
        _forget_titles(connection)
    return len(texts)


def _forget_titles(connection: sqlite3.Connection) -> None:
    """Forget what the articles that go gave to the stories that they began."""
    begun = "SELECT 'story-' || id FROM article JOIN unwanted USING (sequence)"
    connection.execute(
        f"UPDATE story SET body = json_set(body, '$.title', '') WHERE id IN ({begun})"  # noqa: S608
    )
    connection.execute(
        "UPDATE story_turn SET body = json_set(body, '$.title', '') "  # noqa: S608
        f"WHERE story IN ({begun}) OR other IN ({begun}) OR json_extract(body, '$.article') IN "
        "(SELECT id FROM article JOIN unwanted USING (sequence))"
    )


def _forget_facts(connection: sqlite3.Connection, unwanted: Unwanted) -> int:
    """Forget facts that are old, and those that nobody says but the articles that go."""
    connection.execute(
        "CREATE TEMP TABLE unsaid (crisis TEXT, key TEXT, PRIMARY KEY (crisis, key))"
    )
    if unwanted.facts_before is not None:
        connection.execute(
            "INSERT INTO unsaid SELECT crisis, key FROM fact "
            "WHERE json_extract(body, '$.changed_at') < ?",
            (unwanted.facts_before.strftime("%Y-%m-%dT%H:%M:%S"),),
        )
    if unwanted.source or unwanted.article:
        connection.execute(
            "INSERT OR IGNORE INTO unsaid SELECT crisis, key FROM sighting GROUP BY crisis, key "
            "HAVING min(article IN (SELECT id FROM article JOIN unwanted USING (sequence)))"
        )
    facts = connection.execute("SELECT count(*) FROM unsaid").fetchone()[0]
    if unwanted.source or unwanted.article:
        _forget_steps(connection)
    for table in ("fact", "sighting", "transition"):
        known = "(crisis, key) IN (SELECT crisis, key FROM unsaid)"
        connection.execute(f"DELETE FROM {table} WHERE {known}")  # noqa: S608 - names of ours
    return int(facts)


def _forget_steps(connection: sqlite3.Connection) -> None:
    """Forget the steps of facts that hold words of the articles that go."""
    gone = "SELECT id FROM article JOIN unwanted USING (sequence)"
    connection.execute(
        f"DELETE FROM transition WHERE article IN ({gone}) "  # noqa: S608 - names of ours
        f"OR json_extract(body, '$.previous_span.article') IN ({gone})"
    )
