"""Page text against what people marked as the article: words shared, and runs of four words."""

import base64
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from bench.datasets import items
from bot.pages import extract_page

_RUN = 4


def measure(folder: Path) -> Mapping[str, float]:
    """Print and return the mean F1, precision and recall over pages."""
    totals: defaultdict[str, float] = defaultdict(float)
    pages = 0
    for item in items(folder, "pages"):
        pages += 1
        draft = extract_page(base64.b64decode(item["html_b64"]), item["url"])
        ours = _words(draft.text if draft else "")
        gold = _words(item["gold"])
        for name, size in (("words", 1), ("runs", _RUN)):
            precision, recall = _shared(ours, gold, size)
            totals[f"{name}_precision"] += precision
            totals[f"{name}_recall"] += recall
            totals[f"{name}_f1"] += 2 * precision * recall / max(1e-9, precision + recall)
        totals["empty"] += not ours
        totals["dated"] += bool(draft and draft.published_at)
        totals["titled"] += bool(draft and draft.title)
    scores = {name: total / max(1, pages) for name, total in totals.items()}
    print("pages  " + "  ".join(f"{name} {score:.3f}" for name, score in scores.items()))
    return scores


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _shared(ours: list[str], gold: list[str], size: int) -> tuple[float, float]:
    one, other = (
        Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))
        for words in (ours, gold)
    )
    shared = (one & other).total()
    return shared / max(1, one.total()), shared / max(1, other.total())
