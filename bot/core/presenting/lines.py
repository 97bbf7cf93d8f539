"""How one statement, figure or quote is written out, with its citations."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from bot.core.briefs import BriefFigure, BriefQuote, Change, Citation, SourceLine, Statement
from bot.core.evidence import Figure, Status
from bot.core.facts import Label
from bot.core.figures.wording import given_by, inner_place, lower_first
from bot.core.messages import Cite, Inline, Inlines, Item, QuoteBlock, Style, Text
from bot.core.patterns import Pattern
from bot.core.presenting.called import called
from bot.core.presenting.terms import change_label, change_word, status_word, unsaid_words
from bot.core.reading.text.parted import unparted
from bot.core.speaking import beside, day_of, listed, say, short_day_of
from bot.core.text.directions import arrow

Sources = Mapping[int, SourceLine]
#: The full stop of "8 a.m." is none of the sentence's.
_HALF = Pattern(r"\b[ap]\.m\.\Z")
#: Words that open a time of their own.
_WHEN = frozenset("in on at by since during until over from between within after before".split())
#: In front of a number.
_ANOTHER = Pattern(r"\A(?:another|a further|an additional) (?=\S)", re.IGNORECASE)


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
        sentence = words if _HALF.search(words) else words.rstrip(".")
        words = say("{sentence}, per {name}.", sentence=sentence, name=said.attribution)
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
            in its sentence. One that is new is told by its sentence.
        is_labelled: False where everything is new.
    """
    label = change_label(said.change) if said.change and is_labelled else ""
    told = (figures or {}).get(said.fact)
    if told is not None and is_labelled and said.change is not Change.NEW:
        return Item(_of_count(said, told, sources), label)
    return Item(statement(said, sources), label)


def changed_words(told: BriefFigure) -> str:
    """Write "was → is"; empty where a figure replaces nothing."""
    if not told.previous:
        return ""
    before = _replaced(told) or told.figure
    now = f"{_closed(told.figure.text)}{unsaid_words(told.figure)}"
    was = f"{lower_first(_closed(told.previous))}{unsaid_words(before)}"
    return f"{was} {arrow(was, now)} {lower_first(now)}"


def _of_count(said: Statement, told: BriefFigure, sources: Sources) -> Inlines:
    """A count that changed or was confirmed, who gives it, and its citations."""
    marks = cites([*said.citations, *_earlier(told)], sources)
    if words := changed_words(told):
        return (Text(f"{words} · {_standing(told, sources.get(told.citation.n))}"), *marks)
    giving = dict.fromkeys(
        sources[cited.n].publisher for cited in said.citations if cited.n in sources
    )
    words = f"{_closed(told.figure.text)}{unsaid_words(told.figure)}"
    given = say("now given by {names}", names=listed(list(giving)))
    return (Text(f"{words} · {given}"), *marks)


def _closed(words: str) -> str:
    """Return a figure's words, its number without blanks: "£35, 000" is "£35,000".

    "Another 81 people" are 81 people beside others, of whom the line does not speak.
    """
    told = _ANOTHER.sub("", unparted(f" {words}").lstrip())
    return f"{told[:1].upper()}{told[1:]}" if words[:1].isupper() else told


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
    parts: list[Inline] = [Text(_closed(figure.text), Style.STRONG)]
    rest = unsaid_words(figure)
    if figure.place and figure.place not in figure.text:
        rest = f"{rest} {inner_place(figure.place)}"
    is_of = figure.kind in ("money", "area") and figure.counted
    if is_of and figure.counted not in figure.text:
        rest = f"{rest} · {figure.counted}"  # a sum says nothing without what it is for
    if figure.is_negated:
        rest = f"{rest} · {say('NOT SO, the source says')}"
    rest = f"{rest} · {_standing(told, sources.get(told.citation.n))}"
    if figure.as_of:
        rest = f"{rest} · {_as_of(figure)}"
    parts.append(Text(rest))
    if told.label:
        parts.append(Text(f" · {label_words(told.label)}"))
    is_said = is_told and told.change is not None
    moved = _changed(told) if is_said else _moved(told, sources)
    return Item((*parts, *moved, *cites([told.citation], sources)))


def _changed(told: BriefFigure) -> Inlines:
    return (Text(f" · {change_word(told.change)}"),) if told.change is not None else ()


def _moved(told: BriefFigure, sources: Sources) -> Inlines:
    """What it was, that it is new, or since when it has not changed."""
    if told.previous:
        before = _replaced(told)
        counted = unsaid_words(before) if before and not unsaid_words(told.figure) else ""
        was = f"{lower_first(_closed(told.previous))}{counted}"
        return (Text(f" · {say('was: {figure}', figure=was)}"), *cites(_earlier(told), sources))
    if told.change is not None:
        return _changed(told)
    if told.seen_at is None:
        return ()
    since = f"{short_day_of(told.seen_at)} {told.seen_at:%H:%M} UTC"
    return (Text(f" · {say('no change since {time}', time=since)}"),)


def _replaced(told: BriefFigure) -> Figure | None:
    """Return the earlier value whose words a figure's line gives as what it was."""
    values = [point.figure for point in told.earlier if point.figure.text == told.previous]
    return values[-1] if values else None


def label_words(label: Label) -> str:
    """Write what is to be read beside a figure; empty where there is nothing."""
    match label:
        case Label.EARLY:
            return say("EARLY FIGURE")
        case Label.OUTLIER:
            return say("OUTLIER, over ten times what others give")
        case Label.STALE:
            return say("STALE")
        case Label.NONE:
            return ""


def quote_block(told: BriefQuote, sources: Sources) -> QuoteBlock:
    """Write exact words, and below them speaker, role and date."""
    by = called(told.quote.speaker or say("speaker not named"), told.quote.role)
    if told.published_at is not None:
        by = beside(by, day_of(told.published_at))
    # The comma before "he said" is not the speaker's.
    words = told.quote.text.rstrip().removesuffix(",")
    return QuoteBlock(words, (Text(by), *cites([told.citation], sources)))


def day_words(day: str) -> str:
    """Write an ISO date as briefs print it, "3 Mar 2026"; other words stay as they are."""
    try:
        at = date.fromisoformat(day)
    except ValueError:
        return day
    return day_of(at)


def _standing(told: BriefFigure, source: SourceLine | None) -> str:
    figure = told.figure
    claimant = given_by(figure, source.publisher if source else "")
    status = figure.status
    if status is Status.CLAIMED and not claimant:
        status = Status.OBSERVED  # by whom, only its sentence tells: its paper reports it
    if status is Status.OBSERVED:
        claimant = claimant or (source.publisher if source else "")
    word = status_word(status)
    return say("{status} by {name}", status=word, name=claimant) if claimant else word


def _as_of(figure: Figure) -> str:
    """Write when a figure holds: "as of 3 Mar 2026", "by early June", "in 2007"."""
    words = figure.as_of.removeprefix("as of ").removeprefix("As of ")
    is_ahead = figure.status in (Status.PROJECTED, Status.PLANNED)
    has_its_own = words.split(maxsplit=1)[0].lower() in _WHEN
    if is_ahead or has_its_own:
        first, _, rest = words.partition(" ")
        return f"{first} {day_words(rest)}" if has_its_own and rest else day_words(words)
    return say("as of {time}", time=day_words(words))
