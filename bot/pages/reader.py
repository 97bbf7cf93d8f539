"""Pages read in processes of their own."""

import asyncio
import logging

from bot.core.articles import Draft
from bot.errors import SourceMalformed
from bot.pages.extraction import extract_page
from bot.workers import Worker, WorkerFailed, Workers

logger = logging.getLogger(__name__)

#: Seconds that one page may take; real ones take a tenth of one.
PAGE_SECONDS = 10.0


class WorkerPages:
    """Implements `bot.ports.PageReader`, in workers that can be killed."""

    def __init__(
        self, worker: Worker | Workers | None = None, seconds: float = PAGE_SECONDS
    ) -> None:
        """Make a reader; its first process starts with the first page.

        Args:
            worker: To share one with other work; by default it gets its own two.
            seconds: How long one page may take.
        """
        self._worker = worker or Workers()
        self._seconds = seconds

    async def extract(self, html: bytes, url: str, content_type: str = "") -> Draft | None:
        """Return the page's article, or None when it has none or cannot be read in time."""
        try:
            return await asyncio.to_thread(
                self._worker.call, extract_page, self._seconds, html, url, content_type
            )
        except (WorkerFailed, SourceMalformed) as error:
            logger.warning("page not readable", extra={"url": url, "why": str(error)})
            return None

    def close(self) -> None:
        """Stop the processes that were started."""
        self._worker.close()
