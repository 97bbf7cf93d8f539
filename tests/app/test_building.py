from pathlib import Path

import pytest

from bot.app.allowing import caps_of
from bot.app.building import browser_channels, meanings, model, surfaces
from bot.app.locating import data_folder, store_url
from bot.app.spending import EMBEDDINGS, kept
from bot.config import Config, load
from bot.core.channels import Channel, Platform
from bot.errors import ConfigError
from bot.store.memory import MemoryStore
from tests.app.config import write_config
from tests.builders import HOME, FixedClock
from tests.servers.openai import OpenAIServer

SLACK = '\n[[subscription]]\ncrisis = "Sell flood"\nplatform = "slack"\nchannel = "C0RIVER12"\n'
TOKENS = {
    "SLACK_BOT_TOKEN": "xoxb-1-local",
    "SLACK_APP_TOKEN": "xapp-1-local",
    "DISCORD_TOKEN": "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB",
}


def configured(folder: Path, environ: dict[str, str] | None = None, more: str = "") -> Config:
    file = write_config(folder, more=more)
    return load(file.read_text("utf-8"), environ or {}, lambda name: "")


async def hear(_incoming: object) -> bool:
    return True


def built(config: Config) -> set[Platform]:
    return set(surfaces(config, MemoryStore(), FixedClock(), hear).messengers)


def test_the_store_is_a_file_in_the_data_folder_unless_set(tmp_path: Path) -> None:
    config = configured(tmp_path)

    assert store_url(config) == f"sqlite:///{tmp_path}/data/watchfloor.db"
    assert data_folder(load("", {}, lambda name: "")).name == "watchfloor"


def test_every_platform_that_has_its_tokens_is_built(tmp_path: Path) -> None:
    config = configured(tmp_path, TOKENS, SLACK)

    assert built(config) == {Platform.SLACK, Platform.DISCORD, Platform.BROWSER}


def test_a_platform_without_tokens_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="slack"):
        built(configured(tmp_path, {}, SLACK))


def test_crises_of_one_browser_channel_stand_in_its_title(tmp_path: Path) -> None:
    more = """
[[crisis]]
name = "Ostra quake"
query = "quake"

[[subscription]]
crisis = "Ostra quake"
platform = "browser"
channel = "home"
"""
    config = configured(tmp_path, more=more)

    assert browser_channels(config) == [(HOME, "Sell flood, Ostra quake")]
    assert Channel(platform=Platform.BROWSER, id="home") == HOME


def test_managers_in_the_browser_have_a_channel_of_their_own(tmp_path: Path) -> None:
    config = configured(tmp_path, more='\n[managers]\nchannel = "browser:desk"\n')

    desk = Channel(platform=Platform.BROWSER, id="desk")
    assert browser_channels(config) == [(HOME, "Sell flood"), (desk, "Suggested crises")]


async def test_a_model_writes_where_one_is_named(tmp_path: Path) -> None:
    none = model(configured(tmp_path), FixedClock())
    named = {"OPENAI_BASE_URL": "http://127.0.0.1:1/v1", "OPENAI_MODEL": "local"}
    one = model(load("", named, lambda name: ""), FixedClock())

    assert (none.writer.model, none.answerer.model, none.close) == (None, None, None)
    assert one.writer.model is one.answerer.model is not None
    assert one.close is not None
    await one.close()


def test_breaking_updates_are_capped_as_configured(tmp_path: Path) -> None:
    more = "\n[breaking]\nmax_per_hour = 3\ncooldown_minutes = 7\n"

    found = caps_of(configured(tmp_path, more=more))

    assert (found.max_per_hour, found.cooldown.total_seconds()) == (3, 420)


def test_templates_that_cannot_be_used_stop_the_start(tmp_path: Path) -> None:
    address = "http://127.0.0.1:1/v1"
    more = f'\n[llm]\nbase_url = "{address}"\nmodel = "m"\nprompts = "{tmp_path / "none"}"\n'

    with pytest.raises(ConfigError, match="there is no folder"):
        model(configured(tmp_path, more=more), FixedClock())


async def test_meaning_is_asked_of_the_endpoint_that_is_named_and_counted_on_its_own(
    tmp_path: Path,
) -> None:
    body = b'{"data": [{"embedding": [1, 0]}], "usage": {"total_tokens": 7}}'
    async with OpenAIServer().raw(body) as server:
        named = f'\n[embeddings]\nbase_url = "{server.base_url}"\nmodel = "test-model"\n'
        config = configured(tmp_path, {"WATCHFLOOR_EMBEDDINGS_API_KEY": "k-1"}, more=named)
        meant = meanings(config, FixedClock())
        assert meant is not None

        (found,) = await meant.embedder.embed(["seven boats"])
        await meant.close()

    assert (meant.embedder.model, found.values) == ("test-model", (1.0, 0.0))
    spent = kept(data_folder(config), EMBEDDINGS)
    assert spent is not None
    assert spent.tokens == 7


def test_without_a_model_for_it_meaning_is_not_asked_of_anybody(tmp_path: Path) -> None:
    assert meanings(configured(tmp_path), FixedClock()) is None
