"""What was read from an article, as JSON: `watchfloor read`."""

from typing import Any

from bot.core.articles import Article
from bot.core.evidence import Figure, Quote, Reading
from bot.core.reading.background import find_background
from bot.core.reading.counted.labels import label
from bot.core.reading.ranking import by_rank, is_key, why
from bot.core.reading.totals import in_order, totals


def reading_to_json(article: Article, reading: Reading) -> dict[str, Any]:
    """Return an article and its reading; spans index the `text` that is given along."""
    published, modified = article.published_locally, article.modified_at
    if published and modified:
        modified = modified.astimezone(published.tzinfo)
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "credit": article.credit,
        "published_at": published.isoformat() if published else None,
        "modified_at": modified.isoformat() if modified else None,
        "language": article.language,
        "text": article.text,
        "sentences": [{"start": one.start, "end": one.end} for one in reading.sentences],
        "quotes": [quote_to_json(quote) for quote in reading.quotes],
        "figures": _figures_to_json(article, reading),
        "dates": [
            {"text": date.text, "start": date.start, "end": date.end, "date": date.date or None}
            for date in reading.dates
        ],
        "names": [
            {"text": name.text, "start": name.start, "end": name.end, "kind": name.kind.value}
            for name in reading.names
        ],
    }


def _figures_to_json(article: Article, reading: Reading) -> list[dict[str, Any]]:
    """Return the figures, the total of each kind of harm first, the others in text order.

    `key` counts the key figures from 1, and `why` says what makes a figure one, or a detail. What
    `is_background` tells of another time, and is neither a total nor key.
    """
    text, published = article.text, article.published_at.date() if article.published_at else None
    past = find_background(text, reading.sentences, reading.figures, published=published)
    present = [figure for figure in reading.figures if figure not in past]
    leading = totals(text, reading.sentences, present)
    wanted = filter(is_key, by_rank(present, leading))
    ranks = {figure: n for n, figure in enumerate(wanted, 1)}
    return [
        {
            **figure_to_json(figure),
            "claimant": figure.claimant or _shown(text, figure) or None,
            "is_total": figure in leading,
            "is_background": figure in past,
            "key": ranks.get(figure),
            "why": why(figure),
        }
        for figure in in_order(reading.figures, leading)
    ]


def _shown(text: str, figure: Figure) -> str:
    """The words that show whose number it is, where nobody can be named: "she"."""
    if figure.claimant_start is None:
        return ""
    return text[figure.claimant_start : figure.claimant_end]


def quote_to_json(quote: Quote) -> dict[str, Any]:
    """Return a quote; the speaker is null where the article does not tell."""
    return {
        "text": quote.text,
        "start": quote.start,
        "end": quote.end,
        "speaker": quote.speaker or None,
        "speaker_start": quote.speaker_start,
        "speaker_end": quote.speaker_end,
        "role": quote.role or None,
        "is_fragment": quote.is_fragment,
    }


def figure_to_json(figure: Figure) -> dict[str, Any]:
    """Return a figure; what the article does not say is null.

    `counted` shows the fate of those counted ("people killed"), and `kind` names it.
    """
    return {
        "text": figure.text,
        "start": figure.start,
        "end": figure.end,
        "value": figure.value,
        "value_high": figure.value_high,
        "qualifier": figure.qualifier or None,
        "unit": figure.unit or None,
        "counted": label(figure) or None,
        "place": figure.place or None,
        "as_of": figure.as_of or None,
        "claimant": figure.claimant or None,
        "status": figure.status.value,
        "kind": figure.kind,
        "change_from": figure.change_from,
        "is_negated": figure.is_negated,
    }
