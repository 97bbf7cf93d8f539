"""Pictures of the browser channel: drawn when a page asks for them, by day and by night."""

from collections import OrderedDict
from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

from aiohttp import web

from bot.core.channels import Channel
from bot.core.messages import Picture
from bot.core.picturing.drawings import Drawing
from bot.core.picturing.palette import Look
from bot.platforms.browser.guards import Limiter
from bot.platforms.browser.visiting import sees_all, visitor_of
from bot.ports.drawing import Artist, packed
from bot.ports.entries import EntryLog
from bot.ports.outside import Clock

K = TypeVar("K")

#: Drawings that are found without looking through the log.
_KEPT = 256
#: Asked for by one reader in ten minutes at most: to draw one costs a tenth of a second, and to
#: look for one that is not known a walk through all that stands in the channels.
MOST = 300
#: What is under an address never changes.
_FOR_EVER = {"Cache-Control": "private, max-age=31536000, immutable"}


def name_of(drawing: Drawing) -> str:
    """Return the name of a drawing: what is drawn the same is called the same."""
    return blake2b(repr(packed(drawing)).encode(), digest_size=12).hexdigest()


class Gallery:
    """Everything there is to look at on the pages."""

    def __init__(
        self, log: EntryLog, channels: Sequence[Channel], artist: Artist, clock: Clock
    ) -> None:
        self._log = log
        self._channels = channels
        self._artist = artist
        self._clock = clock
        self._known: OrderedDict[str, Drawing] = OrderedDict()
        #: In which channel something was found, by the channel and its name.
        self._found: OrderedDict[tuple[Channel, str], Drawing] = OrderedDict()
        self._limiter = Limiter(MOST)

    def address(self, picture: Picture, look: Look) -> str:
        """Return where a page finds a picture."""
        name = name_of(picture.drawing)
        _keep(self._known, name, picture.drawing)
        return f"/picture/{name}-{look.value}.png"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer with a picture that stands in a channel of the reader's; 404 for any other."""
        name, look = request.match_info["name"], request.match_info["look"]
        if look not in list(Look):
            raise web.HTTPNotFound
        if self._limiter.wait(request.remote or "", self._clock.now()):
            raise web.HTTPTooManyRequests
        visitor = visitor_of(request)
        drawing = self._known.get(name) if sees_all(visitor) else None
        drawing = drawing or await self._find(name, list(filter(visitor.sees, self._channels)))
        if drawing is None:
            raise web.HTTPNotFound
        png = await self._artist.draw(drawing, Look(look))
        if png is None:
            raise web.HTTPNotFound
        return web.Response(body=png, content_type="image/png", headers=_FOR_EVER)

    async def _find(self, name: str, channels: Sequence[Channel]) -> Drawing | None:
        """Look through what stands in some channels: the page may be older than we are."""
        for channel in channels:
            if (found := self._found.get((channel, name))) is not None:
                return found
        for channel in channels:
            for entry in await self._log.entries(channel):
                for picture in entry.message.pictures:
                    if name_of(picture.drawing) == name:
                        _keep(self._found, (channel, name), picture.drawing)
                        return picture.drawing
        return None


def _keep(kept: OrderedDict[K, Drawing], name: K, drawing: Drawing) -> None:
    kept[name] = drawing
    kept.move_to_end(name)
    if len(kept) > _KEPT:
        kept.popitem(last=False)
