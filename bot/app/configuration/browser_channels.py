"""The channels that the browser page hosts."""

from bot.config import Config
from bot.core.channels import Channel, Platform
from bot.core.speaking import say, speaking


def browser_channels(config: Config) -> list[tuple[Channel, str]]:
    """Return the browser channels with their titles, in the configuration's order."""
    named: dict[Channel, list[str]] = {}
    for one in config.subscriptions:
        if one.channel.platform is Platform.BROWSER:
            named.setdefault(one.channel, []).append(one.crisis)
    managers = config.managers.channel
    if managers is not None and managers.platform is Platform.BROWSER:
        with speaking(config.speech.language):
            named.setdefault(managers, [say("Suggested crises")])
    return [(channel, ", ".join(dict.fromkeys(crises))) for channel, crises in named.items()]
