"""The paragraphs of a page as its markup has them, and what they say of an extracted text.

An extractor weighs whole pages and drops a paragraph here and there, or keeps a line that only
leads elsewhere. Beside their neighbours in the markup, both can be told.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

_TAGS = ("p", "h2", "h3", "h4", "h5", "li", "blockquote", "div", "pre", "dd")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "div"})
_INNER_BLOCKS = frozenset(
    "p div ul ol table section article h1 h2 h3 h4 h5 h6 blockquote pre figure dl form".split()
)
_ENDS = re.compile(r"[.!?…。！？।؟۔:;][\"'”’»›)\]」』]*\Z")
#: The text inside an element, in one call.
_TEXT = etree.XPath("string()", smart_strings=False)
_SIGNS = re.compile(r"[\W_]+")
#: Characters by which a paragraph is known again; fewer are found anywhere.
_KEY_CHARS, _FEWEST_KEY_CHARS = 40, 8
_SENTENCE_CHARS, _HEADING_CHARS = 30, 120
#: Paragraphs and characters of prose side by side that are surely an article's.
_FEWEST_DENSE, _FEWEST_DENSE_CHARS = 4, 800
#: Elements around a paragraph that repeat for each one.
_MOST_WRAPPERS = 4


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or list item."""

    element: etree._Element
    text: str
    #: The share of its text that is a link, from 0 to 1.
    linked: float
    #: What it is known by in an extracted text.
    key: str


def key_of(text: str) -> str:
    """Return the beginning of a text, without spaces, signs and case."""
    return _SIGNS.sub("", text[: 3 * _KEY_CHARS]).casefold()[:_KEY_CHARS]


def blocks_of(tree: etree._Element) -> list[Block]:
    """Return the innermost blocks of a page that hold text, in order."""
    found: list[Block] = []
    for element in tree.iter(*_TAGS):
        if len(element) and any(child.tag in _INNER_BLOCKS for child in element):
            continue
        text = " ".join(_text_of(element).split())
        if text:
            linked = sum(len(_text_of(a)) for a in element.iter("a"))
            found.append(Block(element, text, min(1.0, linked / len(text)), key_of(text)))
    return found


def _text_of(element: etree._Element) -> str:
    return str(_TEXT(element))


def is_borne_out(lines: Sequence[str], blocks: Sequence[Block]) -> bool:
    """Tell whether an extracted text holds most of the paragraphs that stand closest together.

    A page with few such paragraphs says nothing either way, unless nothing was extracted.
    """
    if not lines:
        return False
    dense = _densest(blocks)
    length = sum(len(block.text) for block in dense)
    if len(dense) < _FEWEST_DENSE or length < _FEWEST_DENSE_CHARS:
        return True
    whole = _SIGNS.sub("", "".join(lines)).casefold()
    return sum(len(block.text) for block in dense if block.key in whole) >= length / 2


def densest(blocks: Sequence[Block]) -> list[str]:
    """Return the paragraphs of the element that holds most prose, leaving its other parts."""
    return [block.text for block in _densest(blocks)]


def _densest(blocks: Sequence[Block]) -> list[Block]:
    beside: dict[etree._Element | None, list[Block]] = {}
    for block in blocks:
        if block.element.tag == "p" and block.linked < 0.5:
            beside.setdefault(block.element.getparent(), []).append(block)
    return max(beside.values(), key=lambda some: sum(len(one.text) for one in some), default=[])


def completed(lines: Sequence[str], blocks: Sequence[Block]) -> list[str]:
    """Return an extracted text with the paragraphs that stand between its own and are missing.

    Lines that are nothing but a link to elsewhere are left out.
    """
    at = _places(lines, blocks)
    taken = [number for number, place in enumerate(at) if place >= 0]
    behind: dict[int, list[str]] = {}
    for before, after in pairwise(taken):
        for block in blocks[before + 1 : after]:
            if _belongs(block, blocks[before], blocks[after]):
                behind.setdefault(at[before], []).append(block.text)
    links = {
        at[number]
        for number in taken
        if _is_pointer(blocks[number]) and key_of(lines[at[number]]) == blocks[number].key
    }
    written: list[str] = []
    for number, line in enumerate(lines):
        written += [] if number in links else [line]
        written += behind.get(number, [])
    return written


def _places(lines: Sequence[str], blocks: Sequence[Block]) -> list[int]:
    """Return in which line each block begins, in order; -1 where it is in none."""
    starts: list[int] = []
    whole = ""
    for line in lines:
        starts.append(len(whole))
        whole += _SIGNS.sub("", line).casefold()
    places: list[int] = []
    behind = 0
    for block in blocks:
        key = block.key
        found = whole.find(key, behind) if len(key) >= _FEWEST_KEY_CHARS else -1
        place = bisect_right(starts, found) - 1
        # A short text may stand anywhere; it is the same one only where a line begins with it.
        if found < 0 or (len(key) < _KEY_CHARS and starts[place] != found):
            places.append(-1)
            continue
        behind = found + len(key)
        places.append(place)
    return places


def _belongs(block: Block, before: Block, after: Block) -> bool:
    """Tell whether a block that was left out is part of the text around it."""
    if not _is_beside(block, before) or not _is_beside(block, after):
        return False
    if block.element.tag in _HEADINGS and len(block.text) <= _HEADING_CHARS:
        is_heading = " " in block.text and not block.linked
        return is_heading and before.element.tag == after.element.tag == "p"
    is_sentence = len(block.text) >= _SENTENCE_CHARS and bool(_ENDS.search(block.text))
    return is_sentence and block.linked < 0.8


def _is_beside(one: Block, other: Block) -> bool:
    """Tell whether two blocks stand side by side, each wrapped in the same way."""
    a, b = one.element.getparent(), other.element.getparent()
    for _ in range(_MOST_WRAPPERS):
        if a is b:
            return True
        if a is None or b is None or (a.tag, a.get("class")) != (b.tag, b.get("class")):
            return False
        a, b = a.getparent(), b.getparent()
    return False


def _is_pointer(block: Block) -> bool:
    """Tell whether a block only leads to another page."""
    if block.linked <= 0.9 or block.text.endswith(":"):
        return False
    return block.element.tag in ("p", "li", "div")
