"""What the bot is registered for at Discord; invitation, check and code all stand on it."""

from typing import Any

import discord

from bot.commands import ADMIN_VERBS, MAX_QUESTION_CHARS, VERBS
from bot.core.speaking import marked, say, speaking

#: The slash command of everybody, without its stroke.
COMMAND = "brief"
#: The slash command of managers.
ADMIN_COMMAND = "brief-admin"
#: Menu entries on messages, to the code's own words for them.
MENUS = {marked("Ask about this"): "ask", marked("Check this claim"): "check"}
#: The options of subcommands: words, the name of a crisis, and whatever a manager types.
QUESTION, CRISIS, WHAT, ZONE, PRIVATE = "question", "crisis", "what", "timezone", "private"
CHANNEL = "channel"
#: Verbs whose words begin with a crisis, so that one can be chosen while typing.
_NAMING = {
    "now", "crisis", "follow", "unfollow", "setup", "edit", "remove", "preview", "test", "snooze",
}  # fmt: skip
#: Verbs that a time zone can be chosen for while typing.
_TIMED = {"setup", "edit"}
#: Verbs that another channel can be chosen for, and whether they take anything else.
_PLACED = {"setup": True, "doctor": False}
#: What each permission is for; without these the bot does not work.
PERMISSIONS = {
    "view_channel": marked("see the channel"),
    "send_messages": marked("post briefs"),
    "send_messages_in_threads": marked("post sources and answers in threads"),
    "create_public_threads": marked("open a thread under a brief or a question"),
    "embed_links": marked("post briefs as embeds"),
    "read_message_history": marked("look back whether a post arrived"),
}
#: What each of these adds; the bot works without.
OPTIONAL_PERMISSIONS = {"attach_files": marked("show charts and maps in the thread of a brief")}
SCOPES = ("bot", "applications.commands")
#: What is asked for when somebody takes the bot along for themselves.
PERSONAL_SCOPES = ("applications.commands",)

#: Discord's names of the languages that the bot speaks too; it has no Arabic.
_LOCALES = {
    "es-ES": "es", "es-419": "es", "fr": "fr", "de": "de", "uk": "uk", "ru": "ru",
    "zh-CN": "zh", "zh-TW": "zh",
}  # fmt: skip
#: What an option is for: of a verb, else of its name.
_OPTIONS = {
    CRISIS: marked("Which crisis"),
    ZONE: marked("Time zone of the briefs: a city, a country or its name"),
    CHANNEL: marked("For which channel, if not for this one"),
    QUESTION: marked("In your own words"),
    PRIVATE: marked("Show the answer to me alone"),
    "catchup": marked("Since when: 12h, 3d, Tuesday, 2026-11-20 08:00 or brief 3"),
    "setup": marked("Which crisis and when, or nothing for a form"),
    "edit": marked("Which crisis, and what should change; the crisis alone opens a form"),
    "snooze": marked("Which crisis, and for how long: 4h, 2d"),
    "pause": marked("For how long: 2h, 3d; until resumed where you do not say"),
    "managers": marked("add or remove, and @person; nothing for the list"),
    "audit": marked("How many lines"),
    "help": marked("Which command"),
}
#: Discord's own limits.
_NAME_CHARS, _DESCRIPTION_CHARS = 32, 100
_SLASH, _ON_MESSAGE = 1, 3
_SUBCOMMAND, _STRING, _YES_OR_NO, _CHANNEL = 1, 3, 5, 7
#: Channels that people write in and that have threads.
_TEXT, _NEWS = 0, 5
_IN_SERVERS, _IN_DIRECT_MESSAGES, _AMONG_PEOPLE = 0, 1, 2
_FOR_SERVERS, _FOR_PEOPLE = 0, 1


def permissions() -> discord.Permissions:
    """Return the least that the bot can work with, and what it shows pictures with."""
    return discord.Permissions(**dict.fromkeys((*PERMISSIONS, *OPTIONAL_PERMISSIONS), True))


def intents(*, message_content: bool = False) -> discord.Intents:
    """Return what the gateway is asked for: nothing privileged, so no message of people's.

    Discord shows the words of a message to such a bot only where it is mentioned or written to.

    Args:
        message_content: Ask for the words of all messages as well, which the application has to
            be allowed.
    """
    return discord.Intents(
        guilds=True, guild_messages=True, dm_messages=True, message_content=message_content
    )


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
        **_described(marked("Ask about the crises this channel follows")),
        "options": [_subcommand(verb, what, does) for verb, (what, does) in VERBS.items()],
    }


def admin_command() -> dict[str, Any]:
    """Write the managers' command; Discord shows it to those who manage the server.

    Whoever was named besides has to be let in under the server's settings, "Integrations"; who may
    is decided by the code all the same.
    """
    return {
        **_everywhere(ADMIN_COMMAND, _SLASH),
        **_described(marked("Set up and manage what this channel gets")),
        "default_member_permissions": str(discord.Permissions(manage_guild=True).value),
        "options": [_subcommand(verb, what, does) for verb, (what, does) in ADMIN_VERBS.items()],
    }


def _menu(name: str) -> dict[str, Any]:
    names = {locale: words[:_NAME_CHARS] for locale, words in _in_all(name).items()}
    return {**_everywhere(name, _ON_MESSAGE), "name_localizations": names}


def _described(words: str) -> dict[str, Any]:
    """Describe something, in each language that both Discord and the bot speak."""
    there = {locale: _capital(said) for locale, said in _in_all(words).items()}
    return {"description": _capital(words), "description_localizations": there}


def _in_all(words: str) -> dict[str, str]:
    """Say words in every language that Discord has too and that says them otherwise."""
    found: dict[str, str] = {}
    for locale, language in _LOCALES.items():
        with speaking(language):
            found[locale] = say(words)
    return {locale: said for locale, said in found.items() if said != words}


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"[:_DESCRIPTION_CHARS]


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
        **_described(does),
    }
    if what and _PLACED.get(verb, True):
        name = QUESTION if verb in ("ask", "catchup") else WHAT
        if verb in _NAMING:
            name = CRISIS
        question = {
            "name": name,
            "type": _STRING,
            **_described(_OPTIONS.get(verb, _OPTIONS.get(name, "")) or what),
            "required": what.startswith("<"),
            "max_length": MAX_QUESTION_CHARS,
        }
        if verb in _NAMING:
            question["autocomplete"] = True
        option["options"] = [question]
    if verb == "ask":
        alone = {"name": PRIVATE, "type": _YES_OR_NO, **_described(_OPTIONS[PRIVATE]),
                 "required": False}  # fmt: skip
        option["options"].append(alone)
    if verb in _TIMED:
        zone = {"name": ZONE, "type": _STRING, **_described(_OPTIONS[ZONE]), "required": False,
                "max_length": 100, "autocomplete": True}  # fmt: skip
        option["options"].append(zone)
    if verb in _PLACED:
        place = {"name": CHANNEL, "type": _CHANNEL, **_described(_OPTIONS[CHANNEL]),
                 "required": False, "channel_types": [_TEXT, _NEWS]}  # fmt: skip
        option.setdefault("options", []).append(place)
    return option
