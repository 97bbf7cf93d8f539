"""The gate against lies and honest words: `python -m bench.gate ARTICLES...`.

Articles are JSON lines as `watchfloor read -` takes them, plain or gzipped, or a folder of such
files. Every sentence that an article reports with is told as it stands, rewritten honestly, and
lied about; a leak is a lie that passes, a false rejection an honest sentence that does not.
"""

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from bench import misplacing, mutating, rewriting
from bench.datasets import path_of
from bot.core.articles import Article, ArticleId, SourceId, Span
from bot.core.briefs import Citation, Statement
from bot.core.evidence import Reading
from bot.core.gate import Library, Ruling, check
from bot.core.reading import read
from bot.core.sentences.importance import is_news
from bot.core.sentences.stating import state
from bot.core.text.characters import clean_characters
from bot.core.text.words import stems

_LONGEST = 450
_EXAMPLES = 4
_FILES = ("quotes", "stories")
_LIES = {**mutating.RULES, **misplacing.RULES}


def measure(folder: Path, *, seed: int = 7, most: int = 400) -> Mapping[str, float]:
    """Print leak and false-rejection rates on a folder's articles, and return them."""
    return _measured([path_of(folder, name) for name in _FILES], seed=seed, most=most, examples=0)


def articles_in(paths: Iterable[Path]) -> Iterator[Article]:
    """Read articles out of JSON lines files and folders of them."""
    for path in paths:
        if path.is_dir():
            files = sorted(one for one in path.iterdir() if ".jsonl" in one.name)
        else:
            files = [path]
        for file in files:
            opened = gzip.open if file.suffix == ".gz" else open
            with opened(file, "rt", encoding="utf-8") as lines:
                for number, line in enumerate(lines):
                    value = json.loads(line)
                    if value.get("text"):
                        yield _article(value, f"{file.name}-{number}")


def _article(value: Mapping[str, Any], id: str) -> Article:
    return Article(
        id=ArticleId(str(value.get("id") or id)),
        source=SourceId("bench"),
        publisher=str(value.get("publisher") or "Bench"),
        title=str(value.get("title") or ""),
        text=clean_characters(value["text"]),
        stored_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


class Tally:
    """Rulings by kind, with a few rows of those that went wrong."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.rows: dict[str, list[tuple[str, str, str]]] = defaultdict(list)

    def add(self, kind: str, ruling: Ruling, *, is_lie: bool, text: str, source: str) -> None:
        """Count one ruling."""
        self.asked[kind] += 1
        if ruling.is_verified is is_lie:
            self.wrong[kind] += 1
            self.rows[kind].append((text, source, "; ".join(ruling.reasons)))

    def rate(self, kinds: Iterable[str]) -> float:
        """Return the share of wrong rulings over several kinds, 0 to 1."""
        chosen = list(kinds)
        asked = sum(self.asked[kind] for kind in chosen)
        return sum(self.wrong[kind] for kind in chosen) / max(1, asked)


def _measured(paths: Iterable[Path], *, seed: int, most: int, examples: int) -> Mapping[str, float]:
    dice = Random(seed)
    lies, honest = Tally(), Tally()
    for article in list(articles_in(paths))[:most]:
        _try(article, dice, lies, honest)
    _show("lies that passed", lies, examples, dice)
    _show("honest words rejected", honest, examples, dice)
    cut = ("extracted", "stated")
    return {
        "leaks": lies.rate(lies.asked),
        "leaks_hard": lies.rate(k for k in lies.asked if k.startswith(("num", "name", "neg"))),
        "rejected_extracted": honest.rate(cut),
        "rejected_rewritten": honest.rate(k for k in honest.asked if k not in cut),
    }


def _try(article: Article, dice: Random, lies: Tally, honest: Tally) -> None:
    reading = read(article.text)
    library = _library(article, reading)
    names = sorted({m[0] for m in mutating.names_in(article.text)})
    told_here = [" ".join(article.text[s.start : s.end].split()) for s in reading.sentences]
    nouns = sorted(set(re.findall(r"(?<=the )[a-z]{4,}\b", article.text)))
    for number, sentence in enumerate(reading.sentences):
        span = Span(article=article.id, start=sentence.start, end=sentence.end)
        text = " ".join(span.of(article.text).split())
        honest.add(
            "extracted", _ruling(text, [span], library), is_lie=False, text=text, source=text
        )
        if len(text) > _LONGEST or not is_news(article, reading, sentence):
            continue
        made = state(article, reading, sentence.start, sentence.end)
        if made is not None:
            ruling = _ruling(made.text, made.spans, library)
            honest.add("stated", ruling, is_lie=False, text=made.text, source=text)
        for kind, rewrite in rewriting.RULES.items():
            told = rewrite(text)
            if told and told != text:
                ruling = _ruling(told, [span], library)
                honest.add(kind, ruling, is_lie=False, text=told, source=text)
        if number % 3 == 0:
            pool = [n for n in names if not set(n.split()) & set(text.split())]
            free = [n for n in nouns if not set(stems(n)) & set(stems(text))]
            truth = mutating.Truth(text=text, names=pool, nouns=free, sentences=told_here)
            for kind, lie in _LIES.items():
                told = lie(truth, dice)
                if told and told != text:
                    ruling = _ruling(told, [span], library)
                    lies.add(kind, ruling, is_lie=True, text=told, source=text)


def _library(article: Article, reading: Reading) -> Library:
    return lambda span: (article, reading) if span.article == article.id else None


def _ruling(text: str, spans: Iterable[Span], library: Library) -> Ruling:
    citations = tuple(Citation(n=1, span=span) for span in spans)
    return check(Statement(text=text, citations=citations), library, read)


def _show(title: str, tally: Tally, examples: int, dice: Random) -> None:
    print(f"{title}: {tally.wrong.total()} of {tally.asked.total()}")
    for kind in tally.asked:
        wrong, asked = tally.wrong[kind], tally.asked[kind]
        print(f"  {kind:24} {wrong:5} of {asked:5}  {wrong / asked:6.1%}")
        rows = tally.rows[kind]
        for told, source, reasons in dice.sample(rows, min(examples, len(rows))):
            print(f"      told:   {told}\n      source: {source}\n      {reasons}")


def main(arguments: list[str]) -> int:
    """Measure on the files and folders named; 2 when there are none."""
    paths = [Path(one) for one in arguments if not one.startswith("-")]
    if not paths:
        print("usage: python -m bench.gate ARTICLES... [--rows]", file=sys.stderr)
        return 2
    _measured(paths, seed=7, most=10_000, examples=_EXAMPLES if "--rows" in arguments else 0)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
