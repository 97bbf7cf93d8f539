"""The pictures of a brief on the command line: in its HTML page, or as files."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.core.messages import Message, Picture
from bot.core.picturing.drawings import Drawing
from bot.core.picturing.palette import Look
from bot.core.presenting.titles import count
from bot.errors import InputError

Drawn = Mapping[tuple[Drawing, Look], bytes]


def pictures_in(messages: Sequence[Message]) -> list[Picture]:
    """Return the pictures of messages, in reading order."""
    return [picture for message in messages for picture in message.pictures]


def told_of(messages: Sequence[Message]) -> list[dict[str, Any]]:
    """Return the pictures of messages as JSON: their titles, and what they show in words."""
    return [
        {"kind": one.drawing.kind, "title": one.drawing.title, "alt": one.alt}
        for one in pictures_in(messages)
    ]


async def drawn_of(messages: Sequence[Message]) -> Drawn:
    """Draw every picture in both looks; what cannot be drawn is left out, and the log says why."""
    from bot.drawing.artist import PooledArtist

    artist = PooledArtist()
    drawn: dict[tuple[Drawing, Look], bytes] = {}
    try:
        for picture in pictures_in(messages):
            for look in Look:
                png = await artist.draw(picture.drawing, look)
                if png is not None:
                    drawn[picture.drawing, look] = png
    finally:
        artist.close()
    return drawn


async def drawn_as(drawings: Sequence[Drawing], look: Look) -> Sequence[bytes]:
    """Draw on one ground; what cannot be drawn leaves all out, as when they are posted."""
    if not drawings:
        return ()
    from bot.drawing.artist import PooledArtist

    artist = PooledArtist()
    try:
        found = [await artist.draw(drawing, look) for drawing in drawings]
    finally:
        artist.close()
    drawn = [png for png in found if png is not None]
    return drawn if len(drawn) == len(found) else ()


def write_pictures(drawn: Drawn, folder: Path) -> None:
    """Write pictures as files: 1-figures-light.png, 1-figures-dark.png, 2-map-light.png, …

    Raises:
        InputError: The folder cannot be written.
    """
    drawings = list(dict.fromkeys(drawing for drawing, _ in drawn))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for (drawing, look), png in drawn.items():
            number = drawings.index(drawing) + 1
            (folder / f"{number}-{drawing.kind}-{look.value}.png").write_bytes(png)
    except OSError as error:
        raise InputError(f"{folder}: cannot be written: {error.strerror}") from error
    sys.stderr.write(f"{count(len(drawings), 'picture')}, each light and dark, in {folder}\n")
