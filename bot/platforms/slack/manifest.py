"""The manifest from which an admin makes the Slack app, in one paste."""

from collections.abc import Mapping
from typing import Any

from bot.commands import ADMIN_VERBS, VERBS
from bot.platforms.slack.registration import (
    ADMIN_COMMAND,
    COMMAND,
    EVENTS,
    OPTIONAL_SCOPES,
    SCOPES,
    SHORTCUTS,
)

#: Slack's limit for an app's name.
_NAME_CHARS = 35


def _hint(verbs: Mapping[str, tuple[str, str]]) -> str:
    return " | ".join(verbs)


def manifest(name: str = "Watchfloor") -> dict[str, Any]:
    """Write the app's manifest: Socket Mode, and the fewest scopes that the code uses.

    It is JSON as it stands; Slack takes it under "Create New App", "From a manifest".
    Scopes under `bot_optional` are offered at the installation and may be left out.

    Args:
        name: What people call the bot; Slack allows 35 characters, the rest is left off.
    """
    name = name.strip()[:_NAME_CHARS]
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": name,
            "description": "Briefs on developing crises; every line carries its source",
            "background_color": "#1f2937",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": name.lower(), "always_online": True},
            "shortcuts": [
                {"type": "message", "name": name, "callback_id": id, "description": f"{name}…"}
                for id, (_, name) in SHORTCUTS.items()
            ],
            "slash_commands": [
                {
                    "command": command,
                    "description": does,
                    "usage_hint": _hint(verbs),
                    "should_escape": True,
                }
                for command, does, verbs in (
                    (COMMAND, "Ask about the crises this channel follows", VERBS),
                    (ADMIN_COMMAND, "Set up and manage what this channel gets", ADMIN_VERBS),
                )
            ],
        },
        "oauth_config": {
            "scopes": {"bot": sorted(SCOPES), "bot_optional": sorted(OPTIONAL_SCOPES)}
        },
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }
