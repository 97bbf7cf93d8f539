"""How much each block of a page looks like a paragraph of its article."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.core.patterns import Pattern
from bot.pages.naming import is_away, is_body
from bot.pages.outline import Block, Node, PageOutline
from bot.pages.remarks import remarks_at

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 summary".split())
_LISTED = frozenset("p li tr td dd pre blockquote".split())
#: How a sentence ends, in any script that has a sign for it.
ENDS = Pattern(r"[.!?…。！？।॥؟۔։።။។:;][\"'”’»›)\]」』]*\Z")
#: Scripts in which one sign says as much as two letters.
_DENSE = Pattern(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_SURELY_LONG = 400
#: Letters that are no link: in a sentence, and in a paragraph that does not end like one.
_SENTENCE_CHARS, _PARAGRAPH_CHARS = 40, 110
_MOST_LINKED_SENTENCE, _MOST_LINKED_PARAGRAPH = 0.85, 0.5
_LINE_CHARS, _LINE_LINKED = 12, 0.3
_MOST_WEIGHT = 1_000
#: Shares of the page's text and of its paragraphs that no furniture has.
_MOST_TEXT, _MOST_PROSE = 0.3, 0.25
#: What is named away from the text and has a greater share of the paragraphs is the text.
_MOST_AWAY = 0.6
#: A nested article with a greater share of the outer one's text is the article itself.
_MOST_NESTED = 0.4
#: What stands in the box around a field to be filled in, at the most.
_MOST_FORM_PROSE, _FORM_CHARS = 2, 400
_AHEAD, _AWAY, _INSIDE = 0.3, 0.2, 2.0
#: A teaser: so many blocks, so few characters of prose, under a link of so many.
_CARD_BLOCKS = (2, 6)
_CARD_PROSE, _CARD_LINK = 400, 15
_FEWEST_CARDS = 3


@dataclass(slots=True)
class Weighed:
    """An outline, and what each of its blocks counts."""

    outline: PageOutline
    is_prose: Sequence[bool]
    #: False: it stands in furniture, and is no part of the article.
    is_kept: Sequence[bool]
    #: More than 1 inside of what is named after an article's text, less than 1 away from it.
    factors: Sequence[float]
    #: 0 for everything but prose.
    weights: Sequence[float]
    #: What stands before the title has this factor.
    ahead: float = _AHEAD


def weighed(outline: PageOutline, title_at: int) -> Weighed:
    """Weigh the blocks of a page.

    Args:
        outline: The page.
        title_at: Which block is the title; -1 where none is.
    """
    blocks = outline.blocks
    free = [letters_in(block.text) * (1 - block.linked) for block in blocks]
    prose = [_is_prose(block, letters) for block, letters in zip(blocks, free, strict=True)]
    if not any(prose):
        prose = [_is_line(block, letters) for block, letters in zip(blocks, free, strict=True)]
    kept = _kept(outline, prose, title_at)
    factors = _factors(outline, prose, title_at)
    end = remarks_at(outline, prose, title_at)
    if not any(prose[n] and factors[n] > 1 for n in range(end, len(blocks))):
        factors[end:] = [0.0] * (len(blocks) - end)
    weights = [
        min(letters, _MOST_WEIGHT) * factor * (0.5 if block.tag == "li" else 1)
        if is_prose and is_kept
        else 0.0
        for block, letters, is_prose, is_kept, factor in zip(
            blocks, free, prose, kept, factors, strict=True
        )
    ]
    return Weighed(outline, prose, kept, factors, weights)


def sums(values: Sequence[float]) -> list[float]:
    """Return the sums of the first 0, 1, 2 … values: a difference of two is a range's."""
    return [0, *accumulate(values)]


def letters_in(text: str) -> int:
    """Return how long a text is, as letters of an alphabet would write it."""
    if len(text) >= _SURELY_LONG or text.isascii():
        return len(text)
    return len(text) + len(_DENSE.findall(text))


def _is_prose(block: Block, free: float) -> bool:
    if block.tag in HEADINGS:
        return False
    if free >= _PARAGRAPH_CHARS and block.linked < _MOST_LINKED_PARAGRAPH:
        return True
    is_long = free >= _SENTENCE_CHARS and block.linked < _MOST_LINKED_SENTENCE
    return is_long and bool(ENDS.search(block.text))


def _is_line(block: Block, free: float) -> bool:
    """Tell whether a block may be text on a page without a paragraph: a bulletin, a poem."""
    return block.tag not in HEADINGS and free >= _LINE_CHARS and block.linked < _LINE_LINKED


