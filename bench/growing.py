"""What receiving one article costs as the store fills up, by processor time.

Batches of a thousand new articles into SQLite. What they cost a store of a thousand is compared
with what they cost one of two hundred thousand that was filled the same way; the two take turns,
so that whatever else the machine does falls on both, and the middle one of nine counts.
"""

import tempfile
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from statistics import median

from bot.core.articles import Draft, Source, SourceId
from bot.ports import Store
from bot.receiving import receive
from bot.store import open_store
from tests.languages import always

STORED = 200_000
_BATCH, _COMPARED = 1_000, 9
_SOURCE = Source(id=SourceId("s"), kind="feed", url="x", publisher="P")
_BEGAN = datetime(2026, 3, 1, tzinfo=UTC)


async def grown(stored: int = STORED) -> Mapping[str, float]:
    """Fill a store, and compare what it takes with what a new one does."""
    with tempfile.TemporaryDirectory() as folder:
        full = await open_store(f"sqlite:///{folder}/full.db")
        for start in range(0, stored, _BATCH):
            await _cost(full, start)
        new_costs, full_costs = [], []
        for turn in range(_COMPARED):
            new = await open_store(f"sqlite:///{folder}/new{turn}.db")
            await _cost(new, 0)
            new_costs.append(await _cost(new, _BATCH))
            await new.close()
            full_costs.append(await _cost(full, stored + turn * _BATCH))
        await full.close()
    first, last = median(new_costs), median(full_costs)
    return {"store_per_s": _BATCH / last, "grow_ratio": last / first}


async def _cost(store: Store, start: int) -> float:
    """Store a batch; return the seconds of processor time."""
    drafts = [_draft(number) for number in range(start, start + _BATCH)]
    began = time.process_time()
    await receive(
        drafts,
        _SOURCE,
        store=store,
        now=_BEGAN + timedelta(days=30),
        detect_language=always("en"),
    )
    return time.process_time() - began


def _draft(number: int) -> Draft:
    return Draft(
        title=f"Report {number}",
        text=f"Report {number} from the lower town of Tarn{number % 997}. " * 8,
        url=f"https://herald.example/{number}",
        guid=str(number),
        language="en",
        published_at=_BEGAN + timedelta(seconds=number),
    )
