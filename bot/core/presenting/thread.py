"""The messages that go into a brief's thread, in their order."""

from bot.core.briefs import Brief, BriefFigure, EarlierFigure, SourceLine
from bot.core.figures.wording import lower_first
from bot.core.messages import Block, Heading, Inline, Item, Link, Message, Style, Text
from bot.core.picturing.illustrations import NO_ILLUSTRATIONS, Illustrations
from bot.core.presenting.brief import left_over, sections
from bot.core.presenting.lines import by_number, cites, figure_item, quote_block, statement
from bot.core.presenting.reasons import reason_words
from bot.core.presenting.terms import kind_heading, tier_word
from bot.core.presenting.titles import crisis_title, instant, published, trend_word
from bot.core.speaking import listed, say, short_day_of, spoken
from bot.core.text.directions import arrow

#: Earlier values of a series that its line holds.
_MOST_EARLIER = 12


def thread_messages(brief: Brief, shown: Illustrations = NO_ILLUSTRATIONS) -> tuple[Message, ...]:
    """Write sources, overflow, status, ledger, positions, timeline, places, held back, questions.

    A message with nothing to say is left out.

    Args:
        brief: What is written about.
        shown: Its pictures, each under the words that say the same.
    """
    parts = (
        (say("Sources"), [*_sources(brief), *([shown.coverage] if shown.coverage else [])]),
        (say("More"), sections(left_over(brief), brief.figures)),
        (say("Status"), _status(brief)),
        (say("Figure ledger"), [*_ledger(brief), *shown.figures]),
        (say("Positions"), _positions(brief)),
        (say("Timeline"), _timeline(brief)),
        (say("Places"), _places(brief, shown)),
        (say("Held back"), _held_back(brief)),
        (say("Ask"), _questions(brief)),
    )
    return tuple(
        Message(
            title=name,
            summary=f"{crisis_title(brief.crisis)} · {_inside(name)}",
            blocks=tuple(blocks),
        )
        for name, blocks in parts
        if blocks
    )


def source_item(source: SourceLine) -> Item:
    """Write one source: number, publisher, title as a link, times, tier, stake and copies."""
    inlines: list[Inline] = [Text(f"[{source.n}] "), Text(source.publisher, Style.STRONG)]
    if source.title:
        inlines.append(Text(" · "))
        inlines.append(Link(source.title, source.url) if source.url else Text(source.title))
    elif source.url:
        inlines += [Text(" · "), Link(source.url, source.url)]
    if source.published_at is not None:
        inlines += [Text(" · "), published(source.published_at)]
    if source.modified_at is not None:
        inlines += [Text(f" · {say('updated')} "), published(source.modified_at)]
    if source.tier != "unknown":
        inlines.append(Text(f" · {tier_word(source.tier)}"))
    if source.stake:
        inlines.append(Text(f" · {source.stake}"))
    if source.copies:
        inlines.append(Text(f" · {say('same text: {names}', names=listed(source.copies))}"))
    return Item(tuple(inlines))


def _inside(name: str) -> str:
    """Write a heading as it stands within a line; German nouns keep their capitals."""
    return name if spoken() == "de" else name.lower()


def _sources(brief: Brief) -> list[Block]:
    return [source_item(source) for source in brief.sources]


def _status(brief: Brief) -> list[Block]:
    """What moved the status word, and what would move it back or on."""
    if brief.status_reason is None:
        return []
    because = statement(brief.status_reason, by_number(brief.sources))
    ways = brief.status_turn.split("; ") if brief.status_turn else []
    return [
        Item((Text(f"{say('because:')} "), *because), label=trend_word(brief.status)),
        *(Item((Text(say("goes {turn}", turn=reason_words(way))),)) for way in ways),
    ]


def _ledger(brief: Brief) -> list[Block]:
    """Every series with all its dated values; those of one kind stand side by side."""
    sources = by_number(brief.sources)
    has_history = any(figure.earlier for figure in brief.figures)
    if len(brief.figures) < 2 and not has_history:
        return []
    blocks: list[Block] = []
    for kind in dict.fromkeys(figure.figure.kind for figure in brief.figures):
        blocks.append(Heading(kind_heading(kind)))
        for figure in brief.figures:
            if figure.figure.kind == kind:
                item = figure_item(figure, sources)
                earlier = ""
                if _has_more(figure):
                    earlier = " · " + say("earlier: {values}", values=_values(figure))
                blocks.append(Item((*item.inlines, Text(earlier)) if earlier else item.inlines))
    return blocks


def _has_more(figure: BriefFigure) -> bool:
    """Tell whether a series has values that "was" does not show."""
    return len(figure.earlier) > (1 if figure.previous else 0)


def _values(figure: BriefFigure) -> str:
    """The earlier values of a series, oldest first, each with who gave it and when.

    Of many the first and the newest: the chart beside them shows the course.
    """
    values = [
        f"{lower_first(point.figure.text)} ({_giver(point, figure)}{short_day_of(point.at)}"
        f" {point.at:%H:%M})"
        for point in figure.earlier
    ]
    if len(values) > _MOST_EARLIER:
        values = [values[0], "…", *values[1 - _MOST_EARLIER :]]
    return f" {arrow(values[0], values[-1])} ".join(values)


def _giver(point: EarlierFigure, figure: BriefFigure) -> str:
    """Name who gave a value where it is not who gives the newest one."""
    claimant = point.figure.claimant
    return f"{claimant}, " if claimant and claimant != figure.figure.claimant else ""


def _positions(brief: Brief) -> list[Block]:
    sources = by_number(brief.sources)
    return [quote_block(position.quote, sources) for position in brief.positions]


def _timeline(brief: Brief) -> list[Block]:
    sources = by_number(brief.sources)
    return [
        Item(statement(entry.statement, sources), label=instant(entry.at))
        for entry in brief.timeline
    ]


def _places(brief: Brief, shown: Illustrations) -> list[Block]:
    """Every place on the map with the sources that name it, and the map."""
    if shown.map is None:
        return []
    sources = by_number(brief.sources)
    named = [Item((Text(place.name), *cites(place.citations, sources))) for place in shown.places]
    return [*named, shown.map]


def _held_back(brief: Brief) -> list[Block]:
    return [Item((Text(f"{held.text} — {reason_words(held.reason)}"),)) for held in brief.held_back]


def _questions(brief: Brief) -> list[Block]:
    return [Item((Text(question),)) for question in brief.questions]
