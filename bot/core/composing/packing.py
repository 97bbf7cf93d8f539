"""Numbered evidence for a model, and the brief that its pointers make.

The model sees sentences, quotes and figures of what is new, under ids; it sees no addresses, no
names of channels or people who ask. What it returns is text plus ids: the ids become citations,
and the text is only ever a proposal.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.articles import Span
from bot.core.briefs import Brief, Change, Citation, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.figurelines import brief_figure, index_figures
from bot.core.composing.keyfigures import key_figures
from bot.core.composing.material import Material, Told, difference, is_only_social
from bot.core.composing.statements import Said, choose, stated
from bot.core.composing.voices import choose_quotes, quote_of
from bot.core.composing.weighing import weighed
from bot.core.evidence import Figure
from bot.core.facts import Fact, FactKind, Topic
from bot.core.models.drafting import BriefDraft, DraftStatement
from bot.core.models.second import Shown

#: Sentences, quotes and figures of one call; a brief says a tenth of it.
MAX_SENTENCES = 40
MAX_QUOTES = 12
MAX_FIGURES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Evidence under the ids that a model may point at."""

    facts: Mapping[str, Told]

    @property
    def told(self) -> frozenset[str]:
        """The ids of what an update told already."""
        return frozenset(id for id, one in self.facts.items() if one.change is None)

    def shown(self, material: Material) -> Mapping[str, Shown]:
        """Write the evidence as the model sees it, by id."""
        return {id: _shown(material, id, told) for id, told in self.facts.items()}

    def text(self, material: Material) -> str:
        """Write all of it, one line each."""
        return "\n".join(one.line for one in self.shown(material).values())


def pack(material: Material, *, is_standing: bool) -> Pack:
    """Number what is new or was told by an update, or all that stands for a first brief."""
    compared = [
        told
        for told in weighed(material, difference(material))
        if (is_standing or told.moved is not None) and not is_only_social(told.fact, material)
    ]
    counted = key_figures(material, compared)[:MAX_FIGURES]
    # A count may be new in a sentence that is none.
    happenings = [t for t in compared if t.fact.kind is FactKind.HAPPENING] + counted
    chosen = choose(material, happenings, Said(), limit=MAX_SENTENCES)
    chosen.sort(key=lambda told: (told.fact.topic is not Topic.NEWS, -told.fact.weight))
    quotes = {fact.key for fact in choose_quotes(material, compared)}
    spoken = [t for t in compared if t.fact.key in quotes][:MAX_QUOTES]
    numbered: dict[str, Told] = {}
    for letter, facts in (("S", chosen), ("Q", spoken), ("F", counted)):
        numbered |= {f"{letter}{number}": told for number, told in enumerate(facts, 1)}
    return Pack(facts=numbered)


def from_draft(draft: BriefDraft, packed: Pack, material: Material, floor: Brief) -> Brief:
    """Turn a model's pointers into a brief; what it left out comes from the built-in writer's.

    Args:
        draft: The model's proposal.
        packed: The evidence it was shown.
        material: What there is.
        floor: The built-in writer's brief of the same material.
    """
    book = SourceBook(material)
    bottom_line = _statements(draft.bottom_line, packed, material, book)
    new = _statements(_untold(draft.new, packed), packed, material, book)
    known = index_figures(packed.facts.values())
    figures = [
        made
        for told in _pointed(draft.figures, "F", packed)
        if (made := brief_figure(told, book, known)) is not None
    ]
    shown = {figure.fact for figure in figures}
    figures += [
        replace(one, citation=_again(book, one.citation.span))
        for one in floor.figures
        if one.fact not in shown
    ]
    quotes = [
        quote
        for told in _pointed(draft.quotes, "Q", packed)
        if (quote := quote_of(material, told.fact, book)) is not None
    ]
    quotes = quotes or [
        replace(quote, citation=_again(book, quote.citation.span)) for quote in floor.quotes
    ]
    unsettled = _statements(draft.unsettled, packed, material, book)
    watch = _statements(draft.watch, packed, material, book)
    return replace(
        floor,
        bottom_line=tuple(bottom_line) or _recited(floor.bottom_line, book),
        new=tuple(new) or _recited(floor.new, book),
        figures=tuple(figures),
        quotes=tuple(quotes),
        unsettled=tuple(unsettled) or _recited(floor.unsettled, book),
        watch=tuple(watch) or _recited(floor.watch, book),
        positions=tuple(
            replace(
                one,
                quote=replace(one.quote, citation=_again(book, one.quote.citation.span)),
            )
            for one in floor.positions
        ),
        timeline=tuple(
            replace(entry, statement=_recited([entry.statement], book)[0])
            for entry in floor.timeline
        ),
        status_reason=_recited([floor.status_reason], book)[0] if floor.status_reason else None,
        sources=book.sources(),
    )


def drafted_in(draft: BriefDraft, packed: Pack) -> tuple[DraftStatement, ...]:
    """Return every statement that a brief of this draft holds, in reading order."""
    new = _untold(draft.new, packed)
    return (*draft.bottom_line, *new, *draft.unsettled, *draft.watch)


def as_statement(drafted: DraftStatement, packed: Pack, material: Material) -> Statement:
    """Return a drafted statement as the gate judges it; its sources have no numbers of a brief."""
    (made,) = _statements([drafted], packed, material, SourceBook(material))
    return made


def statement_from(
    drafted: DraftStatement, spans: Iterable[Span], book: SourceBook, told: Told | None
) -> Statement:
    """Make a statement of a model's sentence and the spans it points at."""
    change = told.change if told is not None else None
    return Statement(
        text=drafted.text,
        citations=book.cite(spans),
        change=change or Change.NEW,
        fact=told.fact.key if told is not None else "",
    )


def _statements(
    drafted: Sequence[DraftStatement], packed: Pack, material: Material, book: SourceBook
) -> list[Statement]:
    made = []
    for one in drafted:
        told = [packed.facts[id] for id in one.evidence if id in packed.facts]
        spans = [span for each in told for span in _grounds(material, each.fact)]
        made.append(statement_from(one, spans, book, told[0] if told else None))
    return made


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


def _recited(statements: Sequence[Statement], book: SourceBook) -> tuple[Statement, ...]:
    return tuple(
        replace(said, citations=book.cite(citation.span for citation in said.citations))
        for said in statements
    )


def _again(book: SourceBook, span: Span) -> Citation:
    return book.cite([span])[0]


def _shown(material: Material, id: str, told: Told) -> Shown:
    fact = told.fact
    made = stated(material, fact.sentence)
    sentence = made.text if made else fact.text
    item = sentence
    if id.startswith("F") and fact.figure is not None:
        item = _figure(fact.figure)
    if id.startswith("Q") and fact.quote is not None:
        item = f'{fact.quote.speaker}: "{fact.text}"'
    return Shown(line=f"{id}: ({_note(material, told)}) {item}", sentence=sentence)


def _note(material: Material, told: Told) -> str:
    """Return notes for the model: how a fact differs from before, who published it, and when."""
    article = material.article(told.fact.span)
    at = article.published_at
    notes = [str(told.change or "told")]
    notes.append(article.publisher)
    notes += [f"{at.day} {at:%b %H:%M} UTC"] if at else []
    return ", ".join(notes)


def _figure(figure: Figure) -> str:
    parts = [figure.text]
    parts += [figure.place] if figure.place else []
    parts += [f"status {figure.status}"]
    parts += [f"according to {figure.claimant}"] if figure.claimant else []
    parts += [figure.as_of] if figure.as_of else []
    return " | ".join(parts)
