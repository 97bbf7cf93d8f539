"""The manifest from which an admin makes the Slack app, in one paste."""

from collections.abc import Mapping
from typing import Any

from bot.commands import ADMIN_VERBS, VERBS
from bot.platforms.slack.registration import (
    ADMIN_COMMAND,
    CALLBACK_PATH,
    COMMAND,
    EVENTS,
    HISTORY_SCOPES,
    NOW_ID,
    NOW_NAME,
    OPTIONAL_EVENTS,
    OPTIONAL_SCOPES,
    REQUEST_PATH,
    SCOPES,
    SHORTCUTS,
)

#: Slack's limit for an app's name.
_NAME_CHARS = 35
_AGENT = "Ask about developing crises; every sentence of an answer carries its source."
#: Until the bot suggests what there is to ask about for whoever opens the conversation.
_PROMPTS = (
    ("What is new?", "what is the latest?"),
    ("Catch me up", "catchup"),
    ("The situation now", "now"),
    ("What can I ask?", "help"),
)


def manifest(
    name: str = "Watchfloor",
    *,
    url: str = "",
    for_workspaces: bool = False,
    hears_replies: bool = False,
) -> dict[str, Any]:
    """Write the app's manifest: the fewest scopes that the code uses.

    It is JSON as it stands; Slack takes it under "Create New App", "From a manifest".
    Scopes under `bot_optional` are offered at the installation and may be left out.

    Args:
        name: What people call the bot; Slack allows 35 characters, the rest is left off.
        url: Where Slack reaches the bot, https://…; empty: Socket Mode.
        for_workspaces: Several workspaces install it, each by itself; it takes a `url`.
        hears_replies: It is told of replies that do not mention it, in channels that it is in.
    """
    more = HISTORY_SCOPES if hears_replies else ()
    # Slack takes as optional only what stands among all of them as well.
    scopes = {
        "bot": sorted({*SCOPES, *OPTIONAL_SCOPES}),
        "bot_optional": sorted({*OPTIONAL_SCOPES} - {*more}),
    }
    events = sorted((*EVENTS, *(OPTIONAL_EVENTS if hears_replies else ())))
    name, url = name.strip()[:_NAME_CHARS], url.rstrip("/")
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": name,
            "description": "Briefs on developing crises; every line carries its source",
            "background_color": "#1f2937",
        },
        "features": _features(name, url),
        "oauth_config": {
            **({"redirect_urls": [f"{url}{CALLBACK_PATH}"]} if for_workspaces else {}),
            "scopes": scopes,
        },
        "settings": {
            "event_subscriptions": {**_requests(url), "bot_events": events},
            "interactivity": {"is_enabled": True, **_requests(url), **_menus(url)},
            "org_deploy_enabled": for_workspaces,
            "socket_mode_enabled": not url,
            "token_rotation_enabled": for_workspaces,
        },
    }


def _features(name: str, url: str) -> dict[str, Any]:
    commands = (
        (COMMAND, "Ask about the crises this channel follows", VERBS),
        (ADMIN_COMMAND, "Set up and manage what this channel gets", ADMIN_VERBS),
    )
    return {
        "agent_view": {
            "agent_description": _AGENT,
            "suggested_prompts": [
                {"title": title, "message": message} for title, message in _PROMPTS
            ],
        },
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": name.lower(), "always_online": True},
        "shortcuts": [
            {"type": "message", "name": name, "callback_id": id, "description": f"{name}…"}
            for id, (_, name) in SHORTCUTS.items()
        ]
        + [
            {
                "type": "global",
                "name": NOW_NAME,
                "callback_id": NOW_ID,
                "description": "What is known now, of all that your channels follow",
            }
        ],
        "slash_commands": [
            {
                "command": command,
                "description": does,
                "usage_hint": _hint(verbs),
                "should_escape": True,
                **({"url": f"{url}{REQUEST_PATH}"} if url else {}),
            }
            for command, does, verbs in commands
        ],
    }


def _requests(url: str) -> dict[str, str]:
    return {"request_url": f"{url}{REQUEST_PATH}"} if url else {}


def _menus(url: str) -> dict[str, str]:
    return {"message_menu_options_url": f"{url}{REQUEST_PATH}"} if url else {}


def _hint(verbs: Mapping[str, tuple[str, str]]) -> str:
    return " | ".join(verbs)
