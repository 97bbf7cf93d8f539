"""What a preview prints is what is sent, byte for byte, on each platform."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.app.delivering.posts import Post, posts_of
from bot.app.reading import read_article
from bot.core.channels import Channel, Platform, Subscription
from bot.drawing.tables import gazetteer
from bot.flows.deliver import deliver
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.flows.write import Writer, write
from bot.platforms.browser.events import Hub
from bot.platforms.browser.messenger import BrowserMessenger
from bot.platforms.discord.client import make_client as make_discord
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.tokens import sign_in
from bot.platforms.slack.client import make_client as make_slack
from bot.platforms.slack.messenger import SlackMessenger
from bot.ports import Messenger
from bot.scheduling.cron import slot_of
from tests.asking import Room
from tests.builders import FLOOD, NOW, article, hours
from tests.commands.desk import FOLLOWED
from tests.pictures import PNG, FakeArtist
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import RIVER as DISCORD_RIVER
from tests.servers.slack import SlackServer

#: A third count makes a chart.
NEWEST = article(
    "At least 31 people are missing after the levee at Tarn broke on Monday, the mayor said.",
    "a3",
    title="More are missing at Tarn",
    stored_at=NOW - hours(1),
    published_at=NOW - hours(1),
)


class Desk(Room):
    """A room whose crisis has something to draw."""

    def followed_in(self, platform: Platform, channel: str) -> Subscription:
        return replace(FOLLOWED, channel=Channel(platform=platform, id=channel))

    async def previewed(self, subscription: Subscription) -> Sequence[Post]:
        return await posts_of(subscription, self.store, self.writer, self.clock)

    async def posted(self, subscription: Subscription, messenger: Messenger) -> None:
        """Write the brief that is due now, and post it."""
        await write(
            subscription,
            slot_of(subscription, NOW),
            store=self.store,
            writer=self.writer,
            clock=self.clock,
            next_at=(await self._next(subscription)),
        )
        messengers = {subscription.channel.platform: messenger}
        while (
            await deliver(outbox=self.store.outbox, messengers=messengers, clock=self.clock)
        ).posted:
            continue

    @property
    def writer(self) -> Writer:
        return replace(self.desk.writer, places=gazetteer)

    async def _next(self, subscription: Subscription) -> Any:
        from bot.scheduling.cron import next_three

        return next_three(subscription.schedule, NOW)[0]


@pytest.fixture
async def desk() -> Desk:
    desk = Desk()
    await desk.furnish()
    await desk.store.add(NEWEST, [])
    await track(store=desk.store, crises=[FLOOD], read=in_place(read_article), clock=desk.clock)
    return desk


def written(body: Mapping[str, Any]) -> str:
    return json.dumps(body, sort_keys=True, ensure_ascii=False)


def body_of(post: Post) -> dict[str, Any]:
    return dict(post.to_json({})["body"])


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        yield server


@pytest.fixture
async def discord() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        yield server


async def test_slack_gets_what_the_preview_shows(desk: Desk, slack: SlackServer) -> None:
    followed = desk.followed_in(Platform.SLACK, "C0RIVER")
    previewed = await desk.previewed(followed)
    client = make_slack(slack.bot_token, slack.api_base)

    await desk.posted(followed, SlackMessenger(client, FakeArtist(), pause=0))

    calls = slack.calls_of("chat.postMessage")
    refs = {
        one.key: ref["ts"] for one, ref in zip(previewed, slack.messages("C0RIVER"), strict=True)
    }
    assert len(calls) == len(previewed) > 2
    assert any(one.payload.get("pictures") for one in previewed)
    for sent, shown in zip(calls, previewed, strict=True):
        assert sent.pop("thread_ts", "") == refs.get(shown.under, "")
        for number, block in enumerate(
            (one for one in sent.get("blocks", ()) if one["type"] == "image"), 1
        ):
            assert slack.workspace.files.contents[block["slack_file"]["id"]] == PNG
            block["slack_file"] = {"id": f"picture-{number}"}
        assert written(sent) == written(body_of(shown))


async def test_discord_gets_what_the_preview_shows(desk: Desk, discord: DiscordServer) -> None:
    followed = desk.followed_in(Platform.DISCORD, DISCORD_RIVER)
    previewed = await desk.previewed(followed)
    client = make_discord(discord.api_base, discord.gateway_url)
    await sign_in(client, discord.token)

    await desk.posted(followed, DiscordMessenger(client, FakeArtist()))
    await client.close()

    calls = discord.calls_of("messages.create")
    main, *_ = discord.guild.all_in(DISCORD_RIVER)
    assert len(calls) == len(previewed) > 2
    for sent, shown in zip(calls, previewed, strict=True):
        assert sent.path.split("/")[-2] == (main["id"] if shown.under else DISCORD_RIVER)
        assert written(sent.body) == written(body_of(shown))
        assert list(sent.files) == [f"picture-{n}.png" for n in range(1, len(sent.files) + 1)]
        assert len(sent.files) == len(shown.payload.get("pictures", ()))


async def test_the_browser_channel_gets_what_the_preview_shows(desk: Desk) -> None:
    followed = desk.followed_in(Platform.BROWSER, "home")
    previewed = await desk.previewed(followed)
    log = desk.store.entries_log

    await desk.posted(followed, BrowserMessenger(log=log, clock=desk.clock, hub=Hub()))

    entries = await log.entries(followed.channel)
    rendered = BrowserMessenger(log=log, clock=desk.clock, hub=Hub()).render
    assert [rendered(one.message)[0] for one in entries] == [body_of(one) for one in previewed]


async def test_a_preview_stores_nothing(desk: Desk) -> None:
    followed = desk.followed_in(Platform.SLACK, "C0RIVER")

    once, again = await desk.previewed(followed), await desk.previewed(followed)

    assert [body_of(one) for one in once] == [body_of(one) for one in again]
    assert list(await desk.store.outbox.recent(9)) == []
    assert await desk.store.last_brief(FLOOD.name, followed.channel) is None


async def test_a_channel_that_wants_no_pictures_is_shown_none(desk: Desk) -> None:
    followed = replace(desk.followed_in(Platform.SLACK, "C0RIVER"), has_pictures=False)

    assert [one for one in await desk.previewed(followed) if one.payload.get("pictures")] == []


async def test_what_a_post_holds_is_told_beside_what_it_may_hold(desk: Desk) -> None:
    for platform, names in (
        (Platform.SLACK, ("blocks", "characters")),
        (Platform.DISCORD, ("content", "embeds")),
    ):
        for post in await desk.previewed(desk.followed_in(platform, "C0RIVER")):
            limits = post.to_json({})["limits"]
            assert tuple(limits) == names
            assert all(most > 0 and of <= most for of, most in limits.values())
