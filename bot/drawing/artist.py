"""Has pictures drawn in a process that may be killed, and goes without where it fails."""

import asyncio
from collections import OrderedDict

import structlog

from bot.core.picturing.drawings import Drawing
from bot.core.picturing.palette import Look
from bot.drawing.rendering import png_of
from bot.errors import BotError
from bot.workers import Worker

#: Seconds that one picture may take, the library's start included.
SECONDS = 20.0
#: Seconds without work after which the process goes, and with it a few hundred megabytes.
IDLE = 60.0
#: Pictures that are kept to be shown again.
_KEPT = 32

logger = structlog.get_logger()


class PooledArtist:
    """An `Artist` over one worker, started when the first picture is asked for."""

    def __init__(self, worker: Worker | None = None, *, seconds: float = SECONDS) -> None:
        self._worker = worker or Worker()
        self._seconds = seconds
        self._drawn: OrderedDict[tuple[Drawing, Look], bytes] = OrderedDict()
        self._turn = asyncio.Lock()
        self._going: asyncio.TimerHandle | None = None

    async def draw(self, drawing: Drawing, look: Look) -> bytes | None:
        """Return the PNG; None where it took too long or could not be drawn, which is logged."""
        async with self._turn:
            key = (drawing, look)
            if key in self._drawn:
                self._drawn.move_to_end(key)
                return self._drawn[key]
            self._stay()
            try:
                png = await asyncio.to_thread(
                    self._worker.call, png_of, self._seconds, drawing, look
                )
            except (BotError, OSError) as error:
                logger.warning("picture not drawn", picture=drawing.kind, why=str(error))
                return None
            finally:
                self._leave()
            self._drawn[key] = png
            if len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
            return png

    def close(self) -> None:
        """Stop the process, if one runs."""
        self._stay()
        self._worker.close()

    def _stay(self) -> None:
        if self._going is not None:
            self._going.cancel()
            self._going = None

    def _leave(self) -> None:
        self._going = asyncio.get_running_loop().call_later(IDLE, self._worker.close)
