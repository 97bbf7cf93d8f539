"""What the bot says to the person who adds it to a channel."""

from bot.commands.changing import subscriptions_in
from bot.commands.desk import Desk
from bot.core.conversing.actions import VERSION
from bot.core.conversing.requests import Reply, Request
from bot.core.managing.wishing import in_words
from bot.core.messages import Action, Item, Message, Paragraph, Text
from bot.core.speaking import say

#: Begins what `/brief-admin setup` begins, in the channel where it is pressed.
BEGIN = "begin"


def begin_button() -> Action:
    """Return the button that opens the form of `setup`."""
    return Action(say("Set up"), f"{VERSION}/{BEGIN}")


async def welcome(request: Request, desk: Desk) -> Reply:
    """Say what this channel is briefed on; if that is nothing, how to set it up."""
    title, followed = "Watchfloor", subscriptions_in(request.channel, desk)
    if followed:
        text = say("I am in. Briefed here, and ready for questions wherever I am mentioned:")
        lines = [Item((Text(in_words(one)),), one.crisis) for one in followed]
        shown = Message(title=title, summary=text, blocks=(Paragraph((Text(text),)), *lines))
        return Reply(messages=(shown,))
    text = say(
        "I am in, and nothing is briefed here yet. Whoever manages this channel sets it up with "
        "the button or with /brief-admin setup; it ends in a preview and a test."
    )
    shown = Message(
        title=title, summary=text, blocks=(Paragraph((Text(text),)),), actions=(begin_button(),)
    )
    return Reply(messages=(shown,))
