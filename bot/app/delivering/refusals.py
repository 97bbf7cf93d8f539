"""Tells the managers' channel of a message that another channel refused for good."""

from bot import commands
from bot.commands.wording import sentence
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.core.presenting.failings import failing_words
from bot.core.speaking import say, speaking


def refusal_notices(
    managers: Channel | None, desk: commands.Desk, refused: Delivery
) -> list[Delivery]:
    """Return what the managers' channel is owed when a delivery was refused for good.

    That is one line per channel and day. A person who no longer wants messages from the bot is
    none of the managers' business, and is never passed here.
    """
    if managers is None or refused.channel == managers:
        return []
    now = desk.clock.now()
    with speaking(commands.language_of(managers, desk)):
        text = say(
            "A message to {channel} was not posted, and will not be: {reason} There, "
            "/brief-admin doctor says more.",
            channel=refused.channel,
            reason=failing_words(refused.reason),
        )
        told = sentence(say("Not posted"), text)
    key = f"unposted/{refused.channel}/{now:%Y-%m-%d}"
    return [Delivery(key=key, channel=managers, message=told, not_before=now)]
