from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.ports import Store
from tests.contracts.stores import STORES


@pytest.fixture(params=STORES)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    """Each store there is, empty."""
    async with STORES[request.param](tmp_path) as opened:
        yield opened
