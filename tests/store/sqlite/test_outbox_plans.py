"""What a round of delivering asks: it costs as much after a year as on the first day."""

import sqlite3
from pathlib import Path

from bot.core.channels import Platform
from bot.store.sqlite.store import open_sqlite
from tests.builders import NOW


async def test_no_round_of_delivering_walks_the_history(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    store = await open_sqlite(path)
    said: list[str] = []
    reader = store._database._quick_reader
    await reader.do(lambda connection: connection.set_trace_callback(said.append))

    await store.outbox.recover(NOW)
    await store.outbox.due(NOW, list(Platform))
    await store.outbox.get("FLOOD/slack:C1/s1")

    await reader.do(lambda connection: connection.set_trace_callback(None))
    await store.close()
    asked = [one for one in said if "delivery" in one]
    with sqlite3.connect(path) as connection:
        plans = {
            one: [step for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {one}")]
            for one in asked
        }
    assert len(plans) == 3
    walks = {
        one: steps
        for one, plan in plans.items()
        if (steps := [s for s in plan if s.startswith("SCAN") and "delivery_due" not in s])
    }
    assert walks == {}
