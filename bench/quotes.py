"""Quotes against what people marked: spans, and who speaks."""

import re
from collections.abc import Mapping
from pathlib import Path

from bench.datasets import items
from bot.core.evidence import Quote
from bot.core.reading import read
from bot.core.text.characters import fold

#: A span matches when it shares at least this part of the tokens of both.
_OVERLAP = 0.8
#: Gold marks stretches of three words or more only.
_FEWEST_WORDS = 3
_PRONOUNS = frozenset("he she they it we i who which her him them his their said".split())


def measure(folder: Path) -> Mapping[str, float]:
    """Print and return precision, recall and F1 of spans and accuracy of speakers."""
    hits = found = wanted = named = right = shown = exact = answered = 0
    for item in items(folder, "quotes"):
        quotes = [
            quote for quote in read(item["text"]).quotes if _is_comparable(item["text"], quote)
        ]
        found += len(quotes)
        wanted += len(item["gold"])
        for start, end, speaker in item["gold"]:
            quote = _matching(item["text"], quotes, start, end)
            if quote is None:
                continue
            hits += 1
            if not speaker or speaker.casefold() in _PRONOUNS:
                continue
            named += 1
            answered += bool(quote.speaker)
            right += is_same_speaker(quote.speaker, speaker)
            shown += is_same_speaker(_shown(item["text"], quote), speaker)
            exact += quote.speaker.casefold() == speaker.casefold()
    precision, recall = hits / max(1, found), hits / max(1, wanted)
    scores = {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
        "speaker": right / max(1, named),
        "speaker_shown": shown / max(1, named),
        "speaker_exact": exact / max(1, named),
        "speaker_precision": right / max(1, answered),
    }
    print("quotes  " + "  ".join(f"{name} {score:.3f}" for name, score in scores.items()))
    return scores


def _shown(text: str, quote: Quote) -> str:
    """The words that show the speaker: gold keeps "the mayor" where we resolve to her name."""
    if quote.speaker_start is None:
        return ""
    return text[quote.speaker_start : quote.speaker_end]


def is_same_speaker(ours: str, theirs: str) -> bool:
    """Tell whether one of two names of a speaker holds the last word of the other's head."""
    if not ours or not theirs:
        return False
    one, other = fold(ours), fold(theirs)
    return _last_word(one) in _words(other) or _last_word(other) in _words(one)


def _last_word(name: str) -> str:
    words = _words(name.split(",")[0].split("(")[0])
    return words[-1] if words else name


def _words(name: str) -> list[str]:
    return [word.strip(".,'’\"()").removesuffix("'s").removesuffix("’s") for word in name.split()]


def _is_comparable(text: str, quote: Quote) -> bool:
    """Leave out what gold does not mark: short stretches, and paired apostrophes as marks."""
    is_paired = text[max(0, quote.start - 4) : quote.start].rstrip().endswith("''")
    return len(re.findall(r"\w+", quote.text)) >= _FEWEST_WORDS and not is_paired


def _matching(text: str, quotes: list[Quote], start: int, end: int) -> Quote | None:
    for quote in quotes:
        low, high = max(start, quote.start), min(end, quote.end)
        shared = len(text[low:high].split()) if low < high else 0
        longest = max(len(text[start:end].split()), len(quote.text.split()))
        if shared >= _OVERLAP * longest:
            return quote
    return None
