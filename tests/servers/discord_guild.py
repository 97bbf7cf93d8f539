"""The state of the local Discord: one server with channels, threads and messages."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import discord

from tests.servers import discord_limits

GUILD, OWNER = "1000000000000000001", "1000000000000000002"
BOT, BOT_ROLE = "1000000000000000003", "1000000000000000004"
IDA, BOB = "1000000000000000005", "1000000000000000006"
RIVER, HILL, HIDDEN = "1000000000000000011", "1000000000000000012", "1000000000000000013"
FORUM, DIRECT, STAGE = "1000000000000000014", "1000000000000000015", "1000000000000000016"
#: Midday of 6 May 2031, UTC; each message is one second later than the one before.
START = datetime(2031, 5, 6, 12, 0, tzinfo=UTC)
_EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
TEXT, DM, FORUM_TYPE, THREAD, STAGE_TYPE = 0, 1, 15, 11, 13
_NAMES = {BOT: "watchfloor", IDA: "ida", BOB: "bob", OWNER: "owner"}

Json = dict[str, Any]


class Refused(Exception):
    """One of Discord's JSON errors."""

    def __init__(self, code: int, status: int = 400) -> None:
        super().__init__(str(code))
        self.code = code
        self.status = status


@dataclass
class Room:
    """A channel or thread, with its messages, oldest first."""

    id: str
    name: str
    type: int = TEXT
    parent: str = ""
    is_archived: bool = False
    is_locked: bool = False
    #: Permissions that everybody without a role is denied here.
    closed: set[str] = field(default_factory=set)
    #: Permissions that the bot's role is denied here.
    denied: set[str] = field(default_factory=set)
    messages: list[Json] = field(default_factory=list)
    #: Of a forum: its tags, and whether a post needs one. Of a post: the tags it carries.
    tags: list[Json] = field(default_factory=list)
    needs_tag: bool = False
    applied: list[str] = field(default_factory=list)
    #: Of a thread: who opened it.
    owner: str = BOT


def user(id: str) -> Json:
    """A user as Discord describes one."""
    return {"id": id, "username": _NAMES.get(id, f"user{id[-3:]}"), "discriminator": "0",
            "global_name": None, "avatar": None, "bot": id == BOT}  # fmt: skip


def tag(name: str, *, moderated: bool = False) -> Json:
    """A tag of a forum; the moderated ones may be set by moderators alone."""
    id = str(2_000_000_000_000_000_000 + sum(map(ord, name)))
    return {"id": id, "name": name, "moderated": moderated, "emoji_id": None, "emoji_name": None}


