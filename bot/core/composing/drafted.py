"""A model's draft as a brief: its words with their sources, and all that code adds to them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.core.articles import Span
from bot.core.briefs import Brief, BriefFigure, BriefQuote, Change, Citation, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.figurelines import brief_figure, index_figures
from bot.core.composing.material import Material, Told, difference
from bot.core.composing.packing import Pack
from bot.core.composing.statements import Said, stated
from bot.core.composing.tellers import once_named, teller
from bot.core.composing.voices import quote_of
from bot.core.composing.watching import unnamed_day
from bot.core.facts import Fact
from bot.core.gate.outlets import called
from bot.core.models.drafting import BriefDraft, DraftStatement
from bot.core.sentences.topics import denies_it
from bot.core.text.words import stems

#: Lines of a whole brief; what its own message has no room for stands in its thread.
MAX_NEW = 7
MAX_UNSETTLED = 3
MAX_WATCH = 3
#: Characters between a sentence and the next one, a new paragraph included.
_NEXT = 3
#: A line with this share of its words in one that cites the same says it again.
_AGAIN = 0.6


def from_draft(draft: BriefDraft, packed: Pack, material: Material, floor: Brief) -> Brief:
    """Turn a model's pointers into a brief, for the gate; `finished` is what becomes of it then.

    Args:
        draft: The model's proposal.
        packed: The evidence it was shown.
        material: What there is.
        floor: The built-in writer's brief of the same material.
    """
    book = SourceBook(material)
    # What a count replaces was told before, and so the model was not shown it.
    known = index_figures(difference(material))
    figures = [
        made
        for told in _pointed(draft.figures, "F", packed)
        if (made := brief_figure(told, book, known)) is not None
    ]
    shown = {figure.fact for figure in figures}
    quotes = [
        quote
        for told in _pointed(draft.quotes, "Q", packed)
        if (quote := quote_of(material, told.fact, book)) is not None
    ]
    watch = _statements(draft.watch, packed, material, book)
    return replace(
        floor,
        bottom_line=tuple(_statements(draft.bottom_line, packed, material, book)),
        new=tuple(_statements(_untold(draft.new, packed), packed, material, book)),
        figures=(*figures, *(one for one in floor.figures if one.fact not in shown)),
        quotes=tuple(quotes) or floor.quotes,
        unsettled=tuple(_statements(draft.unsettled, packed, material, book)),
        watch=tuple(
            replace(said, day=unnamed_day(material, said.citations[0].span))
            if said.citations
            else said
            for said in watch
        ),
    )


def drafted_in(draft: BriefDraft, packed: Pack) -> tuple[DraftStatement, ...]:
    """Return every statement that a brief of this draft holds, in reading order."""
    new = _untold(draft.new, packed)
    return (*draft.bottom_line, *new, *draft.unsettled, *draft.watch)


def as_statement(drafted: DraftStatement, packed: Pack, material: Material) -> Statement:
    """Return a drafted statement as the gate judges it; its sources have no numbers of a brief."""
    (made,) = _statements([drafted], packed, material, SourceBook(material))
    return made


def finished(brief: Brief, floor: Brief, material: Material) -> Brief:
    """Complete what the gate left of a model's brief, and number its sources as they are read.

    What the built-in writer tells besides stands behind the model's own, since the channel counts
    as told of all there is: most of it in the thread. What became of announced events, and counts
    that differ, no model was shown.

    Args:
        brief: What the gate passed.
        floor: The built-in writer's brief of the same material.
        material: What there is.
    """
    brief = replace(brief, new=_standing_alone(brief.new))
    leading = (*brief.bottom_line, *brief.new)
    unsettled = [one for one in _standing_alone(brief.unsettled) if not _is_again(one, leading)]
    outcomes = [one for one in floor.watch if one.outcome is not None]
    whole = replace(
        brief,
        unsettled=(*unsettled, *_besides((*leading, *unsettled), floor.unsettled, material))[
            : max(MAX_UNSETTLED, len(unsettled))
        ],
        watch=(
            *outcomes,
            *brief.watch,
            *_besides((*leading, *brief.watch, *outcomes), floor.watch, material),
        )[:MAX_WATCH],
    )
    told = (*leading, *whole.unsettled, *whole.watch)
    more = _besides(told, (*floor.bottom_line, *floor.new), material)
    whole = replace(
        whole,
        bottom_line=tuple(once_named(material, brief.bottom_line)),
        new=tuple(once_named(material, (*brief.new, *more)[:MAX_NEW])),
    )
    return _numbered(whole, SourceBook(material))


def _statements(
    drafted: Sequence[DraftStatement], packed: Pack, material: Material, book: SourceBook
) -> list[Statement]:
    made = []
    for one in drafted:
        told = [packed.facts[id] for id in one.evidence if id in packed.facts]
        spans = [span for each in told for span in _grounds(material, each.fact)]
        made.append(
            Statement(
                text=one.text,
                citations=book.cite(spans),
                attribution=_teller(material, told, one.text),
                change=(told[0].change if told else None) or Change.NEW,
                fact=told[0].fact.key if told else "",
            )
        )
    return made


def _teller(material: Material, told: Sequence[Told], text: str) -> str:
    """Return the party that alone says what a statement tells; empty where its words name it."""
    tellers = {teller(material, one.fact, text) for one in told}
    named = tellers.pop() if len(tellers) == 1 else ""
    return "" if any(one in text for one in called(named)) else named


def _untold(drafted: Sequence[DraftStatement], packed: Pack) -> list[DraftStatement]:
    """Leave out what the channel was told already by an update."""
    return [
        one
        for one in drafted
        if not (told := [packed.facts[id] for id in one.evidence if id in packed.facts])
        or any(each.change is not None for each in told)
    ]


def _grounds(material: Material, fact: Fact) -> tuple[Span, ...]:
    """Return a fact's sentence, and the name that a pronoun in it stands for."""
    made = stated(material, fact.sentence)
    return made.spans if made is not None else (fact.sentence,)


