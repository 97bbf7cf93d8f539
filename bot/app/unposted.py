"""Tells the managers' channel of a message that another channel refused for good."""

from bot import commands
from bot.commands.wording import sentence
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.core.presenting.failings import failing_words
from bot.core.speaking import say, speaking


def told_to(managers: Channel | None, desk: commands.Desk, refused: Delivery) -> list[Delivery]:
    """Return what the managers' channel is owed where a delivery was refused for good.

    One line a day and channel. Whoever wants no messages from the bot any more is no matter of
    theirs, and never comes here.
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
