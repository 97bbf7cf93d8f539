"""Pages read in a process of their own."""

import asyncio
import logging

from bot.core.articles import Draft
from bot.errors import SourceMalformed
from bot.pages.extraction import extract_page
from bot.workers import Worker, WorkerFailed

logger = logging.getLogger(__name__)

#: Seconds that one page may take; real ones take a tenth of one.
PAGE_SECONDS = 10.0


class TrafilaturaPages:
    """Implements `bot.ports.PageReader`; one page at a time, in a worker that can be killed."""

    def __init__(self, worker: Worker | None = None, seconds: float = PAGE_SECONDS) -> None:
        """Make a reader; its process starts with the first page.

        Args:
            worker: To share one with other work; by default it gets its own.
            seconds: How long one page may take.
        """
        self._worker = worker or Worker()
        self._seconds = seconds

    async def extract(self, html: bytes, url: str) -> Draft | None:
        """Return the page's article, or None when it has none or cannot be read in time."""
        try:
            return await asyncio.to_thread(
                self._worker.call, extract_page, self._seconds, html, url
            )
        except (WorkerFailed, SourceMalformed) as error:
            logger.warning("page not readable", extra={"url": url, "why": str(error)})
            return None

    def close(self) -> None:
        """Stop the process, if one was started."""
        self._worker.close()
