"""The first schema."""

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """CREATE TABLE article (
        id TEXT NOT NULL, revision INTEGER NOT NULL, stored_at INTEGER NOT NULL,
        sequence INTEGER NOT NULL, is_withdrawn BOOLEAN NOT NULL, is_tracked BOOLEAN NOT NULL,
        body TEXT NOT NULL, reading TEXT, PRIMARY KEY (id, revision))""",
    "CREATE INDEX article_untracked ON article (sequence) WHERE NOT is_tracked",
    "CREATE TABLE article_key (key TEXT PRIMARY KEY, article TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE membership (
        crisis TEXT NOT NULL, article TEXT NOT NULL, revision INTEGER NOT NULL,
        PRIMARY KEY (crisis, article, revision)) WITHOUT ROWID""",
    "CREATE TABLE placement (article TEXT PRIMARY KEY, story TEXT NOT NULL, duplicate_of TEXT)",
    "CREATE INDEX placement_original ON placement (duplicate_of) WHERE duplicate_of IS NOT NULL",
    "CREATE TABLE story (id TEXT PRIMARY KEY, newest_at INTEGER NOT NULL, body TEXT NOT NULL)",
    "CREATE INDEX story_newest ON story (newest_at)",
    # A story's most telling terms, and in how many stories each term stands; "" counts them all.
    """CREATE TABLE story_term (
        term TEXT NOT NULL, weight FLOAT NOT NULL, story TEXT NOT NULL,
        PRIMARY KEY (term, weight, story)) WITHOUT ROWID""",
    "CREATE TABLE term (term TEXT PRIMARY KEY, stories INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE signature (article TEXT PRIMARY KEY, body TEXT NOT NULL)",
    """CREATE TABLE band (
        hash INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (hash, article)) WITHOUT ROWID""",
    """CREATE TABLE fact (
        crisis TEXT NOT NULL, key TEXT NOT NULL, first_seen_at INTEGER NOT NULL,
        body TEXT NOT NULL, PRIMARY KEY (crisis, key))""",
    """CREATE TABLE sighting (
        article TEXT NOT NULL, crisis TEXT NOT NULL, key TEXT NOT NULL,
        PRIMARY KEY (article, crisis, key)) WITHOUT ROWID""",
    """CREATE TABLE told (
        channel TEXT NOT NULL, crisis TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL,
        PRIMARY KEY (channel, crisis, key)) WITHOUT ROWID""",
    """CREATE TABLE brief (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, crisis TEXT NOT NULL, channel TEXT NOT NULL,
        slot TEXT NOT NULL, kind TEXT NOT NULL, as_of INTEGER NOT NULL, body TEXT NOT NULL,
        UNIQUE (crisis, channel, slot))""",
    """CREATE TABLE brief_article (
        article TEXT NOT NULL, brief INTEGER NOT NULL REFERENCES brief (sequence),
        PRIMARY KEY (article, brief)) WITHOUT ROWID""",
    """CREATE TABLE delivery (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE,
        platform TEXT NOT NULL, state TEXT NOT NULL, target TEXT NOT NULL,
        not_before INTEGER NOT NULL, body TEXT NOT NULL)""",
    """CREATE INDEX delivery_due ON delivery (not_before)
        WHERE state IN ('planned', 'sending', 'in doubt')""",
    """CREATE TABLE incoming (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        channel TEXT NOT NULL, thread TEXT NOT NULL, is_done BOOLEAN NOT NULL,
        body TEXT NOT NULL, answer TEXT)""",
    "CREATE INDEX incoming_pending ON incoming (sequence) WHERE NOT is_done",
    "CREATE INDEX incoming_thread ON incoming (channel, thread) WHERE thread != ''",
    """CREATE TABLE entry (
        number INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, key TEXT NOT NULL,
        body TEXT NOT NULL)""",
    "CREATE INDEX entry_channel ON entry (channel, number)",
    "CREATE UNIQUE INDEX entry_key ON entry (key) WHERE key != ''",
    """CREATE TABLE slot (
        kind TEXT NOT NULL, slot TEXT NOT NULL, taken_at INTEGER NOT NULL,
        PRIMARY KEY (kind, slot)) WITHOUT ROWID""",
    "CREATE TABLE source (id TEXT PRIMARY KEY, body TEXT NOT NULL)",
    # Crises are words of the index itself, so that a search never leaves its audience.
    """CREATE VIRTUAL TABLE sentence USING fts5 (
        body, crises, article UNINDEXED, revision UNINDEXED, start UNINDEXED, finish UNINDEXED,
        stored_at UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')""",
    "CREATE VIRTUAL TABLE sentence_terms USING fts5vocab (sentence, 'row')",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
