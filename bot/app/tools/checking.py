"""`watchfloor check`: everything is tried for real, with progress; each problem has its fix."""

import sys
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from bot.app.configuration.finding import load_config
from bot.app.storing.locating import store_url
from bot.config import Config
from bot.config.settings import DiscordSettings, ManagersSettings, SlackSettings
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.operating.findings import Finding
from bot.core.presenting.titles import count
from bot.errors import BotError, ConfigError, ModelError
from bot.scheduling.cron import next_fire
from bot.scheduling.system import SystemClock


async def check_all(config_file: Path | None) -> int:
    """Print every finding as it is made; 1 when anything fails, 0 when all is well."""
    try:
        config = load_config(config_file)
    except ConfigError as error:
        for problem in error.problems:
            sys.stdout.write(f"✗ configuration: {problem}\n")
        return 1
    if config is None:
        sys.stdout.write("No watchfloor.toml here: the example crisis needs none.\n")
        return 0
    failed = 0
    async for finding in _findings(config):
        failed += not finding.is_ok
        mark = "!" if finding.is_notice else "✓" if finding.is_ok else "✗"
        fix = f"\n    → {finding.fix}" if finding.fix and not finding.is_ok else ""
        sys.stdout.write(f"{mark} {finding.name}: {finding.text}{fix}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{failed} to mend.\n" if failed else "All is well.\n")
    return 1 if failed else 0


async def _findings(config: Config) -> AsyncIterator[Finding]:
    yield Finding(is_ok=True, name="configuration", text="every setting can be used")
    for notice in config.notices:
        yield Finding(is_ok=True, is_notice=True, name="notice", text=notice)
    for tried in (_store, _schedules, _sources, _platforms, _embeddings, _model):
        async for finding in tried(config):
            yield finding


async def _store(config: Config) -> AsyncIterator[Finding]:
    from bot.app.storing.opening import open_beside

    try:
        store = await open_beside(store_url(config), is_checked=True)
        counts = await store.counts()
        await store.close()
    except BotError as error:
        text, _, fix = str(error).partition(" Fix: ")
        fix = fix or "set [store] data_dir to a folder that this user may write"
        yield Finding(is_ok=False, name="store", text=text, fix=fix)
        return
    yield Finding(
        is_ok=True, name="store", text=f"opens, holds {count(counts['articles'], 'article')}"
    )


async def _schedules(config: Config) -> AsyncIterator[Finding]:
    now = SystemClock().now()
    for one in config.subscriptions:
        fire = next_fire(one.schedule, now)
        name = f"schedule of {one.crisis} in {one.channel}"
        if fire is None:
            yield Finding(is_ok=False, name=name, text="never fires", fix="change its cron")
        else:
            yield Finding(is_ok=True, name=name, text=f"next {fire:%a %d %b %H:%M} UTC")


async def _sources(config: Config) -> AsyncIterator[Finding]:
    from bot.app.collecting.fetching import try_source

    for source in config.sources:
        yield await try_source(source, config)


async def _platforms(config: Config) -> AsyncIterator[Finding]:
    channels: dict[Platform, list[str]] = {}
    for one in config.subscriptions:
        channels.setdefault(one.channel.platform, []).append(one.channel.id)
    if (managers := config.managers.channel) is not None:
        channels.setdefault(managers.platform, []).append(managers.id)
    wants_replies = {one.channel.platform for one in config.subscriptions if one.hears_replies}
    if config.slack.serves_workspaces:
        async for finding in _workspaces(
            config, channels.get(Platform.SLACK, []), hears_replies=Platform.SLACK in wants_replies
        ):
            yield finding
    elif config.slack.is_on:
        from bot.platforms.slack.check import check as check_slack
        from bot.platforms.slack.registration import REQUEST_PATH

        slack = config.slack
        async for finding in check_slack(
            slack.bot_token.reveal(),
            slack.app_token.reveal(),
            slack.api_base,
            channels.get(Platform.SLACK, []),
            door=f"{slack.host}:{slack.port}{REQUEST_PATH}" if slack.is_over_http else "",
            hears_replies=Platform.SLACK in wants_replies,
        ):
            yield replace(finding, name=f"slack {finding.name}")
    if config.discord.is_on:
        from bot.platforms.discord.check import check as check_discord

        discord = config.discord
        async for finding in check_discord(
            discord.token.reveal(),
            discord.api_base,
            channels.get(Platform.DISCORD, []),
            hears_replies=Platform.DISCORD in wants_replies,
            message_content=discord.message_content,
        ):
            yield replace(finding, name=f"discord {finding.name}")


