"""What receiving one article costs as the store fills up, by processor time.

Batches of a thousand new articles into SQLite. What they cost at a thousand stored is compared
with what they cost at the end, the middle one of five each, so that one checkpoint counts little.
"""

import tempfile
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from statistics import median

from bot.core.articles import Draft, Source, SourceId
from bot.receiving import receive
from bot.store import open_store

STORED = 200_000
_BATCH, _COMPARED = 1_000, 5
_SOURCE = Source(id=SourceId("s"), kind="feed", url="x", publisher="P")
_BEGAN = datetime(2026, 3, 1, tzinfo=UTC)


async def grown(stored: int = STORED) -> Mapping[str, float]:
    """Fill a store, and compare its first thousands with its last."""
    costs: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite:///{folder}/bench.db")
        for start in range(0, stored, _BATCH):
            drafts = [_draft(number) for number in range(start, start + _BATCH)]
            began = time.process_time()
            await receive(
                drafts,
                _SOURCE,
                store=store,
                now=_BEGAN + timedelta(days=30),
                detect_language=lambda _text: "en",
            )
            costs.append(time.process_time() - began)
        await store.close()
    first, last = median(costs[1 : 1 + _COMPARED]), median(costs[-_COMPARED:])
    return {"store_per_s": _BATCH / last, "grow_ratio": last / first}


def _draft(number: int) -> Draft:
    return Draft(
        title=f"Report {number}",
        text=f"Report {number} from the lower town of Tarn{number % 997}. " * 8,
        url=f"https://herald.example/{number}",
        guid=str(number),
        language="en",
        published_at=_BEGAN + timedelta(seconds=number),
    )
