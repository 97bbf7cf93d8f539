"""A message as pieces that fit into any payload, and pieces as Slack blocks."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, assert_never

from bot.core.messages import (
    Action,
    Block,
    Divider,
    Heading,
    Inlines,
    Item,
    Message,
    Note,
    Paragraph,
    Picture,
    QuoteBlock,
    Style,
    Text,
)
from bot.core.text.characters import clean_characters
from bot.core.text.splitting import split
from bot.platforms.slack.attaching import picture_block
from bot.platforms.slack.elements import Element, elements, text

#: What Slack takes in a header, and in one text object of a context block.
HEADER_CHARS = 150
NOTE_CHARS = 3_000
#: The same of a button.
BUTTON_CHARS = 75
#: Characters of one piece as JSON; more only where a single element needs more.
PIECE_CHARS = 3_000

#: What a section, a block and a list add around their elements; a few more than they do.
_SECTION_CHARS = 50
_BLOCK_CHARS = 40
_LIST_CHARS = 62


class Kind(Enum):
    """What a piece becomes."""

    HEADER = auto()
    HEADING = auto()
    LINE = auto()
    ITEM = auto()
    QUOTE = auto()
    NOTE = auto()
    DIVIDER = auto()
    PICTURE = auto()
    ACTIONS = auto()


#: Nothing joins a block of these.
_APART = (Kind.HEADER, Kind.NOTE, Kind.DIVIDER, Kind.ACTIONS, Kind.PICTURE)


@dataclass(frozen=True, slots=True)
class Piece:
    """The smallest part that is moved to another payload as a whole."""

    kind: Kind
    #: Elements of a rich text; buttons for ACTIONS; for HEADER and NOTE one `text` element; for
    #: PICTURE the whole block.
    elements: tuple[Element, ...] = ()
    #: What a PICTURE is drawn from.
    picture: Picture | None = None

    def opens_block(self, before: "Piece | None") -> bool:
        """Tell whether it starts a new block when it comes after another piece."""
        if self.kind not in (Kind.ITEM, Kind.QUOTE):
            return True
        return before is None or before.kind in _APART

    def size(self, before: "Piece | None") -> int:
        """Return how many characters it adds at most to the JSON, when it comes after another."""
        wraps = _SECTION_CHARS
        if self.opens_block(before):
            wraps += _BLOCK_CHARS
        if self.kind is Kind.ITEM and (before is None or before.kind is not Kind.ITEM):
            wraps += _LIST_CHARS
        return _json_chars(list(self.elements)) + wraps


def title_pieces(title: str) -> list[Piece]:
    """Turn a title into headers; more than one only beyond what a header holds."""
    line = " ".join(clean_characters(title).split())
    return [
        Piece(Kind.HEADER, tuple(text(part.strip(), most_chars=HEADER_CHARS)))
        for part in split(line, HEADER_CHARS)
        if part.strip()
    ]


def line_pieces(words: str) -> list[Piece]:
    """Turn words into paragraphs of their own."""
    return _pack(Kind.LINE, text(words))


def calling_piece(called: str) -> Piece:
    """Write whom a message calls; nothing but this element calls anybody."""
    kind, _, id = called.partition(":")
    match kind:
        case "group":
            element: Element = {"type": "usergroup", "usergroup_id": id}
        case "person":
            element = {"type": "user", "user_id": id}
        case _:
            element = {"type": "broadcast", "range": kind}
    return Piece(Kind.LINE, (element,))


def shown(element: Element) -> str:
    """Return the characters that a reader sees of an element."""
    words = element.get("text") or element.get("fallback") or element.get("alt_text") or ""
    return str(words["text"] if isinstance(words, dict) else words)


def pieces(message: Message) -> list[Piece]:
    """Turn a message's blocks into pieces, in reading order; what shows nothing is left out."""
    found = [piece for block in message.blocks for piece in _of_block(block)]
    if message.actions:
        found.append(Piece(Kind.ACTIONS, tuple(map(button, message.actions))))
    return found


