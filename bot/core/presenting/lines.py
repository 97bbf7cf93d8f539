"""How one statement, figure or quote is written out, with its citations."""

from collections.abc import Iterable, Mapping
from datetime import date

from bot.core.briefs import BriefFigure, BriefQuote, Citation, SourceLine, Statement
from bot.core.characters import fold
from bot.core.evidence import Figure, Status
from bot.core.facts import Label
from bot.core.figurewords import given_by, lower_first, unsaid
from bot.core.messages import Cite, Inline, Inlines, Item, QuoteBlock, Style, Text

Sources = Mapping[int, SourceLine]
#: Words that open a time of their own.
_WHEN = frozenset("in on at by since during until over from between within after before".split())


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


def watched(said: Statement, sources: Sources) -> Inlines:
    """Write a scheduled event, with its date where its sentence names only the weekday."""
    words, *marks = statement(said, sources)
    day = (Text(f" · {day_words(said.day)}"),) if said.day else ()
    return (words, *day, *marks)


def statement_item(
    said: Statement,
    sources: Sources,
    figures: Mapping[str, BriefFigure] | None = None,
    *,
    is_labelled: bool = True,
) -> Item:
    """Write one line, labelled with what changed: NEW, CHANGED, CONFIRMED...

    Args:
        said: The sentence.
        sources: The brief's sources.
        figures: Its figures by fact: a count that moved is told as "was → is" and not once more
            in its sentence.
        is_labelled: False where everything is new.
    """
    label = said.change.upper() if said.change and is_labelled else ""
    told = (figures or {}).get(said.fact)
    if told is not None and is_labelled:
        return Item(_of_count(said, told, sources), label)
    return Item(statement(said, sources), label)


def changed_words(told: BriefFigure) -> str:
    """Write "was → is"; empty where a figure replaces nothing."""
    if not told.previous:
        return ""
    before = told.earlier[-1].figure if told.earlier else told.figure
    now = f"{told.figure.text}{unsaid(told.figure)}"
    return f"{lower_first(told.previous)}{unsaid(before)} → {lower_first(now)}"


def _of_count(said: Statement, told: BriefFigure, sources: Sources) -> Inlines:
    """A count that changed or was confirmed, who gives it, and its citations."""
    marks = cites([*said.citations, *_earlier(told)], sources)
    if words := changed_words(told):
        return (Text(f"{words} · {_standing(told, sources.get(told.citation.n))}"), *marks)
    giving = dict.fromkeys(
        sources[cited.n].publisher for cited in said.citations if cited.n in sources
    )
    words = f"{told.figure.text}{unsaid(told.figure)}"
    return (Text(f"{words} · now given by {', '.join(giving)}"), *marks)


def _earlier(told: BriefFigure) -> list[Citation]:
    return [told.previous_citation] if told.previous_citation else []


def figure_item(told: BriefFigure, sources: Sources, *, is_told: bool = False) -> Item:
    """Write a figure with all that a reader must know to trust or doubt it.

    Its own words are cut from the article; the word for what is counted follows where they lack
    it ("11" of a death toll: "11 killed").

    Args:
        told: The figure.
        sources: The brief's sources.
        is_told: The brief says above what it was.
    """
    figure = told.figure
    parts: list[Inline] = [Text(figure.text, Style.STRONG)]
    rest = unsaid(figure)
    if figure.place and figure.place not in figure.text:
        rest = f"{rest} {figure.place}"
    if figure.is_negated:
        rest = f"{rest} · NOT SO, the source says"
    rest = f"{rest} · {_standing(told, sources.get(told.citation.n))}"
    if figure.as_of:
        rest = f"{rest} · {_as_of(figure)}"
    parts.append(Text(rest))
    if told.label:
        parts.append(Text(f" · {label_words(told.label)}"))
    moved = (Text(f" · {told.change}"),) if is_told and told.change else _moved(told, sources)
    return Item((*parts, *moved, *cites([told.citation], sources)))


def _moved(told: BriefFigure, sources: Sources) -> Inlines:
    """What it was, that it is new, or since when it has not changed."""
    if told.previous:
        before = told.earlier[-1].figure if told.earlier else None
        counted = unsaid(before) if before and not unsaid(told.figure) else ""
        was = f"{lower_first(told.previous)}{counted}"
        return (Text(f" · was: {was}"), *cites(_earlier(told), sources))
    if told.change is not None:
        return (Text(f" · {told.change}"),)
    if told.seen_at is None:
        return ()
    return (Text(f" · no change since {told.seen_at.day} {told.seen_at:%b %H:%M} UTC"),)


def label_words(label: Label) -> str:
    """Write what is to be read beside a figure; empty where there is nothing."""
    match label:
        case Label.EARLY:
            return "EARLY FIGURE"
        case Label.OUTLIER:
            return "OUTLIER, over ten times what others give"
        case Label.STALE:
            return "STALE"
        case Label.NONE:
            return ""


def quote_block(told: BriefQuote, sources: Sources) -> QuoteBlock:
    """Write exact words, and below them speaker, role and date."""
    by = told.quote.speaker or "speaker not named"
    role = told.quote.role
    if role and fold(role) not in fold(by):
        # "Mayor Edda Fross" is a mayor; "UN envoy" and "Interior Minister" keep their capitals.
        by = f"{by}, {role.lower() if role.isalpha() and role.istitle() else role}"
    if told.published_at is not None:
        by = f"{by}, {told.published_at.day} {told.published_at:%b %Y}"
    # The comma before "he said" is not the speaker's.
    words = told.quote.text.rstrip().removesuffix(",")
    return QuoteBlock(words, (Text(by), *cites([told.citation], sources)))


def day_words(day: str) -> str:
    """Write an ISO date as briefs print it, "3 Mar 2026"; other words stay as they are."""
    try:
        at = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{at.day} {at:%b %Y}"


def _standing(told: BriefFigure, source: SourceLine | None) -> str:
    figure = told.figure
    claimant = given_by(figure, source.publisher if source else "")
    by = f" by {claimant}" if claimant else ""
    match figure.status:
        case Status.OBSERVED:
            publisher = source.publisher if source else ""
            return f"reported{by or (f' by {publisher}' if publisher else '')}"
        case Status.PROJECTED | Status.PLANNED | Status.DENIED | Status.CORRECTED:
            return f"{figure.status.upper()}{by}"
        case Status.CLAIMED | Status.ESTIMATED:
            return f"{figure.status}{by}"


def _as_of(figure: Figure) -> str:
    """Write when a figure holds: "as of 3 Mar 2026", "by early June", "in 2007"."""
    words = figure.as_of.removeprefix("as of ").removeprefix("As of ")
    is_ahead = figure.status in (Status.PROJECTED, Status.PLANNED)
    has_its_own = words.split(maxsplit=1)[0].lower() in _WHEN
    return f"{'' if is_ahead or has_its_own else 'as of '}{day_words(words)}"
