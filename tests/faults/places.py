"""The local platforms, as the kill test uses them."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.core.channels import Platform
from tests.platforms.discord.seen import visible as seen_on_discord
from tests.platforms.slack.seen import visible as seen_on_slack
from tests.servers import discord_faults, slack_faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import Room as DiscordRoom
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import BOT_ID, BOT_USER
from tests.servers.slack_workspace import Room as SlackRoom


@dataclass(kw_only=True)
class Place:
    """A local platform, and what the kill test does there."""

    platform: Platform
    api: str
    token: str
    #: Makes a channel that nobody used.
    room: Callable[[int], str]
    #: Posts something of the bot's from before; its reference.
    before: Callable[[str], str]
    #: What stands in a channel and its threads, as a reader sees it.
    standing: Callable[[str], list[str]]
    #: Leaves one call of a verb without an answer, done or not, after so many that go well.
    hang: Callable[[bool, bool, int], None]
    #: Calls that write, since the last time.
    calls: Callable[[bool], int]
    #: Forgets old calls and what the platform knows of repeats.
    forget: Callable[[bool], None]


@asynccontextmanager
async def slack() -> AsyncIterator[Place]:
    """The local Slack."""
    async with SlackServer() as server:

        def room(number: int) -> str:
            id = f"C1K{number}"
            server.workspace.rooms[id] = SlackRoom(id)
            return id

        def before(channel: str) -> str:
            old = {"user": BOT_USER, "bot_id": BOT_ID, "text": "old", "blocks": []}
            return str(server.workspace.write(channel, old)["ts"])

        def hang(is_edit: bool, is_done: bool, after: int) -> None:
            fault = slack_faults.done_then(slack_faults.HANG) if is_done else slack_faults.HANG
            server.fail(_slack_verb(is_edit), *[None] * after, fault)

        def forget(_: bool) -> None:
            server.calls.clear()
            server._faults.clear()

        yield Place(
            platform=Platform.SLACK,
            api=server.api_base,
            token=server.bot_token,
            room=room,
            before=before,
            standing=lambda channel: [seen_on_slack((one,)) for one in server.messages(channel)],
            hang=hang,
            calls=lambda is_edit: len(server.calls_of(_slack_verb(is_edit))),
            forget=forget,
        )


def _slack_verb(is_edit: bool) -> str:
    return "chat.update" if is_edit else "chat.postMessage"


@asynccontextmanager
async def discord() -> AsyncIterator[Place]:
    """The local Discord."""
    async with DiscordServer() as server:
        guild = server.guild

        def room(number: int) -> str:
            id = f"2{number:018}"
            guild.rooms[id] = DiscordRoom(id, f"k{number}")
            return id

        def hang(is_edit: bool, is_done: bool, after: int) -> None:
            fault = (
                discord_faults.done_then(discord_faults.HANG) if is_done else discord_faults.HANG
            )
            server.fail(_discord_verb(is_edit), *[None] * after, fault)

        def forget(is_late: bool) -> None:
            server.calls.clear()
            server._faults.clear()
            if is_late:  # Discord knows a nonce for some minutes only.
                guild.nonces.clear()

        yield Place(
            platform=Platform.DISCORD,
            api=server.api_base,
            token=server.token,
            room=room,
            before=lambda channel: str(guild.post(channel, {"content": "old"})["id"]),
            standing=lambda channel: [seen_on_discord(one) for one in guild.all_in(channel)],
            hang=hang,
            calls=lambda is_edit: len(server.calls_of(_discord_verb(is_edit))),
            forget=forget,
        )


def _discord_verb(is_edit: bool) -> str:
    return "messages.edit" if is_edit else "messages.create"


PLACES = {Platform.SLACK: slack, Platform.DISCORD: discord}
