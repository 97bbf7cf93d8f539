"""Where we are at home: one workspace with its token, or several."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from slack_sdk.web.async_client import AsyncWebClient

from bot.core.channels import Channel
from bot.errors import DeliveryRejected
from bot.platforms.slack.places import workspace_of
from bot.platforms.slack.tokens import Identity, identify


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Our place in one workspace, or in one organisation."""

    me: Identity
    client: AsyncWebClient
    #: What its channels' ids begin with; empty: there is no other workspace.
    workspace: str = ""


class Seats(Protocol):
    """All our places."""

    async def ready(self) -> None:
        """Find out who we are.

        Raises:
            ConfigError: The token is refused for good.
            DeliveryDeferred: Slack did not say; ask again later.
        """

    async def of(self, body: Mapping[str, Any]) -> Seat | None:
        """Return our place in the workspace that something comes from; None: we have none."""

    async def client_of(self, channel: Channel) -> AsyncWebClient:
        """Return the client that posts to a channel.

        Raises:
            DeliveryRejected: We have no place in its workspace.
            DeliveryDeferred: Not now.
        """


class OneSeat:
    """The `Seats` of a bot with one token."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._seat: Seat | None = None

    async def ready(self) -> None:
        """Ask once who the token belongs to; asking with each event could lose the event."""
        if self._seat is None:
            self._seat = Seat(me=await identify(self._client), client=self._client)

    async def of(self, body: Mapping[str, Any]) -> Seat | None:  # noqa: ARG002 - the port's
        """Return the only one, whatever comes."""
        return self._seat

    async def client_of(self, channel: Channel) -> AsyncWebClient:
        """Return the only one."""
        if workspace_of(channel):
            raise DeliveryRejected(
                f"{channel.id} names a workspace, and the bot has the token of one alone: "
                "leave the workspace out."
            )
        return self._client
