"""Adapters out of the configuration: the only place that knows which class stands behind a port."""

from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

import structlog

from bot.app.allowing import Day, embeddings_day, model_day
from bot.app.closing import Closing
from bot.app.following import followed_in
from bot.app.locating import data_folder, store_url
from bot.app.loops import insistent
from bot.app.loose import read_text
from bot.app.watching.health import how_sources_do, problems_of
from bot.commands.desk import nothing_changes
from bot.commands.withdrawing import withdraw
from bot.config import Config
from bot.core.articles import Source
from bot.core.channels import Channel, Platform, Subscription
from bot.core.presenting.sources import SourceLine
from bot.core.questions import Incoming
from bot.core.requests import Reply, Request
from bot.core.speaking import say, speaking
from bot.core.visitors import NamesOfVisitors
from bot.errors import ConfigError
from bot.flows.answer import Answerer
from bot.flows.write import Writer
from bot.locale import ENGLISH
from bot.ports import Clock, Embedder, Listener, Memberships, Messenger, Store
from bot.ports.chat import People
from bot.ports.closing import Closings
from bot.ports.drawing import Artist
from bot.ports.purses import Purses

logger = structlog.get_logger()

#: Addresses that nobody else reaches.
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

Hear = Callable[[Incoming], Awaitable[bool]]
Serve = Callable[[Request], Coroutine[Any, Any, Reply]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surfaces:
    """Where the bot speaks and listens."""

    messengers: Mapping[Platform, Messenger]
    listeners: Mapping[Platform, Listener]
    memberships: Mapping[Platform, Memberships] = field(default_factory=dict)
    people: Mapping[Platform, People] = field(default_factory=dict)
    #: What counts towards the limits of platforms, by the names of metrics.
    tolls: Callable[[], Mapping[str, int]] = dict
    #: Stops whatever draws.
    close: Callable[[], None] = lambda: None


def built_in_writer() -> Writer:
    """Return the writer that needs no model, and knows where places are."""
    from bot.drawing.tables import gazetteer

    return Writer(read=read_text, places=gazetteer, failed=_log_failure)


def _log_failure(fault: Exception) -> None:
    logger.error("no pictures", error=type(fault).__name__, exc_info=fault)


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """The language model's part, or its absence."""

    writer: Writer = field(default_factory=built_in_writer)
    answerer: Answerer = field(default_factory=lambda: Answerer(read=read_text))
    budget: Day | None = None
    close: Callable[[], Awaitable[None]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meanings:
    """The embedding model's part."""

    embedder: Embedder
    budget: Day
    close: Callable[[], Awaitable[None]]


def purses_in(store: Store, config: Config) -> Purses | None:
    """Return the purses of a store that many processes may share; None: they are in files."""
    return store.purses if store_url(config).startswith("postgres") else None


def model(config: Config, clock: Clock, shared: Purses | None = None) -> Model:
    """Build the writer and the answerer, with a model where one is configured.

    Args:
        config: Says which.
        clock: For its day.
        shared: The purses of a store that many processes share; None: files.
    """
    if not config.llm.is_on:
        return Model()
    from bot.app.spending import MODEL, FilePurses, told
    from bot.llm.budget import Budget
    from bot.llm.openai import OpenAIModel
    from bot.llm.prompts import answer_prompt, brief_prompt

    llm, purses = config.llm, shared or FilePurses(data_folder(config))
    prompts = _templates(config)
    budget = Budget(model_day(config), purses, MODEL, clock, told)
    built = OpenAIModel(
        base_url=llm.base_url,
        api_key=llm.api_key.reveal(),
        model=llm.model,
        budget=budget,
        clock=clock,
        deadline=llm.deadline_seconds,
        max_output=llm.max_output,
        max_input=llm.max_input,
    )
    return Model(
        writer=replace(
            built_in_writer(), model=built, prompt=partial(brief_prompt, folder=prompts)
        ),
        answerer=Answerer(
            read=read_text, model=built, prompt=partial(answer_prompt, folder=prompts)
        ),
        budget=budget,
        close=built.close,
    )


def meanings(config: Config, clock: Clock, shared: Purses | None = None) -> Meanings | None:
    """Build what finds by meaning, where a model for it is configured; see `model`."""
    embeddings = config.embeddings
    if not embeddings.is_on:
        return None
    from bot.app.noticing import Noticing
    from bot.app.spending import EMBEDDINGS, FilePurses
    from bot.llm.budget import Budget
    from bot.llm.embedding import OpenAIEmbedder

    purses = shared or FilePurses(data_folder(config))
    budget = Budget(embeddings_day(config), purses, EMBEDDINGS, clock)
    built = OpenAIEmbedder(
        base_url=embeddings.base_url,
        api_key=embeddings.api_key.reveal(),
        model=embeddings.model,
        budget=budget,
        clock=clock,
    )
    return Meanings(embedder=Noticing(built), budget=budget, close=built.close)


def _templates(config: Config) -> Path | None:
    from bot.llm.prompts import PromptError, checked

    folder = Path(config.llm.prompts) if config.llm.prompts else None
    try:
        checked(folder)
    except PromptError as error:
        fix = "Fix: copy ours and change its words only"
        raise ConfigError([f"[llm] prompts: {error}. {fix}"]) from error
    return folder


def surfaces(
    config: Config,
    store: Store,
    clock: Clock,
    hear: Hear,
    *,
    serve: Serve | None = None,
    notice: str = "",
    metrics: Callable[[], Awaitable[bytes]] | None = None,
    changed: Callable[[], Awaitable[None]] | None = None,
    speaks: Callable[[Channel], str] = lambda _: ENGLISH,
    hears_replies: Callable[[Channel], bool] = lambda _: False,
    sources: Collection[Source] | None = None,
) -> Surfaces:
    """Build a messenger and a listener for every platform that is configured, and who draws.

    The browser has a page of `sources`, as they stand when it is opened; none for None.

    Raises:
        ConfigError: A subscription names a platform that has no token.
    """
    from bot.drawing.artist import PooledArtist

    closings = _closings(config, store, clock, changed, speaks)
    artist, chosen = PooledArtist(), (speaks, hears_replies, closings)
    messengers: dict[Platform, Messenger] = {}
    listeners: dict[Platform, Listener] = {}
    memberships: dict[Platform, Memberships] = {}
    people: dict[Platform, People] = {}
    tolls: Callable[[], Mapping[str, int]] = dict
    if config.slack.is_on:
        from bot.app.slacking import slack

        built = slack(config.slack, store, clock, hear, serve, changed, artist, *chosen)
        messengers[Platform.SLACK], listeners[Platform.SLACK] = built.messenger, built.listener
        memberships[Platform.SLACK] = built.memberships
        people[Platform.SLACK] = built.people
    if config.discord.is_on:
        made = _discord(config, store, clock, hear, serve, artist, *chosen)
        there = Platform.DISCORD
        messengers[there], listeners[there], people[there], tolls = made
    channels = browser_channels(config)
    if channels:
        messengers[Platform.BROWSER], listeners[Platform.BROWSER] = _browser(
            config, store, clock, hear, channels, notice, metrics, serve, artist, speaks, sources
        )
        people[Platform.BROWSER] = NamesOfVisitors()
    missing = {one.channel.platform for one in config.subscriptions} - messengers.keys()
    if missing:
        raise ConfigError(
            [f"a subscription uses {name}, which has no token" for name in sorted(missing)]
        )
    return Surfaces(
        messengers=messengers,
        listeners=listeners,
        memberships=memberships,
        people=people,
        tolls=tolls,
        close=artist.close,
    )


def _closings(
    config: Config,
    store: Store,
    clock: Clock,
    changed: Callable[[], Awaitable[None]] | None,
    speaks: Callable[[Channel], str],
) -> Closings:
    return Closing(
        store=store,
        clock=clock,
        changed=changed or nothing_changes,
        managers=config.managers.channel,
        speaks=speaks,
    )


def browser_channels(config: Config) -> list[tuple[Channel, str]]:
    """Return the browser channels with their titles, in the configuration's order."""
    named: dict[Channel, list[str]] = {}
    for one in config.subscriptions:
        if one.channel.platform is Platform.BROWSER:
            named.setdefault(one.channel, []).append(one.crisis)
    managers = config.managers.channel
    if managers is not None and managers.platform is Platform.BROWSER:
        with speaking(config.speech.language):
            named.setdefault(managers, [say("Suggested crises")])
    return [(channel, ", ".join(dict.fromkeys(crises))) for channel, crises in named.items()]


def can_serve(built: Surfaces, config: Config) -> Callable[[Subscription], bool]:
    """Return what tells whether a channel can be served by what was built at the start."""
    rooms = {channel for channel, _ in browser_channels(config)}

    def serves(one: Subscription) -> bool:
        if one.channel.platform is Platform.BROWSER:
            return one.channel in rooms
        return one.channel.platform in built.messengers

    return serves


def _discord(
    config: Config,
    store: Store,
    clock: Clock,
    hear: Hear,
    serve: Serve | None,
    artist: Artist,
    speaks: Callable[[Channel], str],
    hears_replies: Callable[[Channel], bool],
    closings: Closings,
) -> tuple[Messenger, Listener, People, Callable[[], Mapping[str, int]]]:
    from bot.platforms.discord.listener import DiscordListener
    from bot.platforms.discord.messenger import DiscordMessenger
    from bot.platforms.discord.people import DiscordPeople

    discord = config.discord
    listener = DiscordListener(
        token=discord.token.reveal(),
        api_base=discord.api_base,
        gateway=discord.gateway,
        hear=hear,
        clock=clock,
        serve=serve,
        artist=artist,
        speaks=speaks,
        hears_replies=hears_replies if discord.message_content else None,
        shards=discord.shards,
        shard_ids=discord.shard_ids,
        unhear=insistent(partial(withdraw, store=store), "withdraw"),
        closings=closings,
    )
    client = listener.client
    messenger = DiscordMessenger(client, artist, speaks=speaks)
    return (
        messenger, listener, DiscordPeople(client, clock),
        lambda: client.tolls.counts(monotonic()),
    )  # fmt: skip


def _browser(
    config: Config,
    store: Store,
    clock: Clock,
    hear: Hear,
    channels: list[tuple[Channel, str]],
    notice: str,
    metrics: Callable[[], Awaitable[bytes]] | None,
    serve: Serve | None,
    artist: Artist,
    speaks: Callable[[Channel], str],
    sources: Collection[Source] | None,
) -> tuple[Messenger, Listener]:
    from bot.platforms.browser.events import Hub
    from bot.platforms.browser.messenger import BrowserMessenger
    from bot.platforms.browser.server import BrowserListener, make_app

    async def troubles() -> Sequence[str]:
        sources = [source.id for source in config.sources]
        platforms = {one.channel.platform for one in config.subscriptions}
        return await problems_of(store, sources, platforms, clock)

    async def faring() -> Sequence[SourceLine]:
        return await how_sources_do(sources or (), store, clock.now())

    async def followed(seen: Collection[Channel]) -> Collection[str] | None:
        if config.managers.channel in seen:
            return None  # it is told of stories that nobody follows
        rows = await followed_in(store, config.subscriptions)
        return {one.crisis for one in rows if one.channel in seen}

    password = config.browser.password.reveal()
    if not password and not config.logins and config.browser.host not in _LOOPBACK:
        logger.warning(
            "whoever reaches the browser channel reads and manages it: add a [[login]] for each "
            "person, or set [browser] password",
            host=config.browser.host,
        )
    hub = Hub()
    app = make_app(
        log=store.entries_log,
        articles=store,
        channels=channels,
        hear=hear,
        hub=hub,
        clock=clock,
        notice=notice,
        problems=troubles,
        metrics=metrics,
        serve=serve,
        artist=artist,
        speaks=speaks,
        sources=None if sources is None else faring,
        hosts=[] if config.browser.host in _LOOPBACK else [config.browser.host],
        audience=followed,
        password=password,
        logins=config.logins,
    )
    listener = BrowserListener(app=app, hub=hub, host=config.browser.host, port=config.browser.port)
    return BrowserMessenger(log=store.entries_log, clock=clock, hub=hub), listener
