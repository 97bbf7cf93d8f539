"""Whose number it is: figures inside marked attributions against who is marked as their source."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from bench.datasets import items
from bench.quotes import is_same_speaker
from bot.core.reading import read

_PRONOUNS = frozenset("he she they it we i who which her him them".split())


def measure(folder: Path) -> Mapping[str, float]:
    """Print and return how many figures inside gold quotes are given to the gold source.

    A source that gold keeps as a pronoun is right when the words that show ours are the pronoun;
    `answered` is the share of figures with any claimant, `gaps` of gold spans that hold digits
    and no figure of ours.
    """
    counts: Counter[str] = Counter()
    for item in items(folder, "quotes"):
        text = item["text"]
        figures = read(text).figures
        for start, end, source in item["gold"]:
            inside = [f for f in figures if start <= f.start and f.end <= end + 1]
            counts["gaps"] += not inside and any(map(str.isdigit, text[start:end]))
            for figure in inside if source else []:
                shown = text[figure.claimant_start or 0 : figure.claimant_end or 0]
                is_pronoun = source.casefold() in _PRONOUNS
                counts["figures"] += 1
                counts["answered"] += bool(figure.claimant)
                counts["right"] += (
                    shown.casefold() == source.casefold()
                    if is_pronoun
                    else is_same_speaker(figure.claimant, source) or is_same_speaker(shown, source)
                )
    scores = {
        "right": counts["right"] / max(1, counts["figures"]),
        "answered": counts["answered"] / max(1, counts["figures"]),
        "figures": float(counts["figures"]),
        "gaps": float(counts["gaps"]),
    }
    print("claimants  " + "  ".join(f"{name} {score:.3f}" for name, score in scores.items()))
    return scores
