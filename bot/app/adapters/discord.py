"""Discord's messenger and listener, which share one client."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic

from bot.config.settings import DiscordSettings
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.people import DiscordPeople
from bot.ports import Clock
from bot.ports.drawing import Artist
from bot.ports.hooks import Hooks


@dataclass(frozen=True, slots=True, kw_only=True)
class Discord:
    """What talks to Discord."""

    messenger: DiscordMessenger
    listener: DiscordListener
    people: DiscordPeople
    #: How near the bot is to Discord's limits, by the names of metrics.
    tolls: Callable[[], Mapping[str, int]]


def build_discord(settings: DiscordSettings, clock: Clock, hooks: Hooks, artist: Artist) -> Discord:
    """Build Discord's parts."""
    listener = DiscordListener(
        token=settings.token.reveal(),
        api_base=settings.api_base,
        gateway=settings.gateway,
        hooks=hooks,
        clock=clock,
        artist=artist,
        message_content=settings.message_content,
        shards=settings.shards,
        shard_ids=settings.shard_ids,
    )
    client = listener.client
    return Discord(
        messenger=DiscordMessenger(client, artist, speaks=hooks.speaks),
        listener=listener,
        people=DiscordPeople(client, clock),
        tolls=lambda: client.tolls.counts(monotonic()),
    )
