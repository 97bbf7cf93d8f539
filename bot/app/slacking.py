"""Slack's parts, for one workspace or for several."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import structlog

from bot.app.closing import pause_where
from bot.app.loops import insistent, once_taken
from bot.commands.withdrawing import withdraw
from bot.config.settings import SlackSettings
from bot.core.auditing import UNINSTALLED
from bot.core.channels import Channel, Platform
from bot.core.questions import Incoming
from bot.core.requests import Reply, Request
from bot.locale import ENGLISH
from bot.platforms.slack.attaching import Attaching
from bot.platforms.slack.client import make_client
from bot.platforms.slack.door import Door
from bot.platforms.slack.installing import Installing
from bot.platforms.slack.listener import SlackListener
from bot.platforms.slack.memberships import SlackMemberships
from bot.platforms.slack.messenger import SlackMessenger
from bot.platforms.slack.people import SlackPeople
from bot.platforms.slack.places import workspace_of
from bot.platforms.slack.rounds import Rounds
from bot.platforms.slack.sealing import Seal
from bot.platforms.slack.seats import OneSeat, Seats
from bot.platforms.slack.working import Working
from bot.platforms.slack.workspaces import Workspaces
from bot.ports import Clock, Store
from bot.ports.closing import Closings, NoClosings
from bot.ports.drawing import Artist, NoArtist

Hear = Callable[[Incoming], Awaitable[bool]]
Serve = Callable[[Request], Coroutine[Any, Any, Reply]]

#: Why a workspace's subscriptions are paused; `failings` tells it again.
_REMOVED = "Slack says that the app was removed from the workspace."

logger = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slack:
    """Who posts, who listens, and who says what people read."""

    messenger: SlackMessenger
    listener: SlackListener
    memberships: SlackMemberships
    people: SlackPeople


def slack(
    settings: SlackSettings,
    store: Store,
    clock: Clock,
    hear: Hear,
    serve: Serve | None,
    changed: Callable[[], Awaitable[None]] | None,
    artist: Artist | None = None,
    speaks: Callable[[Channel], str] = lambda _: ENGLISH,
    hears_replies: Callable[[Channel], bool] = lambda _: False,
    closings: Closings | None = None,
) -> Slack:
    """Build them; `changed` is called when a workspace that left has its subscriptions paused."""
    workspaces = installing = None
    seats: Seats = OneSeat(make_client(settings.bot_token.reveal(), settings.api_base))
    if settings.is_shared:
        seats = workspaces = shared(settings, store, clock, changed)
        installing = Installing(
            workspaces=workspaces,
            seal=Seal(settings.encryption_keys.reveal()),
            client_id=settings.client_id,
            client_secret=settings.client_secret.reveal(),
            api_base=settings.api_base,
            public_url=settings.public_url,
            clock=clock,
            allowed=settings.workspaces,
        )
    door = Door(
        signing_secret=settings.signing_secret.reveal(),
        host=settings.host,
        port=settings.port,
        clock=clock,
        routes=installing.routes() if installing is not None else (),
    )
    working, attaching = Working(), Attaching(artist or NoArtist())
    listener = SlackListener(
        bot_token="",
        app_token=settings.app_token.reveal(),
        api_base=settings.api_base,
        hear=hear,
        clock=clock,
        serve=serve,
        seats=seats,
        door=door if settings.is_over_http else None,
        gone=workspaces.gone if workspaces else partial(_removed, store, clock, changed),
        meanwhile=partial(
            _meanwhile, workspaces, Rounds(seats.client_of, closings or NoClosings())
        ),
        working=working,
        attaching=attaching,
        speaks=speaks,
        unhear=insistent(partial(withdraw, store=store), "withdraw"),
        hears_replies=hears_replies,
        closings=closings,
    )
    return _around(seats, listener, working, attaching, clock)


async def _meanwhile(workspaces: Workspaces | None, rounds: Rounds) -> None:
    """Do what goes on while we listen; what ends one of it ends the listening."""
    fresh = [once_taken(workspaces.keep_fresh, "tokens")] if workspaces is not None else []
    await asyncio.gather(rounds.go(), *fresh)


def _around(
    seats: Seats,
    listener: SlackListener,
    working: Working,
    attaching: Attaching,
    clock: Clock,
) -> Slack:
    return Slack(
        messenger=SlackMessenger(client_of=seats.client_of, working=working, attaching=attaching),
        listener=listener,
        memberships=SlackMemberships(seats.client_of),
        people=SlackPeople(seats.client_of, clock),
    )


async def _removed(
    store: Store,
    clock: Clock,
    changed: Callable[[], Awaitable[None]] | None,
    body: Mapping[str, Any],
) -> None:
    """Pause everything where the only workspace took the app, or our token, away."""
    event: Mapping[str, Any] = body.get("event") or {}
    if event.get("type") == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
        return  # tokens of people, of which we have none
    await pause_where(
        lambda channel: channel.platform is Platform.SLACK, store, clock,
        act=UNINSTALLED, reason=_REMOVED,
    )  # fmt: skip
    logger.error(
        "the app was removed from Slack, and what is followed there is paused: install it again, "
        "set its new token, start the bot, and resume with /brief-admin resume"
    )
    if changed is not None:
        await changed()


def shared(
    settings: SlackSettings,
    store: Store,
    clock: Clock,
    changed: Callable[[], Awaitable[None]] | None = None,
) -> Workspaces:
    """Build what knows all workspaces that installed the app."""

    async def left(workspace: str) -> None:
        await pause_all(store, workspace, clock)
        if changed is not None:
            await changed()

    return Workspaces(
        kept=store.installations,
        seal=Seal(settings.encryption_keys.reveal()),
        client_id=settings.client_id,
        client_secret=settings.client_secret.reveal(),
        api_base=settings.api_base,
        clock=clock,
        left=left,
    )


async def pause_all(store: Store, workspace: str, clock: Clock) -> None:
    """Pause what a workspace follows, until somebody there resumes it, and note why.

    Raises:
        StoreError: The process must stop.
    """
    count = await pause_where(
        lambda channel: _is_in(channel, workspace), store, clock, act=UNINSTALLED, reason=_REMOVED
    )
    logger.warning("subscriptions paused: the app was removed", workspace=workspace, count=count)


def _is_in(channel: Channel, workspace: str) -> bool:
    return channel.platform is Platform.SLACK and workspace_of(channel) == workspace
