"""How well figures are read: killed, injured and kidnapped counts in agency reports."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.datasets import items
from bot.core.evidence import Figure
from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences

_KINDS = frozenset({"killed", "injured", "kidnapped"})


def measure(folder: Path) -> Mapping[str, float]:
    """Print and return how `figures.jsonl.gz` in `folder` compares with what analysts recorded.

    `recall` is over all gold counts, `recall_required` over those that must be found, both by
    kind and number; `recall_number` forgives the kind. `precision` is the share of our killed,
    injured and kidnapped counts of two or more whose number is gold, over items that have gold:
    analysts left out most incidents, so it is low for anyone and good for comparing only.
    """
    counts: Counter[str] = Counter()
    for item in items(folder, "figures"):
        figures = _figures(item["text"])
        for kinds, numbers, required in item["gold"]:
            for scope in ("all", "required") if required else ("all",):
                counts[f"{scope}"] += 1
                counts[f"{scope}_hit"] += _has(figures, kinds, numbers)
                counts[f"{scope}_number"] += _has(figures, None, numbers)
        gold = {number for _, numbers, _ in item["gold"] for number in numbers}
        for figure in figures:
            if gold and figure.kind in _KINDS and figure.value >= 2:
                counts["ours"] += 1
                counts["ours_right"] += figure.value in gold or figure.value_high in gold
        counts["figures"] += len(figures)
    scores = {
        "recall": counts["all_hit"] / max(1, counts["all"]),
        "recall_required": counts["required_hit"] / max(1, counts["required"]),
        "recall_number": counts["all_number"] / max(1, counts["all"]),
        "precision": counts["ours_right"] / max(1, counts["ours"]),
        "figures": float(counts["figures"]),
    }
    print("figures  " + "  ".join(f"{name} {score:.3f}" for name, score in scores.items()))
    return scores


def misses(folder: Path) -> Iterator[tuple[str, list[str], list[float], bool]]:
    """Gold counts not found: item, kinds, numbers, required."""
    for item in items(folder, "figures"):
        figures = _figures(item["text"])
        for kinds, numbers, required in item["gold"]:
            if not _has(figures, kinds, numbers):
                yield item["id"], kinds, numbers, required


def _figures(text: str) -> tuple[Figure, ...]:
    return find_figures(text, split_sentences(text))


def _has(figures: tuple[Figure, ...], kinds: list[str] | None, numbers: list[float]) -> bool:
    return any(
        (kinds is None or figure.kind in kinds)
        and any(number in {figure.value, figure.value_high} for number in numbers)
        for figure in figures
    )
