"""Reports every request that was refused because its address must not be dialled."""

from collections.abc import Callable

from bot.errors import AddressForbidden
from bot.ports import HttpRequest, HttpResponse, Web

Blocked = Callable[[AddressForbidden], None]


def ignored(_error: AddressForbidden) -> None:
    """Report it to nobody."""


class ReportingWeb:
    """A web that reports the requests which the bot itself refused to send."""

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
