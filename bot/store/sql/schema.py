"""The tables. Values are JSON beside the columns that queries need; instants are microseconds UTC.

The tables are made by the migrations; a test holds the two together.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

article = Table(
    "article",
    metadata,
    Column("id", String, primary_key=True),
    Column("revision", BigInteger, primary_key=True),
    Column("stored_at", BigInteger, nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("is_withdrawn", Boolean, nullable=False),
    Column("is_tracked", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Column("reading", Text),
    #: Of a revision that was read ahead, until it is tracked.
    Column("groundwork", Text),
    #: Of a revision that could not be tracked: from when on it is tried again, and why it was not.
    Column("again_at", BigInteger),
    Column("aside", Text),
)
article_key = Table(
    "article_key",
    metadata,
    Column("key", String, primary_key=True),
    Column("article", String, nullable=False),
)
membership = Table(
    "membership",
    metadata,
    Column("crisis", String, primary_key=True),
    Column("article", String, primary_key=True),
    Column("revision", BigInteger, primary_key=True),
)
placement = Table(
    "placement",
    metadata,
    Column("article", String, primary_key=True),
    Column("story", String, nullable=False),
    Column("duplicate_of", String),
)
story = Table(
    "story",
    metadata,
    Column("id", String, primary_key=True),
    Column("newest_at", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
)
story_turn = Table(
    "story_turn",
    metadata,
    Column("sequence", BigInteger, primary_key=True),
    Column("turn", String, nullable=False),
    Column("story", String, nullable=False),
    Column("other", String, nullable=False),
    Column("body", Text, nullable=False),
)
story_term = Table(
    "story_term",
    metadata,
    Column("term", String, primary_key=True),
    Column("weight", Float, primary_key=True),
    Column("story", String, primary_key=True),
)
term = Table(
    "term",
    metadata,
    Column("term", String, primary_key=True),
    Column("stories", BigInteger, nullable=False),
)
purse = Table(
    "purse",
    metadata,
    Column("name", String, primary_key=True),
    Column("body", Text, nullable=False),
)
signature = Table(
    "signature",
    metadata,
    Column("article", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
vector = Table(
    "vector",
    metadata,
    Column("sequence", BigInteger, primary_key=True),
    Column("article", String, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("passages", BigInteger, nullable=False),
    Column("model", String, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("start", BigInteger, nullable=False),
    Column("finish", BigInteger, nullable=False),
    Column("signs", LargeBinary, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)
band = Table(
    "band",
    metadata,
    Column("hash", BigInteger, primary_key=True),
    Column("article", String, primary_key=True),
)
fact = Table(
    "fact",
    metadata,
    Column("crisis", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("first_seen_at", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
)
transition = Table(
    "transition",
    metadata,
    Column("sequence", BigInteger, primary_key=True),
    Column("crisis", String, nullable=False),
    Column("key", String, nullable=False),
    Column("article", String, nullable=False),
    Column("body", Text, nullable=False),
)
arrived = Table(
    "arrived",
    metadata,
    Column("sequence", BigInteger, primary_key=True),
    Column("article", String, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("is_followed", Boolean, nullable=False),
    Column("body", Text, nullable=False),
)
sighting = Table(
    "sighting",
    metadata,
    Column("article", String, primary_key=True),
    Column("crisis", String, primary_key=True),
    Column("key", String, primary_key=True),
)
told = Table(
    "told",
    metadata,
    Column("channel", String, primary_key=True),
    Column("crisis", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("version", BigInteger, nullable=False),
)
brief = Table(
    "brief",
    metadata,
    Column("sequence", BigInteger, primary_key=True),
    Column("crisis", String, nullable=False),
    Column("channel", String, nullable=False),
    Column("slot", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("as_of", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
)
brief_article = Table(
    "brief_article",
    metadata,
    Column("article", String, primary_key=True),
    Column("brief", BigInteger, primary_key=True),
)
delivery = Table(
    "delivery",
    metadata,
    Column("sequence", BigInteger, primary_key=True),
    Column("key", String, nullable=False),
    Column("platform", String, nullable=False),
    Column("state", String, nullable=False),
    Column("target", String, nullable=False),
    Column("not_before", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
)
incoming = Table(
    "incoming",
    metadata,
    Column("sequence", BigInteger, primary_key=True),
    Column("id", String, nullable=False),
    Column("channel", String, nullable=False),
    Column("thread", String, nullable=False),
    Column("is_done", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Column("answer", Text),
)
#: Which lines were answered out of an article.
answer_article = Table(
    "answer_article",
    metadata,
    Column("article", String, primary_key=True),
    Column("incoming", BigInteger, primary_key=True),
)
entry = Table(
    "entry",
    metadata,
    Column("number", BigInteger, primary_key=True),
    Column("channel", String, nullable=False),
    Column("key", String, nullable=False),
    Column("body", Text, nullable=False),
)
slot = Table(
    "slot",
    metadata,
    Column("kind", String, primary_key=True),
    Column("slot", String, primary_key=True),
    Column("taken_at", BigInteger, nullable=False),
)
source = Table(
    "source",
    metadata,
    Column("id", String, primary_key=True),
    Column("body", Text, nullable=False),
)
subscription = Table(
    "subscription",
    metadata,
    Column("crisis", String, primary_key=True),
    Column("channel", String, primary_key=True),
    Column("sequence", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
)
manager = Table(
    "manager",
    metadata,
    Column("channel", String, primary_key=True),
    Column("user", String, primary_key=True),
)
audit = Table(
    "audit",
    metadata,
    Column("sequence", BigInteger, primary_key=True),
    Column("channel", String, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
)
feedback = Table(
    "feedback",
    metadata,
    Column("about", String, primary_key=True),
    Column("channel", String, primary_key=True),
    Column("user", String, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
)
installation = Table(
    "installation",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("sealed", Text, nullable=False),
)
