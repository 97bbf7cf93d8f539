"""Discord's messenger and listener, which share one client."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from time import monotonic

from bot.app.adapters.hooks import Hooks
from bot.app.loops import waiting_for_store
from bot.commands.withdrawing import withdraw
from bot.config.settings import DiscordSettings
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.people import DiscordPeople
from bot.ports import Clock, Store
from bot.ports.closing import Closings
from bot.ports.drawing import Artist


@dataclass(frozen=True, slots=True, kw_only=True)
class Discord:
    """What talks to Discord."""

    messenger: DiscordMessenger
    listener: DiscordListener
    people: DiscordPeople
    #: How near the bot is to Discord's limits, by the names of metrics.
    tolls: Callable[[], Mapping[str, int]]


def build_discord(
    settings: DiscordSettings,
    store: Store,
    clock: Clock,
    hooks: Hooks,
    artist: Artist,
    closings: Closings,
) -> Discord:
    """Build Discord's parts."""
    listener = DiscordListener(
        token=settings.token.reveal(),
        api_base=settings.api_base,
        gateway=settings.gateway,
        hear=hooks.hear,
        clock=clock,
        serve=hooks.serve,
        artist=artist,
        speaks=hooks.speaks,
        hears_replies=hooks.hears_replies if settings.message_content else None,
        shards=settings.shards,
        shard_ids=settings.shard_ids,
        unhear=waiting_for_store(partial(withdraw, store=store), "withdraw"),
        closings=closings,
    )
    client = listener.client
    return Discord(
        messenger=DiscordMessenger(client, artist, speaks=hooks.speaks),
        listener=listener,
        people=DiscordPeople(client, clock),
        tolls=lambda: client.tolls.counts(monotonic()),
    )
