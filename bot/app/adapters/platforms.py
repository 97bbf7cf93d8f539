"""A messenger and a listener for every platform that is configured."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from bot.app.adapters.closed_channels import ClosedChannels
from bot.app.adapters.page import PageParts
from bot.app.configuration.browser_channels import browser_channels
from bot.app.loops import waiting_for_store
from bot.commands.withdrawing import withdraw
from bot.config import Config
from bot.core.channels import Platform, Subscription
from bot.core.managing.visitors import NamesOfVisitors
from bot.errors import ConfigError
from bot.ports import Clock, Listener, Memberships, Messenger, Store
from bot.ports.chat import People
from bot.ports.hooks import Hooks


@dataclass(slots=True, kw_only=True)
class Platforms:
    """Where the bot speaks and listens, by platform."""

    messengers: dict[Platform, Messenger] = field(default_factory=dict)
    listeners: dict[Platform, Listener] = field(default_factory=dict)
    memberships: dict[Platform, Memberships] = field(default_factory=dict)
    people: dict[Platform, People] = field(default_factory=dict)
    #: How near the bot is to the platforms' limits, by the names of metrics.
    tolls: Callable[[], Mapping[str, int]] = dict
    #: Ends the processes that draw.
    close: Callable[[], None]


def build_platforms(
    config: Config, store: Store, clock: Clock, hooks: Hooks, page: PageParts | None = None
) -> Platforms:
    """Build every platform that is configured; importing one costs a second, so others are not.

    Args:
        config: Says which.
        store: Where everything is kept.
        clock: The time.
        hooks: What the platforms call back.
        page: What the browser page shows besides its channels; None: nothing.

    Raises:
        ConfigError: A subscription names a platform that has no token.
    """
    from bot.drawing.artist import PooledArtist

    artist, hooks = PooledArtist(), _completed(hooks, config, store, clock)
    built = Platforms(close=artist.close)
    if config.slack.is_on:
        from bot.app.adapters.slack import build_slack

        slack = build_slack(config.slack, store, clock, hooks, artist)
        built.messengers[Platform.SLACK] = slack.messenger
        built.listeners[Platform.SLACK] = slack.listener
        built.memberships[Platform.SLACK] = slack.memberships
        built.people[Platform.SLACK] = slack.people
    if config.discord.is_on:
        from bot.app.adapters.discord import build_discord

        discord = build_discord(config.discord, clock, hooks, artist)
        built.messengers[Platform.DISCORD] = discord.messenger
        built.listeners[Platform.DISCORD] = discord.listener
        built.people[Platform.DISCORD] = discord.people
        built.tolls = discord.tolls
    if browser_channels(config):
        from bot.app.adapters.browser import build_browser

        messenger, listener = build_browser(
            config, store, clock, hooks, artist, page or PageParts()
        )
        built.messengers[Platform.BROWSER] = messenger
        built.listeners[Platform.BROWSER] = listener
        built.people[Platform.BROWSER] = NamesOfVisitors()
    _require_all(config, built)
    return built


def _completed(hooks: Hooks, config: Config, store: Store, clock: Clock) -> Hooks:
    """Add the hooks that are the same on every platform: for deletions and for closed channels."""
    return replace(
        hooks,
        unhear=waiting_for_store(partial(withdraw, store=store), "withdraw"),
        closings=ClosedChannels(
            store=store,
            clock=clock,
            changed=hooks.changed,
            managers=config.managers.channel,
            speaks=hooks.speaks,
        ),
    )


def _require_all(config: Config, built: Platforms) -> None:
    missing = {one.channel.platform for one in config.subscriptions} - built.messengers.keys()
    if missing:
        raise ConfigError(
            [
                f"a subscription uses {name}, which has no token. "
                "Fix: set the token, or remove the subscription"
                for name in sorted(missing)
            ]
        )


def can_serve(built: Platforms, config: Config) -> Callable[[Subscription], bool]:
    """Return what tells whether a subscription's channel was there when the bot was built."""
    rooms = {channel for channel, _ in browser_channels(config)}

    def serves(one: Subscription) -> bool:
        if one.channel.platform is Platform.BROWSER:
            return one.channel in rooms
        return one.channel.platform in built.messengers

    return serves
