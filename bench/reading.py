"""Reading against our own labelled articles: quotes, speakers, figures and what is said of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from bench.labelled import GoldFigure, GoldQuote, Labelled, load
from bench.quotes import is_same_speaker
from bot.core.evidence import Figure, Quote, Reading
from bot.core.reading import read
from bot.core.reading.background import find_background
from bot.core.reading.ranking import by_rank
from bot.core.reading.totals import totals

#: Share of the longer of two spans that both must cover.
_OVERLAP = 0.6
#: Articles whose reading is kept, more than there are of ours.
_REMEMBERED = 512


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one set of articles, and the rows that went wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def scores(self) -> dict[str, float]:
        """Return every score, 0 to 1."""
        c = self.counts
        scores: dict[str, float] = {}
        for name in ("quotes", "figures"):
            precision = c[f"{name} right"] / max(1, c[f"{name} found"])
            recall = c[f"{name} right"] / max(1, c[f"{name} gold"])
            scores[f"{name} precision"], scores[f"{name} recall"] = precision, recall
            scores[f"{name} f1"] = 2 * precision * recall / max(1e-9, precision + recall)
        scores["speaker"] = c["speaker right"] / max(1, c["quotes right"])
        for name in ("kind", "status", "claimant"):
            scores[f"figure {name}"] = c[f"{name} right"] / max(1, c["figures right"])
        scores["key figures"] = c["key right"] / max(1, c["key gold"])
        return scores


def measure(_folder: Path) -> Mapping[str, float]:
    """Print and return the scores over all of our articles; the folder's data is not used."""
    scores = tally(load()).scores()
    print("reading  " + "  ".join(f"{name} {score:.3f}" for name, score in scores.items()))
    return scores


def tally(articles: Iterable[Labelled]) -> Tally:
    """Count what is read right in labelled articles."""
    result = Tally()
    for article in articles:
        reading = _read(article)
        _count_quotes(result, article, reading.quotes)
        _count_figures(result, article, reading)
    return result


@lru_cache(maxsize=_REMEMBERED)
def _read(article: Labelled) -> Reading:
    """Read an article once, of however many sorts it is."""
    return read(
        article.text,
        title=article.title,
        published_at=article.published_at,
        language=article.language,
    )


def _count_quotes(result: Tally, article: Labelled, found: Sequence[Quote]) -> None:
    left = list(found)
    result.counts["quotes gold"] += len(article.quotes)
    result.counts["quotes found"] += len(found)
    for gold in article.quotes:
        match = next((one for one in left if _is_same_span(one, gold)), None)
        if match is None:
            result.misses.append(f"{article.name}: quote not found: {_cut(article, gold)}")
            continue
        left.remove(match)
        result.counts["quotes right"] += 1
        is_right = match.speaker == gold.speaker or is_same_speaker(match.speaker, gold.speaker)
        result.counts["speaker right"] += is_right
        if not is_right:
            result.misses.append(
                f"{article.name}: speaker {match.speaker!r}, not {gold.speaker!r}: "
                f"{_cut(article, gold)}"
            )
    result.misses.extend(f"{article.name}: no quote: {one.text[:80]}" for one in left)


def _count_figures(result: Tally, article: Labelled, reading: Reading) -> None:
    left = [figure for figure in reading.figures if not figure.is_negated]
    result.counts["figures gold"] += len(article.figures)
    result.counts["figures found"] += len(left)
    matched: list[tuple[GoldFigure, Figure]] = []
    for gold in article.figures:
        match = next((one for one in left if _is_same_figure(one, gold)), None)
        if match is None:
            result.misses.append(f"{article.name}: figure not found: {_cut(article, gold)}")
            continue
        left.remove(match)
        matched.append((gold, match))
        result.counts["figures right"] += 1
        result.misses.extend(
            f"{article.name}: {line}: {_cut(article, gold)}"
            for line in _count_details(result, gold, match)
        )
    result.misses.extend(f"{article.name}: no figure: {one.text[:80]}" for one in left)
    _count_key(result, article, reading, matched)


def _count_details(result: Tally, gold: GoldFigure, match: Figure) -> Iterator[str]:
    details = {
        "kind": (match.kind, gold.kind, match.kind == gold.kind),
        "status": (match.status.value, gold.status, match.status.value == gold.status),
        "claimant": (
            match.claimant,
            gold.claimant,
            match.claimant == gold.claimant or is_same_speaker(match.claimant, gold.claimant),
        ),
    }
    for name, (ours, theirs, is_right) in details.items():
        result.counts[f"{name} right"] += is_right
        if not is_right:
            yield f"{name} {ours!r}, not {theirs!r}"


def _count_key(
    result: Tally,
    article: Labelled,
    reading: Reading,
    matched: Sequence[tuple[GoldFigure, Figure]],
) -> None:
    """Where a person marked n key figures, how many of them are among the n ranked highest.

    Ranked as `watchfloor read` numbers its `key` figures. It is told how many to name, which
    nobody tells the bot, so one that is wrongly key costs only where it displaces a right one.
    The marks are one person's: another would leave out some and mark others.
    """
    wanted = sum(gold.is_key for gold in article.figures)
    published = article.published_at.date() if article.published_at else None
    past = find_background(article.text, reading.sentences, reading.figures, published=published)
    present = [figure for figure in reading.figures if figure not in past]
    leading = totals(article.text, reading.sentences, present)
    ranked = by_rank(present, leading)
    told = [figure for figure in ranked if not figure.is_negated][:wanted]
    result.counts["key gold"] += wanted
    result.counts["key right"] += sum(gold.is_key and match in told for gold, match in matched)


def _is_same_span(ours: Quote, gold: GoldQuote) -> bool:
    shared = min(ours.end, gold.end) - max(ours.start, gold.start)
    return shared >= _OVERLAP * max(ours.end - ours.start, gold.end - gold.start)


def _is_same_figure(ours: Figure, gold: GoldFigure) -> bool:
    is_near = ours.start < gold.end and gold.start < ours.end
    return is_near and (ours.value, ours.value_high) == (gold.value, gold.value_high)


def _cut(article: Labelled, gold: GoldQuote | GoldFigure) -> str:
    return " ".join(article.text[gold.start : gold.end].split())[:80]