def _pointed(ids: Sequence[str], letter: str, packed: Pack) -> list[Told]:
    return [packed.facts[id] for id in ids if id in packed.facts and id.startswith(letter)]


def _is_again(said: Statement, told: Iterable[Statement]) -> bool:
    """Tell whether a line says what another says that cites no less."""
    mine = set(stems(said.text))
    return any(
        _are_cited(said, one.citations) and len(mine & set(stems(one.text))) >= _AGAIN * len(mine)
        for one in told
    )


def _are_cited(said: Statement, citations: Iterable[Citation]) -> bool:
    spans = [one.span for one in citations]
    return all(any(_holds(span, one.span) for span in spans) for one in said.citations)


def _holds(outer: Span, inner: Span) -> bool:
    is_same = (outer.article, outer.revision) == (inner.article, inner.revision)
    return is_same and outer.start <= inner.start and inner.end <= outer.end


def _besides(
    told: Sequence[Statement], floor: Sequence[Statement], material: Material
) -> list[Statement]:
    """Return the built-in writer's lines that say what no line of a model's brief does."""
    cited = [citation for said in told for citation in said.citations]
    known = Said()
    for citation in cited:
        known.add(material, citation.span)
    added: list[Statement] = []
    for said in floor:
        is_alone = not _makes_sense(said, (*told, *added)[-1:])
        is_told = _are_cited(said, cited) or any(
            one.text == said.text or (one.fact and one.fact == said.fact) for one in told
        )
        if is_alone or is_told or (len(said.citations) == 1 and _says_it(known, material, said)):
            continue
        added.append(said)
    return added


def _standing_alone(lines: Sequence[Statement]) -> tuple[Statement, ...]:
    """Leave out lines that deny what no line before them says."""
    kept: list[Statement] = []
    for said in lines:
        if _makes_sense(said, kept[-1:]):
            kept.append(said)
    return tuple(kept)


def _makes_sense(said: Statement, before: Sequence[Statement]) -> bool:
    """Tell whether a line says what is denied, or stands behind the sentence that does.

    “The army denied it” denies whatever stands above it.
    """
    if len(said.citations) != 1 or not denies_it(said.text):
        return True
    span = said.citations[0].span
    return any(
        (one.span.article, one.span.revision) == (span.article, span.revision)
        and 0 <= span.start - one.span.end <= _NEXT
        for line in before
        for one in line.citations
    )


def _says_it(known: Said, material: Material, said: Statement) -> bool:
    return all(known.has(material, citation.span) for citation in said.citations)


def _numbered(brief: Brief, book: SourceBook) -> Brief:
    """Number what a brief cites in reading order: its lines come from two writers."""

    def again(statements: Sequence[Statement]) -> tuple[Statement, ...]:
        return tuple(
            replace(said, citations=book.cite(one.span for one in said.citations))
            for said in statements
        )

    def once(citation: Citation) -> Citation:
        return book.cite([citation.span])[0]

    def figure(one: BriefFigure) -> BriefFigure:
        before = once(one.previous_citation) if one.previous_citation else None
        return replace(one, citation=once(one.citation), previous_citation=before)

    def quote(one: BriefQuote) -> BriefQuote:
        return replace(one, citation=once(one.citation))

    return replace(
        brief,
        bottom_line=again(brief.bottom_line),
        status_reason=again([brief.status_reason])[0] if brief.status_reason else None,
        new=again(brief.new),
        figures=tuple(map(figure, brief.figures)),
        quotes=tuple(map(quote, brief.quotes)),
        unsettled=again(brief.unsettled),
        watch=again(brief.watch),
        positions=tuple(replace(one, quote=quote(one.quote)) for one in brief.positions),
        timeline=tuple(replace(one, statement=again([one.statement])[0]) for one in brief.timeline),
        sources=book.sources(),
    )