class Guild:
    """One server, in which the bot is at home in most channels."""

    def __init__(self) -> None:
        self.rooms = {
            room.id: room
            for room in (
                Room(RIVER, "river"),
                Room(HILL, "hill"),
                Room(HIDDEN, "hidden", denied={"view_channel"}),
                Room(FORUM, "forum", FORUM_TYPE),
                Room(DIRECT, "", DM),
                Room(STAGE, "stage", STAGE_TYPE),
            )
        }
        #: What the bot's role may do everywhere.
        self.granted = {"view_channel", "send_messages", "send_messages_in_threads", "embed_links",
                        "create_public_threads", "read_message_history"}  # fmt: skip
        #: The application may read and does ask for the words of all messages.
        self.shows_words = False
        #: Nonces of the last few minutes, with what they made.
        self.nonces: dict[str, Json] = {}
        #: What every member may do, who is one besides the bot.
        self.everyone: set[str] = set()
        self.members = {BOT, IDA, BOB, OWNER}
        self._written = 0
        self._passed = timedelta()

    def move(self, by: timedelta) -> None:
        """Let time go by."""
        self._passed += by

    def new_id(self) -> str:
        """The next id, one second later than the one before."""
        self._written += 1
        seconds = (START + self._passed - _EPOCH).total_seconds() + self._written
        milliseconds = int(seconds) * 1_000
        return str((milliseconds << 22) + self._written)

    def room(self, id: str) -> Room:
        """A channel that the bot sees."""
        room = self.rooms.get(id)
        if room is None:
            raise Refused(10003, 404)
        self.need(room, "view_channel", 50001)
        return room

    def need(self, room: Room, permission: str, code: int = 50013) -> None:
        """Refuse unless the bot has a permission in a room; direct messages need none."""
        if room.type != DM and not self.has(room, permission):
            raise Refused(code, 403)

    def has(self, room: Room, permission: str) -> bool:
        """Whether the bot has a permission in a room."""
        above = self.rooms.get(room.parent, room)
        return permission in self.granted - room.denied - above.denied

    def write(self, channel: str, by: str, content: str = "", **more: Any) -> Json:
        """Put a message into a channel and give it its id."""
        message = {
            "id": self.new_id(), "channel_id": channel, "author": user(by),
            "content": content, "timestamp": START.isoformat(), "edited_timestamp": None,
            "tts": False, "mention_everyone": False, "mentions": [], "mention_roles": [],
            "attachments": [], "embeds": [], "pinned": False, "type": 0, "flags": 0,
            "components": [], **more,
        }  # fmt: skip
        self.rooms[channel].messages.append(message)
        return message

    def post(self, channel: str, body: Json) -> Json:
        """What the bot posts."""
        room = self.room(channel)
        if room.type in (FORUM_TYPE, STAGE_TYPE):
            raise Refused(50008)
        self.need(room, "send_messages_in_threads" if room.type == THREAD else "send_messages")
        if body.get("embeds"):
            self.need(room, "embed_links")
        self.check(body)
        if room.is_locked:
            raise Refused(160005)
        if room.is_archived:
            room.is_archived = False
        if body.get("enforce_nonce") and body.get("nonce") in self.nonces:
            return self.nonces[body["nonce"]]
        reference = body.get("message_reference") or {}
        if reference and self._standing(reference["channel_id"], reference["message_id"]) is None:
            if reference.get("fail_if_not_exists", True):
                raise Refused(50035)
            reference = {}
        message = self.write(
            channel, BOT, body.get("content") or "", embeds=body.get("embeds") or [],
            flags=body.get("flags", 0), allowed_mentions=body.get("allowed_mentions"),
            **({"message_reference": reference, "type": 19} if reference else {}),
        )  # fmt: skip
        if body.get("nonce"):
            self.nonces[body["nonce"]] = message
        return message

    def edit(self, channel: str, id: str, body: Json) -> Json:
        """What the bot makes of a message of its own."""
        room = self.room(channel)
        message = self.standing(channel, id)
        if message["author"]["id"] != BOT:
            raise Refused(50005, 403)
        if room.is_archived:
            raise Refused(50083)
        files = [{"filename": one["filename"]} for one in message.get("attachments") or []]
        standing = {"content": message["content"], "embeds": message["embeds"]}
        self.check({**standing, "attachments": files, **body})
        message.update({key: body[key] for key in ("content", "embeds", "flags") if key in body})
        message["allowed_mentions"] = body.get("allowed_mentions")
        message["edited_timestamp"] = START.isoformat()
        return message

    def start_thread(self, channel: str, id: str, body: Json) -> Room:
        """A thread under a message; its id is the message's."""
        room = self.room(channel)
        if room.type != TEXT:
            raise Refused(50024)
        if id in self.rooms:
            raise Refused(160004)
        self.need(room, "create_public_threads")
        self.standing(channel, id)
        if not 1 <= len(body.get("name", "")) <= 100:
            raise Refused(50035)
        self.rooms[id] = Room(id, body["name"], THREAD, parent=channel)
        return self.rooms[id]

    def history(self, channel: str, after: int, limit: int) -> list[Json]:
        """The messages after an id, newest first; nothing at all without the permission."""
        room = self.room(channel)
        if room.type == FORUM_TYPE:
            raise Refused(50008)
        if not self.has(room, "read_message_history") and room.type != DM:
            return []
        found = [one for one in room.messages if int(one["id"]) > after][: min(limit, 100)]
        return [self.seen(one) for one in found[::-1]]

    def standing(self, channel: str, id: str) -> Json:
        """A message that is there."""
        message = self._standing(channel, id)
        if message is None:
            raise Refused(10008, 404)
        return message

    def seen(self, message: Json) -> Json:
        """A message as the bot is shown it: of others' words only those meant for it."""
        is_ours = message["author"]["id"] == BOT
        is_mentioned = any(one["id"] == BOT for one in message["mentions"])
        is_direct = self.rooms[message["channel_id"]].type == DM
        if is_ours or is_mentioned or is_direct or self.shows_words:
            return message
        return {**message, "content": "", "embeds": [], "attachments": []}

    def all_in(self, channel: str) -> list[Json]:
        """What stands in a channel and its threads, oldest first."""
        rooms = [one for one in self.rooms.values() if channel in (one.id, one.parent)]
        found = [message for room in rooms for message in room.messages]
        return sorted(found, key=lambda message: int(message["id"]))

    def _standing(self, channel: str, id: str) -> Json | None:
        messages = self.rooms[channel].messages if channel in self.rooms else []
        return next((one for one in messages if one["id"] == id), None)

    def check(self, body: Json) -> None:
        """Refuse what is not a message's body."""
        code = discord_limits.refusal(body)
        if code:
            raise Refused(code)

    def describe_room(self, room: Room) -> Json:
        """A channel or thread as Discord describes it."""
        if room.type == DM:
            return {"id": room.id, "type": DM, "last_message_id": None, "recipients": [user(IDA)]}
        base = {"id": room.id, "type": room.type, "guild_id": GUILD, "name": room.name,
                "parent_id": room.parent or None, "rate_limit_per_user": 0,
                "last_message_id": None}  # fmt: skip
        if room.type == THREAD:
            return {**base, "owner_id": room.owner, "message_count": 0, "member_count": 1,
                    "thread_metadata": {"archived": room.is_archived, "locked": room.is_locked,
                                        "auto_archive_duration": 1440,
                                        "archive_timestamp": START.isoformat()}}  # fmt: skip
        overwrite = {"id": BOT_ROLE, "type": 0, "allow": "0", "deny": str(_bits(room.denied))}
        others = {"id": GUILD, "type": 0, "allow": "0", "deny": str(_bits(room.closed))}
        return {**base, "position": 0, "nsfw": False, "topic": None,
                "permission_overwrites": [overwrite, others], "available_tags": room.tags,
                "flags": room.needs_tag << 4}  # fmt: skip

    def describe_member(self, id: str = BOT) -> Json:
        """The bot, or a person, as a member."""
        if id not in self.members:
            raise Refused(10007, 404)
        roles = [BOT_ROLE] if id == BOT else []
        return {"user": user(id), "roles": roles, "joined_at": START.isoformat(),
                "deaf": False, "mute": False, "flags": 0}  # fmt: skip

    @property
    def permissions(self) -> int:
        """What the bot may do."""
        return _bits(self.granted)

    def describe(self) -> Json:
        """The server as it is described when the bot connects or asks."""
        roles: tuple[tuple[str, str, set[str]], ...] = (
            (GUILD, "@everyone", self.everyone),
            (BOT_ROLE, "Watchfloor", self.granted),
        )
        return {
            "id": GUILD, "name": "Saltmere", "owner_id": OWNER, "features": [], "emojis": [],
            "stickers": [], "member_count": 3, "large": False, "unavailable": False,
            "roles": [
                {"id": id, "name": name, "permissions": str(_bits(granted)), "position": place,
                 "color": 0, "hoist": False, "managed": False, "mentionable": False, "flags": 0,
                 "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}}
                for place, (id, name, granted) in enumerate(roles)
            ],
            "channels": [
                self.describe_room(one) for one in self.rooms.values()
                if one.type in (TEXT, FORUM_TYPE)
            ],
            "threads": [
                self.describe_room(one) for one in self.rooms.values()
                if one.type == THREAD and not one.is_archived
            ],
            "members": [self.describe_member()], "voice_states": [], "presences": [],
        }  # fmt: skip


def _bits(names: set[str]) -> int:
    return discord.Permissions(**dict.fromkeys(names, True)).value
