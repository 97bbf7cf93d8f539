from pathlib import Path

import pytest

from bot.app.adapters.platforms import build_platforms
from bot.config import Config
from bot.core.channels import Platform
from bot.errors import ConfigError
from bot.ports.hooks import Hooks
from bot.store.memory import MemoryStore
from tests.app.config import configured
from tests.builders import FixedClock

SLACK = '\n[[subscription]]\ncrisis = "Sell flood"\nplatform = "slack"\nchannel = "C0RIVER12"\n'
TOKENS = {
    "SLACK_BOT_TOKEN": "xoxb-1-local",
    "SLACK_APP_TOKEN": "xapp-1-local",
    "DISCORD_TOKEN": "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB",
}


async def hear(_incoming: object) -> bool:
    return True


def built(config: Config) -> set[Platform]:
    return set(build_platforms(config, MemoryStore(), FixedClock(), Hooks(hear=hear)).messengers)


def test_every_platform_that_has_its_tokens_is_built(tmp_path: Path) -> None:
    config = configured(tmp_path, TOKENS, SLACK)

    assert built(config) == {Platform.SLACK, Platform.DISCORD, Platform.BROWSER}


def test_a_platform_without_tokens_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="slack"):
        built(configured(tmp_path, {}, SLACK))
