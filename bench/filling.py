"""Fill a store with the twins of what it holds: the same articles about other people and places.

Tracking 200,000 articles one by one takes an hour. By symmetry it would decide of a stream whose
invented names are all replaced by fresh ones what it decided of the stream itself, so the rows of
a twin are those of the original under its own names and ids. Words that several streams use stay,
so that common terms grow as common as they would; texts are renamed word by word and signed anew.
"""

import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from bot.core.articles import ArticleId
from bot.core.duplicates import signature
from bot.store.sql.packing import packed

#: Streams that use a word which is no name.
_SHARED_BY = 4
_WORD = re.compile(r"[^\W\d_]+")
#: Pages kept while filling, in KiB: in a process of its own.
_CACHE = 2 << 20


@dataclass(frozen=True, slots=True)
class _Twin:
    """One twin of everything: how its names and ids differ from the originals."""

    number: int
    #: Terms that stay as they are.
    shared: frozenset[str]

    @property
    def ending(self) -> str:
        """Letters, for a name with a digit would be no name."""
        return "".join(chr(ord("a") + int(digit)) for digit in f"{self.number:03}")

    def id(self, id: str) -> str:
        """Return an article's or a story's id."""
        return f"{id}~{self.number}"

    def term(self, term: str) -> str:
        """Return a story's term."""
        stays = not term or term[0].isdigit() or term.removeprefix("@") in self.shared
        return term if stays else term + self.ending

    def text(self, text: str, is_name: Callable[[str], bool]) -> str:
        """Return a text with its names replaced."""
        return _WORD.sub(
            lambda found: found[0] + self.ending if is_name(found[0]) else found[0], text
        )


def fill(path: Path, most: int, stream_of: Callable[[str], str]) -> int:
    """Add twins of all articles of a store until it holds so many; return how many it holds.

    Args:
        path: The store; nobody else uses it meanwhile.
        most: Articles wanted.
        stream_of: Tells of an article's id which stream it is from.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{_CACHE}"):
            connection.execute(f"PRAGMA {pragma}")
        held = int(connection.execute("SELECT count(*) FROM article").fetchone()[0])
        shared, is_name = _vocabulary(connection, stream_of)
        rows = _Originals(connection)
        for number in range(1, ceil(most / held)):
            connection.execute("BEGIN")
            _add(connection, rows, _Twin(number, shared), is_name, held)
            connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")
        return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])


class _Originals:
    """What is copied."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        def all_of(query: str) -> list[tuple[str, ...]]:
            return connection.execute(query).fetchall()

        self.articles = all_of("SELECT id, stored_at, sequence, body, reading FROM article")
        self.placements = all_of("SELECT article, story, duplicate_of FROM placement")
        self.stories = all_of("SELECT id, newest_at, body FROM story")
        self.story_terms = all_of("SELECT term, weight, story FROM story_term")
        self.terms = all_of("SELECT term, stories FROM term")


def _vocabulary(
    connection: sqlite3.Connection, stream_of: Callable[[str], str]
) -> tuple[frozenset[str], Callable[[str], bool]]:
    """Return the terms that are no names, and tell of a word of a text whether it is one."""
    terms: defaultdict[str, set[str]] = defaultdict(set)
    words: defaultdict[str, set[str]] = defaultdict(set)
    for (body,) in connection.execute("SELECT body FROM story"):
        story = json.loads(body)
        for term, _ in story["terms"]:
            terms[term.removeprefix("@")].add(stream_of(story["id"].removeprefix("story-")))
    for (body,) in connection.execute("SELECT body FROM article"):
        article = json.loads(body)
        for word in set(_WORD.findall(article["text"])):
            words[word].add(stream_of(article["id"]))
    shared = frozenset(term for term, streams in terms.items() if len(streams) >= _SHARED_BY)
    names = {word for word, streams in words.items() if len(streams) < _SHARED_BY}
    return shared, lambda word: word in names


def _add(
    connection: sqlite3.Connection,
    rows: _Originals,
    twin: _Twin,
    is_name: Callable[[str], bool],
    held: int,
) -> None:
    articles = [
        (twin.id(id), stored_at, int(sequence) + twin.number * held, json.loads(body), reading)
        for id, stored_at, sequence, body, reading in rows.articles
    ]
    signed = []
    for id, *_, body, _ in articles:
        body |= {"id": id, "text": twin.text(body["text"], is_name)}
        signed.append(signature(ArticleId(id), body["text"]))
    put = connection.executemany
    put(
        "INSERT INTO article (id, revision, stored_at, sequence, is_withdrawn, is_tracked, body, "
        "reading) VALUES (?, 1, ?, ?, 0, 1, ?, ?)",
        [(id, at, place, json.dumps(body), read) for id, at, place, body, read in articles],
    )
    put("INSERT INTO signature VALUES (?, ?)", [(one.article, packed(one)) for one in signed])
    put(
        "INSERT INTO band VALUES (?, ?)",
        sorted((band, one.article) for one in signed for band in set(one.bands)),
    )
    put(
        "INSERT INTO placement VALUES (?, ?, ?)",
        [
            (twin.id(article), twin.id(story), twin.id(original) if original else None)
            for article, story, original in rows.placements
        ],
    )
    put("INSERT INTO story VALUES (?, ?, ?)", _stories(rows, twin))
    put(
        "INSERT INTO story_term VALUES (?, ?, ?)",
        sorted((twin.term(term), weight, twin.id(id)) for term, weight, id in rows.story_terms),
    )
    counts: Counter[str] = Counter()
    for term, stories in rows.terms:
        counts[twin.term(term)] += int(stories)
    put(
        "INSERT INTO term VALUES (?, ?) ON CONFLICT DO UPDATE SET stories = stories + "
        "excluded.stories",
        sorted(counts.items()),
    )


def _stories(rows: _Originals, twin: _Twin) -> Iterator[tuple[str, str, str]]:
    for id, newest_at, body in rows.stories:
        story = json.loads(body)
        story["id"] = twin.id(id)
        story["terms"] = [(twin.term(term), weight) for term, weight in story["terms"]]
        if story["merged_into"]:
            story["merged_into"] = twin.id(story["merged_into"])
        yield story["id"], newest_at, json.dumps(story)
