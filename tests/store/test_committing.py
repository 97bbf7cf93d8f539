from pathlib import Path

from bot.store import open_store
from tests.builders import article


async def test_every_commit_of_a_store_is_timed(tmp_path: Path) -> None:
    took: list[float] = []
    store = await open_store(f"sqlite:///{tmp_path}/store.db", committed=took.append)
    try:
        before = len(took)
        await store.add(article(), [])
    finally:
        await store.close()

    assert before == 0
    assert took
    assert all(seconds >= 0 for seconds in took)
