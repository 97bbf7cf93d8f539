"""A page laid out once: its paragraphs in order, and the elements that hold them.

Everything that is asked of a page's text is answered from this; the tree is not walked again.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from bot.core.patterns import Pattern
from bot.pages.concealing import is_hidden_by, selectors_of
from bot.pages.naming import is_concealing, is_furniture

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q ruby s samp "
    "small span strike strong sub sup time tt u var wbr".split()
)
#: Nothing in them is an article's text.
_NEVER_READ = frozenset(
    "script style template noscript iframe object embed applet svg math head title button select "
    "option textarea input label audio video canvas nav footer dialog link meta img picture source "
    "map area rt rp amp-ad amp-embed amp-list amp-sidebar amp-consent amp-analytics "
    "amp-user-notification amp-social-share amp-sticky-ad amp-lightbox amp-next-page".split()
)
#: Elements that stand beside a text where they are small.
_BESIDE = frozenset("aside form figcaption".split())
_BESIDE_ROLES = frozenset(
    "navigation complementary banner contentinfo dialog alertdialog search menu menubar toolbar"
    .split()
)  # fmt: skip
#: In these an element that nobody knows is a word, not a block.
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 li dd dt td th".split())
#: Attributes whose words say what an element is for.
_TELLING = frozenset(("itemprop", "data-testid", "data-component", "data-qa", "role"))
#: Attributes that hold a date for programs.
_STAMPS = frozenset(
    "datetime data-datetime data-timestamp data-time data-utime data-date data-published "
    "data-pubdate data-publish-date".split()
)
_BEFORE_STAMP, _PIECES_BEFORE = 40, 4
#: What elements are marked as that say when and by whom an article was written.
_MARKED = Pattern(r"date|publish|author")
#: A table's cell with more characters holds part of a layout, not a figure.
_LONGEST_CELL = 200
#: A word with a pop-up beside it: no longer than this.
_LONGEST_POP_UP = 2_000
_BREAK = "\x1e"
#: Kinds of fields that ask for something, and how far up the box around one reaches.
_FILLED_IN = frozenset(("text", "email", "tel", None))
_FORM_DEPTH = 4


class _Told(NamedTuple):
    """What the attributes of an element tell."""

    #: Its classes, ids and roles, as one string.
    names: str
    #: It may stand beside the text: navigation, a caption, a form.
    is_suspect: bool
    is_hidden: bool
    #: A class or a style sheet hides it.
    is_concealed: bool = False


@dataclass(slots=True)
class Block:
    """One paragraph, heading, list item or row of a table; its lines as the page breaks them."""

    text: str
    chars: int
    #: The share of its text that is a link, from 0 to 1.
    linked: float
    #: The name of the element that it stands in, and that element's place in the outline.
    tag: str
    node: int


@dataclass(slots=True)
class Node:
    """An element that holds blocks: those from `start` up to `end`, which is not included."""

    tag: str
    #: Its classes, id and the like, parted by spaces.
    names: str
    #: The place of the element around it; -1 for the page's body.
    parent: int
    start: int
    #: Named or made like something that stands beside a text.
    is_suspect: bool = False
    #: Something in it is to be filled in: the box around it calls on the reader.
    has_form: bool = False
    end: int = 0


@dataclass(slots=True)
class Stamp:
    """A date in an element or attribute made for it."""

    value: str
    #: Which block it stands in or, where it has no text, before.
    block: int
    node: int
    names: str
    #: What its block says in front of it.
    before: str


@dataclass(slots=True)
class PageOutline:
    """A page's blocks, and its elements in the order in which they begin."""

    blocks: list[Block]
    nodes: list[Node]
    stamps: list[Stamp]
    #: Elements marked as a date or an author, each with its mark in lower case.
    marks: list[tuple[str, etree._Element]]


def outline_of(body: etree._Element, concealed: Collection[str]) -> PageOutline:
    """Lay out a page.

    Args:
        body: What is shown of it.
        concealed: Selectors of classes and ids that its style sheets do not show.
    """
    walk = _Walk(concealed)
    steps = etree.iterwalk(body, events=("start", "end"))
    for event, element in steps:
        if event == "end":
            walk.leave(element, element is not body)
        elif not walk.enter(element):
            steps.skip_subtree()
    return PageOutline(walk.blocks, walk.nodes, walk.stamps, walk.marks)


