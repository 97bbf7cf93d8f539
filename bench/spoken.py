"""Who speaks, in short passages of our own in the manner of many outlets, courts and novels.

A file of `bench/voices` holds passages, each under a line `# NAME LANGUAGE`, with the quotes of
each marked as in `bench.labelled` before it was first read; the speaker is the person meant, a
pronoun's too, by the fullest name that the passage has, or the description of somebody never named.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from bench.labelled import GoldQuote, LabelError, Labelled, parse
from bench.quotes import is_same_speaker
from bot.core.evidence import Quote
from bot.core.reading import read

VOICES = Path(__file__).parent / "voices"
#: A passage has no front block of its own; crisis and genre are not asked for here.
_FRONT = "---\ncrisis: {file}\ngenre: {file}\nlanguage: {language}\n---\n"
#: Share of the longer of two spans that both must cover.
_OVERLAP = 0.8


def load(folder: Path = VOICES) -> list[Labelled]:
    """Read the passages of every file of a folder.

    Raises:
        LabelError: A passage has no name and language, or a mark is not of its form.
    """
    return [
        _passage(path.stem, chunk)
        for path in sorted(folder.glob("*.txt"))
        for chunk in re.split(r"(?m)^# ", path.read_text("utf-8"))[1:]
    ]


def measure(_folder: Path) -> Mapping[str, float]:
    """Print and return the scores over our passages; the folder's data is not used."""
    scores = tally(load())
    print("spoken  " + "  ".join(f"{name} {score:.3f}" for name, score in scores.items()))
    return scores


def tally(passages: Iterable[Labelled]) -> dict[str, float]:
    """Return every score, 0 to 1.

    `spoken f1` asks for the spans alone, `spoken speaker` whose those found are, and
    `spoken whole` how many of all quotes are found with the right speaker.
    """
    c: Counter[str] = Counter()
    for passage in passages:
        left = list(read(passage.text, language=passage.language).quotes)
        c["found"] += len(left)
        for gold in passage.quotes:
            _count(c, left, gold)
    precision, recall = c["hit"] / max(1, c["found"]), c["hit"] / max(1, c["gold"])
    return {
        "spoken f1": 2 * precision * recall / max(1e-9, precision + recall),
        "spoken speaker": c["right"] / max(1, c["hit"]),
        "spoken whole": c["right"] / max(1, c["gold"]),
    }


def _count(c: Counter[str], left: list[Quote], gold: GoldQuote) -> None:
    c["gold"] += 1
    match = next((one for one in left if _is_same_span(one, gold)), None)
    if match is None:
        return
    left.remove(match)
    c["hit"] += 1
    c["right"] += match.speaker == gold.speaker or is_same_speaker(match.speaker, gold.speaker)


def _is_same_span(ours: Quote, gold: GoldQuote) -> bool:
    shared = min(ours.end, gold.end) - max(ours.start, gold.start)
    return shared >= _OVERLAP * max(ours.end - ours.start, gold.end - gold.start)


def _passage(file: str, chunk: str) -> Labelled:
    head, _, body = chunk.partition("\n")
    try:
        name, language = head.split()
    except ValueError as error:
        raise LabelError(f"{file}: a passage has a name and a language: {head!r}") from error
    return parse(name, _FRONT.format(file=file, language=language) + body)
