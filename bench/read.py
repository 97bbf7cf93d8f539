"""How fast an article is read, on one core, and what that does to memory."""

import resource
import sys
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path

from bench.datasets import items
from bot.core.reading import read
from bot.core.text.characters import clean_characters

#: Characters of the article that rates are told for.
ARTICLE = 4_000
_FILES = ("quotes", "stories")
_ROUNDS = 2_000
_PARAGRAPH = 5_000_000
_NOW = datetime(2030, 5, 15, 12, tzinfo=UTC)


def measure(folder: Path) -> Mapping[str, float]:
    """Print and return how fast articles are read, and what memory and a huge paragraph cost.

    `articles_per_second` is for articles of 4,000 characters, `growth_mb` what the process grew
    by while 2,000 articles were read after the first 500, `paragraph_seconds` the time that one
    paragraph of five million characters takes, with its cleaning.
    """
    texts = list(_articles(folder))
    for text in islice(cycle(texts), 500):
        read(text, published_at=_NOW)
    before = _peak()
    started = time.process_time()
    for text in islice(cycle(texts), _ROUNDS):
        read(text, published_at=_NOW)
    seconds = time.process_time() - started
    scores = {
        "articles_per_second": _ROUNDS / seconds,
        "growth_mb": _peak() - before,
        "paragraph_seconds": _huge(texts),
    }
    print("read  " + "  ".join(f"{name} {score:.2f}" for name, score in scores.items()))
    return scores


def _articles(folder: Path) -> Iterator[str]:
    """Cut all texts into articles of one length, so that the rate means the same everywhere."""
    texts: list[str] = []
    for name in _FILES:
        texts.extend(item["text"] for item in items(folder, name))
    whole = clean_characters("\n\n".join(texts))
    for start in range(0, len(whole) - ARTICLE, ARTICLE):
        yield whole[start : start + ARTICLE]


def _huge(texts: list[str]) -> float:
    paragraph = " ".join(" ".join(texts).split())
    paragraph = (paragraph * (_PARAGRAPH // len(paragraph) + 1))[:_PARAGRAPH]
    started = time.process_time()
    read(clean_characters(paragraph), published_at=_NOW)
    return time.process_time() - started


def _peak() -> float:
    """The most memory that the process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
