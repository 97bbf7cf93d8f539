"""Which element of a page holds its article."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from bot.pages.outline import Node, Outline
from bot.pages.weighing import Weighed, sums

#: They hold paragraphs of an article, never one whole.
_PARTS = frozenset("p ul ol li dl pre blockquote h1 h2 h3".split())
#: The share of the prose around it that an element has to hold.
_NEARLY_ALL, _MOST = 0.85, 0.5
#: Lines that are links: prose behind so many of them is another text's.
_FAR, _LINK = 3, 0.5
#: Letters of prose that stand with a title before it is taken for their title.
_FEWEST_TITLED = 120
_NUMBER = re.compile(r"\d+")

#: A block's element and the one around it: paragraphs of one text are alike in this.
Make = tuple[str, str, str, str]


def make_of(outline: Outline, number: int) -> Make:
    """Return how a block is made; numbers in names are left out."""
    block = outline.blocks[number]
    node = outline.nodes[block.node]
    if node.parent < 0:
        return block.tag, "", "", ""
    around = outline.nodes[node.parent]
    return block.tag, _NUMBER.sub("", node.names), around.tag, _NUMBER.sub("", around.names)


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
    if share >= _NEARLY_ALL:
        return -1 if _is_part(page, nodes[best]) else best
    titled = next((one for one in inside if nodes[one].start <= title_at < nodes[one].end), -1)
    if titled >= 0 and values[titled] >= _FEWEST_TITLED and _is_alone(page, nodes[titled]):
        return titled
    if share < _MOST or _is_part(page, nodes[best]):
        return -1
    return -1 if _is_one_text(page, nodes[at], nodes[best]) else best


def _is_part(page: Weighed, node: Node) -> bool:
    """Tell whether an element is a part of a text: a paragraph, a list, a table of figures."""
    if node.tag in ("table", "thead", "tbody", "tr"):
        told = [n for n in range(node.start, node.end) if page.weights[n]]
        return sum(page.outline.blocks[n].tag == "tr" for n in told) * 2 > len(told)
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
