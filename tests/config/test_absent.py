"""Secrets that are not there: whoever uses none of them is not asked for them."""

import pytest

from bot.config import load
from bot.errors import ConfigError
from tests.config.test_loading import CRISIS

#: A configuration whose every secret is somewhere else.
AWAY = (
    CRISIS + '[[source]]\nid = "orlo"\nurl = "https://orlo.example/rss"\n'
    'headers = { X-Key = { env = "ORLO_KEY" } }\n'
    '[[subscription]]\ncrisis = "Orlo dam"\nplatform = "slack"\nchannel = "C0ORLO"\n'
    '[[login]]\nname = "ana"\npassword = { file = "/run/ana" }\n'
    '[llm]\nmodel = "small"\napi_key_file = "/run/key"\n[discord]\ntoken_file = "/run/token"\n'
)


def test_a_secret_that_nobody_uses_may_be_absent() -> None:
    with pytest.raises(ConfigError) as used:
        load(AWAY, {}, _nothing)
    config = load(AWAY, {}, _nothing, needed={"store"})

    assert len(used.value.problems) == 5
    assert [one.channel.id for one in config.subscriptions] == ["C0ORLO"]
    assert not any([config.slack.is_on, config.discord.is_on, config.llm.api_key])


@pytest.mark.parametrize("section", ["llm", "source", "subscription", "login", "discord"])
def test_one_that_is_used_may_not(section: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(AWAY, {}, _nothing, needed={section})

    (problem,) = caught.value.problems
    assert f"[{section}]" in problem


def test_a_secret_that_is_there_and_wrong_is_named_whoever_uses_it() -> None:
    with pytest.raises(ConfigError, match="xoxb-"):
        load("", {"SLACK_BOT_TOKEN": "xapp-1-a"}, _nothing, needed={"store"})


def _nothing(path: str) -> str:
    raise FileNotFoundError(2, "No such file or directory", path)
