"""Slack's parts, for one workspace or for several."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from bot.config.settings import SlackSettings
from bot.core.questions import Incoming
from bot.core.requests import Reply, Request
from bot.platforms.slack.client import make_client
from bot.platforms.slack.door import Door
from bot.platforms.slack.listener import SlackListener
from bot.platforms.slack.memberships import SlackMemberships
from bot.platforms.slack.messenger import SlackMessenger
from bot.platforms.slack.seats import OneSeat
from bot.ports import Clock
from bot.ports.drawing import Artist


@dataclass(frozen=True, slots=True, kw_only=True)
class Slack:
    """Who posts, who listens, and who says what people read."""

    messenger: SlackMessenger
    listener: SlackListener
    memberships: SlackMemberships


def slack(
    settings: SlackSettings,
    clock: Clock,
    hear: Callable[[Incoming], Awaitable[bool]],
    serve: Callable[[Request], Coroutine[Any, Any, Reply]] | None,
    artist: Artist | None = None,
) -> Slack:
    """Build them for the one workspace that the bot token belongs to."""
    seats = OneSeat(make_client(settings.bot_token.reveal(), settings.api_base))
    listener = SlackListener(
        bot_token=settings.bot_token.reveal(),
        app_token=settings.app_token.reveal(),
        api_base=settings.api_base,
        hear=hear,
        clock=clock,
        serve=serve,
        seats=seats,
        door=_door(settings, clock) if settings.is_over_http else None,
    )
    return Slack(
        messenger=SlackMessenger(artist=artist, client_of=seats.client_of),
        listener=listener,
        memberships=SlackMemberships(seats.client_of),
    )


def _door(settings: SlackSettings, clock: Clock) -> Door:
    return Door(
        signing_secret=settings.signing_secret.reveal(),
        host=settings.host,
        port=settings.port,
        clock=clock,
    )
