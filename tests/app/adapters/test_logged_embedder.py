"""What fails again and again is said once."""

import pytest
from structlog.testing import capture_logs

from bot.app.adapters.logged_embedder import LoggedEmbedder
from bot.errors import ModelUnavailable
from tests.concepts import DOWN, FakeEmbedder


async def test_a_failure_is_told_when_it_begins_and_when_it_ends() -> None:
    inner = FakeEmbedder(failure=DOWN)
    noticing = LoggedEmbedder(inner)

    with capture_logs() as lines:
        for _ in range(3):
            with pytest.raises(ModelUnavailable):
                await noticing.embed(["a"])
        inner.failure = None
        await noticing.embed(["a"])
        await noticing.embed(["a"])

    assert [line["event"] for line in lines] == [
        "embeddings fail; words alone count until they work",
        "embeddings work again",
    ]
    assert noticing.model == "concepts"