def _kept(outline: PageOutline, prose: Sequence[bool], title_at: int) -> list[bool]:
    """Tell of each block whether it stands outside of all furniture.

    The innermost part goes first: of a name with a pop-up beside it, only the pop-up does. What
    holds a good part of the page is no furniture, whatever it is called, nor is what shares its
    name with such parts: some put every paragraph into a "paywall".
    """
    blocks, nodes = outline.blocks, outline.nodes
    kept = [True] * len(blocks)
    text = sum(block.chars for block in blocks)
    all_prose = sum(block.chars for block, is_one in zip(blocks, prose, strict=True) if is_one)
    suspects = [node for node in nodes if node.is_suspect and node.start < node.end]
    named: dict[str, int] = defaultdict(int)
    for node in suspects:
        named[node.names] += sum(blocks[n].chars for n in range(node.start, node.end) if prose[n])
    for node in reversed(suspects):
        inside = [n for n in range(node.start, node.end) if kept[n]]
        length = sum(blocks[n].chars for n in inside)
        told = sum(blocks[n].chars for n in inside if prose[n])
        may_be_text = node.tag == "p" or "paywall" in node.names
        if may_be_text and named[node.names] > _MOST_TEXT * all_prose:
            continue
        if length < _MOST_TEXT * text and (told < _MOST_PROSE * all_prose or not told):
            kept[node.start : node.end] = [False] * (node.end - node.start)
    for node in (*_nested_articles(outline), *_forms(outline, prose, title_at)):
        kept[node.start : node.end] = [False] * (node.end - node.start)
    return kept


def _forms(outline: PageOutline, prose: Sequence[bool], title_at: int) -> Iterator[Node]:
    """Yield the small boxes around fields to be filled in: they call on the reader."""
    for node in outline.nodes:
        inside = range(node.start, node.end)
        if not node.has_form or is_body(node.names) or title_at in inside:
            continue
        told = sum(prose[n] for n in inside)
        if told <= _MOST_FORM_PROSE and sum(outline.blocks[n].chars for n in inside) < _FORM_CHARS:
            yield node


def _nested_articles(outline: PageOutline) -> Iterator[Node]:
    """Yield the articles inside of an article: they announce others."""
    nodes = outline.nodes
    lengths = sums([block.chars for block in outline.blocks])
    for node in nodes:
        if node.tag != "article":
            continue
        at = node.parent
        while at >= 0 and nodes[at].tag != "article":
            at = nodes[at].parent
        if at >= 0:
            outer = nodes[at]
            length = lengths[outer.end] - lengths[outer.start]
            if lengths[node.end] - lengths[node.start] < _MOST_NESTED * length:
                yield node


def _factors(outline: PageOutline, prose: Sequence[bool], title_at: int) -> list[float]:
    """Return what names and places say: before the title and away from the text counts little."""
    blocks = outline.blocks
    factors = [1.0] * len(blocks)
    factors[: max(0, title_at)] = [_AHEAD] * max(0, title_at)
    told = sums([block.chars if is_one else 0 for block, is_one in zip(blocks, prose, strict=True)])
    for node in outline.nodes:
        if not node.names or node.start == node.end or node.parent < 0:
            continue
        inside = range(node.start, node.end)
        if is_away(node.names):
            share = told[node.end] - told[node.start]
            if share < _MOST_AWAY * told[-1] and title_at not in inside:
                factors[node.start : node.end] = [min(factors[n], _AWAY) for n in inside]
        elif is_body(node.names):
            factors[node.start : node.end] = [
                _INSIDE if factors[n] == 1 else factors[n] for n in inside
            ]
    for node in _cards(outline, prose):
        factors[node.start : node.end] = [0.0] * (node.end - node.start)
    return factors


def _cards(outline: PageOutline, prose: Sequence[bool]) -> Iterator[Node]:
    """Yield the elements that repeat side by side and each announce something by a link."""
    alike: dict[tuple[int, str, str], list[Node]] = defaultdict(list)
    fewest, most = _CARD_BLOCKS
    for node in outline.nodes:
        if fewest <= node.end - node.start <= most:
            alike[node.parent, node.tag, node.names.split(" ", 1)[0]].append(node)
    for nodes in alike.values():
        if len(nodes) < _FEWEST_CARDS:
            continue
        cards = sum(_is_card(node, outline.blocks, prose) for node in nodes)
        if cards >= max(_FEWEST_CARDS, 0.6 * len(nodes)):
            yield from nodes


def _is_card(node: Node, blocks: Sequence[Block], prose: Sequence[bool]) -> bool:
    inside = range(node.start, node.end)
    is_linked = any(blocks[n].linked > 0.8 and blocks[n].chars >= _CARD_LINK for n in inside)
    return is_linked and sum(blocks[n].chars for n in inside if prose[n]) < _CARD_PROSE
