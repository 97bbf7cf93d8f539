"""The example that runs where nothing is configured."""

from itertools import pairwise
from pathlib import Path

import pytest

from bot.app.example import HOME, LONGEST_WAIT, SPEED, _config, _fresh
from bot.core.channels import Platform, Subscription
from bot.errors import ConfigError
from bot.example import CRISIS, SCHEDULE, example_articles
from bot.scheduling.replay import moments


def test_its_crisis_keeps_its_query() -> None:
    config = _config()

    assert [(one.name, one.query) for one in config.crises] == [(CRISIS.name, CRISIS.query)]
    assert [one.channel.platform for one in config.subscriptions] == [Platform.BROWSER]


@pytest.mark.parametrize(("given", "port"), [("8899", 8899), ("", 8787)])
def test_the_port_comes_from_the_environment(
    given: str, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORT", given)

    assert _config().browser.port == port


@pytest.mark.parametrize("given", ["none", "70000", "-1", "²"])
def test_what_is_no_port_is_named_with_its_fix(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", given)

    with pytest.raises(ConfigError, match=f"^PORT={given} is no port. Fix: give a whole number"):
        _config()


def test_the_data_folder_comes_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHFLOOR_STORE_DATA_DIR", str(tmp_path))

    assert _config().store.data_dir == str(tmp_path)


def test_it_starts_from_nothing_every_time(tmp_path: Path) -> None:
    for name in ("example.db", "example.db-wal", "example.db-shm"):
        (tmp_path / name).write_text("old")

    assert _fresh(tmp_path) == tmp_path / "example.db"
    assert list(tmp_path.iterdir()) == []


def test_five_days_take_about_a_minute_and_a_half() -> None:
    subscription = Subscription(crisis=CRISIS.name, channel=HOME, schedule=SCHEDULE)
    line = moments(example_articles(), [subscription])
    gaps = [(later.at - earlier.at).total_seconds() for earlier, later in pairwise(line)]

    assert 50 <= sum(min(gap / SPEED, LONGEST_WAIT) for gap in gaps) <= 90
