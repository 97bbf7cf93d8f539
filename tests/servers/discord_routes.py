"""The REST methods of the local Discord, on the state of its server."""

from collections.abc import Mapping
from typing import Any

from tests.servers import discord_limits, discord_posts
from tests.servers.discord_guild import BOT, GUILD, Guild, Json, Refused, user

#: Name, method and path of each call that the bot makes.
ROUTES = {
    "users.me": ("GET", "/users/@me"),
    "applications.me": ("GET", "/oauth2/applications/@me"),
    "gateway": ("GET", "/gateway/bot"),
    "commands.list": ("GET", "/applications/{app}/commands"),
    "commands.create": ("POST", "/applications/{app}/commands"),
    "channels.get": ("GET", "/channels/{channel}"),
    "channels.edit": ("PATCH", "/channels/{channel}"),
    "typing": ("POST", "/channels/{channel}/typing"),
    "messages.list": ("GET", "/channels/{channel}/messages"),
    "messages.create": ("POST", "/channels/{channel}/messages"),
    "messages.get": ("GET", "/channels/{channel}/messages/{message}"),
    "messages.edit": ("PATCH", "/channels/{channel}/messages/{message}"),
    "messages.delete": ("DELETE", "/channels/{channel}/messages/{message}"),
    "threads.create": ("POST", "/channels/{channel}/messages/{message}/threads"),
    "posts.create": ("POST", "/channels/{channel}/threads"),
    "posts.active": ("GET", "/guilds/{guild}/threads/active"),
    "posts.archived": ("GET", "/channels/{channel}/threads/archived/public"),
    "guilds.get": ("GET", "/guilds/{guild}"),
    "members.get": ("GET", "/guilds/{guild}/members/{member}"),
    "interactions.callback": ("POST", "/interactions/{id}/{token}/callback"),
    "webhooks.create": ("POST", "/webhooks/{app}/{token}"),
    "webhooks.edit": ("PATCH", "/webhooks/{app}/{token}/messages/@original"),
}


