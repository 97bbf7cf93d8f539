"""Slack's parts, as the settings ask for them."""

import asyncio

import pytest
from cryptography.fernet import Fernet

from bot.app.adapters.slack import Slack, build_slack, pause_all
from bot.config.secret import Secret
from bot.config.settings import SlackSettings
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.managing.subscribing import Kept
from bot.core.questions import Incoming
from bot.platforms.slack.workspaces import Workspaces
from bot.ports.drawing import NoArtist
from bot.ports.hooks import Hooks
from bot.store.memory import MemoryStore
from tests.builders import FixedClock, subscription
from tests.servers.slack import SlackServer
from tests.waiting import PATIENCE


async def hear(_: Incoming) -> bool:
    return True


def build(settings: SlackSettings, store: MemoryStore, hooks: Hooks) -> Slack:
    return build_slack(settings, store, FixedClock(), hooks, NoArtist())


async def test_a_workspace_that_leaves_is_paused_alone_and_it_is_noted() -> None:
    store, clock = MemoryStore(), FixedClock()
    ids = ["T0FELL/C0RIVER", "T0MERE/C0RIVER", "C0RIVER"]
    channels = [Channel(platform=Platform.SLACK, id=id) for id in ids]
    for channel in channels:
        one = Subscription(
            crisis="Sell flood", channel=channel, schedule=Schedule(cron="0 8 * * *")
        )
        await store.register.keep([Kept(subscription=one)])

    await pause_all(store, "T0FELL", clock)

    paused = [row.subscription.is_paused(clock.now()) for row in await store.register.kept()]
    assert paused == [True, False, False]
    (line,) = await store.register.audit(channels[0], 5)
    assert line.act == "uninstalled"


def many() -> SlackSettings:
    return SlackSettings(
        port=0,
        client_id="1.2",
        client_secret=Secret("c"),
        signing_secret=Secret("s"),
        encryption_keys=Secret(Fernet.generate_key().decode()),
        public_url="https://floor.example",
    )


def test_an_app_for_many_workspaces_is_built() -> None:
    settings = many()

    built = build(settings, MemoryStore(), Hooks(hear=hear))

    assert settings.is_on
    assert settings.is_over_http
    assert built.listener is not None


async def test_tokens_are_kept_fresh_for_as_long_as_the_bot_listens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def keep_fresh(_: Workspaces) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    monkeypatch.setattr(Workspaces, "keep_fresh", keep_fresh)
    built = build(many(), MemoryStore(), Hooks(hear=hear))
    listening = asyncio.create_task(built.listener.run())
    async with asyncio.timeout(PATIENCE):
        await begun.wait()
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await ended.wait()


async def test_what_the_only_workspace_follows_waits_when_the_app_is_removed() -> None:
    """Heard through the real Bolt; tokens of people are none of ours."""
    store, refreshed = MemoryStore(), 0
    rows = [subscription(Channel(platform=Platform.SLACK, id="C0RIVER")), subscription()]
    await store.register.keep([Kept(subscription=one) for one in rows])

    async def changed() -> None:
        nonlocal refreshed
        refreshed += 1

    async def paused() -> list[bool]:
        return [row.subscription.pause is not None for row in await store.register.kept()]

    async with SlackServer() as server:
        settings = SlackSettings(
            bot_token=Secret(server.bot_token),
            app_token=Secret(server.app_token),
            api_base=server.api_base,
        )
        built = build(settings, store, Hooks(hear=hear, changed=changed))
        listening = asyncio.create_task(built.listener.run())
        await server.connected()
        await server.event({"type": "tokens_revoked", "tokens": {"oauth": ["U0IDA"]}})
        assert await paused() == [False, False]
        await server.event({"type": "tokens_revoked", "tokens": {"bot": ["U0WATCHFLOOR"]}})
        assert await paused() == [True, False]
        await server.event({"type": "app_uninstalled"})
        listening.cancel()
        await asyncio.wait([listening])

    (line,) = await store.register.audit(rows[0].channel, 5)
    assert (line.act, line.after) == (
        "uninstalled",
        "Slack says that the app was removed from the workspace.",
    )
    assert refreshed == 2
