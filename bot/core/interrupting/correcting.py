"""What a correction says: which facts a brief used, what they were, and what they are now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.articles import Article, Span
from bot.core.briefs import Brief, BriefKind, Change, Coverage, spans_of
from bot.core.composing import Material, Told
from bot.core.composing.citing import SourceBook
from bot.core.composing.figurelines import brief_figure
from bot.core.composing.statements import statement_of
from bot.core.facts import Fact, FactState
from bot.core.figures.wording import unsaid
from bot.core.presenting.mending import Mend
from bot.core.speaking import marked

#: States that make what was told wrong, and how a notice calls them.
CHANGES: Mapping[FactState, Change] = {
    FactState.CORRECTED: Change.CORRECTED,
    FactState.WITHDRAWN: Change.WITHDRAWN,
}


def is_wrong(fact: Fact) -> bool:
    """Tell whether what was told of a fact is no longer so."""
    return fact.state in CHANGES and fact.previous_span is not None


def uses(brief: Brief, fact: Fact, texts: Mapping[int, str]) -> bool:
    """Tell whether a brief rests on words that a fact no longer has.

    Args:
        brief: Of any kind.
        fact: Corrected or withdrawn.
        texts: Text of the fact's old article by revision.
    """
    return rests_on(spans_of(brief), fact, texts)


def rests_on(spans: Iterable[Span], fact: Fact, texts: Mapping[int, str]) -> bool:
    """Tell whether any of these spans holds words that a fact no longer has."""
    mend = mend_of(fact, texts)
    return mend is not None and any(mend.touches(span) for span in spans)


def mend_of(fact: Fact, texts: Mapping[int, str]) -> Mend | None:
    """Return the old words of a fact and where they stood; None if it never changed."""
    if fact.previous_span is None:
        return None
    return Mend(old=fact.previous_span, words=fact.previous, texts=texts)


def mends_of(material: Material, facts: Sequence[Fact], texts: Mapping[int, str]) -> list[Mend]:
    """Return what is to replace the old words of each fact; a withdrawn fact has no new words."""
    book = SourceBook(material)
    mends: list[Mend] = []
    for fact in facts:
        mend = mend_of(fact, texts)
        if mend is None:
            continue
        if fact.state is not FactState.WITHDRAWN:
            told = Told(fact=fact, change=CHANGES[fact.state])
            statement, figure = statement_of(material, told, book), brief_figure(told, book)
            mend = replace(mend, statement=statement, figure=figure)
        mends.append(mend)
    return mends


def notice_of(material: Material, facts: Sequence[Fact]) -> Brief:
    """Write a correction: what is so now, or, of what was taken back, what had been said."""
    book = SourceBook(material)
    told = [Told(fact=fact, change=CHANGES[fact.state]) for fact in facts]
    said = [statement_of(material, one, book) for one in told]
    figures = [brief_figure(one, book) for one in told if one.fact.state is not FactState.WITHDRAWN]
    return Brief(
        crisis=material.crisis,
        kind=BriefKind.CORRECTION,
        number=0,
        as_of=material.as_of,
        new=tuple({one.text: one for one in said if one is not None}.values()),
        figures=tuple(one for one in figures if one is not None),
        sources=book.sources(),
        coverage=Coverage(articles=0, publishers=0),
    )


def we_said(facts: Sequence[Fact]) -> list[str]:
    """Return the old words that a correction quotes, without those that are part of others."""
    words = {fact.previous: unsaid(fact.figure) if fact.figure else "" for fact in facts}
    return [
        " ".join(f"{one}{counted}".split())
        for one, counted in words.items()
        if not any(one in other and one != other for other in words)
    ]


def changed_at(facts: Sequence[Fact], revisions: Mapping[int, Article]) -> datetime:
    """Return when an article changed: as its publisher says, else when its new text was stored.

    A time is believed that lies between what we had and what we have: sites that change words
    without a new date would otherwise date them back.

    Args:
        facts: Those that the change made wrong.
        revisions: Of the article.
    """
    newest = max(facts, key=lambda fact: fact.changed_at)
    known = newest.previous_span
    before = revisions.get(known.revision) if known is not None else None
    later = [one.modified_at for number, one in revisions.items() if one.modified_at
             and before is not None and number > before.revision
             and before.stored_at < one.modified_at <= newest.changed_at]  # fmt: skip
    return max(later, default=newest.changed_at)


def where_in(brief: Brief, facts: Sequence[Fact], texts: Mapping[int, str]) -> str:
    """Name the sections of a brief that rest on these facts' old words, in reading order."""
    if brief.kind is BriefKind.BREAKING:
        return "BREAKING"
    mends = [mend for fact in facts if (mend := mend_of(fact, texts)) is not None]
    sections: Mapping[str, list[Span]] = {
        "BOTTOM LINE": [c.span for said in brief.bottom_line for c in said.citations],
        "NEW": [c.span for said in brief.new for c in said.citations],
        "KEY FIGURES": [figure.citation.span for figure in brief.figures],
        "IN THEIR WORDS": [quote.citation.span for quote in brief.quotes],
        "NOT SETTLED": [c.span for said in brief.unsettled for c in said.citations],
        "WATCH": [c.span for said in brief.watch for c in said.citations],
    }
    names = [
        name
        for name, spans in sections.items()
        if any(mend.touches(span) for span in spans for mend in mends)
    ]
    return ", ".join(names) or marked("THREAD")
