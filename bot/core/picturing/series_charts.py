"""The figure ledger of a brief as charts: only what it holds, each value with who gave it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from bot.core.articles import ArticleId, Span
from bot.core.briefs import Brief, BriefFigure, Change
from bot.core.composing.material import Material
from bot.core.evidence import Figure, Reading
from bot.core.figures.series import group, is_same_value
from bot.core.figures.wording import given_by, inner_place, lower_first
from bot.core.messages import Picture
from bot.core.picturing.drawings import Dot, FigureChart
from bot.core.picturing.headings import as_of_line, moment, subtitle
from bot.core.picturing.lettering import is_writable, lettered, short
from bot.core.picturing.signs import number_label
from bot.core.presenting.terms import kind_heading, status_word
from bot.core.speaking import beside, say, say_many, spoken

#: Values below which a line of text says as much.
LEAST_VALUES = 3
#: Charts of one brief, and claimants told apart in one.
MOST_CHARTS, _MOST_CLAIMANTS = 3, 5
#: Characters of a claimant's name in the drawing, and of all words for it.
_NAME_CHARS, ALT_CHARS = 44, 1_000
#: Values told one by one in the words for a drawing: the first, and the last ones.
_TOLD_LAST = 7

#: A value, when, who gave it, whether it was corrected.
Value = tuple[Figure, datetime, str, bool]


class _Ledger:
    """Where each value of a brief's ledger stands, and what its articles say by now."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.spans = _spans(material)
        #: Of each article the last revision.
        self.newest: dict[ArticleId, tuple[int, Reading]] = {}
        for (article, revision), (_, reading) in material.articles.items():
            if revision >= self.newest.get(article, (0, reading))[0]:
                self.newest[article] = revision, reading


def figure_charts(brief: Brief, material: Material, zone: str) -> tuple[Picture, ...]:
    """Draw the series with three values or more, in the brief's order.

    Args:
        brief: Whose figures.
        material: What it was written from: says who printed a value, and when.
        zone: IANA; of the channel.
    """
    long = [figure for figure in brief.figures if len(figure.earlier) + 1 >= LEAST_VALUES]
    if not long:
        return ()
    ledger = _Ledger(material)
    found = (
        _picture(brief, figure, values, zone)
        for figure in long
        if (values := _values(figure, ledger))
    )
    return tuple(islice(found, MOST_CHARTS))


def _spans(material: Material) -> Mapping[Figure, frozenset[Span]]:
    """Tell where each value of the ledger stands."""
    found: dict[Figure, set[Span]] = {}
    for fact in material.facts:
        pairs: list[tuple[Figure | None, Span]] = [(fact.figure, fact.span)]
        pairs += [(point.figure, point.span) for point in fact.history]
        for figure, span in pairs:
            if figure is not None and material.library(span) is not None:
                found.setdefault(figure, set()).add(span)
    return {figure: frozenset(spans) for figure, spans in found.items()}


def _values(told: BriefFigure, ledger: _Ledger) -> list[Value]:
    """Return a series, oldest first; empty where it has too few instants to be drawn over time."""
    was_corrected = told.change is Change.CORRECTED
    replaced = [n for n, point in enumerate(told.earlier) if point.figure.text == told.previous]
    pairs = [
        (point.figure, point.at, was_corrected and number in replaced[-1:])
        for number, point in enumerate(told.earlier)
    ]
    pairs.append((told.figure, told.seen_at or ledger.material.as_of, False))
    values: list[Value] = []
    for figure, at, is_corrected in pairs:
        places = ledger.spans.get(figure, frozenset())
        # Two articles may have the very same words at the very same place: then nobody is named.
        span = next(iter(places)) if len(places) == 1 else None
        values.append(_value(figure, at, span, is_corrected, ledger))
    values.sort(key=lambda value: value[1])
    return values if len({at for _, at, _, _ in values}) >= LEAST_VALUES else []


