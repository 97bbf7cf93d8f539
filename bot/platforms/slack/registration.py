"""What the app is registered for at Slack; the manifest and the code both stand on it."""

#: Marks the metadata of what we post, so that a look back finds it.
METADATA_EVENT = "watchfloor_delivery"
#: The slash command of everybody.
COMMAND = "/brief"
#: What each scope is for; without these the bot does not work.
SCOPES = {
    "app_mentions:read": "hear questions that mention the bot",
    "chat:write": "post, edit and show that it is working",
    "commands": f"hear {COMMAND}",
    "im:history": "hear questions in direct messages",
}
#: What each of these adds; the bot works without.
OPTIONAL_SCOPES = {
    "channels:history": "look back whether a post arrived, and hear replies in its threads",
    "groups:history": "the same in private channels",
    "channels:read": "check that the bot is in a channel",
    "groups:read": "the same for private channels",
}
EVENTS = ("app_mention", "message.im")
#: Heard when an admin adds them, with the history scopes.
OPTIONAL_EVENTS = ("message.channels", "message.groups")
