"""Drawing charts and maps, as flows see it."""

from collections.abc import Mapping
from typing import Any, Protocol

from pydantic import TypeAdapter

from bot.core.picturing.drawings import Drawing
from bot.core.picturing.palette import Look


class Artist(Protocol):
    """Turns drawings into files. Without network; the same drawing looks the same again."""

    async def draw(self, drawing: Drawing, look: Look) -> bytes | None:
        """Return the PNG, or None where it cannot be drawn: never raises, nothing waits for it."""


class NoArtist:
    """Draws nothing: pictures are left out."""

    async def draw(self, drawing: Drawing, look: Look) -> bytes | None:  # noqa: ARG002
        """Return None."""
        return None


_DRAWINGS: TypeAdapter[Drawing] = TypeAdapter(Drawing)


def packed(drawing: Drawing) -> dict[str, Any]:
    """Write a drawing as JSON, to ride in a payload until it is posted."""
    found: dict[str, Any] = _DRAWINGS.dump_python(drawing, mode="json")
    return found


def unpacked(written: Mapping[str, Any]) -> Drawing:
    """Read what `packed` wrote."""
    return _DRAWINGS.validate_python(written)
