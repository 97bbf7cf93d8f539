"""The rulings: verified, rejected with reasons, or not checked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.articles import Span
from bot.core.briefs import BriefFigure, BriefQuote, Statement
from bot.core.evidence import Figure, Reading, Sentence, Status
from bot.core.figures.ordinals import is_nth, nth_tolls
from bot.core.gate.about import about_problem, contrary_problem, place_problem
from bot.core.gate.addresses import address_problem
from bot.core.gate.agents import agent_problem
from bot.core.gate.beside import stands_beside
from bot.core.gate.causes import cause_problem
from bot.core.gate.changes import change_problem
from bot.core.gate.clauses import clause_problem
from bot.core.gate.conditions import condition_problem
from bot.core.gate.contraries import replaced_problem
from bot.core.gate.fated import fated_problem
from bot.core.gate.grounds import CitationError, Grounds, Library, ground, without_outlets
from bot.core.gate.ladders import ladder_problem
from bot.core.gate.names import (
    attribution_names_problem,
    calendar_problem,
    date_problem,
    name_problem,
)
from bot.core.gate.negations import evened
from bot.core.gate.numbers import (
    count_problem,
    figure_problem,
    loose_qualifier_problem,
    number_problem,
)
from bot.core.gate.outlets import without_publisher
from bot.core.gate.pieces import Piece, Sources, piece_of, sources_of
from bot.core.gate.rates import rate_problem
from bot.core.gate.relations import relation_problem
from bot.core.gate.shares import share_problem
from bot.core.gate.sides import side_problem
from bot.core.gate.splices import splice_problem
from bot.core.gate.substitutes import stranger_problem
from bot.core.gate.timing import timing_problem
from bot.core.gate.tongues import are_borne_out, is_in_its_tongue, tongue_problem
from bot.core.gate.turns import turn_problem
from bot.core.gate.verbatim import is_whole, without_headline
from bot.core.gate.voice import attribution_problem, quoted_problem, voice_problem
from bot.core.sentences.importance import addresses_machine
from bot.core.text.characters import fold


class Verdict(StrEnum):
    """What the gate says; only VERIFIED is posted."""

    VERIFIED = "verified"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A verdict, and for a rejection every reason, each a sentence for a person."""

    verdict: Verdict
    reasons: tuple[str, ...] = ()

    @property
    def is_verified(self) -> bool:
        """Tell whether it may be posted."""
        return self.verdict is Verdict.VERIFIED


#: Reads a text that we or a model wrote, the way articles are read.
Reader = Callable[[str], Reading]

VERIFIED = Ruling(verdict=Verdict.VERIFIED)


def rejected(*reasons: str) -> Ruling:
    """Return a rejection."""
    return Ruling(verdict=Verdict.REJECTED, reasons=tuple(dict.fromkeys(reasons)))


def check(said: Statement, library: Library, read: Reader) -> Ruling:
    """Check one statement of a brief or an answer against what it cites.

    Args:
        said: The statement; its attribution counts as part of what it says.
        library: Finds the articles and what was read from them.
        read: Reads the statement's own text.
    """
    if not said.text.strip():
        return rejected("says nothing")
    if not said.citations:
        return rejected("cites nothing")
    try:
        grounds = ground((citation.span for citation in said.citations), library)
    except CitationError as error:
        return rejected(str(error))
    if any(addresses_machine(one.text) for one in grounds):
        return rejected("its source gives orders to a program instead of reporting")
    said = replace(said, text=without_publisher(without_headline(said.text, grounds), grounds))
    if is_whole(said.text, grounds) and not said.attribution:
        return VERIFIED
    if stands_beside(said, library):
        return VERIFIED
    return _check_against(said, grounds, read)


def _check_against(said: Statement, grounds: Sequence[Grounds], read: Reader) -> Ruling:
    sources = sources_of(grounds)
    reasons = [address_problem(f"{said.text} {said.attribution}", grounds)]
    whole = read(said.text)
    for sentence in whole.sentences or (Sentence(start=0, end=len(said.text), paragraph=0),):
        text = said.text[sentence.start : sentence.end]
        if is_whole(text, grounds):
            if said.attribution:
                reasons += _attribution_problems(said, sources)
            continue
        masked = evened(without_outlets(text, grounds), grounds)
        piece = piece_of(masked, read(masked), sources)
        reasons += _problems(said, text, piece, sources)
    reasons = [reason for reason in reasons if reason]
    return rejected(*reasons) if reasons else VERIFIED