def _value(
    figure: Figure, at: datetime, span: Span | None, is_corrected: bool, ledger: _Ledger
) -> Value:
    """Place a value at the time of the article that gave it, under who gives it there."""
    if span is None:
        return figure, at, figure.claimant, is_corrected
    article = ledger.material.article(span)
    is_first = article.revision == 1 and article.published_at is not None
    when = article.published_at if is_first else article.stored_at
    who = given_by(figure, article.publisher) or article.publisher
    return figure, when or at, who, is_corrected or _was_taken_back(figure, span, ledger)


def _was_taken_back(figure: Figure, span: Span, ledger: _Ledger) -> bool:
    """Tell whether the article was changed, and does not give this value any more."""
    revision, reading = ledger.newest[span.article]
    return revision > span.revision and not any(
        other.kind == figure.kind and is_same_value(other, figure) for other in reading.figures
    )


def _picture(brief: Brief, told: BriefFigure, values: Sequence[Value], zone: str) -> Picture:
    is_ahead = group(told.figure) == "will be"
    title = _title(told.figure)
    chart = FigureChart(
        title=title if is_writable(title) else kind_heading(told.figure.kind),
        subtitle=subtitle(brief.crisis, as_of_line(brief.as_of, zone)),
        dots=_dots(values),
        zone=zone,
        is_ahead=is_ahead,
        language=spoken(),
    )
    letters = {name: written for name, written in _written(values).items() if len(written) <= 3}
    return Picture(drawing=chart, alt=_alt(brief, told, values, letters, zone))


def _title(figure: Figure) -> str:
    what = kind_heading(figure.kind) if figure.kind != "other" else figure.counted or figure.text
    more = [inner_place(figure.place)] if figure.place else []
    ahead = [status_word(figure.status)] if group(figure) == "will be" else []
    denied = [status_word(figure.status)] if group(figure) == "is not" else []
    return " · ".join([what, *more, *ahead, *denied])


def _written(values: Sequence[Value]) -> dict[str, str]:
    """Return how each claimant is written: few of them, and only in letters that the font has."""
    counts = Counter(who for _, _, who, _ in values)
    kept = [who for who, _ in counts.most_common()]
    if len(kept) > _MOST_CLAIMANTS:
        kept = kept[: _MOST_CLAIMANTS - 1]
    written = lettered(name for name in counts if name)
    others = say("others")
    return {
        name: (short(written[name], _NAME_CHARS) if name in kept else others)
        if name
        else say("not named")
        for name in counts
    }


def _dots(values: Sequence[Value]) -> tuple[Dot, ...]:
    written = _written(values)
    return tuple(
        Dot(
            at=at,
            value=figure.value,
            high=figure.value_high,
            label=number_label(figure),
            claimant=written[who],
            is_corrected=is_corrected,
        )
        for figure, at, who, is_corrected in values
    )


def _alt(
    brief: Brief,
    told: BriefFigure,
    values: Sequence[Value],
    letters: Mapping[str, str],
    zone: str,
) -> str:
    """Write what the chart shows: what is counted, then each value with when and by whom."""
    head = say_many(
        "Chart: {what}, {n} value, times in {zone}.",
        "Chart: {what}, {n} values, times in {zone}.",
        len(values),
        what=beside(brief.crisis, _title(told.figure)),
        zone=zone,
    )
    said = [_said(value, letters, zone) for value in values]
    if len(said) > _TOLD_LAST + 1:
        said = [said[0], "…", *said[-_TOLD_LAST:]]
    while len(words := f"{head} {'; '.join(said)}.") > ALT_CHARS and len(said) > 2:
        said = ["…", *said[2:]]
    return short(words, ALT_CHARS)


def _said(value: Value, letters: Mapping[str, str], zone: str) -> str:
    figure, at, who, is_corrected = value
    letter = f"{letters[who]}: " if letters.get(who) and letters[who] != who else ""
    parts = [moment(at.astimezone(ZoneInfo(zone))), f"{letter}{who}" if who else say("not named")]
    if is_corrected:
        parts.append(say("corrected"))
    return f"{lower_first(figure.text)} ({', '.join(parts)})"
