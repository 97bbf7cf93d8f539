"""What an operator wrote for an older version still loads; `older` holds its examples."""

import re
import tomllib
from pathlib import Path

import pytest

from bot.config import load
from bot.errors import ConfigError
from tests.config.test_example import no_file

OLDER = sorted((Path(__file__).parent / "older").glob("*.toml"))
_SWITCHED_OFF = re.compile(r"(?m)^# (?=[a-z_]+ = |\[\[login\]\])")
_FROM_FILE = re.compile(r"(?m)^(# )?[a-z_]+_file = .*\n")


@pytest.mark.parametrize("file", OLDER, ids=lambda file: file.stem)
def test_a_configuration_of_an_older_version_loads_as_it_is(file: Path) -> None:
    config = load(file.read_text("utf-8"), {}, no_file)

    assert all([config.sources, config.crises, config.subscriptions])


@pytest.mark.parametrize("file", OLDER, ids=lambda file: file.stem)
def test_every_setting_that_there_ever_was_is_still_one(file: Path) -> None:
    text = _SWITCHED_OFF.sub("", _FROM_FILE.sub("", file.read_text("utf-8")))
    written = tomllib.loads(text)
    # The tables of sources show keys of several kinds in one; an endpoint wants a model, a login
    # channels that are there.
    text = text[text.index("# -- Platforms") :].replace('model = ""', 'model = "m"')
    text = text.replace('channels = ["home"]', "")

    config = load(text, {"ANA_PASSWORD": "a long one, of several words"}, no_file)

    assert written.keys() >= {"source", "crisis", "subscription", "slack", "llm", "log"}
    assert config.fetch.interval_minutes == written["fetch"]["interval_minutes"]
    assert config.llm.daily_tokens == written["llm"]["daily_tokens"]


def test_a_setting_that_is_none_says_which_one_was_meant() -> None:
    with pytest.raises(ConfigError) as refused:
        load("[health]\nping = 'https://a.example'\n\n[brower]\nport = 1\n", {}, no_file)

    first, second = refused.value.problems
    assert "ping_url" in first + second
    assert '"browser"' in first + second
