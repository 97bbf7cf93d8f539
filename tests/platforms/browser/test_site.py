"""Whose articles an evidence page shows."""

from collections.abc import Collection

import pytest

from tests.builders import article
from tests.contracts.stores import tracked
from tests.platforms.browser.serving import serving

ONE = article("The dam of Velk broke.", "a1")


@pytest.mark.parametrize(
    ("crises", "status"),
    [(None, 200), ({"Flood"}, 200), ({"Quake", "Flood"}, 200), ({"Quake"}, 404), (set(), 404)],
)
async def test_evidence_is_shown_of_the_crises_that_a_channel_of_the_page_follows(
    crises: Collection[str] | None, status: int
) -> None:
    async def audience(_: object) -> Collection[str] | None:
        return crises

    async with serving(audience=audience) as site:
        await site.shelve(ONE)
        await site.store.save_tracked(tracked(ONE, crises=("Flood",)))

        assert (await site.client.get("/evidence/a1/1/4-7")).status == status
