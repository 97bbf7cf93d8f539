"""Reading articles in a process of its own, so that no text holds up or ends the bot.

A text that our patterns take too long for cannot be broken off in the process that reads it, and
nothing else is done there meanwhile, no question acknowledged.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from bot.app.loose import read_article
from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.placing.groundwork import Groundwork, packed, unpacked
from bot.core.setting_aside import Fault, fault_of
from bot.errors import ReadingFailed
from bot.workers import Worker, WorkerAbsent, WorkerFailed

#: Seconds of a processor that reading one article may take: ten times what the longest takes.
SECONDS = 20.0
#: Our own code keeps little; a process is replaced after so many articles all the same.
CALLS = 20_000

ReadThere = Callable[[Article], tuple[Reading, str] | Fault]


class ReadingAside:
    """Reads articles one at a time; the process starts with the first."""

    def __init__(self, seconds: float = SECONDS, read: ReadThere | None = None) -> None:
        """Begin without a process.

        Args:
            seconds: How long one article may keep a processor busy.
            read: What is called there; a function of a module. By default `read_there`.
        """
        self._seconds = seconds
        self._read_there = read or read_there
        self._worker = Worker(CALLS)
        # Of its own: a call blocks its thread, and feeds that are read must not take the last one.
        self._thread = ThreadPoolExecutor(1, "reading")

    async def __call__(self, article: Article) -> tuple[Reading, Groundwork]:
        """Read an article and lay its groundwork.

        Raises:
            ReadingFailed: Our own code failed for it, or took too long; the next is read anew.
        """
        reading, laid = await asyncio.get_running_loop().run_in_executor(
            self._thread, self._read, article
        )
        return reading, unpacked(article, reading, laid)

    def close(self) -> None:
        """End the process; what is being read there fails."""
        self._worker.close()
        self._thread.shutdown(wait=False)

    def _read(self, article: Article) -> tuple[Reading, str]:
        try:
            found = self._worker.call(self._read_there, self._seconds, article)
        except WorkerAbsent:
            found = self._read_there(article)  # no fault of the article's: read it here instead
        except WorkerFailed as error:
            raise ReadingFailed(type(error).__name__, str(error)) from error
        if isinstance(found, Fault):
            raise ReadingFailed(found.kind, found.place)
        return found


def read_there(article: Article) -> tuple[Reading, str] | Fault:
    """Read in the process; a fault comes back as what may be told of it."""
    try:
        reading = read_article(article)
        return reading, packed(Groundwork(article, reading))
    except Exception as error:  # noqa: BLE001 - a mistake of ours in one text
        return fault_of(error)
