"""A cut copy of one bulletin that was taken for one of the next goes where it belongs."""

import pytest

from bot.core.articles import ArticleId
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.store.memory import MemoryStore
from tests.builders import NOW, FixedClock, article, hours, reading_of

LEAD = "The levee at Tarn broke early on Monday and the flood ran into the old town of Tarn."
REST = """Boats of the fire service went from house to house through the night to look for people.

The upper bridge was closed to all traffic while engineers looked at its pillars for cracks.

Schools in the lower valley will stay shut until the water has gone, the town council said."""
TOLL = "At least 12 people were killed and 4,500 were moved to schools, Mayor Oda Brel said."
NEWS = "The railway to Odarr was cut in three places, and no trains are expected this week."
TEXTS = {
    "whole": f"{LEAD}\n\n{TOLL}\n\n{REST}",
    "cut": f"{LEAD}\n\n{REST}",
    "again": f"{LEAD}\n\n{REST} It meets on Friday.",
    "later": f"{LEAD}\n\n{TOLL.replace('12', '19')}\n\n{NEWS}\n\n{REST}",
}


@pytest.mark.parametrize(
    ("order", "originals"),
    [
        ("later cut whole", {"later": None, "cut": None, "whole": "cut"}),
        ("cut later whole", {"later": None, "cut": None, "whole": "cut"}),
        ("later cut again whole", {"later": None, "cut": None, "again": "cut", "whole": "cut"}),
        ("whole cut later", {"later": None, "cut": "whole", "whole": None}),
    ],
)
async def test_what_is_a_copy_of_what_hangs_on_no_order(
    order: str, originals: dict[str, str | None]
) -> None:
    store = MemoryStore()
    for number, name in enumerate(order.split()):
        text = article(TEXTS[name], name, publisher=name, stored_at=NOW + hours(number))
        await store.add(text, [])
        await track(store=store, crises=[], read=in_place(reading_of), clock=FixedClock())

    placed = {name: await store.placement(ArticleId(name)) for name in originals}

    assert {name: one and one.duplicate_of for name, one in placed.items()} == originals
    assert len({one.story for one in placed.values() if one}) == 1
