"""Reading articles in a process of its own, so that no text can hold up or end the bot.

Python cannot interrupt a regular expression. In the bot's own process, a text that takes one too
long would stop everything else: no question would be acknowledged, no message posted.
"""

from collections.abc import Callable

from bot.app.own_process import OwnProcess
from bot.app.reading import read_article
from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.operating.setting_aside import Fault, fault_of
from bot.core.placing.groundwork import Groundwork, packed, unpacked
from bot.errors import ReadingFailed
from bot.workers import WorkerAbsent

#: Seconds of processor time for one article: ten times what the longest text takes.
SECONDS = 20.0
#: Articles after which the process is replaced, should it leak memory.
CALLS = 20_000

ReadThere = Callable[[Article], tuple[Reading, str] | Fault]


class ReadingProcess:
    """Reads articles one at a time, in a process that starts with the first."""

    def __init__(self, seconds: float = SECONDS, read: ReadThere | None = None) -> None:
        """Begin without a process.

        Args:
            seconds: How long one article may keep a processor busy.
            read: What is called there; a function of a module. By default `read_there`.
        """
        self._process = OwnProcess[Article, tuple[Reading, str]](
            read or read_there, name="reading", seconds=seconds, calls=CALLS, failed=ReadingFailed
        )

    async def __call__(self, article: Article) -> tuple[Reading, Groundwork]:
        """Read an article and lay its groundwork.

        Raises:
            ReadingFailed: Our code failed or took too long. The next article is read all the same.
        """
        try:
            reading, laid = await self._process.call(article)
        except WorkerAbsent:  # which is not the article's fault
            reading, laid = await self._process.call_here(article)
        return reading, unpacked(article, reading, laid)

    def close(self) -> None:
        """End the process; what is being read there fails."""
        self._process.close()


def read_there(article: Article) -> tuple[Reading, str] | Fault:
    """Read an article in the worker; a failure comes back without any words of the article."""
    try:
        reading = read_article(article)
        return reading, packed(Groundwork(article, reading))
    except Exception as error:  # noqa: BLE001 - a mistake of ours in one text
        return fault_of(error)
