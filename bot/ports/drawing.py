"""Drawing charts and maps."""

from collections.abc import Mapping
from typing import Any, Protocol

from pydantic import TypeAdapter

from bot.core.picturing.drawings import Drawing
from bot.core.picturing.palette import Look


class Artist(Protocol):
    """Turns drawings into PNG files, without a network; the same drawing always looks the same."""

    async def draw(self, drawing: Drawing, look: Look) -> bytes | None:
        """Return the PNG, or None if it cannot be drawn. Never raises: no message waits for it."""


class NoArtist:
    """Draws nothing, so that pictures are left out."""

    async def draw(self, drawing: Drawing, look: Look) -> bytes | None:  # noqa: ARG002
        """Return None."""
        return None


_DRAWINGS: TypeAdapter[Drawing] = TypeAdapter(Drawing)


def packed(drawing: Drawing) -> dict[str, Any]:
    """Write a drawing as JSON, to travel in a payload until it is posted."""
    found: dict[str, Any] = _DRAWINGS.dump_python(drawing, mode="json")
    return found


def unpacked(written: Mapping[str, Any]) -> Drawing:
    """Read what `packed` wrote."""
    return _DRAWINGS.validate_python(written)