class _Walk:
    """Follows a page's elements as they begin and end."""

    def __init__(self, concealed: Collection[str]) -> None:
        self.blocks: list[Block] = []
        self.nodes: list[Node] = []
        self.stamps: list[Stamp] = []
        self.marks: list[tuple[str, etree._Element]] = []
        self._concealed = frozenset(concealed)
        #: What was read since the last block ended, and how many characters of it are links.
        self._pieces: list[str] = []
        self._linked = 0
        self._links = 0
        #: The place of the node that is open.
        self._at = -1
        #: What is open, by what it was taken for: "node", "link", "word", "quote", "skipped".
        self._open: list[str] = []

    def enter(self, element: etree._Element) -> bool:
        """Begin an element; the answer is whether it is to be read."""
        kind = self._kind_of(element)
        self._open.append(kind)
        if kind == "skipped":
            return False
        if kind == "link":
            self._links += 1
        elif kind == "quote":
            self._pieces.append("“")
        if element.text:
            self._say(element.text)
        return True

    def leave(self, element: etree._Element, has_tail: bool) -> None:
        """End an element, and read what stands behind it."""
        kind = self._open.pop()
        if kind == "node":
            self._end_block()
            node = self.nodes[self._at]
            node.end = len(self.blocks)
            self._at = node.parent
        elif kind == "link":
            self._links -= 1
        elif kind == "quote":
            self._pieces.append("”")
        if has_tail and element.tail:
            self._say(element.tail)

    def _say(self, text: str) -> None:
        self._pieces.append(text)
        if self._links:
            self._linked += len(text.strip())

    def _kind_of(self, element: etree._Element) -> str:
        tag = str(element.tag)
        if tag in _NEVER_READ:
            if tag == "input" and element.get("type") in _FILLED_IN and self._at > 0:
                self._mark_form()
            return "skipped"
        if tag == "br":
            self._pieces.append(_BREAK)
            return "skipped"
        told = self._told(element)
        is_word = tag in _INLINE or ("-" in tag and self._is_in("p h1 h2 h3 h4 h5 h6 li dd dt td"))
        if told.is_hidden:
            if not is_word:
                self._end_block()
            return "skipped"
        if is_word:
            if told.is_suspect and self._is_beside_words(element, told.is_concealed):
                return "skipped"
            is_link = tag == "a" and not (element.get("href") or "").startswith("#")
            return "link" if is_link else "quote" if tag == "q" else "word"
        if tag in ("td", "th") and self._is_in("tr") and _is_figure_cell(element):
            self._pieces.append(" | " if self._pieces else "")
            return "word"
        self._end_block()
        self.nodes.append(Node(tag, told.names, self._at, len(self.blocks), told.is_suspect))
        self._at = len(self.nodes) - 1
        return "node"

    def _told(self, element: etree._Element) -> _Told:
        """Read an element's attributes; note the dates and marks among them on the way."""
        tag = str(element.tag)
        styled: list[str] = []
        telling: list[str] = []
        is_hidden = False
        is_suspect = tag in _BESIDE or (tag == "figure" and element.find(".//table") is None)
        for name, value in _attributes(element):
            if name in ("class", "id"):
                styled.append(value)
            elif name in _TELLING:
                telling.append(value)
                is_suspect = is_suspect or value in _BESIDE_ROLES
                if name == "itemprop":
                    self._mark(element, value)
            elif name in ("property", "rel", "pubdate"):
                self._mark(element, value or name)
            elif name == "aria-hidden":
                is_suspect = is_suspect or value == "true"
            elif name in _STAMPS or (name == "title" and tag == "abbr"):
                self._stamp(element, value)
            else:
                is_hidden = is_hidden or is_hidden_by(name, value)
        if tag == "time" and not element.get("datetime"):
            self._stamp(element, "".join(map(str, element.itertext())))
        if not styled and not telling:
            return _Told("", is_suspect, is_hidden)
        names = " ".join(styled) + "".join(f" {value}" for value in telling)
        is_concealed = is_concealing(names) or bool(
            self._concealed and not self._concealed.isdisjoint(selectors_of(element))
        )
        return _Told(
            names, is_suspect or is_concealed or is_furniture(names), is_hidden, is_concealed
        )

    def _stamp(self, element: etree._Element, value: str) -> None:
        before = "".join(self._pieces[-_PIECES_BEFORE:])[-_BEFORE_STAMP:]
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        self.stamps.append(Stamp(value, len(self.blocks), max(0, self._at), names, before))

    def _mark(self, element: etree._Element, value: str) -> None:
        said = value.lower().split()
        self.marks += [(one, element) for one in said if _MARKED.search(one)]

    def _mark_form(self) -> None:
        """Remember the box that a field to be filled in stands in: the form, and what is around."""
        node = self.nodes[self._at]
        for _ in range(_FORM_DEPTH):
            node.has_form = True
            if node.parent <= 0:
                return
            node = self.nodes[node.parent]

    def _is_in(self, tags: str) -> bool:
        return self._at >= 0 and self.nodes[self._at].tag in tags.split()

    def _is_beside_words(self, element: etree._Element, is_concealed: bool) -> bool:
        """Tell whether an inline element can be missed: no sentence goes on around it."""
        if len("".join(map(str, element.itertext()))) > _LONGEST_POP_UP:
            return False
        is_amid = bool((element.tail or "").strip() and self._has_words())
        return is_concealed or not is_amid

    def _has_words(self) -> bool:
        return any(not piece.isspace() for piece in self._pieces[-_PIECES_BEFORE:])

    def _end_block(self) -> None:
        if not self._pieces:
            return
        raw = "".join(self._pieces)
        linked, self._linked = self._linked, 0
        self._pieces.clear()
        if _BREAK in raw:
            lines = (" ".join(line.split()) for line in raw.split(_BREAK))
            text = "\n".join(line for line in lines if line)
        else:
            text = " ".join(raw.split())
        text = text.strip("| ")
        if text:
            chars = len(text)
            tag = self.nodes[self._at].tag
            self.blocks.append(Block(text, chars, min(1.0, linked / chars), tag, self._at))


def _attributes(element: etree._Element) -> list[tuple[str, str]]:
    return element.items()  # type: ignore[return-value]  # of HTML they are text


def _is_figure_cell(cell: etree._Element) -> bool:
    """Tell whether a cell of a table holds a figure or a few words, not part of a layout."""
    if len(cell.text or "") > _LONGEST_CELL:
        return False
    return all(child.tag in _INLINE and len(child.tail or "") < _LONGEST_CELL for child in cell)
