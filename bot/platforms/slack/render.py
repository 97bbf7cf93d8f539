"""A message as the bodies of Slack posts, within Slack's limits by construction."""

from collections.abc import Sequence

from bot.core.messages import Message
from bot.core.speaking import speaking
from bot.core.text.characters import clean_characters
from bot.core.text.splitting import split
from bot.platforms.slack.attaching import with_pictures
from bot.platforms.slack.fallback import escape
from bot.platforms.slack.pieces import (
    Kind,
    Piece,
    blocks,
    calling_piece,
    line_pieces,
    pieces,
    shown,
    title_pieces,
)
from bot.ports.chat import Payload

#: Slack's own limit, and what it takes before `msg_blocks_too_long`, counted as JSON.
MAX_BLOCKS = 50
MAX_CHARS = 12_000
#: Characters of the summary that go into `text` before escaping, which may make five of one.
SUMMARY_CHARS = 700


def render(message: Message) -> tuple[Payload, ...]:
    """Turn a message into the fewest payloads that Slack takes, in reading order.

    `text` is what notifications and screen readers get; it is parsed by Slack, so it is
    escaped. The blocks say everything and are not parsed. A message without a single visible
    character has no payload.
    """
    with speaking(message.language):
        return _rendered(message)


def _rendered(message: Message) -> tuple[Payload, ...]:
    summary = " ".join(clean_characters(message.summary).split())
    parts = title_pieces(message.title)
    is_long = len(summary) > SUMMARY_CHARS
    if is_long:
        parts += line_pieces(summary)
    parts += pieces(message)
    if parts and message.calls:
        parts.insert(0, calling_piece(message.calls))
    if not parts and not summary:
        return ()
    short = f"{split(summary, SUMMARY_CHARS - 1)[0].rstrip()}…" if is_long else summary
    text = escape(short or _first_words(parts))
    loads = _loads(parts or line_pieces(summary))
    return tuple(
        with_pictures(
            {"text": _numbered(text, number, len(loads)), "blocks": blocks(load)},
            [piece.picture for piece in load if piece.picture is not None],
        )
        for number, load in enumerate(loads, start=1)
    )


def _loads(parts: Sequence[Piece]) -> list[list[Piece]]:
    """Share pieces out, each payload as full as the limits allow; headings stay with their text."""
    loads: list[list[Piece]] = [[]]
    size = opened = 0
    for piece in parts:
        before = loads[-1][-1] if loads[-1] else None
        size += piece.size(before)
        opened += piece.opens_block(before)
        if opened > MAX_BLOCKS or size > MAX_CHARS:
            taken = _take_headings(loads[-1], piece)
            size, opened = _measure([*taken, piece])
            loads.append(taken)
        loads[-1].append(piece)
    return loads


def _measure(load: Sequence[Piece]) -> tuple[int, int]:
    """Count characters and blocks."""
    pairs = list(zip([None, *load], load, strict=False))
    size = sum(piece.size(before) for before, piece in pairs)
    return size, sum(piece.opens_block(before) for before, piece in pairs)


def _take_headings(load: list[Piece], piece: Piece) -> list[Piece]:
    """Take away the headings that would end a payload while their text begins the next."""
    kept = len(load)
    while kept and load[kept - 1].kind is Kind.HEADING:
        kept -= 1
    taken = load[kept:]
    size, opened = _measure([*taken, piece])
    if not kept or opened > MAX_BLOCKS or size > MAX_CHARS:
        return []
    del load[kept:]
    return taken


def _first_words(parts: Sequence[Piece]) -> str:
    for piece in parts:
        for element in piece.elements:
            words = " ".join(shown(element).split())
            if words:
                return split(words, SUMMARY_CHARS)[0]
    return "—"


def _numbered(text: str, number: int, total: int) -> str:
    return text if number == 1 else f"{text} … ({number}/{total})"
