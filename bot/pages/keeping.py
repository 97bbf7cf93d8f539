"""Which blocks of the element that holds an article are its text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bot.pages.choosing import Make, make_of
from bot.pages.naming import is_caption, is_lede
from bot.pages.outline import Block, Node, PageOutline
from bot.pages.weighing import ENDS, HEADINGS, Weighed

_LISTED = frozenset("li tr dd dt pre blockquote td".split())
#: More of it than this is a link: it leads elsewhere, and says nothing, unless it is a sentence.
_MOST_LINKED, _MOST_LINKED_SENTENCE = 0.8, 0.9
_PLAIN, _LOOSE = 0.5, 0.3
#: Headings that are links: so many of them head what an article lists.
_MANY = 4
#: How far up an element is looked for what it stands in.
_NEAR = 3
#: More prose than this before a title belongs to the same text.
_MOST_AHEAD = 300


def kept_blocks(page: Weighed, article: Node, title_at: int) -> list[Block]:
    """Return the blocks of an article, in order, with the lines between its title and its text."""
    outline = page.outline
    inside = [n for n in range(article.start, article.end) if _may_be(page, n)]
    end = _next_title(page, inside, title_at)
    inside = [n for n in inside if n < end]
    ahead = [n for n in inside if n <= title_at and page.is_prose[n]]
    if sum(outline.blocks[n].chars for n in ahead) < _MOST_AHEAD:
        inside = [n for n in inside if n > title_at]
    lede = [n for n in range(title_at + 1, article.start) if _is_lede(page, n, article)]
    numbers = [*(lede if title_at >= 0 else ()), *_told(page, inside)]
    return [outline.blocks[n] for n in numbers]


def _next_title(page: Weighed, numbers: Sequence[int], title_at: int) -> int:
    """Return where another article begins: a heading made like the title, elsewhere, behind a text.

    Headings that stand in the same element as the title head its sections.
    """
    outline = page.outline
    blocks = outline.blocks
    if title_at < 0 or blocks[title_at].tag not in HEADINGS:
        return len(blocks)
    made = make_of(outline, title_at)
    around = outline.nodes[blocks[title_at].node].parent
    letters = 0
    for number in (n for n in numbers if n > title_at):
        block = blocks[number]
        letters += block.chars if page.is_prose[number] else 0
        is_other = (
            outline.nodes[block.node].parent != around and block.text != blocks[title_at].text
        )
        is_like = block.tag == made[0] and letters >= _MOST_AHEAD
        if is_like and is_other and make_of(outline, number) == made:
            return number
    return len(blocks)


def _may_be(page: Weighed, number: int) -> bool:
    if not page.is_kept[number] or not page.factors[number]:
        return False
    return not _is_caption(page.outline, page.outline.blocks[number].node)


def _is_lede(page: Weighed, number: int, article: Node) -> bool:
    """Tell whether a block before the article's element is its first paragraph."""
    outline = page.outline
    block = outline.blocks[number]
    if not _may_be(page, number) or page.factors[number] < 1 or not page.is_prose[number]:
        return False
    if block.linked > _LOOSE:
        return False
    if any(is_lede(node.names) for node in _near(outline, block.node)):
        return True
    around = outline.nodes[outline.nodes[block.node].parent]
    return block.tag == "p" and around.start <= article.start and article.end <= around.end


def _told(page: Weighed, numbers: Sequence[int]) -> Iterator[int]:
    """Yield the paragraphs, and of the rest what stands among them and is made like them."""
    outline = page.outline
    prose = [n for n in numbers if page.is_prose[n]]
    if not prose:
        return
    makes = {make_of(outline, n) for n in prose}
    beside = {outline.nodes[outline.blocks[n].node].parent for n in prose}
    linked = _linked_headings(outline, numbers)
    headings: list[int] = []
    for number in numbers:
        block = outline.blocks[number]
        if block.tag in HEADINGS:
            # Its section is to come: a heading at the end heads something else.
            is_first = number < prose[0]
            is_plain = block.linked < _PLAIN or number in linked
            if is_plain and (not is_first or _is_beside(outline, block, beside)):
                headings.append(number)
            continue
        if page.is_prose[number] or _is_told(
            outline, block, prose[0] <= number, number <= prose[-1], makes, beside, number
        ):
            yield from headings
            headings.clear()
            yield number


def _linked_headings(outline: PageOutline, numbers: Sequence[int]) -> set[int]:
    """Return the headings that are links and head the parts of a list: many are made alike."""
    alike: dict[Make, list[int]] = defaultdict(list)
    for number in numbers:
        block = outline.blocks[number]
        if block.tag in HEADINGS and block.linked >= _PLAIN:
            alike[make_of(outline, number)].append(number)
    return {n for some in alike.values() if len(some) >= _MANY for n in some}


def _is_told(
    outline: PageOutline,
    block: Block,
    is_behind_first: bool,
    is_before_last: bool,
    makes: set[Make],
    beside: set[int],
    number: int,
) -> bool:
    is_sentence = bool(ENDS.search(block.text))
    if block.linked > (_MOST_LINKED_SENTENCE if is_sentence else _MOST_LINKED):
        return False
    if block.tag == "p":
        return (is_behind_first and is_before_last) or make_of(outline, number) in makes
    if block.tag in _LISTED:
        return block.linked < _PLAIN and (is_behind_first or _is_beside(outline, block, beside))
    return block.linked < _LOOSE and make_of(outline, number) in makes


def _is_beside(outline: PageOutline, block: Block, parents: set[int]) -> bool:
    """Tell whether a block stands in an element that holds paragraphs."""
    at = block.node
    for _ in range(_NEAR + 1):
        if at in parents:
            return True
        if at < 0:
            return False
        at = outline.nodes[at].parent
    return False


def _is_caption(outline: PageOutline, at: int) -> bool:
    return any(
        node.tag == "figcaption" or (node.tag not in ("article", "main") and is_caption(node.names))
        for node in _near(outline, at)
    )


def _near(outline: PageOutline, at: int) -> Iterator[Node]:
    """Yield an element and those around it, up to the page's body."""
    for _ in range(_NEAR):
        if at <= 0:
            return
        yield outline.nodes[at]
        at = outline.nodes[at].parent
