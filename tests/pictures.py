"""A chart to post, and somebody who draws it without drawing."""

from datetime import timedelta

from bot.core.messages import Item, Message, Picture, Text
from bot.core.picturing.drawings import Dot, Drawing, FigureChart
from bot.core.picturing.palette import Look
from tests.builders import NOW

#: Begins as every PNG does.
PNG = b"\x89PNG\r\n\x1a\n and what is drawn"
ALT = "Chart: Sell flood, KILLED, 3 values. 4 (the province); 9 (the ministry); 12 (the province)."


def chart(*dots: Dot, **changes: object) -> FigureChart:
    """Build a chart: three counts of the dead."""
    given: dict[str, object] = {
        "title": "KILLED",
        "subtitle": "Sell flood · as of 3 Mar 2026 09:00 UTC",
        "dots": dots or (dot(4), dot(9, 8, claimant="the ministry"), dot(12, 20)),
        "zone": "UTC",
        "language": "en",
    }
    return FigureChart(**{**given, **changes})  # type: ignore[arg-type]


def dot(value: float, hours: float = 0, **changes: object) -> Dot:
    """Build a value of the province's, so many hours after the first."""
    given: dict[str, object] = {
        "at": NOW + timedelta(hours=hours),
        "value": value,
        "label": f"{value:g}",
        "claimant": "the province",
    }
    return Dot(**{**given, **changes})  # type: ignore[arg-type]


PICTURE = Picture(drawing=chart(), alt=ALT)
LEDGER = Message(
    title="Figure ledger",
    summary="Sell flood · figure ledger",
    blocks=(Item((Text("12 people killed · claimed by the province"),)), PICTURE),
)


class FakeArtist:
    """Draws the same for all, or nothing; remembers what it was asked for."""

    def __init__(self, png: bytes | None = PNG) -> None:
        self.png = png
        self.asked: list[tuple[Drawing, Look]] = []

    async def draw(self, drawing: Drawing, look: Look) -> bytes | None:
        """Return the PNG there is."""
        self.asked.append((drawing, look))
        return self.png
