"""A posted message, edited after a correction: without the old words, and with the new ones.

Blocks know the spans they cite: what rests on a changed span is written anew, or goes.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.core.articles import Span
from bot.core.briefs import BriefFigure, SourceLine, Statement
from bot.core.figures.wording import lower_first
from bot.core.messages import (
    Block,
    Cite,
    Heading,
    Inline,
    Inlines,
    Item,
    Message,
    Note,
    Paragraph,
    QuoteBlock,
    Style,
    Text,
)
from bot.core.presenting.lines import figure_item
from bot.core.speaking import speaking


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """One span that a source changed, and what stands there now."""

    old: Span
    #: The words that stood there.
    words: str = ""
    #: The article's text by revision: an edit that left the words alone moved them.
    texts: Mapping[int, str] = field(default_factory=dict)
    #: The sentence as it is now; None: it was taken back.
    statement: Statement | None = None
    #: The figure as it is now, where the span was a figure.
    figure: BriefFigure | None = None

    def touches(self, span: Span) -> bool:
        """Tell whether what is cut at a span rests on the changed words, in any revision."""
        if span.article != self.old.article:
            return False
        if span.revision == self.old.revision:
            return span.start < self.old.end and self.old.start < span.end
        cut = span.of(self.texts.get(span.revision, ""))
        return bool(self.words) and self._pattern.search(cut) is not None

    def is_figure_at(self, span: Span) -> bool:
        """Tell whether a span is the changed words and nothing more: a figure's own."""
        cut = span.of(self.texts.get(span.revision, ""))
        return span == self.old or cut == self.words

    @property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){re.escape(self.words)}(?!\w)")


def mended(message: Message, mends: Sequence[Mend]) -> Message:
    """Return the message as it should have been; itself where it rests on none of the spans."""
    with speaking(message.language):
        return _mended(message, mends)


def _mended(message: Message, mends: Sequence[Mend]) -> Message:
    blocks: list[Block] = []
    summary = message.summary
    lead: Inlines = ()
    for block in message.blocks:
        new = _mended_block(block, mends)
        if new is not block:
            summary = _replaced(summary, block, new)
        if new is None:
            lead = lead if lead else _lead(block)
            continue
        if lead and isinstance(new, Paragraph):
            new, lead = replace(new, inlines=(*lead, *new.inlines)), ()
        blocks.append(new)
    if tuple(blocks) == message.blocks:
        return message
    return replace(
        message, blocks=tuple(_under_headings(blocks)), summary=summary.strip() or message.title
    )


def cites_in(message: Message) -> frozenset[Span]:
    """Return every span that a message's marks point at."""
    return frozenset(
        each.span
        for block in message.blocks
        for each in _inlines(block)
        if isinstance(each, Cite) and each.span is not None
    )


def _mended_block(block: Block, mends: Sequence[Mend]) -> Block | None:
    """Return a block as it is now; None where nothing is left of it."""
    inlines = _inlines(block)
    cited = [each for each in inlines if isinstance(each, Cite)]
    for mend in mends:
        hit = next((each for each in cited if each.span and mend.touches(each.span)), None)
        if hit is None:
            continue
        if (
            mend.figure is not None
            and hit.span
            and mend.is_figure_at(hit.span)
            and isinstance(block, Item)
        ):
            if not _is_figure_row(block):
                return _recounted(block, mend, mend.figure, hit)
            return figure_item(
                _numbered(mend.figure, hit.n), {hit.n: _source(hit, block)} if hit.url else {}
            )
        if mend.statement is not None and not isinstance(block, QuoteBlock):
            return _restated(block, mend.statement, hit)
        if any(each.span and each.span.article != mend.old.article for each in cited):
            return _without(block, mend.old)
        return None
    return block


def _is_figure_row(block: Item) -> bool:
    """Tell a figure's own line from one that sets what several give side by side."""
    first = block.inlines[0] if block.inlines else None
    return isinstance(first, Text) and first.style is Style.STRONG


def _recounted(block: Item, mend: Mend, figure: BriefFigure, hit: Cite) -> Block | None:
    """Put the number as it is now where "A: nine people; B: 12" gives the old one."""
    now = lower_first(figure.figure.text)
    for words in (lower_first(mend.words), mend.words):
        found = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        for place, inline in enumerate(block.inlines):
            if words and isinstance(inline, Text) and found.search(inline.text):
                text = replace(inline, text=found.sub(now, inline.text, count=1))
                moved = [*block.inlines[:place], text, *block.inlines[place + 1 :]]
                mark = replace(hit, span=figure.citation.span)
                return replace(block, inlines=tuple(mark if one is hit else one for one in moved))
    return None


def _restated(block: Block, said: Statement, hit: Cite) -> Block:
    span = said.citations[0].span if said.citations else hit.span
    mark = Cite(hit.n, hit.url, span)
    return _with(block, (*_lead(block), Text(said.text), Text(" "), mark))


def _without(block: Block, old: Span) -> Block:
    """Leave out the marks of the article that took it back; others still bear it out."""
    kept: list[Inline] = []
    for inline in _inlines(block):
        if isinstance(inline, Cite) and inline.span and inline.span.article == old.article:
            if kept and kept[-1] == Text(" "):
                kept.pop()
            continue
        kept.append(inline)
    return _with(block, tuple(kept))


def _numbered(figure: BriefFigure, n: int) -> BriefFigure:
    return replace(
        figure, citation=replace(figure.citation, n=n), previous="", previous_citation=None
    )


def _source(hit: Cite, block: Block) -> SourceLine:
    """Enough of the source for its mark: the message knows number, address and article."""
    span = hit.span
    if span is None:
        raise ValueError(f"{block!r} cites no span")
    return SourceLine(
        n=hit.n, article=span.article, revision=span.revision, publisher="", title="", url=hit.url
    )


def _replaced(summary: str, old: Block, new: Block | None) -> str:
    return summary.replace(_words(old), _words(new) if new is not None else "", 1)


def _words(block: Block) -> str:
    """A block's running words, without its lead and its marks."""
    lead = _lead(block)
    own = _inlines(block)[len(lead) :]
    return "".join(each.text for each in own if isinstance(each, Text)).strip()


def _lead(block: Block) -> Inlines:
    inlines = _inlines(block)
    first = inlines[0] if inlines else None
    is_lead = isinstance(first, Text) and first.style is Style.STRONG and first.text.endswith(" ")
    return inlines[:1] if is_lead else ()


def _inlines(block: Block) -> Inlines:
    match block:
        case Paragraph() | Item() | Note():
            return block.inlines
        case QuoteBlock():
            return block.by
        case _:
            return ()


def _with(block: Block, inlines: Inlines) -> Block:
    match block:
        case Paragraph() | Item() | Note():
            return replace(block, inlines=inlines)
        case QuoteBlock():
            return replace(block, by=inlines)
        case _:
            return block


def _under_headings(blocks: Sequence[Block]) -> list[Block]:
    """Leave out headings with nothing below them."""
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if not (isinstance(block, Heading) and isinstance(following, Heading | Note | None)):
            kept.append(block)
    return kept
