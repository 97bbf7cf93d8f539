"""What the browser page shows besides its channels."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from bot.core.articles import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParts:
    """What the page shows besides its channels."""

    #: A line above everything else; empty: none.
    notice: str = ""
    #: Answers `/metrics`, in Prometheus' text format; None: it is not served.
    metrics: Callable[[], Awaitable[bytes]] | None = None
    #: The sources listed with their health, as they stand when the page is opened; None: no list.
    sources: Collection[Source] | None = None