def _problems(said: Statement, text: str, piece: Piece, sources: Sources) -> list[str]:
    grounds = sources.grounds
    if is_in_its_tongue(piece, sources):
        # The other checks know English words, and take some of these for them.
        return [
            quoted_problem(text, piece, grounds),
            number_problem(piece.text, piece.reading, grounds),
            name_problem(piece, sources),
            attribution_names_problem(said, grounds),
            attribution_problem(said, sources) if said.attribution else "",
            tongue_problem(piece, sources),
        ]
    return [
        quoted_problem(text, piece, grounds),
        number_problem(piece.text, piece.reading, grounds),
        "" if are_borne_out(piece, sources) else count_problem(piece, sources),
        loose_qualifier_problem(piece, sources),
        *(figure_problem(figure, piece.text, grounds) for figure in piece.reading.figures),
        name_problem(piece, sources),
        attribution_names_problem(said, grounds),
        date_problem(piece.reading, grounds),
        calendar_problem(piece, sources),
        voice_problem(said, piece, sources),
        "" if sources.are_foreign else turn_problem(piece, sources),
        contrary_problem(piece, sources),
        "" if sources.are_foreign else relation_problem(piece, sources),
        "" if sources.are_foreign else replaced_problem(piece, sources),
        "" if sources.are_foreign else fated_problem(piece, sources),
        "" if sources.are_foreign else timing_problem(piece, sources),
        place_problem(piece, sources),
        clause_problem(piece, sources),
        share_problem(piece, sources),
        "" if sources.are_foreign else rate_problem(piece, sources),
        cause_problem(piece, sources),
        condition_problem(piece, sources),
        ladder_problem(piece, sources),
        side_problem(piece, sources),
        "" if sources.are_foreign else agent_problem(piece, sources),
        change_problem(piece, sources, is_attributed=bool(said.attribution)),
        about_problem(piece, grounds),
        "" if sources.are_foreign else stranger_problem(piece, sources),
        splice_problem(piece, sources),
        tongue_problem(piece, sources),
    ]


def _attribution_problems(said: Statement, sources: Sources) -> list[str]:
    return [
        attribution_names_problem(said, sources.grounds),
        attribution_problem(said, sources),
    ]


def check_figure(told: BriefFigure, library: Library) -> Ruling:
    """Check that a figure is what stands in its span, told as the article tells it."""
    return _check_cut(told.figure.text, told.citation.span, library) or _check_read(
        told.figure, told.citation.span, library
    )


def check_quote(told: BriefQuote, library: Library) -> Ruling:
    """Check that a quote is cut from its span and given to the one who said it there."""
    cut = _check_cut(told.quote.text, told.citation.span, library)
    if cut is not None:
        return cut
    (grounds,) = ground([told.citation.span], library)
    span = told.citation.span
    near = [q for q in grounds.quotes if q.start < span.end and q.end > span.start]
    if not near:
        return rejected("is not direct speech in its article")
    speaker = fold(told.quote.speaker)
    if speaker and all(not _is_same_person(speaker, fold(quote.speaker)) for quote in near):
        said_by = near[0].speaker or "nobody that is named"
        return rejected(f"is given to {told.quote.speaker}; the article gives it to {said_by}")
    return VERIFIED


def _check_cut(text: str, span: Span, library: Library) -> Ruling | None:
    try:
        ground([span], library)
    except CitationError as error:
        return rejected(str(error))
    found = library(span)
    if found is None or fold(span.of(found[0].text)) != fold(text):
        return rejected(f'"{text}" is not what stands at its place in the article')
    return None


def _check_read(told: Figure, span: Span, library: Library) -> Ruling:
    (grounds,) = ground([span], library)
    counted = grounds.figures
    if is_nth(told) and (found := library(span)) is not None:
        counted = (*counted, *nth_tolls(*found))
    here = [f for f in counted if f.start < span.end and f.end > span.start]
    if not here:
        return rejected(f'"{told.text}" is no figure in its article')
    reasons = [_difference(told, read) for read in here]
    return rejected(*[r for r in reasons if r]) if all(reasons) else VERIFIED


def _difference(told: Figure, read: Figure) -> str:
    if (told.value, told.value_high) != (read.value, read.value_high):
        return f"its value is {told.value:g}, the article's {read.value:g}"
    if fold(told.qualifier) != fold(read.qualifier):
        return f'its qualifier is "{told.qualifier}", the article\'s "{read.qualifier}"'
    if told.unit != read.unit:
        return f'its unit is "{told.unit}", the article\'s "{read.unit}"'
    if _standing(told) != _standing(read):
        return f"it is told as {told.status}, the article has it as {read.status}"
    if told.claimant and not _is_same_person(fold(told.claimant), fold(read.claimant)):
        return (
            f"it is given to {told.claimant}, the article gives it to {read.claimant or 'nobody'}"
        )
    return ""


def _standing(figure: Figure) -> str:
    if figure.is_negated or figure.status is Status.DENIED:
        return "not so"
    if figure.status in (Status.PROJECTED, Status.PLANNED):
        return "to come"
    return "so"


def _is_same_person(a: str, b: str) -> bool:
    if not a or not b:
        return a == b
    return a in b or b in a
