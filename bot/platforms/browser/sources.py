"""The page that shows how the sources do: those that somebody has to look at first."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from aiohttp import web

from bot.core.channels import Channel
from bot.core.managing.visitors import Login
from bot.core.presenting.sources import SourceState, worst_first
from bot.core.speaking import spoken
from bot.platforms.browser.render import direction_of, environment
from bot.platforms.browser.signing_in import Door
from bot.platforms.browser.visiting import sees_all, visitor_of

#: Says how every source does, in the configuration's order.
Sources = Callable[[], Awaitable[Sequence[SourceState]]]

_ENV = environment()


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """Serves the page."""

    sources: Sources
    #: With their titles, for the side bar.
    channels: Sequence[tuple[Channel, str]]
    #: Where it is there, one can leave by it.
    door: Door

    async def serve(self, request: web.Request) -> web.Response:
        """Show how the sources do now, to whoever may see all channels."""
        visitor = visitor_of(request)
        if not sees_all(visitor):
            raise web.HTTPNotFound
        shown = visitor if self.door.is_there else None
        text = sources_page(await self.sources(), self.channels, shown)
        return web.Response(text=text, content_type="text/html")


def sources_page(
    lines: Sequence[SourceState],
    channels: Sequence[tuple[Channel, str]],
    visitor: Login | None = None,
) -> str:
    """Write the page in the language spoken now."""
    return _ENV.get_template("sources.html").render(
        language=spoken(),
        direction=direction_of(spoken()),
        channels=channels,
        visitor=visitor,
        total=len(lines),
        troubled=worst_first(line for line in lines if not line.is_fine),
        fine=[line for line in lines if line.is_fine],
    )
