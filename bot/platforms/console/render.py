"""Message -> plain text. Pure; holds no control character but line ends."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import assert_never

from bot.core.messages import (
    Block,
    Divider,
    Heading,
    Inlines,
    Item,
    Link,
    Message,
    Note,
    Paragraph,
    Picture,
    QuoteBlock,
    plain,
)
from bot.core.speaking import speaking
from bot.core.text.characters import clean_characters
from bot.platforms.console.wrapping import columns, wrapped

#: Columns of a line where nobody asks for another width.
WIDTH = 88
_NARROWEST = 24
#: A label wider than this stands on a line of its own.
_WIDEST_LABEL = 22


def to_text(message: Message, width: int = WIDTH) -> str:
    """Write a message as plain text, ending in a line end.

    Args:
        message: What to say.
        width: Columns of a line; at least 24. Only addresses may be longer.
    """
    with speaking(message.language):
        return _written(message, max(width, _NARROWEST))


def _written(message: Message, width: int) -> str:
    parts = [wrapped(_clean(message.title), width)] if message.title else []
    kinds: list[type[Block] | None] = [None]
    for kind, group in groupby(message.blocks, key=type):
        blocks = list(group)
        if parts and _starts_apart(kind, kinds[-1]):
            parts.append("")
        parts += _blocks(blocks, width)
        kinds.append(kind)
    return "\n".join(parts) + "\n"


def _starts_apart(kind: type[Block], above: type[Block] | None) -> bool:
    """Tell whether an empty line goes above blocks of this kind."""
    if above is None:
        return False
    return above is not Heading and (kind is Heading or kind is not above)


def _blocks(blocks: Sequence[Block], width: int) -> Iterator[str]:
    items = [block for block in blocks if isinstance(block, Item)]
    labels = [columns(_clean(item.label)) for item in items]
    widest = min(_WIDEST_LABEL, width // 2 - 4)
    indent = max([label + 2 for label in labels if 0 < label <= widest], default=0)
    for block in blocks:
        match block:
            case Heading():
                yield wrapped(_clean(block.text), width)
            case Paragraph() | Note():
                yield _lines(block.inlines, width, "")
            case Item():
                yield _item(block, width, indent)
            case QuoteBlock():
                yield wrapped(f'"{_clean(block.text)}"', width, first="  ", rest="   ")
                yield _lines(block.by, width, "    ", first="  — ")
            case Divider():
                yield "-" * width
            case Picture():
                yield wrapped(f"[{_clean(block.alt)}]", width, first="  ", rest="   ")
            case _:
                assert_never(block)


def _item(item: Item, width: int, indent: int) -> str:
    label = _clean(item.label)
    if not label:
        return _lines(item.inlines, width, "    ", first="  ")
    rest = " " * (2 + (indent or 2))
    if columns(label) + 2 > indent:
        return (
            f"{wrapped(label, width, first='  ', rest='  ')}\n{_lines(item.inlines, width, rest)}"
        )
    gap = " " * (indent - columns(label))
    return _lines(item.inlines, width, rest, first=f"  {label}{gap}")


def _lines(inlines: Inlines, width: int, rest: str, *, first: str | None = None) -> str:
    """Write inlines, and below them, each on its line, the addresses that they open."""
    start = rest if first is None else first
    lines = [wrapped(_clean(plain(inlines)), width, first=start, rest=rest)]
    addresses = dict.fromkeys(each.url for each in inlines if isinstance(each, Link) and each.url)
    lines += [f"{rest}<{''.join(_clean(address).split())}>" for address in addresses]
    return "\n".join(lines)


def _clean(text: str) -> str:
    return clean_characters(text).replace("\t", " ")