async def _workspaces(
    config: Config, channels: Sequence[str], *, hears_replies: bool
) -> AsyncIterator[Finding]:
    """Try what each workspace that installed the app granted."""
    from bot.app.adapters.slack import build_workspaces
    from bot.app.storing.opening import open_beside
    from bot.platforms.slack.check import check as check_slack
    from bot.platforms.slack.places import channel_in
    from bot.platforms.slack.registration import INSTALL_PATH, REQUEST_PATH

    slack = config.slack
    try:
        store = await open_beside(store_url(config))
        known = await store.installations.workspaces()
        seats = build_workspaces(slack, store, SystemClock())
        clients = {one: await seats.client_of(channel_in(one, "")) for one in known}
        await store.close()
    except BotError as error:
        fix = f"set what [slack] lacks, and install again at {slack.public_url}{INSTALL_PATH}"
        yield Finding(is_ok=False, name="slack workspaces", text=str(error), fix=fix)
        return
    text = f"{', '.join(known) or 'none'} installed the app; more at {slack.public_url}"
    yield Finding(is_ok=True, name="slack workspaces", text=f"{text}{INSTALL_PATH}")
    door = f"{slack.host}:{slack.port}{REQUEST_PATH}"
    for workspace, client in clients.items():
        own = [id.rpartition("/")[2] for id in channels if id.startswith(f"{workspace}/")]
        async for finding in check_slack(
            client.token or "", "", slack.api_base, own, door=door, hears_replies=hears_replies
        ):
            yield replace(finding, name=f"slack {workspace} {finding.name}")


async def examine(
    config: Config, channel: Channel, followed: Iterable[Subscription]
) -> Sequence[Finding]:
    """Try what the bot needs in one channel, and on its platform.

    Args:
        config: For the platforms.
        channel: Which.
        followed: What is followed anywhere, as of now.
    """
    alone = replace(
        config,
        managers=ManagersSettings(),
        subscriptions=tuple(one for one in followed if one.channel == channel)
        or (Subscription(crisis="", channel=channel, schedule=Schedule(cron="0 8 * * *")),),
        slack=config.slack if channel.platform is Platform.SLACK else SlackSettings(),
        discord=config.discord if channel.platform is Platform.DISCORD else DiscordSettings(),
    )
    return [finding async for finding in _platforms(alone)]


async def _embeddings(config: Config) -> AsyncIterator[Finding]:
    """Try the endpoint with one short text, where one is configured."""
    from bot.app.adapters.models import build_embedding

    built = build_embedding(config, SystemClock())
    if built is None:
        return
    model = config.embeddings.model
    try:
        (found,) = await built.embedder.embed(["seven boats"])
        text = f"{model} answered, with vectors of {len(found.values)} numbers."
        yield Finding(is_ok=True, name="embeddings", text=text)
    except ModelError as error:
        fix = "Correct [embeddings] base_url, api_key or model; until then words alone count."
        yield Finding(is_ok=False, name="embeddings", text=f"{error}.", fix=fix)
    finally:
        await built.close()


async def _model(config: Config) -> AsyncIterator[Finding]:
    from bot.app.adapters.models import build_writers

    try:
        built = build_writers(config, SystemClock())
    except ConfigError as error:
        fix = "copy ours and change its words only, or leave [llm] prompts empty"
        yield Finding(is_ok=False, name="prompts", text=str(error), fix=fix)
        return
    if built.writer.model is None:
        yield Finding(is_ok=True, name="model", text="none is set; the built-in writer writes")
        return
    from bot.llm.check import check_model
    from bot.llm.openai import OpenAIModel
    from bot.llm.prompts import checked

    used = checked(Path(config.llm.prompts) if config.llm.prompts else None)
    text = ", ".join(f"{name}@{digest}" for name, digest in used.items())
    yield Finding(is_ok=True, name="prompts", text=f"{text}: as briefs and answers are stamped")

    if isinstance(built.writer.model, OpenAIModel):
        async for finding in check_model(built.writer.model):
            yield finding
    if built.close is not None:
        await built.close()
