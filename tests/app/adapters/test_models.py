from pathlib import Path

import pytest

from bot.app.adapters.models import build_embedding, build_writers
from bot.app.adapters.purses import EMBEDDINGS, kept
from bot.app.storing.locating import data_folder
from bot.config import load
from bot.errors import ConfigError
from tests.app.config import configured
from tests.builders import FixedClock
from tests.servers.openai import OpenAIServer


async def test_a_model_writes_where_one_is_named(tmp_path: Path) -> None:
    none = build_writers(configured(tmp_path), FixedClock())
    named = {"OPENAI_BASE_URL": "http://127.0.0.1:1/v1", "OPENAI_MODEL": "local"}
    one = build_writers(load("", named, lambda name: ""), FixedClock())

    assert (none.writer.model, none.answerer.model, none.close) == (None, None, None)
    assert one.writer.model is one.answerer.model is not None
    assert one.close is not None
    await one.close()


def test_templates_that_cannot_be_used_stop_the_start(tmp_path: Path) -> None:
    address = "http://127.0.0.1:1/v1"
    more = f'\n[llm]\nbase_url = "{address}"\nmodel = "m"\nprompts = "{tmp_path / "none"}"\n'

    with pytest.raises(ConfigError, match="there is no folder"):
        build_writers(configured(tmp_path, more=more), FixedClock())


async def test_meaning_is_asked_of_the_endpoint_that_is_named_and_counted_on_its_own(
    tmp_path: Path,
) -> None:
    body = b'{"data": [{"embedding": [1, 0]}], "usage": {"total_tokens": 7}}'
    async with OpenAIServer().raw(body) as server:
        named = f'\n[embeddings]\nbase_url = "{server.base_url}"\nmodel = "test-model"\n'
        config = configured(tmp_path, {"WATCHFLOOR_EMBEDDINGS_API_KEY": "k-1"}, more=named)
        embedding = build_embedding(config, FixedClock())
        assert embedding is not None

        (found,) = await embedding.embedder.embed(["seven boats"])
        await embedding.close()

    assert (embedding.embedder.model, found.values) == ("test-model", (1.0, 0.0))
    spent = kept(data_folder(config), EMBEDDINGS)
    assert spent is not None
    assert spent.tokens == 7


def test_without_a_model_for_it_meaning_is_not_asked_of_anybody(tmp_path: Path) -> None:
    assert build_embedding(configured(tmp_path), FixedClock()) is None
