"""What language a text is in, told in a worker: the model is there already, for the pages."""

import asyncio

from bot.errors import SourceMalformed
from bot.languages import MOST_CHARS, detect_language
from bot.workers import Worker, WorkerFailed, Workers

#: Seconds of a processor for one text; it takes less than a thousandth.
_SECONDS = 5.0


class WorkerLanguages:
    """Implements `bot.ports.LanguageDetector`."""

    def __init__(self, worker: Worker | Workers) -> None:
        """Ask a worker, or several, that other work is done in as well."""
        self._worker = worker

    async def __call__(self, text: str) -> str:
        """Return ISO 639-1; "" when unsure, and where no worker can be asked."""
        sample = text[:MOST_CHARS]
        try:
            return await asyncio.to_thread(self._worker.call, detect_language, _SECONDS, sample)
        except (WorkerFailed, SourceMalformed):
            return ""
