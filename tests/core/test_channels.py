import pytest

from bot.core.channels import Channel, Platform


@pytest.mark.parametrize(
    ("platform", "id", "text"),
    [
        pytest.param(Platform.SLACK, "C0123456789", "slack:C0123456789", id="slack"),
        pytest.param(Platform.BROWSER, "home", "browser:home", id="browser"),
        pytest.param(Platform.DISCORD, "1:2", "discord:1:2", id="an id with a colon"),
    ],
)
def test_a_channel_is_written_as_platform_and_id(platform: Platform, id: str, text: str) -> None:
    assert str(Channel(platform=platform, id=id)) == text


def test_channels_of_two_platforms_with_one_id_are_two_channels() -> None:
    assert len({Channel(platform=platform, id="7") for platform in Platform}) == len(Platform)
