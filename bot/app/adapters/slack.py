"""Slack's messenger and listener, for one workspace or for all that installed the app."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import structlog

from bot.app.adapters.closed_channels import pause_where
from bot.app.loops import wait_for_store
from bot.commands.desk import nothing_changes
from bot.config.settings import SlackSettings
from bot.core.channels import Channel, Platform
from bot.core.managing.auditing import UNINSTALLED
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
from bot.ports.drawing import Artist
from bot.ports.hooks import Hooks

#: Why a workspace's subscriptions are paused. `presenting.failings` translates this sentence.
_REMOVED = "Slack says that the app was removed from the workspace."

logger = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slack:
    """What talks to Slack."""

    messenger: SlackMessenger
    listener: SlackListener
    memberships: SlackMemberships
    people: SlackPeople


def build_slack(
    settings: SlackSettings, store: Store, clock: Clock, hooks: Hooks, artist: Artist
) -> Slack:
    """Build Slack's parts, for one workspace or for all that installed the app."""
    workspaces = installing = None
    seats: Seats = OneSeat(make_client(settings.bot_token.reveal(), settings.api_base))
    if settings.serves_workspaces:
        seats = workspaces = build_workspaces(settings, store, clock, hooks.changed)
        installing = _installing(settings, workspaces, clock)
    door = Door(
        signing_secret=settings.signing_secret.reveal(),
        host=settings.host,
        port=settings.port,
        clock=clock,
        routes=installing.routes() if installing is not None else (),
    )
    working, attaching = Working(), Attaching(artist)
    listener = SlackListener(
        seats=seats,
        app_token=settings.app_token.reveal(),
        api_base=settings.api_base,
        hooks=hooks,
        clock=clock,
        door=door if settings.is_over_http else None,
        gone=workspaces.gone if workspaces else partial(_removed, store, clock, hooks.changed),
        meanwhile=partial(_meanwhile, workspaces, Rounds(seats.client_of, hooks.closings)),
        working=working,
        attaching=attaching,
    )
    return Slack(
        messenger=SlackMessenger(client_of=seats.client_of, working=working, attaching=attaching),
        listener=listener,
        memberships=SlackMemberships(seats.client_of),
        people=SlackPeople(seats.client_of, clock),
    )


def build_workspaces(
    settings: SlackSettings,
    store: Store,
    clock: Clock,
    changed: Callable[[], Awaitable[None]] = nothing_changes,
) -> Workspaces:
    """Build what knows every workspace that installed the app, and holds their tokens."""

    async def left(workspace: str) -> None:
        await pause_all(store, workspace, clock)
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


def _installing(settings: SlackSettings, workspaces: Workspaces, clock: Clock) -> Installing:
    return Installing(
        workspaces=workspaces,
        seal=Seal(settings.encryption_keys.reveal()),
        client_id=settings.client_id,
        client_secret=settings.client_secret.reveal(),
        api_base=settings.api_base,
        public_url=settings.public_url,
        clock=clock,
        allowed=settings.workspaces,
    )


async def _meanwhile(workspaces: Workspaces | None, rounds: Rounds) -> None:
    """Run the tasks beside listening; if one of them ends, listening ends with it."""
    fresh = [wait_for_store(workspaces.keep_fresh, "tokens")] if workspaces is not None else []
    await asyncio.gather(rounds.go(), *fresh)


async def _removed(
    store: Store,
    clock: Clock,
    changed: Callable[[], Awaitable[None]],
    body: Mapping[str, Any],
) -> None:
    """Pause all Slack subscriptions: the only workspace removed the app or revoked our token."""
    event: Mapping[str, Any] = body.get("event") or {}
    if event.get("type") == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
        return  # only people's tokens were revoked, and the bot holds none
    await pause_where(
        lambda channel: channel.platform is Platform.SLACK, store, clock,
        act=UNINSTALLED, reason=_REMOVED,
    )  # fmt: skip
    logger.error(
        "the app was removed from Slack, and what is followed there is paused: install it again, "
        "set its new token, start the bot, and resume with /brief-admin resume"
    )
    await changed()


async def pause_all(store: Store, workspace: str, clock: Clock) -> None:
    """Pause what a workspace follows until somebody there resumes it, and note why.

    Raises:
        StoreError: The process must stop.
    """
    count = await pause_where(
        lambda channel: _is_in(channel, workspace), store, clock, act=UNINSTALLED, reason=_REMOVED
    )
    logger.warning("subscriptions paused: the app was removed", workspace=workspace, count=count)


def _is_in(channel: Channel, workspace: str) -> bool:
    return channel.platform is Platform.SLACK and workspace_of(channel) == workspace
