"""Briefs for messages: small, true, and with every part there is."""

from dataclasses import replace

from bot.core.articles import Article, Tier
from bot.core.briefs import (
    Brief,
    BriefFigure,
    BriefKind,
    BriefQuote,
    Change,
    Citation,
    Coverage,
    HeldBack,
    Position,
    SourceLine,
    Statement,
    TimelineEntry,
)
from bot.core.messages import Message
from bot.platforms.console.render import to_text
from tests.builders import NOW, article, brief, hours, reading_of, span, statement

IT: Article = article(
    "At least 12 people were killed at Tarn, police said. Boats left Orlo at noon. "
    "It is unclear who opened the sluice. The council will meet on Wednesday. "
    '"We lost the old bridge and the mill," Mayor Edda Fross said.',
    "a1",
)
SOURCE = SourceLine(
    n=1,
    article=IT.id,
    revision=1,
    publisher="Orvane Herald",
    title="Levee breaks at Tarn",
    url="https://herald.example/a1",
    published_at=NOW - hours(1),
    tier=Tier.NATIONAL,
)


def figure(**changes: object) -> BriefFigure:
    found = reading_of(IT).figures[0]
    given: dict[str, object] = {
        "figure": found,
        "citation": Citation(n=1, span=span(IT, found.text)),
        "change": Change.NEW,
        "seen_at": NOW - hours(1),
        "fact": "f",
    }
    return BriefFigure(**{**given, **changes})  # type: ignore[arg-type]


def quote(**changes: object) -> BriefQuote:
    found = reading_of(IT).quotes[0]
    given: dict[str, object] = {
        "quote": found,
        "citation": Citation(n=1, span=span(IT, found.text)),
        "published_at": NOW - hours(1),
        "fact": "q",
    }
    return BriefQuote(**{**given, **changes})  # type: ignore[arg-type]


def said(words: str, **changes: object) -> Statement:
    return statement(IT, words, **changes)


def whole(**changes: object) -> Brief:
    """A daily brief with every section."""
    given: dict[str, object] = {
        "kind": BriefKind.DAILY,
        "number": 2,
        "since": NOW - hours(12),
        "bottom_line": (said("At least 12 people were killed at Tarn, police said."),),
        "new": (said("Boats left Orlo at noon.", change=Change.NEW, fact="b"),),
        "figures": (figure(),),
        "quotes": (quote(),),
        "unsettled": (said("It is unclear who opened the sluice."),),
        "watch": (said("The council will meet on Wednesday."),),
        "positions": (Position(actor="Edda Fross", quote=quote()),),
        "timeline": (TimelineEntry(at=NOW, statement=said("Boats left Orlo at noon.")),),
        "sources": (SOURCE,),
        "held_back": (HeldBack(text="The dam is gone.", reason="only social accounts"),),
        "questions": ("How many people were killed?",),
        "coverage": Coverage(articles=4, publishers=3, newest=NOW - hours(1)),
        "next_at": NOW + hours(12),
    }
    return brief(**{**given, **changes})


def long(number: int, words: str = "Boats left Orlo at noon.") -> tuple[Statement, ...]:
    """Statements of 440 characters each."""
    return tuple(
        replace(said(words, change=Change.NEW), text=f"{n} " + "word " * 87, fact=f"l{n}")
        for n in range(number)
    )


def flat(message: Message) -> str:
    return " ".join(to_text(message, 1_000).split())
