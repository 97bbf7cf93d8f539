"""How one statement, figure or quote is written out, with its citations."""

from collections.abc import Iterable, Mapping

from bot.core.briefs import BriefFigure, BriefQuote, Change, Citation, SourceLine, Statement
from bot.core.evidence import Status
from bot.core.messages import Cite, Inline, Inlines, Item, QuoteBlock, Style, Text

Sources = Mapping[int, SourceLine]


def by_number(sources: Iterable[SourceLine]) -> Sources:
    """Index sources by their number."""
    return {source.n: source for source in sources}


def cites(citations: Iterable[Citation], sources: Sources) -> Inlines:
    """Write citations as marks, each source once, in order of number."""
    first: dict[int, Citation] = {}
    for citation in citations:
        first.setdefault(citation.n, citation)
    marks: list[Inline] = []
    for n, citation in sorted(first.items()):
        source = sources.get(n)
        marks += [Text(" "), Cite(n, source.url if source else "", citation.span)]
    return tuple(marks)


def statement(said: Statement, sources: Sources) -> Inlines:
    """Write one sentence, who says so where it does not say itself, and its citations."""
    words = said.text
    if said.attribution:
        words = f"{words.rstrip('.')}, per {said.attribution}."
    return (Text(words), *cites(said.citations, sources))


def statement_item(said: Statement, sources: Sources) -> Item:
    """Write one sentence as a labelled line: NEW, CHANGED, CONFIRMED..."""
    return Item(statement(said, sources), said.change.upper() if said.change else "")


def figure_item(told: BriefFigure, sources: Sources) -> Item:
    """Write a figure with all that a reader must know to trust or doubt it."""
    figure = told.figure
    parts: list[Inline] = [Text(figure.text, Style.STRONG)]
    if figure.place and figure.place not in figure.text:
        parts.append(Text(f" {figure.place}"))
    if figure.is_negated:
        parts.append(Text(" · NOT SO, the source says"))
    parts.append(Text(f" · {_standing(told)}"))
    if figure.as_of:
        is_ahead = figure.status in (Status.PROJECTED, Status.PLANNED)
        parts.append(Text(f" · {'' if is_ahead else 'as of '}{_without_as_of(figure.as_of)}"))
    if told.change is Change.NEW:
        parts.append(Text(" · new"))
    elif told.previous:
        parts.append(Text(f" · was: {told.previous}"))
        if told.previous_citation:
            parts += cites([told.previous_citation], sources)
    elif told.seen_at is not None:
        day = f"{told.seen_at.day} {told.seen_at:%b %H:%M} UTC"
        parts.append(Text(f" · no change since {day}"))
    return Item((*parts, *cites([told.citation], sources)))


def quote_block(told: BriefQuote, sources: Sources) -> QuoteBlock:
    """Write exact words, and below them speaker, role and date."""
    by = told.quote.speaker or "speaker not named"
    if told.quote.role and told.quote.role.casefold() not in by.casefold():
        by = f"{by}, {told.quote.role}"
    if told.published_at is not None:
        by = f"{by}, {told.published_at.day} {told.published_at:%b %Y}"
    # The comma before "he said" is not the speaker's.
    words = told.quote.text.rstrip().removesuffix(",")
    return QuoteBlock(words, (Text(by), *cites([told.citation], sources)))


def _standing(told: BriefFigure) -> str:
    figure = told.figure
    by = f" by {figure.claimant}" if figure.claimant else ""
    match figure.status:
        case Status.OBSERVED:
            return f"reported{by}"
        case Status.PROJECTED | Status.PLANNED | Status.DENIED | Status.CORRECTED:
            return f"{figure.status.upper()}{by}"
        case Status.CLAIMED | Status.ESTIMATED:
            return f"{figure.status}{by}"


def _without_as_of(words: str) -> str:
    return words.removeprefix("as of ").removeprefix("As of ")