def button(action: Action) -> Element:
    """Write a button; its id comes back when it is pressed."""
    words = clean_characters(action.label)[:BUTTON_CHARS] or "—"
    label = {"type": "plain_text", "text": words, "emoji": False}
    return {"type": "button", "action_id": action.id, "text": label}


def blocks(parts: Sequence[Piece]) -> list[dict[str, Any]]:
    """Assemble pieces into Slack blocks; items and quotes join the block they follow."""
    made: list[dict[str, Any]] = []
    before: Piece | None = None
    pictures = 0
    for piece in parts:
        if piece.picture is not None:
            pictures += 1
            made.append(picture_block(piece.picture, pictures))
        elif piece.opens_block(before):
            made.append(_open(piece))
        else:
            _join(made[-1]["elements"], piece)
        before = piece
    return made


def _of_block(block: Block) -> Iterable[Piece]:
    match block:
        case Heading():
            return _pack(Kind.HEADING, text(block.text, Style.STRONG))
        case Paragraph():
            return _pack(Kind.LINE, elements(block.inlines))
        case Item():
            label = text(block.label, Style.STRONG)
            gap = text("  ") if label and block.inlines else []
            return _pack(Kind.ITEM, [*label, *gap, *elements(block.inlines)])
        case QuoteBlock():
            return _pack(Kind.QUOTE, _quote(block))
        case Note():
            return _note(block.inlines)
        case Divider():
            return [Piece(Kind.DIVIDER)]
        case Picture():
            return [Piece(Kind.PICTURE, (picture_block(block, 0),), block)]
        case _:
            assert_never(block)


def _quote(quote: QuoteBlock) -> list[Element]:
    words = text(f"“{quote.text}”") if clean_characters(quote.text).strip() else []
    by = elements(quote.by)
    dash = text("\n— ") if words and by else []
    return [*words, *dash, *by]


def _note(inlines: Inlines) -> list[Piece]:
    """Small print where it is only words; links and times need a rich text."""
    if not all(isinstance(one, Text) and one.style is Style.PLAIN for one in inlines):
        return _pack(Kind.LINE, elements(inlines))
    words = clean_characters("".join(one.text for one in inlines if isinstance(one, Text)))
    return [
        Piece(Kind.NOTE, ({"type": "text", "text": part},))
        for part in split(words, NOTE_CHARS)
        if part.strip()
    ]


def _pack(kind: Kind, found: Sequence[Element]) -> list[Piece]:
    made: list[Piece] = []
    held: list[Element] = []
    room = PIECE_CHARS
    for element in found:
        size = _json_chars(element) + 1
        if held and size > room:
            made.append(Piece(kind, tuple(held)))
            held, room = [], PIECE_CHARS
        held.append(element)
        room -= size
    made.append(Piece(kind, tuple(held)))
    return [piece for piece in made if any(shown(element).strip() for element in piece.elements)]


def _open(piece: Piece) -> dict[str, Any]:
    match piece.kind:
        case Kind.DIVIDER:
            return {"type": "divider"}
        case Kind.HEADER:
            return {"type": "header", "text": _plain_text(piece)}
        case Kind.ACTIONS:
            return {"type": "actions", "elements": list(piece.elements)}
        case Kind.NOTE:
            return {"type": "context", "elements": [_plain_text(piece)]}
        case _:
            rich: list[Element] = []
            _join(rich, piece)
            return {"type": "rich_text", "elements": rich}


def _join(rich: list[Element], piece: Piece) -> None:
    section: Element = {"type": "rich_text_section", "elements": list(piece.elements)}
    match piece.kind:
        case Kind.ITEM if rich and rich[-1]["type"] == "rich_text_list":
            rich[-1]["elements"].append(section)
        case Kind.ITEM:
            rich.append({"type": "rich_text_list", "style": "bullet", "elements": [section]})
        case Kind.QUOTE:
            rich.append({**section, "type": "rich_text_quote"})
        case _:
            rich.append(section)


def _plain_text(piece: Piece) -> Element:
    # `emoji: False` keeps ":fire:" five letters and two colons.
    return {"type": "plain_text", "text": piece.elements[0]["text"], "emoji": False}


def _json_chars(value: object) -> int:
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
