"""What the app is registered for at Slack; the manifest and the code both stand on it."""

from bot.core.speaking import marked

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
#: Entry of the menu that is open everywhere: its callback id, and what it is called.
NOW_ID, NOW_NAME = "watchfloor_now", "Latest brief"
#: What each scope is for; without these the bot does not work.
SCOPES = {
    "app_mentions:read": marked("hear questions that mention the bot"),
    "assistant:write": marked("suggest questions in direct messages"),
    "chat:write": marked("post, edit and show that it is working"),
    "commands": marked("hear /brief, /brief-admin and the menus on messages"),
    "im:history": marked("hear questions in direct messages"),
    "users:read": marked("ask, when somebody manages, whether they are an admin"),
}
#: What each of these adds; the bot works without.
OPTIONAL_SCOPES = {
    "channels:history": marked("look back whether a post arrived, and hear replies in its threads"),
    "groups:history": marked("the same in private channels"),
    "channels:read": marked(
        "check that the bot is in a channel, and answer in direct messages from the "
        "channels that somebody is in"
    ),
    "groups:read": marked("the same for private channels"),
    "files:write": marked("show charts and maps in the thread of a brief"),
}
#: A channel takes nothing any more; the sentences are told again by `failings`.
CLOSING_EVENTS = {
    "channel_archive": "Slack says that the channel was archived.",
    "channel_deleted": "Slack says that the channel was deleted.",
    "channel_left": "Slack says that the bot was taken out of the channel.",
    "group_archive": "Slack says that the channel was archived.",
    "group_deleted": "Slack says that the channel was deleted.",
    "group_left": "Slack says that the bot was taken out of the channel.",
}
#: It does again, as it does where somebody lets us in anew.
OPENING_EVENTS = ("channel_unarchive", "group_unarchive")
EVENTS = (
    *CLOSING_EVENTS,
    *OPENING_EVENTS,
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "member_joined_channel",
    "message.im",
    "tokens_revoked",
)
#: Heard when an admin adds them, with the history scopes: replies that do not mention the bot.
OPTIONAL_EVENTS = ("message.channels", "message.groups")
HISTORY_SCOPES = ("channels:history", "groups:history")
#: Where Slack sends everything that happens, over HTTP.
REQUEST_PATH = "/slack/events"
#: Where a workspace's admin begins to install the app, and comes back to.
INSTALL_PATH, CALLBACK_PATH = "/slack/install", "/slack/oauth_redirect"
