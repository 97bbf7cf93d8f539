"""A channel that takes nothing any more is told of elsewhere: its readers see only silence."""

from bot import commands
from bot.commands.wording import sentence
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.core.presenting.failings import failing_words
from bot.core.speaking import say, speaking
from bot.flows.deliver import Delivered


async def tell_managers(done: Delivered, managers: Channel | None, desk: commands.Desk) -> None:
    """Owe the managers' channel a line on each channel that refused something for good.

    Once a day and channel; whoever wants no messages from the bot any more is no matter of theirs.
    """
    left = {channel for channel, _ in done.closed}
    for key, reason in done.refusals:
        refused = await desk.store.outbox.get(key)
        if managers is None or refused is None or refused.channel in {managers, *left}:
            continue
        now = desk.clock.now()
        with speaking(commands.language_of(managers, desk)):
            text = say(
                "A message to {channel} was not posted, and will not be: {reason} There, "
                "/brief-admin doctor says more.",
                channel=refused.channel,
                reason=failing_words(reason),
            )
            told = sentence(say("Not posted"), text)
        line = Delivery(
            key=f"unposted/{refused.channel}/{now:%Y-%m-%d}",
            channel=managers,
            message=told,
            not_before=now,
        )
        await desk.store.outbox.owe([line])
