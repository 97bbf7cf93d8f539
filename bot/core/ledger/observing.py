"""What one article says that a ledger may want: happenings, figures and quotes, with weights."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.articles import Article, Span
from bot.core.evidence import Attribution, Figure, Quote, Reading, Sentence, Status
from bot.core.facts import FactKind, Topic
from bot.core.figures.amounts import WEIGHT, is_amount, of_its_deed
from bot.core.figures.ordinals import nth_tolls
from bot.core.patterns import Pattern
from bot.core.reading.ranking import rank
from bot.core.sentences.importance import is_evidence, is_news, only_corrects, weigh
from bot.core.sentences.opining import holds_opinion
from bot.core.sentences.portraying import paints_picture, reports
from bot.core.sentences.stating import state
from bot.core.sentences.topics import topic_of

#: Sentences of one article that may become happenings.
MAX_HAPPENINGS = 5
#: What a beginning keeps of the weight that a whole article would have.
TEASER_SHARE = 0.8


_WIRE = Pattern(
    r"^\s*[A-Z][\w.'’ -]{1,40}(?:,[^()\n]{1,40})?\s*\(([A-Z][\w. -]{1,30})\)\s*(?:—|–|--?)\s"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One candidate fact, before we know whether it is new."""

    kind: FactKind
    text: str
    span: Span
    sentence: Span
    #: Who says it; empty when the article itself does.
    claimant: str
    weight: float
    topic: Topic = Topic.NEWS
    figure: Figure | None = None
    quote: Quote | None = None


def observe(article: Article, reading: Reading) -> tuple[Observation, ...]:
    """List an article's candidate facts: happenings by weight, then figures and quotes in order.

    An editorial has none: what is so in it was reported elsewhere.
    """
    if holds_opinion(article):
        return ()
    found = (
        *_happenings(article, reading),
        *(
            _of_figure(article, reading, figure)
            for figure in reading.figures
            if is_evidence(article, reading, figure.start)
            # "The article said that 94 were missing" is what was wrong with it.
            and not (only_corrects(article) and figure.status is not Status.CORRECTED)
        ),
        *(
            _of_figure(article, reading, figure)
            for figure in nth_tolls(article, reading)
            if is_evidence(article, reading, figure.start)
        ),
        *(
            _of_quote(article, reading, quote)
            for quote in reading.quotes
            if quote.speaker
            and not quote.is_fragment
            and is_evidence(article, reading, quote.start)
        ),
    )
    if not article.is_teaser:
        return found
    return tuple(replace(one, weight=one.weight * TEASER_SHARE) for one in found)


def said_at(article: Article) -> datetime:
    """Return when an article counts as said: published, or stored where it does not say."""
    return article.published_at or article.stored_at


def wire_of(article: Article) -> str:
    """Return who had an article first, by its page or its dateline: "TARN (Varda Wire) —".

    Empty for most articles.
    """
    if article.credit:
        return article.credit
    credit = _WIRE.match(article.text)
    return credit[1] if credit else ""


def sentence_around(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Return the sentence that holds a run of characters, or the run itself."""
    for sentence in reading.sentences:
        if sentence.start <= start < sentence.end:
            return sentence.start, max(sentence.end, end)
    return start, end


def _happenings(article: Article, reading: Reading) -> list[Observation]:
    is_picture = paints_picture(article, reading)
    candidates = [
        _of_sentence(article, reading, sentence, number)
        for number, sentence in enumerate(reading.sentences)
        if is_news(article, reading, sentence)
        and not (is_picture and not reports(article, reading, sentence))
        and state(article, reading, sentence.start, sentence.end) is not None
    ]
    ranked = sorted(
        (one for one in candidates if one.weight > 0),
        key=lambda one: (-one.weight, one.span.start),
    )
    news = [one for one in ranked if one.topic is Topic.NEWS][:MAX_HAPPENINGS]
    others = [one for one in ranked if one.topic is not Topic.NEWS][:MAX_HAPPENINGS]
    return news + others


def _of_sentence(
    article: Article, reading: Reading, sentence: Sentence, number: int
) -> Observation:
    span = _span(article, sentence.start, sentence.end)
    attribution = attribution_in(reading, sentence.start, sentence.end)
    return Observation(
        kind=FactKind.HAPPENING,
        text=span.of(article.text),
        span=span,
        sentence=span,
        claimant=attribution.claimant if attribution else "",
        weight=weigh(article, reading, number),
        topic=topic_of(article, reading, sentence),
    )


def attribution_in(reading: Reading, start: int, end: int) -> Attribution | None:
    """Return the first attribution whose clause begins in a run of characters."""
    for attribution in reading.attributions:
        if start <= attribution.clause_start < end:
            return attribution
    return None


def only_claimant_in(reading: Reading, start: int, end: int) -> str:
    """Return the one party that anything between two positions is attributed to, if there is one.

    In "Twelve died, Oda Brel told the Courier" the number is hers.
    """
    claimants = {
        attribution.claimant
        for attribution in reading.attributions
        if start <= attribution.clause_start < end and not attribution.is_denial
    }
    return claimants.pop() if len(claimants) == 1 else ""


def _of_figure(article: Article, reading: Reading, figure: Figure) -> Observation:
    start, end = sentence_around(reading, figure.start, figure.end)
    inside = (one for one in reading.sentences if one.start <= figure.start < one.end)
    figure = of_its_deed(article, next(inside, None), figure)
    return Observation(
        kind=FactKind.FIGURE,
        text=figure.text,
        span=_span(article, figure.start, figure.end),
        sentence=_span(article, start, end),
        claimant=figure.claimant or only_claimant_in(reading, start, end),
        weight=WEIGHT if is_amount(figure) else min(1.0, rank(figure)),
        figure=figure,
    )


def _of_quote(article: Article, reading: Reading, quote: Quote) -> Observation:
    start, end = sentence_around(reading, quote.start, quote.end)
    length = len(quote.text.split())
    weight = 0.3 + min(length, 30) / 60 + (0.2 if quote.role else 0.0)
    return Observation(
        kind=FactKind.QUOTE,
        text=quote.text,
        span=_span(article, quote.start, quote.end),
        sentence=_span(article, start, end),
        claimant=quote.speaker,
        weight=min(1.0, weight),
        quote=quote,
    )


def _span(article: Article, start: int, end: int) -> Span:
    return Span(article=article.id, revision=article.revision, start=start, end=end)
