"""What people do in Slack besides writing: buttons, menus, windows, the home tab."""

from abc import ABC, abstractmethod
from typing import Any

from tests.servers.slack_sockets import Envelope

Json = dict[str, Any]


class Pressing(ABC):
    """A part of the local Slack."""

    @abstractmethod
    async def interact(self, body: Json, *, user: str, channel: str) -> Envelope:
        """Send what somebody did; waits for the ack."""

    @abstractmethod
    async def event(self, event: Json, *, is_acked: bool = True) -> Envelope:
        """Send an event; waits for its ack."""

    async def press(
        self,
        id: str,
        *,
        channel: str = "C0RIVER",
        ts: str = "1.1",
        user: str = "U0IDA",
        **more: Any,
    ) -> Envelope:
        """Somebody presses a button under a message."""
        message = {"type": "message", "ts": ts}
        body = {
            "type": "block_actions", "message": message,
            "container": {"type": "message", "message_ts": ts, "channel_id": channel},
            "actions": [{"type": "button", "action_id": id, "block_id": "b"}], **more,
        }  # fmt: skip
        return await self.interact(body, user=user, channel=channel)

    async def choose(
        self, id: str, text: str, *, channel: str = "C0RIVER", ts: str = "1.1", user: str = "U0IDA"
    ) -> Envelope:
        """Somebody uses a menu entry on a message."""
        message = {"type": "message", "ts": ts, "text": text, "user": "U0BOB"}
        body = {"type": "message_action", "callback_id": id, "message": message, "message_ts": ts}
        return await self.interact(body, user=user, channel=channel)

    async def submit(self, view: Json, values: Json, *, user: str = "U0IDA") -> Envelope:
        """Somebody sends off a window, filled in so."""
        state: Json = {}
        for block in view["blocks"]:
            name, value = block["block_id"], values.get(block["block_id"])
            element = {"type": block["element"]["type"], "value": value}
            if "options" in block["element"] or block["element"]["type"] == "external_select":
                chosen = {"value": value}
                element = {"type": block["element"]["type"], "selected_option": chosen}
            state[name] = {block["element"]["action_id"]: element}
        sent = {**view, "id": "V1", "state": {"values": state}}
        body = {"type": "view_submission", "view": sent, "response_urls": []}
        return await self.interact(body, user=user, channel="")

    async def search(self, view: Json, name: str, typed: str, *, user: str = "U0IDA") -> Envelope:
        """Somebody types into a menu of a window."""
        body = {"type": "block_suggestion", "action_id": name, "block_id": name, "value": typed,
                "view": {**view, "id": "V1"}}  # fmt: skip
        return await self.interact(body, user=user, channel="")

    async def look_home(self, *, user: str = "U0IDA", tab: str = "home") -> Envelope:
        """Somebody opens the app's home."""
        event = {"type": "app_home_opened", "user": user, "channel": "D0IDA", "tab": tab}
        return await self.event(event)
