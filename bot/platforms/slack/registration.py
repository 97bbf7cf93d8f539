"""What the app is registered for at Slack; the manifest and the code both stand on it."""

#: Marks the metadata of what we post, so that a look back finds it.
METADATA_EVENT = "watchfloor_delivery"
#: The slash command of everybody.
COMMAND = "/brief"
#: The slash command of managers.
ADMIN_COMMAND = "/brief-admin"
#: Menu entries on messages, by their callback ids; the code's own words for them, and Slack's.
SHORTCUTS = {
    "watchfloor_ask_message": ("ask", "Ask about this"),
    "watchfloor_check_message": ("check", "Check this claim"),
}
#: What each scope is for; without these the bot does not work.
SCOPES = {
    "app_mentions:read": "hear questions that mention the bot",
    "assistant:write": "suggest questions in direct messages",
    "chat:write": "post, edit and show that it is working",
    "commands": f"hear {COMMAND}, {ADMIN_COMMAND} and the menus on messages",
    "im:history": "hear questions in direct messages",
    "users:read": "ask, when somebody manages, whether they are an admin",
}
#: What each of these adds; the bot works without.
OPTIONAL_SCOPES = {
    "channels:history": "look back whether a post arrived, and hear replies in its threads",
    "groups:history": "the same in private channels",
    "channels:read": "check that the bot is in a channel, and answer in direct messages from the "
    "channels that somebody is in",
    "groups:read": "the same for private channels",
    "files:write": "show charts and maps in the thread of a brief",
}
EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "message.im",
    "tokens_revoked",
)
#: Heard when an admin adds them, with the history scopes.
OPTIONAL_EVENTS = ("message.channels", "message.groups")
#: Where Slack sends everything that happens, over HTTP.
REQUEST_PATH = "/slack/events"
#: Where a workspace's admin begins to install the app, and comes back to.
INSTALL_PATH, CALLBACK_PATH = "/slack/install", "/slack/oauth_redirect"
