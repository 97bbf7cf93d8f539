"""Which function answers each verb that only reads, wherever the verb was typed."""

from bot.commands.desk import Desk
from bot.commands.reading.catching_up import catch_up
from bot.commands.reading.helping import help_on
from bot.commands.reading.sources import sources
from bot.commands.reading.standing import crisis, now
from bot.commands.reading.status import status
from bot.commands.wording import (
    fewer,
    in_their_words,
    kept_of_people,
    mending,
    no_question,
    unknown,
)
from bot.core.messages import Message
from bot.core.questions import Incoming


async def read(verb: str, rest: str, incoming: Incoming, desk: Desk) -> list[Message]:
    """Return what somebody wants to read; for any other verb, that there is no such command.

    Args:
        verb: What was asked for.
        rest: What followed the verb.
        incoming: Who asked, and where.
        desk: What commands work with.
    """
    match verb:
        case "now":
            return await now(incoming, desk)
        case "crisis":
            return await crisis(incoming, rest, desk)
        case "catchup":
            return await catch_up(incoming, rest, desk)
        case "status":
            return [await status(incoming, desk)]
        case "help":
            return [help_on(rest, incoming.channel, desk)]
        case "sources":
            return [await sources(incoming, desk)]
        case "wrong":
            return [mending()]
        case "translate":
            return [in_their_words()]
        case "aside":
            return [no_question()]
        case "less":
            return [fewer(incoming)]
        case "data":
            return [kept_of_people()]
        case _:
            return [unknown(verb)]
