"""A person who takes no messages any more is left alone, through the real Discord library."""

from dataclasses import replace

from bot.app.engine import Engine
from bot.core.channels import Channel, Platform
from bot.core.subscribing import Kept
from bot.platforms.discord.client import make_client
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.tokens import sign_in
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, FixedClock, delivery, subscription
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import DIRECT, RIVER

IDA = Channel(platform=Platform.DISCORD, id=DIRECT)


async def test_a_digest_to_somebody_who_blocked_the_bot_is_paused_with_the_reason() -> None:
    store, told = MemoryStore(), []
    elsewhere = replace(subscription(), channel=Channel(platform=Platform.DISCORD, id=RIVER))
    await store.register.keep(
        [Kept(subscription=one) for one in (replace(subscription(), channel=IDA), elsewhere)]
    )

    async def changed() -> None:
        told.append("changed")

    async with DiscordServer() as server:
        client = make_client(server.api_base, server.gateway_url)
        await sign_in(client, server.token)
        server.fail("messages.create", faults.error(50007, 403), times=2)
        engine = Engine(
            store=store, clock=FixedClock(), crises=[FLOOD], subscriptions=[], changed=changed,
            messengers={Platform.DISCORD: DiscordMessenger(client)},
        )  # fmt: skip
        await store.outbox.owe([delivery("one", channel=IDA), delivery("two", channel=IDA)])
        await engine.deliver_all()
        await client.close()

    paused = [one.subscription.channel for one in await store.register.kept()
              if one.subscription.pause is not None]  # fmt: skip
    assert paused == [IDA]
    (line,) = await store.register.audit(IDA, 5)
    assert (line.act, line.user) == ("closed", "")
    assert "takes no direct messages" in line.after
    assert told == ["changed"]
