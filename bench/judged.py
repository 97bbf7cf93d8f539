"""What readers thought of answers, as questions to be asked again.

`watchfloor export > kept.jsonl && python -m bench.answers kept.jsonl` asks of the exported articles
what was asked in the channels. A good answer must still be told, a good refusal still be one;
where a reader wrote what it should have said, that is what is wanted. Any other verdict says what
is wrong and not what is right, so it is left out.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.asked import Asked
from bot.core.articles import Article, ArticleId
from bot.core.conversing.feedback import Feedback, Verdict
from bot.store.sql.codec import load

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def is_export(path: Path) -> bool:
    """Tell whether a file is what `watchfloor export` printed."""
    with path.open(encoding="utf-8") as lines:
        return "table" in json.loads(next(lines, "{}"))


def judged_in(path: Path) -> list[Asked]:
    """Return the questions of an export that somebody judged, each once, as last judged."""
    asked: dict[str, Asked] = {}
    for row in _rows(path, "feedback"):
        feedback = load(Feedback, json.dumps(row["body"]))
        if not feedback.question:
            continue  # of a brief
        wanted = _wanted(feedback)
        if wanted is None:
            continue
        answers = wanted or None
        asked[feedback.question] = Asked(
            question=feedback.question, answers=answers, articles=frozenset()
        )
    return list(asked.values())


def articles_of(path: Path) -> list[Article]:
    """Return the newest revision of every article of an export that stands."""
    newest: dict[ArticleId, Article] = {}
    for row in _rows(path, "article"):
        article = load(Article, json.dumps(row["body"]))
        if article.id not in newest or newest[article.id].revision < article.revision:
            newest[article.id] = article
    return [one for one in newest.values() if not one.is_withdrawn]


def _wanted(feedback: Feedback) -> tuple[str, ...] | None:
    """Return what a right answer contains, nothing for a refusal; None where nobody says."""
    if feedback.verdict is Verdict.GOOD:
        return feedback.said
    words = feedback.words.strip()
    # "It should have said 12, not 9": of what a reader writes, the first number is meant.
    number = _NUMBER.search(words)
    return (number[0] if number else words,) if words else None


def _rows(path: Path, table: str) -> Iterator[Mapping[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row.get("table") == table:
                yield row
