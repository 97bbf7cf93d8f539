"""The state of the local Slack, and the Web API methods on it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.servers import slack_blocks
from tests.servers.slack_files import Files
from tests.servers.slack_streams import Streams

TEAM, BOT_USER, BOT_ID = "T0SALTMERE", "U0WATCHFLOOR", "B0WATCHFLOOR"
#: Midday of 6 May 2031, UTC; each message is one second later than the one before.
FIRST_TS = 1_936_008_000
ALL_SCOPES = (
    "app_mentions:read",
    "assistant:write",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "users:read",
)

Json = dict[str, Any]


class Refused(Exception):
    """Slack's `ok: false`."""

    def __init__(self, code: str, **more: str) -> None:
        super().__init__(code)
        self.code = code
        self.more = more


@dataclass
class Room:
    """A channel or direct message, with its messages, oldest first."""

    id: str
    is_member: bool = True
    is_archived: bool = False
    is_private: bool = False
    messages: list[Json] = field(default_factory=list)


class Workspace:
    """One team with a few channels, in one of which the bot is at home."""

    def __init__(self) -> None:
        self.scopes = set(ALL_SCOPES)
        self.bot_token = "xoxb-1-local"
        self.app_token = "xapp-1-local"
        self.rooms = {
            room.id: room
            for room in (
                Room("C0RIVER"),
                Room("C0HILL"),
                Room("C0STRANGE", is_member=False),
                Room("C0CLOSED", is_archived=True),
                Room("D0IDA"),
            )
        }
        self.statuses: list[Json] = []
        #: What users were shown in windows and on the home tab, oldest first.
        self.views: list[Json] = []
        #: Users that are admins of the workspace.
        self.admins: set[str] = set()
        #: Users that are guests in it, and those that were deactivated.
        self.guests: set[str] = set()
        self.deactivated: set[str] = set()
        #: Questions that were suggested, oldest first.
        self.prompts: list[Json] = []
        #: What one person alone was shown, oldest first.
        self.whispers: list[Json] = []
        #: The channels that each person is in.
        self.members: dict[str, set[str]] = {}
        #: How many of them are listed on a page.
        self.page = 2
        self.files = Files()
        self._written = 0
        self.streams = Streams(self._post, self._message, Refused)
        self.methods: Mapping[str, Callable[[Json], Json]] = {
            "auth.test": self._auth_test,
            "chat.postMessage": self._post,
            "chat.postEphemeral": self._whisper,
            "chat.update": self._update,
            "chat.delete": self._delete,
            "conversations.history": self._history,
            "conversations.replies": self._replies,
            "conversations.info": self._info,
            "assistant.threads.setStatus": self._set_status,
            "assistant.threads.setSuggestedPrompts": self._set_prompts,
            "users.conversations": self._conversations,
            **self.streams.methods,
            "users.info": self._user,
            "files.completeUploadExternal": self._finish_files,
            "views.open": self._view,
            "views.push": self._view,
            "views.update": self._view,
            "views.publish": self._view,
        }

    def write(self, channel: str, message: Json) -> Json:
        """Put a message into a channel and give it its `ts`."""
        self._written += 1
        message = {"type": "message", **message, "ts": f"{FIRST_TS + self._written}.000100"}
        self.rooms[channel].messages.append(message)
        return message

    def _auth_test(self, _: Json) -> Json:
        return {"team_id": TEAM, "team": "Saltmere", "user_id": BOT_USER, "bot_id": BOT_ID,
                "user": "watchfloor", "url": "https://saltmere.example/"}  # fmt: skip

    def _post(self, args: Json) -> Json:
        self._need("chat:write")
        room = self._open_room(args)
        self._check_content(args)
        message = {
            "user": BOT_USER,
            "bot_id": BOT_ID,
            "text": args.get("text", ""),
            "blocks": args.get("blocks", []),
            "metadata": args.get("metadata"),
        }
        thread = args.get("thread_ts")
        if thread:
            if not any(one["ts"] == thread for one in room.messages):
                raise Refused("thread_not_found")
            message["thread_ts"] = thread
        written = self.write(room.id, message)
        return {"channel": room.id, "ts": written["ts"], "message": written}

    def _whisper(self, args: Json) -> Json:
        self._need("chat:write")
        self._open_room(args)
        self._check_content(args)
        if not args.get("user"):
            raise Refused("user_not_in_channel")
        self.whispers.append(args)
        return {"message_ts": "1.1"}

    def _delete(self, args: Json) -> Json:
        self._need("chat:write")
        room = self._open_room(args)
        found = [one for one in room.messages if one["ts"] == args.get("ts")]
        if not found:
            raise Refused("message_not_found")
        if found[0].get("user") != BOT_USER:
            raise Refused("cant_delete_message")
        room.messages.remove(found[0])
        return {"channel": room.id, "ts": args["ts"]}

    def _update(self, args: Json) -> Json:
        self._need("chat:write")
        room = self._open_room(args)
        self._check_content(args)
        for message in room.messages:
            if message["ts"] == args.get("ts"):
                if message.get("user") != BOT_USER:
                    raise Refused("cant_update_message")
                message["text"] = args.get("text", "")
                message["blocks"] = args.get("blocks", message["blocks"])
                message["metadata"] = args.get("metadata", message.get("metadata"))
                message["edited"] = {"user": BOT_USER, "ts": args["ts"]}
                return {"channel": room.id, "ts": args["ts"], "text": message["text"]}
        raise Refused("message_not_found")

    def _history(self, args: Json) -> Json:
        room = self._readable(args)
        return self._paged([one for one in room.messages if "thread_ts" not in one][::-1], args)

    def _replies(self, args: Json) -> Json:
        room = self._readable(args)
        thread = args.get("ts")
        found = [one for one in room.messages if thread in (one["ts"], one.get("thread_ts"))]
        if not found:
            raise Refused("thread_not_found")
        return self._paged(found, args)

    def _info(self, args: Json) -> Json:
        self._need("channels:read")
        room = self.rooms.get(args.get("channel", ""))
        if room is None:
            raise Refused("channel_not_found")
        return {
            "channel": {"id": room.id, "name": room.id[2:].lower(), "is_member": room.is_member,
                        "is_archived": room.is_archived, "is_private": room.is_private},
        }  # fmt: skip

    def _set_status(self, args: Json) -> Json:
        self._need("chat:write")
        self.statuses.append(args)
        return {}

    def _set_prompts(self, args: Json) -> Json:
        self._need("assistant:write")
        prompts = args["prompts"]
        if not 1 <= len(prompts) <= 4 or not all(
            one["title"] and one["message"] for one in prompts
        ):
            raise Refused("invalid_arguments")
        self.prompts.append(args)
        return {}

    def _conversations(self, args: Json) -> Json:
        self._need("channels:read")
        theirs = sorted(self.members.get(args["user"], ()))
        start = int(args.get("cursor") or 0)
        page, rest = theirs[start : start + self.page], theirs[start + self.page :]
        return {
            "channels": [{"id": id, "name": id.removeprefix("C0").lower()} for id in page],
            "response_metadata": {"next_cursor": str(start + self.page) if rest else ""},
        }

    def _message(self, channel: str, ts: str) -> Json:
        return next(one for one in self.rooms[channel].messages if one["ts"] == ts)

    def give_address(self, args: Json, base: str) -> Json:
        """Give an address to upload a file to."""
        self._need("files:write")
        return self.files.address(args, base)

    def _finish_files(self, args: Json) -> Json:
        self._need("files:write")
        return self.files.finish(args)

    def _user(self, args: Json) -> Json:
        self._need("users:read")
        user = args["user"]
        if user == "U0NOBODY":
            raise Refused("user_not_found")
        name = {"U0IDA": "Ida Holm"}.get(user, "")
        locale = {"locale": "de-DE"} if args.get("include_locale") in (True, "true", "1") else {}
        return {"user": {"id": user, "team_id": TEAM, "tz": "Europe/Berlin", **locale,
                         "is_admin": user in self.admins, "name": user.lower(),
                         "is_restricted": user in self.guests,
                         "deleted": user in self.deactivated,
                         "profile": {"display_name": name, "real_name": name}}}  # fmt: skip

    def _view(self, args: Json) -> Json:
        view = json.loads(args["view"]) if isinstance(args["view"], str) else args["view"]
        if args.get("trigger_id") == "expired":
            raise Refused("expired_trigger_id")
        code = slack_blocks.view_refusal(view)
        if code:
            raise Refused(code)
        self.views.append(view)
        return {"view": {**view, "id": f"V{len(self.views)}"}}

    def _readable(self, args: Json) -> Room:
        self._need("channels:history")
        return self._open_room(args)

    def _paged(self, found: list[Json], args: Json) -> Json:
        oldest = float(args.get("oldest") or 0)
        shows_metadata = str(args.get("include_all_metadata", "")).lower() in ("1", "true")
        recent = [
            one if shows_metadata else {**one, "metadata": None}
            for one in found
            if float(one["ts"]) > oldest
        ]
        start, limit = int(args.get("cursor") or 0), min(int(args.get("limit") or 100), 999)
        has_more = len(recent) > start + limit
        return {
            "messages": recent[start : start + limit],
            "has_more": has_more,
            "response_metadata": {"next_cursor": str(start + limit) if has_more else ""},
        }

    def _open_room(self, args: Json) -> Room:
        room = self.rooms.get(args.get("channel", ""))
        if room is None:
            raise Refused("channel_not_found")
        if room.is_archived:
            raise Refused("is_archived")
        if not room.is_member:
            raise Refused("not_in_channel")
        return room

    def _check_content(self, args: Json) -> None:
        text, blocks = args.get("text", ""), args.get("blocks") or []
        if not text and not blocks:
            raise Refused("no_text")
        if len(text) > 40_000:
            raise Refused("msg_too_long")
        code = slack_blocks.refusal(blocks)
        if code:
            raise Refused(code)
        if not self.files.are_found(blocks):
            raise Refused("invalid_blocks")

    def _need(self, scope: str) -> None:
        if scope not in self.scopes:
            raise Refused("missing_scope", needed=scope, provided=",".join(sorted(self.scopes)))
