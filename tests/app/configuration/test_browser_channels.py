from pathlib import Path

from bot.app.configuration.browser_channels import browser_channels
from bot.core.channels import Channel, Platform
from tests.app.config import configured
from tests.builders import HOME


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
