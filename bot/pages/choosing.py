"""Which element of a page holds its article."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.pages.outline import Node, PageOutline
from bot.pages.weighing import HEADINGS, Weighed, sums

#: They hold paragraphs of an article, never one whole.
_PARTS = frozenset("p ul ol li dl pre blockquote h1 h2 h3".split())
#: The share of the prose around it that an element has to hold.
_NEARLY_ALL, _MOST = 0.85, 0.5
#: Lines that are links: prose behind so many of them is another text's.
_FAR, _LINK, _MOST_LINKED = 3, 0.5, 0.8
#: Letters of prose that stand with a title before it is taken for their title.
_FEWEST_TITLED = 120
_NUMBER = Pattern(r"\d+")

#: Characters of prose behind the title that are more than a lede, and blocks between a text and
#: another one.
_FEWEST_FIRST, _LEAST_GAP = 350, 2
#: What has less prose than this share of another's is its beginning, if anything.
_FEWEST_SHARE = 0.25
#: Of so much prose, and of these besides, is a text that has no comments.
_PURE = 0.6
_LISTED = frozenset("h1 h2 h3 h4 h5 h6 li tr dd dt".split())

#: A block's element and the one around it: paragraphs of one text are alike in this.
Make = tuple[str, str, str, str]


def make_of(outline: PageOutline, number: int) -> Make:
    """Return how a block is made; of names the first counts, without numbers."""
    block = outline.blocks[number]
    node = outline.nodes[block.node]
    if node.parent < 0:
        return block.tag, "", "", ""
    around = outline.nodes[node.parent]
    return block.tag, _first_name(node), around.tag, _first_name(around)


def _first_name(node: Node) -> str:
    return _NUMBER.sub("", node.names.split(" ", 1)[0])


def article_node(page: Weighed, title_at: int) -> Node:
    """Return the innermost element that holds the article: nearly all the prose around it, or most
    of it where the rest is made otherwise, or what stands with the title where the rest is far.
    """
    nodes = page.outline.nodes
    told = sums(page.weights)
    values = [told[node.end] - told[node.start] for node in nodes]
    inside: dict[int, list[int]] = defaultdict(list)
    for place, node in enumerate(nodes):
        if values[place]:
            inside[node.parent].append(place)
    at = 0
    while inside[at]:
        best = _best(page, at, inside[at], values, title_at)
        if best < 0:
            break
        at = best
    return nodes[at]


def _best(
    page: Weighed, at: int, inside: Sequence[int], values: Sequence[float], title_at: int
) -> int:
    """Return which of the elements inside of one holds the article; -1 where none does alone."""
    nodes = page.outline.nodes
    best = max(inside, key=values.__getitem__)
    share = values[best] / values[at]
    first = _first(page, inside, title_at)
    is_rival = first not in (best, -1) and values[first] >= _FEWEST_SHARE * values[best]
    if is_rival and (share < _NEARLY_ALL or _purity(page, nodes[best]) < _PURE):
        is_text = _is_apart(page, nodes[first], nodes[best]) and not _is_part(page, nodes[first])
        if is_text and not _is_one_text(page, nodes[at], nodes[first]):
            return first
    if share >= _NEARLY_ALL:
        return -1 if _is_part(page, nodes[best]) else best
    titled = next((one for one in inside if nodes[one].start <= title_at < nodes[one].end), -1)
    if titled >= 0 and values[titled] >= _FEWEST_TITLED:
        others = [nodes[one] for one in inside if one != titled]
        if _is_alone(page, nodes[titled]) or _is_one_of_many(page, nodes[titled], others):
            return titled
    if share < _MOST or _is_part(page, nodes[best]):
        return -1
    return -1 if _is_one_text(page, nodes[at], nodes[best]) else best


def _first(page: Weighed, inside: Sequence[int], title_at: int) -> int:
    """Return which of the elements holds the first prose behind the title; -1 where none does."""
    nodes = page.outline.nodes
    if title_at < 0:
        return -1
    behind = [one for one in inside if nodes[one].end > title_at + 1]
    return min(behind, key=lambda one: nodes[one].start, default=-1)


def _is_apart(page: Weighed, first: Node, other: Node) -> bool:
    """Tell whether an element is a text of its own, not the first lines of another's behind it."""
    told = [n for n in range(first.start, first.end) if page.weights[n]]
    behind = next((n for n in range(other.start, other.end) if page.weights[n]), -1)
    letters = sum(page.outline.blocks[n].chars for n in told)
    return letters >= _FEWEST_FIRST and behind - told[-1] > _LEAST_GAP


def _purity(page: Weighed, node: Node) -> float:
    """Return the share of an element's blocks that are prose: comments have names and buttons."""
    told = other = 0
    for number in range(node.start, node.end):
        if page.is_prose[number]:
            told += 1
        elif page.outline.blocks[number].tag not in _LISTED:
            other += 1
    return told / max(1, told + other)


def _is_part(page: Weighed, node: Node) -> bool:
    """Tell whether an element is a part of a text: a paragraph, a list, a table of figures."""
    if node.tag in ("table", "thead", "tbody", "tr"):
        told = [n for n in range(node.start, node.end) if page.weights[n]]
        return sum(page.outline.blocks[n].tag == "tr" for n in told) * 2 > len(told)
    if node.end - node.start == 1 and "\n" not in page.outline.blocks[node.start].text:
        return True
    return node.tag in _PARTS


def _is_alone(page: Weighed, node: Node) -> bool:
    """Tell whether no prose to speak of follows an element before links to other pages do."""
    blocks = page.outline.blocks
    last = max(n for n in range(node.start, node.end) if page.weights[n])
    links = 0
    near = 0.0
    for number in range(last + 1, len(blocks)):
        links += blocks[number].linked > _LINK
        if links >= _FAR:
            break
        near += page.weights[number] if number >= node.end else 0
    own = sum(page.weights[node.start : node.end])
    return links >= _FAR and near < own / 3


def _is_one_of_many(page: Weighed, node: Node, others: Sequence[Node]) -> bool:
    """Tell whether others beside an element are made like it and begin with a link to a page."""
    blocks = page.outline.blocks
    return bool(node.names) and any(
        (one.tag, one.names) == (node.tag, node.names)
        and any(
            blocks[n].tag in HEADINGS and blocks[n].linked > _MOST_LINKED
            for n in range(one.start, min(one.end, one.start + _FAR))
        )
        for one in others
    )


def _is_one_text(page: Weighed, outer: Node, inner: Node) -> bool:
    """Tell whether most of what stands around an element is made like what stands in it."""
    made: Counter[Make] = Counter()
    for number in range(inner.start, inner.end):
        if page.weights[number]:
            made[make_of(page.outline, number)] += 1
    rest = alike = 0.0
    for number in (*range(outer.start, inner.start), *range(inner.end, outer.end)):
        if weight := page.weights[number]:
            rest += weight
            alike += weight if make_of(page.outline, number) in made else 0
    return alike >= rest / 2
