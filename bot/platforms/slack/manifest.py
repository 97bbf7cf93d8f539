"""The manifest from which an admin makes the Slack app, in one paste."""

from typing import Any

from bot.commands import VERBS
from bot.platforms.slack.registration import COMMAND, EVENTS, OPTIONAL_SCOPES, SCOPES

#: Slack's limit for an app's name.
_NAME_CHARS = 35


def manifest(name: str = "Watchfloor") -> dict[str, Any]:
    """Write the app's manifest: Socket Mode, and the fewest scopes that the code uses.

    It is JSON as it stands; Slack takes it under "Create New App", "From a manifest".
    Scopes under `bot_optional` are offered at the installation and may be left out.

    Args:
        name: What people call the bot; Slack allows 35 characters, the rest is left off.
    """
    name = name.strip()[:_NAME_CHARS]
    hints = " | ".join(f"{verb} {rest}".strip() for verb, (rest, _) in VERBS.items())
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": name,
            "description": "Briefs on developing crises; every line carries its source",
            "background_color": "#1f2937",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": False,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": name.lower(), "always_online": True},
            "slash_commands": [
                {
                    "command": COMMAND,
                    "description": "Ask about the crises this channel follows",
                    "usage_hint": hints,
                    "should_escape": True,
                }
            ],
        },
        "oauth_config": {
            "scopes": {"bot": sorted(SCOPES), "bot_optional": sorted(OPTIONAL_SCOPES)}
        },
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": False},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }
