"""What the bot is registered for at Discord; invitation, check and code all stand on it."""

from typing import Any

import discord

from bot.commands import MAX_QUESTION_CHARS, VERBS

#: The slash command of everybody, without its stroke.
COMMAND = "brief"
#: The option of a subcommand that takes words.
QUESTION = "question"
#: What each permission is for; without these the bot does not work.
PERMISSIONS = {
    "view_channel": "see the channel",
    "send_messages": "post briefs",
    "send_messages_in_threads": "post sources and answers in threads",
    "create_public_threads": "open a thread under a brief or a question",
    "embed_links": "post briefs as embeds",
    "read_message_history": "look back whether a post arrived",
}
SCOPES = ("bot", "applications.commands")

_SUBCOMMAND, _STRING = 1, 3
_IN_SERVERS, _IN_DIRECT_MESSAGES = 0, 1


def permissions() -> discord.Permissions:
    """Return the least that the bot can work with."""
    return discord.Permissions(**dict.fromkeys(PERMISSIONS, True))


def intents() -> discord.Intents:
    """Return what the gateway is asked for: nothing privileged, so no message of people's.

    Discord shows the words of a message to such a bot only where it is mentioned or written to.
    """
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


def command() -> dict[str, Any]:
    """Write the slash command with one subcommand for each verb."""
    return {
        "name": COMMAND,
        "type": 1,
        "description": "Ask about the crises this channel follows",
        "contexts": [_IN_SERVERS, _IN_DIRECT_MESSAGES],
        "integration_types": [0],
        "options": [_subcommand(verb, what, does) for verb, (what, does) in VERBS.items()],
    }


def is_registered(wanted: object, found: object) -> bool:
    """Tell whether what Discord has says at least what we want it to say."""
    match wanted, found:
        case dict(), dict():
            return all(key in found and is_registered(wanted[key], found[key]) for key in wanted)
        case list(), list():
            return len(wanted) == len(found) and all(map(is_registered, wanted, found))
        case _:
            return wanted == found


def _subcommand(verb: str, what: str, does: str) -> dict[str, Any]:
    option: dict[str, Any] = {
        "name": verb,
        "type": _SUBCOMMAND,
        "description": does[:1].upper() + does[1:],
    }
    if what:
        question = {
            "name": QUESTION,
            "type": _STRING,
            "description": "In your own words",
            "required": what.startswith("<"),
            "max_length": MAX_QUESTION_CHARS,
        }
        option["options"] = [question]
    return option
