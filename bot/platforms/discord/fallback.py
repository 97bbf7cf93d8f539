"""The words of a payload without its embeds, for when Discord refuses those."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.platforms.discord.markup import escape, one_line, units
from bot.platforms.discord.render import CONTENT_UNITS, REFERENCE_UNITS, bare
from bot.ports.chat import Payload


def texts(payload: Payload) -> list[Payload]:
    """Write a payload as payloads of words alone, to be posted one after the other.

    Cut between lines, each of which is short enough by construction: no link, mark or escaped
    character is ever broken. Sources stay linked.
    """
    chunks: list[list[str]] = [[]]
    size = 0
    for line in _lines(payload):
        size += units(line) + 1
        if chunks[-1] and size > CONTENT_UNITS - REFERENCE_UNITS:
            chunks.append([])
            size = units(line) + 1
        chunks[-1].append(line)
    said = [bare(chunk) for chunk in chunks if any(row.strip() for row in chunk)]
    allowed = {"allowed_mentions": payload["allowed_mentions"]} if said else {}
    return [{**one, **(allowed if n == 0 else {})} for n, one in enumerate(said)]


def _lines(payload: Payload) -> Iterator[str]:
    yield from str(payload["content"]).split("\n")
    embeds: Sequence[Mapping[str, Any]] = payload["embeds"]
    for embed in embeds:
        yield from str(embed.get("description", "")).split("\n")
    for attachment in payload.get("attachments", ()):
        yield escape(one_line(attachment["description"]))
