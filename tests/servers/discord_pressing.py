"""What people do in Discord besides writing: commands, buttons, menus, forms, half-typed words."""

from typing import Any

from tests.servers.discord_gateway import Gateway
from tests.servers.discord_guild import BOT, DM, GUILD, IDA, RIVER, Guild, Json, user

_COMMAND, _COMPONENT, _TYPING, _FORM = 2, 3, 4, 5
#: Permission bit of those who manage the server.
MANAGE_GUILD = "32"


class Pressing:
    """A part of the local Discord."""

    guild: Guild
    gateway: Gateway

    async def slash(
        self,
        *words: str,
        channel: str = RIVER,
        by: str = IDA,
        name: str = "brief",
        permissions: str = "0",
        option: Json | None = None,
        **more: Any,
    ) -> Json:
        """Somebody uses a slash command: a subcommand, and what its options say."""
        data = _typed(name, words)
        data["options"][0]["options"] += [option] if option else []
        return await self._interact(_COMMAND, data, channel, by, permissions, **more)

    async def typing(
        self,
        *words: str,
        timezone: str = "",
        channel: str = RIVER,
        name: str = "brief",
        permissions: str = "0",
    ) -> Json:
        """Somebody has typed so much of a command; its last option is being typed."""
        data = _typed(name, words)
        options = data["options"][0]["options"]
        if timezone:
            options.append({"name": "timezone", "type": 3, "value": timezone})
        if options:
            options[-1]["focused"] = True
        return await self._interact(_TYPING, data, channel, IDA, permissions)

    async def press(
        self, id: str, *, message: Json | None = None, channel: str = RIVER, permissions: str = "0"
    ) -> Json:
        """Somebody presses a button under a message."""
        data = {"custom_id": id, "component_type": 2}
        under = {"message": message} if message else {}
        return await self._interact(_COMPONENT, data, channel, IDA, permissions, **under)

    async def submit(
        self, form: Json, values: Json, *, message: Json | None = None, channel: str = RIVER
    ) -> Json:
        """Somebody sends off a form, filled in so."""
        rows = []
        for one in form["components"]:
            part = one["component"]
            value = values[part["custom_id"]]
            given = {"values": [value]} if part["type"] == 3 else {"value": value}
            inner = {"type": part["type"], "custom_id": part["custom_id"], **given}
            rows.append({"type": 18, "component": inner})
        data = {"custom_id": form["custom_id"], "components": rows}
        under = {"message": message} if message else {}
        return await self._interact(_FORM, data, channel, IDA, "0", **under)

    async def choose(self, name: str, message: Json, *, channel: str = RIVER) -> Json:
        """Somebody uses a menu entry on a message."""
        id = message["id"]
        data = {"id": "2", "name": name, "type": 3, "target_id": id,
                "resolved": {"messages": {id: message}}}  # fmt: skip
        return await self._interact(_COMMAND, data, channel, IDA, "0")

    async def _interact(
        self, kind: int, what: Json, channel: str, by: str, permissions: str, **more: Any
    ) -> Json:
        room, id = self.guild.rooms[channel], self.guild.new_id()
        who: Json = {"user": user(by)}
        if room.type != DM:
            member = {**self.guild.describe_member(), "user": user(by), "permissions": permissions}
            who = {"guild_id": GUILD, "member": member, "guild": {"id": GUILD}}
        interaction = {
            "id": id, "application_id": BOT, "type": kind, "token": f"token-{id}", "version": 1,
            "channel_id": channel, "channel": self.guild.describe_room(room), "locale": "en-US",
            "attachment_size_limit": 0, "entitlements": [],
            "app_permissions": str(self.guild.permissions),
            "authorizing_integration_owners": {}, "context": int(room.type == DM), **who,
            "data": what, **more,
        }  # fmt: skip
        await self.gateway.dispatch("INTERACTION_CREATE", interaction)
        return interaction


def _typed(name: str, words: tuple[str, ...]) -> Json:
    verb, *rest = words
    options = [{"name": "question", "type": 3, "value": one} for one in rest]
    return {"id": "1", "name": name, "type": 1,
            "options": [{"name": verb, "type": 1, "options": options}]}  # fmt: skip
