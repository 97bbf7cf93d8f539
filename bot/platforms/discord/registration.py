"""What the bot is registered for at Discord; invitation, check and code all stand on it."""

from typing import Any

import discord

from bot.commands import ADMIN_VERBS, MAX_QUESTION_CHARS, VERBS

#: The slash command of everybody, without its stroke.
COMMAND = "brief"
#: The slash command of managers.
ADMIN_COMMAND = "brief-admin"
#: Menu entries on messages, to the code's own words for them.
MENUS = {"Ask about this": "ask", "Check this claim": "check"}
#: The options of subcommands: words, the name of a crisis, and whatever a manager types.
QUESTION, CRISIS, WHAT = "question", "crisis", "what"
#: Verbs whose words begin with a crisis, so that one can be chosen while typing.
_NAMING = {"crisis", "follow", "unfollow", "setup", "edit", "remove", "preview", "test", "snooze"}
#: What each permission is for; without these the bot does not work.
PERMISSIONS = {
    "view_channel": "see the channel",
    "send_messages": "post briefs",
    "send_messages_in_threads": "post sources and answers in threads",
    "create_public_threads": "open a thread under a brief or a question",
    "embed_links": "post briefs as embeds",
    "read_message_history": "look back whether a post arrived",
}
#: What each of these adds; the bot works without.
OPTIONAL_PERMISSIONS = {"attach_files": "show charts and maps in the thread of a brief"}
SCOPES = ("bot", "applications.commands")
#: What is asked for when somebody takes the bot along for themselves.
PERSONAL_SCOPES = ("applications.commands",)

_SLASH, _ON_MESSAGE = 1, 3
_SUBCOMMAND, _STRING = 1, 3
_IN_SERVERS, _IN_DIRECT_MESSAGES, _AMONG_PEOPLE = 0, 1, 2
_FOR_SERVERS, _FOR_PEOPLE = 0, 1


def permissions() -> discord.Permissions:
    """Return the least that the bot can work with, and what it shows pictures with."""
    return discord.Permissions(**dict.fromkeys((*PERMISSIONS, *OPTIONAL_PERMISSIONS), True))


def intents() -> discord.Intents:
    """Return what the gateway is asked for: nothing privileged, so no message of people's.

    Discord shows the words of a message to such a bot only where it is mentioned or written to.
    """
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


def registered() -> list[dict[str, Any]]:
    """Write all that Discord has to know: two slash commands, and the menus on messages."""
    return [command(), admin_command(), *map(_menu, MENUS)]


def command() -> dict[str, Any]:
    """Write the slash command with one subcommand for each verb.

    People may also install it for themselves and read anywhere; Discord knows no difference
    between subcommands there, so what is more than reading is refused by the code.
    """
    return {
        **_everywhere(COMMAND, _SLASH),
        "contexts": [_IN_SERVERS, _IN_DIRECT_MESSAGES, _AMONG_PEOPLE],
        "integration_types": [_FOR_SERVERS, _FOR_PEOPLE],
        "description": "Ask about the crises this channel follows",
        "options": [_subcommand(verb, what, does) for verb, (what, does) in VERBS.items()],
    }


def admin_command() -> dict[str, Any]:
    """Write the managers' command; Discord shows it to those who manage the server.

    Whoever was named besides has to be let in under the server's settings, "Integrations"; who may
    is decided by the code all the same.
    """
    return {
        **_everywhere(ADMIN_COMMAND, _SLASH),
        "description": "Set up and manage what this channel gets",
        "default_member_permissions": str(discord.Permissions(manage_guild=True).value),
        "options": [_subcommand(verb, what, does) for verb, (what, does) in ADMIN_VERBS.items()],
    }


def _menu(name: str) -> dict[str, Any]:
    return _everywhere(name, _ON_MESSAGE)


def _everywhere(name: str, type: int) -> dict[str, Any]:
    return {
        "name": name,
        "type": type,
        "contexts": [_IN_SERVERS, _IN_DIRECT_MESSAGES],
        "integration_types": [_FOR_SERVERS],
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
        name = QUESTION if verb in ("ask", "catchup") else WHAT
        question = {
            "name": CRISIS if verb in _NAMING else name,
            "type": _STRING,
            "description": "In your own words" if name == QUESTION else what[:100],
            "required": what.startswith("<"),
            "max_length": MAX_QUESTION_CHARS,
        }
        if verb in _NAMING:
            question["autocomplete"] = True
        option["options"] = [question]
    return option
