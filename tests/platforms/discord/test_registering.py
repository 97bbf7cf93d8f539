"""The slash command is made known to Discord when it has to be."""

from tests.platforms.discord.listening import Inbox, make, running
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer


async def test_the_command_is_registered_once_and_again_when_it_changed(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.routes.commands = [{"name": "digest", "id": "1"}]
    server.fail("commands.list", faults.page(503))
    server.fail("commands.create", faults.rate_limited(0))
    async with running(make(server, inbox), server):
        await server.called("commands.create", 5)
    names = ["digest", "brief", "brief-admin", "Ask about this", "Check this claim"]
    assert [one["name"] for one in server.routes.commands] == names

    async with running(make(server, inbox), server):
        await server.called("commands.list", 4)
    assert len(server.calls_of("commands.create")) == 5

    server.routes.commands[1]["description_localizations"]["de"] = "wie gestern"
    async with running(make(server, inbox), server):
        await server.called("commands.create", 6)
    assert "wie gestern" not in str(server.routes.commands)

    server.routes.commands[1]["description"] = "of an older version"
    async with running(make(server, inbox), server):
        await server.called("commands.create", 7)
    assert "older" not in str(server.routes.commands)
