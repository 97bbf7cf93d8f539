"""What tracking decided of some articles, written table by table."""

from collections.abc import Collection, Iterable, Sequence

from bot.core.articles import ArticleId
from bot.core.facts import Fact
from bot.core.stories import Signature
from bot.ports import Tracked
from bot.store.sql.arrived import facts_at, note_arrived
from bot.store.sql.codec import dump, micros
from bot.store.sql.ledgers import OpenLedgers
from bot.store.sql.packing import packed, unpacked
from bot.store.sql.storylines import note_turn
from bot.store.sql.transactions import Statements
from bot.store.sql.transitions import note_steps
from bot.store.sql.wording import Wording

_MARK = """
UPDATE article SET is_tracked = TRUE, groundwork = NULL, reading = ? WHERE id = ? AND revision = ?
"""
_MARK_KEPT = """
UPDATE article SET is_tracked = TRUE, groundwork = NULL WHERE id = ? AND revision = ?
"""
_BELONGS = """
INSERT INTO membership (crisis, article, revision) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
"""
_SIGNATURE = "SELECT body FROM signature WHERE article = ?"
_BAND_GOES = "DELETE FROM band WHERE hash = ? AND article = ?"
_BAND_COMES = "INSERT INTO band (hash, article) VALUES (?, ?) ON CONFLICT DO NOTHING"
_SAVE_PLACEMENT = """
INSERT INTO placement (article, story, duplicate_of) VALUES (?, ?, ?)
ON CONFLICT (article) DO UPDATE SET story = excluded.story, duplicate_of = excluded.duplicate_of
"""
_SAVE_SIGNATURE = """
INSERT INTO signature (article, body) VALUES (?, ?)
ON CONFLICT (article) DO UPDATE SET body = excluded.body
"""
_SAVE_FACT = """
INSERT INTO fact (crisis, key, first_seen_at, body) VALUES (?, ?, ?, ?)
ON CONFLICT (crisis, key) DO UPDATE SET first_seen_at = excluded.first_seen_at, body = excluded.body
"""
_SEEN_NO_MORE = "DELETE FROM sighting WHERE article = ? AND crisis = ? AND key = ?"
_SEEN = "INSERT INTO sighting (article, crisis, key) VALUES (?, ?, ?)"


class Facts:
    """Facts as they were decided last, beside what is stored of them."""

    def __init__(self) -> None:
        #: By crisis and key: the articles that are stored with it, and the fact.
        self._changed: dict[tuple[str, str], tuple[set[ArticleId], Fact]] = {}

    def put(self, connection: Statements, facts: Collection[Fact], known: OpenLedgers) -> None:
        """Enter facts.

        Args:
            connection: Where what is stored is read, if nothing is known of it.
            facts: As they stand now.
            known: The ledgers before that.
        """
        for fact in facts:
            name = (fact.crisis, fact.key)
            if name in self._changed:
                before = self._changed[name][0]
            elif known.holds(*name):
                before = _articles_of(known.get(*name))
            else:
                before = _articles_of(next(iter(facts_at(connection, [name])), None))
            self._changed[name] = (before, fact)

    def write(self, connection: Statements) -> None:
        """Write what was entered."""
        goes: list[tuple[str, ...]] = []
        comes: list[tuple[str, ...]] = []
        for name, (before, fact) in self._changed.items():
            after = _articles_of(fact)
            goes += [(article, *name) for article in sorted(before - after)]
            comes += [(article, *name) for article in sorted(after - before)]
        facts = [fact for _, fact in self._changed.values()]
        connection.executemany(
            _SAVE_FACT,
            [(one.crisis, one.key, micros(one.first_seen_at), dump(one)) for one in facts],
        )
        connection.executemany(_SEEN_NO_MORE, goes)
        connection.executemany(_SEEN, comes)
        self._changed.clear()


def write_decided(
    connection: Statements, wording: Wording, decided: Sequence[Tracked], facts: Facts
) -> None:
    """Write all but stories of what was decided of some articles, no two revisions of one."""
    _mark(connection, decided)
    placed = {
        placed.article: (placed.article, placed.story, placed.duplicate_of)
        for one in decided
        for placed in (one.placement, *one.moved)
    }
    connection.executemany(_SAVE_PLACEMENT, list(placed.values()))
    for one in decided:
        for turn in one.turns:
            note_turn(connection, turn)
    _save_signatures(connection, decided)
    connection.executemany(
        _BELONGS,
        [
            (crisis, one.article.id, one.article.revision)
            for one in decided
            for crisis in one.crises
        ],
    )
    facts.write(connection)
    note_steps(connection, [step for one in decided for step in one.transitions])
    note_arrived(connection, [(one.article, one.facts) for one in decided])
    wording.index(connection, decided)


def _mark(connection: Statements, decided: Iterable[Tracked]) -> None:
    kept: list[tuple[object, ...]] = []
    read: list[tuple[object, ...]] = []
    for one in decided:
        name = (one.article.id, one.article.revision)
        if one.is_kept:
            kept.append(name)
        else:
            read.append((dump(one.reading), *name))
    connection.executemany(_MARK_KEPT, kept)
    connection.executemany(_MARK, read)


def _save_signatures(connection: Statements, decided: Sequence[Tracked]) -> None:
    goes: list[tuple[int, str]] = []
    comes: list[tuple[int, str]] = []
    for one in decided:
        article = one.article.id
        is_first = one.article.revision == 1
        before = set() if is_first else _bands_of(connection, article)
        after = set(one.signature.bands)
        # By what is known to stand there: the bands are not ordered by article.
        goes += [(band, article) for band in sorted(before - after)]
        comes += [(band, article) for band in sorted(after - before)]
    connection.executemany(_BAND_GOES, goes)
    connection.executemany(_BAND_COMES, comes)
    connection.executemany(_SAVE_SIGNATURE, [_row(one.signature) for one in decided])


def _bands_of(connection: Statements, article: ArticleId) -> set[int]:
    row = connection.execute(_SIGNATURE, (article,)).fetchone()
    return set(unpacked(article, row[0]).bands) if row else set()


def _row(signature: Signature) -> tuple[str, bytes]:
    return signature.article, packed(signature)


def _articles_of(fact: Fact | None) -> set[ArticleId]:
    return {sighting.span.article for sighting in fact.sightings} if fact else set()
