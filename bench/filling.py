"""Fill a store with the twins of what it holds: the same articles about other people and places.

Tracking 200,000 articles one by one takes an hour. By symmetry it would decide of a stream whose
invented names are all replaced by fresh ones what it decided of the stream itself, so the rows of
a twin are those of the original under its own names and ids. Words that several streams use stay,
so that common terms grow as common as they would; texts are renamed word by word and signed anew,
on every core, while the rows of the twin before are written.
"""

import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property, partial
from math import ceil
from multiprocessing import get_context
from pathlib import Path

from bot.core.articles import ArticleId
from bot.core.placing.duplicates import signature
from bot.store.sql.packing import packed

#: Streams that use a word which is no name.
_SHARED_BY = 4
_WORD = re.compile(r"[^\W\d_]+")
#: Pages kept while filling, in KiB: in a process of its own.
_CACHE = 2 << 20


#: An article renamed: its id, itself as JSON, its signature and the bands of that.
_Renamed = tuple[str, str, bytes, Sequence[int]]


@dataclass(frozen=True)
class _Twin:
    """One twin of everything: how its names and ids differ from the originals."""

    number: int
    #: Terms that stay as they are.
    shared: frozenset[str]

    @cached_property
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


def renamed(bodies: Sequence[str], names: frozenset[str], number: int) -> list[_Renamed]:
    """Return the articles of one twin with its own names for theirs, each signed."""
    twin = _Twin(number, frozenset())
    others = {name: name + twin.ending for name in names}
    done: list[_Renamed] = []
    for body in map(json.loads, bodies):
        text = _WORD.sub(lambda found: others.get(found[0], found[0]), body["text"])
        signed = signature(ArticleId(twin.id(body["id"])), text)
        own = json.dumps({**body, "id": signed.article, "text": text})
        done.append((str(signed.article), own, packed(signed), sorted(set(signed.bands))))
    return done


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
        shared, names = _vocabulary(connection, stream_of)
        rows = _Originals(connection)
        twins = range(1, ceil(most / held))
        with ProcessPoolExecutor(mp_context=get_context("spawn")) as others:
            sign = partial(renamed, [body for *_, body, _ in rows.articles], names)
            for number, signed in zip(twins, others.map(sign, twins), strict=True):
                connection.execute("BEGIN")
                _add(connection, rows, _Twin(number, shared), signed, held)
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
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the terms that are no names, and the words of the texts that are."""
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
    names = frozenset(word for word, streams in words.items() if len(streams) < _SHARED_BY)
    return shared, names


def _add(
    connection: sqlite3.Connection,
    rows: _Originals,
    twin: _Twin,
    signed: Sequence[_Renamed],
    held: int,
) -> None:
    put = connection.executemany
    put(
        "INSERT INTO article (id, revision, stored_at, sequence, is_withdrawn, is_tracked, body, "
        "reading) VALUES (?, 1, ?, ?, 0, 1, ?, ?)",
        [
            (id, stored_at, int(sequence) + twin.number * held, body, reading)
            for (_, stored_at, sequence, _, reading), (id, body, *_) in zip(
                rows.articles, signed, strict=True
            )
        ],
    )
    put("INSERT INTO signature VALUES (?, ?)", [(id, body) for id, _, body, _ in signed])
    put(
        "INSERT INTO band VALUES (?, ?)",
        sorted((band, id) for id, _, _, bands in signed for band in bands),
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