class Routes:
    """Answers calls."""

    def __init__(self, guild: Guild) -> None:
        self.guild = guild
        self.commands: list[Json] = []
        #: Of the application: which privileged intents it may use.
        self.flags = 0
        #: Starts that are left today.
        self.starts_left = 1_000
        #: Connections that Discord wants.
        self.shards = 1
        #: What the users of commands were shown, by the interaction's token.
        self.shown: dict[str, list[Json]] = {}

    def answer(
        self, name: str, ids: Mapping[str, str], query: Mapping[str, str], body: Json
    ) -> tuple[int, Any]:
        """Return status and body; None: no body."""
        try:
            answer = getattr(self, f"_{name.replace('.', '_')}")(ids, query, body)
        except Refused as refused:
            return refused.status, {"message": "refused", "code": refused.code}
        return (204, None) if answer is None else (200, answer)

    def _users_me(self, *_: object) -> Json:
        return user(BOT)

    def _applications_me(self, *_: object) -> Json:
        return {"id": BOT, "name": "watchfloor", "description": "", "icon": None,
                "flags": self.flags, "bot_public": False, "bot_require_code_grant": False,
                "verify_key": "", "team": None, "owner": user(BOT), "rpc_origins": []}  # fmt: skip

    def _gateway(self, *_: object) -> Json:
        limit = {"total": 1_000, "remaining": self.starts_left, "reset_after": 1_000,
                 "max_concurrency": 1}  # fmt: skip
        return {"url": "wss://nowhere.invalid", "shards": self.shards,
                "session_start_limit": limit}  # fmt: skip

    def _commands_list(self, _: object, query: Mapping[str, str], __: object) -> list[Json]:
        if query.get("with_localizations") == "true":
            return self.commands
        return [{key: None if "localiz" in key else value for key, value in one.items()}
                for one in self.commands]  # fmt: skip

    def _commands_create(self, _: object, __: object, body: Json) -> Json:
        added = {"id": "77", "application_id": BOT, "version": "1", "nsfw": False, **body}
        self.commands = [one for one in self.commands if one["name"] != body["name"]] + [added]
        return added

    def _channels_get(self, ids: Mapping[str, str], *_: object) -> Json:
        return self.guild.describe_room(self.guild.room(ids["channel"]))

    def _channels_edit(self, ids: Mapping[str, str], _: object, body: Json) -> Json:
        room = self.guild.room(ids["channel"])
        if room.is_locked:
            raise Refused(50013, 403)
        room.is_archived = body.get("archived", room.is_archived)
        return self.guild.describe_room(room)

    def _typing(self, ids: Mapping[str, str], *_: object) -> None:
        self.guild.need(self.guild.room(ids["channel"]), "send_messages")

    def _messages_list(
        self, ids: Mapping[str, str], query: Mapping[str, str], _: object
    ) -> list[Json]:
        return self.guild.history(
            ids["channel"], int(query.get("after", 0)), int(query.get("limit", 50))
        )

    def _messages_create(self, ids: Mapping[str, str], _: object, body: Json) -> Json:
        message = self.guild.post(ids["channel"], body)
        return {**message, "nonce": body.get("nonce")}

    def _messages_get(self, ids: Mapping[str, str], *_: object) -> Json:
        room = self.guild.room(ids["channel"])
        self.guild.need(room, "read_message_history")
        return self.guild.seen(self.guild.standing(room.id, ids["message"]))

    def _messages_edit(self, ids: Mapping[str, str], _: object, body: Json) -> Json:
        return self.guild.edit(ids["channel"], ids["message"], body)

    def _messages_delete(self, ids: Mapping[str, str], _: object, __: Json) -> Json:
        message = self.guild.standing(ids["channel"], ids["message"])
        self.guild.rooms[ids["channel"]].messages.remove(message)
        return {}

    def _threads_create(self, ids: Mapping[str, str], _: object, body: Json) -> Json:
        room = self.guild.start_thread(ids["channel"], ids["message"], body)
        return self.guild.describe_room(room)

    def _posts_create(self, ids: Mapping[str, str], _: object, body: Json) -> Json:
        post = discord_posts.open_post(self.guild, ids["channel"], body)
        return {**self.guild.describe_room(post), "message": post.messages[0]}

    def _posts_active(self, *_: object) -> Json:
        return {"threads": discord_posts.posts(self.guild, archived=False), "members": []}

    def _posts_archived(self, ids: Mapping[str, str], *_: object) -> Json:
        room = self.guild.room(ids["channel"])
        self.guild.need(room, "read_message_history")
        found = discord_posts.posts(self.guild, archived=True, parent=room.id)
        return {"threads": found, "members": [], "has_more": False}

    def _guilds_get(self, ids: Mapping[str, str], *_: object) -> Json:
        if ids["guild"] != GUILD:
            raise Refused(10004, 404)
        return {key: value for key, value in self.guild.describe().items() if key != "channels"}

    def _members_get(self, ids: Mapping[str, str], *_: object) -> Json:
        return self.guild.describe_member(ids["member"])

    def _interactions_callback(self, ids: Mapping[str, str], _: object, body: Json) -> None:
        if ids["token"] in self.shown:
            raise Refused(40060)
        code = discord_limits.answer_refusal(body)
        if code:
            raise Refused(code)
        self.shown[ids["token"]] = [body]

    def _webhooks_create(self, ids: Mapping[str, str], _: object, body: Json) -> Json:
        return self._webhooks_edit(ids, _, body)

    def _webhooks_edit(self, ids: Mapping[str, str], _: object, body: Json) -> Json:
        if ids["token"] not in self.shown:
            raise Refused(10015, 404)
        self.shown[ids["token"]].append(body)
        return {"id": self.guild.new_id(), "content": body["content"]}
