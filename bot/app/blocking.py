"""Reports requests that were refused because their address may not be dialled."""

from collections.abc import Callable

from bot.errors import AddressForbidden
from bot.ports import HttpRequest, HttpResponse, Web

Blocked = Callable[[AddressForbidden], None]


def untold(_error: AddressForbidden) -> None:
    """Tell nobody."""


class Watched:
    """A web that tells of every request that was refused on this side."""

    def __init__(self, web: Web, blocked: Blocked) -> None:
        self._web = web
        self._blocked = blocked

    async def fetch(self, request: HttpRequest) -> HttpResponse:
        """See `bot.ports.Web`."""
        try:
            return await self._web.fetch(request)
        except AddressForbidden as error:
            self._blocked(error)
            raise
