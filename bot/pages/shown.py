"""Dates that readers see near an article: in elements made for them, and in short lines."""

import re
from collections.abc import Iterable, Iterator

from bot.core.patterns import Pattern
from bot.pages.naming import is_authored, is_dated, is_today
from bot.pages.outline import Node, Stamp
from bot.pages.weighing import Weighed
from bot.pages.written import CHANGED, LONGEST, UPDATED

#: Blocks around the title, and behind the article, among which its date stands.
_BEFORE, _BEHIND, _AFTER = 8, 30, 6
#: Blocks around the title among which it stands who wrote the article.
_NEAR_BEFORE, _NEAR_BEHIND = 3, 14
#: A line with a greater share of links leads to another article.
_MOST_LINKED = 0.6
#: A line behind the article is its date where it is so short.
_LONGEST_AFTER = 80
#: The beginning of an article, in which it is dated: "TARN, 3 March 2026 (Varda Wire) —".
_DATELINE = 110
_DASH = Pattern(r"\s[-–—]{1,2}\s|—|--|/\s")
_YEAR = Pattern(r"\d{4}|[年년]|\d\.\d\d\b")
#: What elements are called that say when an article was changed.
_CHANGED_NAMES = Pattern(r"modif|updat|edited|revised|changed", re.IGNORECASE)
_OWNERS = Pattern(r"©|copyright|all rights", re.IGNORECASE)


def shown_dates(page: Weighed, article: Node, title_at: int) -> Iterator[tuple[str, bool]]:
    """Yield texts that may date an article, the surest first, and whether one is a change's.

    Args:
        page: The page, weighed.
        article: The element that holds the article.
        title_at: Which block is the title; -1 where none is.
    """
    start = title_at if title_at >= 0 else article.start
    stamps = _stamps(page, article, start)
    yield from _said(page, (stamp for stamp in stamps if stamp.block < article.end))
    around = [n for n in _around(page, article, start) if _may_date(page, n, article)]
    named = [n for n in around if _is_named(page, n)]
    for number in [*named, *(n for n in around if n not in named)]:
        yield page.outline.blocks[number].text, False
    yield from _datelines(page, article)
    yield from _said(page, (stamp for stamp in stamps if stamp.block >= article.end))
    yield from _only(page)


def shown_changes(page: Weighed, article: Node, title_at: int) -> Iterator[str]:
    """Yield texts that tell readers when an article was changed, the surest first."""
    start = title_at if title_at >= 0 else article.start
    stamps = (stamp for stamp in _stamps(page, article, start) if stamp.block < article.end)
    for stamp in stamps:
        names = f"{stamp.names} {page.outline.nodes[stamp.node].names}"
        if _CHANGED_NAMES.search(names) or UPDATED.search(stamp.before):
            yield stamp.value
    for number in _around(page, article, start):
        block = page.outline.blocks[number]
        if block.chars > LONGEST // 2 or block.linked > _MOST_LINKED or page.is_prose[number]:
            continue
        if UPDATED.search(block.text) and _is_near(page, number, article.start):
            yield block.text


def lines_around(page: Weighed, article: Node, title_at: int) -> tuple[list[str], list[str]]:
    """Return the short lines around a title, and those that are named after an author."""
    start = title_at if title_at >= 0 else article.start
    lines: list[str] = []
    named: list[str] = []
    for number in range(max(0, start - _NEAR_BEFORE), min(len(page.factors), start + _NEAR_BEHIND)):
        block = page.outline.blocks[number]
        if number == title_at or block.chars > LONGEST or page.is_prose[number]:
            continue
        node = page.outline.nodes[block.node]
        around = page.outline.nodes[max(0, node.parent)]
        lines.append(block.text)
        if is_authored(node.names) or is_authored(around.names):
            named.append(block.text)
    return lines, named


def _stamps(page: Weighed, article: Node, start: int) -> list[Stamp]:
    """Return the times in and around an article, not those elsewhere, the nearest to its title
    first.
    """
    near: list[tuple[int, Stamp]] = []
    for stamp in page.outline.stamps:
        place = stamp.block
        is_elsewhere = place < len(page.factors) and not _is_near(page, place, start)
        if not is_elsewhere and start - _BEFORE <= place <= article.end + _AFTER:
            near.append((place - start if place >= start else _BEHIND + start - place, stamp))
    return [stamp for _, stamp in sorted(near, key=lambda one: one[0])]


def _said(page: Weighed, stamps: Iterable[Stamp]) -> Iterator[tuple[str, bool]]:
    for stamp in stamps:
        around = page.outline.nodes[stamp.node]
        yield (
            stamp.value,
            any(CHANGED.search(one) for one in (stamp.names, around.names, stamp.before)),
        )


def _around(page: Weighed, article: Node, start: int) -> Iterator[int]:
    """Yield the blocks behind the title, then those behind the article, then those before both."""
    last = len(page.outline.blocks)
    behind = range(start + 1, min(last, start + 1 + _BEHIND))
    yield from behind
    yield from (n for n in range(max(0, article.end - 4), min(last, article.end + _AFTER))
                if n not in behind)  # fmt: skip
    yield from range(start, max(-1, start - _BEFORE), -1)


def _may_date(page: Weighed, number: int, article: Node) -> bool:
    block = page.outline.blocks[number]
    longest = LONGEST // 2 if number < article.end else _LONGEST_AFTER
    if block.chars > longest and not (block.chars <= LONGEST and _is_named(page, number)):
        return False
    if block.linked > _MOST_LINKED or not _YEAR.search(block.text) or _OWNERS.search(block.text):
        return False
    return page.factors[number] >= 1 or _is_near(page, number, article.start)


def _is_near(page: Weighed, number: int, start: int) -> bool:
    """Tell whether a block stands with the title, not in a list of others or at the page's head."""
    if page.factors[number] >= 1:
        return True
    node = page.outline.nodes[page.outline.blocks[number].node]
    is_ahead = number < start and page.factors[number] >= page.ahead
    return is_ahead and not is_today(node.names)


def _is_named(page: Weighed, number: int) -> bool:
    nodes = page.outline.nodes
    node = nodes[page.outline.blocks[number].node]
    around = nodes[max(0, node.parent)]
    return is_dated(node.names) or is_dated(around.names)


def _datelines(page: Weighed, article: Node) -> Iterator[tuple[str, bool]]:
    first = next((n for n in range(article.start, article.end) if page.weights[n]), -1)
    if first >= 0:
        head = page.outline.blocks[first].text[:_DATELINE]
        if dash := _DASH.search(head):
            yield head[: dash.start()], False


def _only(page: Weighed) -> Iterator[tuple[str, bool]]:
    """Yield the one line of a page that is named after a date, wherever it stands."""
    blocks = page.outline.blocks
    texts = {
        block.text
        for number, block in enumerate(blocks)
        if block.chars <= LONGEST // 2
        and page.factors[number] >= 1
        and _is_named(page, number)
        and _YEAR.search(block.text)
    }
    if len(texts) == 1:
        yield texts.pop(), False
