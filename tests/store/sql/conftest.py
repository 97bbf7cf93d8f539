from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.store.places import PLACES, Place


@pytest.fixture(params=PLACES)
async def place(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Place]:
    """A place for a store in each database there is, with nothing in it."""
    async with PLACES[request.param](tmp_path) as made:
        yield made
