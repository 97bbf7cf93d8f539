"""Tolls in short passages of our own: whose fate is counted, by whom, and which count is the total.

A file of `bench/passages` holds passages, each under a line `# NAME LANGUAGE`, marked as the
articles of `bench.labelled` are; `opt` marks a count that a reader may find or leave. Only what
became of people and things is marked (killed, missing, destroyed, ...), and only that is scored;
`key` is the count that a desk would call the present total of its kind.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.labelled import GoldFigure, LabelError, parse
from bench.quotes import is_same_speaker
from bot.core.evidence import Figure
from bot.core.reading import read
from bot.core.reading.background import find_background
from bot.core.reading.fates.harms import is_harm
from bot.core.reading.totals import in_order, totals

PASSAGES = Path(__file__).parent / "passages"
#: A passage has no front block of its own; crisis and genre are not asked for here.
_FRONT = "---\ncrisis: {genre}\ngenre: {genre}\nlanguage: {language}\n---\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One passage, with the counts that a person marked in it."""

    name: str
    language: str
    text: str
    figures: tuple[GoldFigure, ...]
    #: Where counts begin that may be found or left.
    optional: frozenset[int]


def load(folder: Path = PASSAGES) -> list[Passage]:
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
    print("tolls  " + "  ".join(f"{name} {score:.3f}" for name, score in scores.items()))
    return scores


def tally(passages: Iterable[Passage]) -> dict[str, float]:
    """Return every score, 0 to 1.

    `toll recall` and `toll precision` ask for value and kind; `toll status`, `toll claimant` and
    `toll source` (where the passage names one) for what is said of those found; `toll total` for
    the first count of each kind that `watchfloor read` prints.
    """
    c: Counter[str] = Counter()
    for passage in passages:
        _count(c, passage)
    return {
        "toll recall": c["hit"] / max(1, c["gold"]),
        "toll precision": c["hit"] / max(1, c["ours"]),
        "toll status": c["status"] / max(1, c["hit"]),
        "toll claimant": c["claimant"] / max(1, c["hit"]),
        "toll source": c["source"] / max(1, c["sources"]),
        "toll total": c["total"] / max(1, c["totals"]),
    }


def _count(c: Counter[str], passage: Passage) -> None:
    reading = read(passage.text, language=passage.language)
    left = [figure for figure in reading.figures if not figure.is_negated]
    for gold in passage.figures:
        match = next((one for one in left if _is_same(one, gold)), None)
        if match is not None:
            left.remove(match)
        if gold.start not in passage.optional:
            _count_one(c, gold, match)
    # One person is as often an article as a count; nobody marked those.
    c["ours"] += sum(is_harm(figure.kind) and figure.value != 1 for figure in left)
    past = find_background(passage.text, reading.sentences, reading.figures)
    present = [figure for figure in reading.figures if figure not in past]
    leading = totals(passage.text, reading.sentences, present)
    _count_totals(c, passage.figures, in_order(reading.figures, leading))


def _count_one(c: Counter[str], gold: GoldFigure, match: Figure | None) -> None:
    c["gold"] += 1
    if match is None:
        return
    c["ours"] += is_harm(match.kind)
    if match.kind != gold.kind:
        return
    is_theirs = match.claimant == gold.claimant or is_same_speaker(match.claimant, gold.claimant)
    c["hit"] += 1
    c["status"] += match.status.value == gold.status
    c["claimant"] += is_theirs
    if gold.claimant:
        c["sources"] += 1
        c["source"] += is_theirs


def _count_totals(c: Counter[str], golds: Sequence[GoldFigure], order: Sequence[Figure]) -> None:
    wanted: dict[str, set[float]] = {}
    for gold in golds:
        if gold.is_key:
            wanted.setdefault(gold.kind, set()).add(gold.value)
    for kind, values in wanted.items():
        first = next((figure for figure in order if figure.kind == kind), None)
        c["totals"] += 1
        c["total"] += first is not None and first.value in values


def _passage(genre: str, chunk: str) -> Passage:
    head, _, body = chunk.partition("\n")
    try:
        name, language = head.split()
    except ValueError as error:
        raise LabelError(f"{genre}: a passage has a name and a language: {head!r}") from error
    front = _FRONT.format(genre=genre, language=language)
    labelled = parse(name, front + body)
    return Passage(
        name=name,
        language=language,
        text=labelled.text,
        figures=labelled.figures,
        optional=frozenset(_optional(body, labelled.figures)),
    )


def _optional(body: str, figures: Sequence[GoldFigure]) -> Iterator[int]:
    """Where the figures begin whose marks say `opt`: marks and figures are in one order."""
    marks = re.findall(r"⟦f ([^|]*)\|", body)
    for mark, figure in zip(marks, figures, strict=True):
        if "opt" in mark.split():
            yield figure.start


def _is_same(ours: Figure, gold: GoldFigure) -> bool:
    is_near = ours.start < gold.end and gold.start < ours.end
    return is_near and (ours.value, ours.value_high) == (gold.value, gold.value_high)
