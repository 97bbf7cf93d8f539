"""A store whose file is moved away, or replaced, while it is in use."""

from pathlib import Path

import pytest

from bot.errors import StoreError, StoreUnavailable
from bot.store.sqlite.backup import copy_database
from bot.store.sqlite.store import SqliteStore
from tests.builders import NOW, article, delivery, fact
from tests.contracts.stores import tracked
from tests.store.sqlite.files import filled


@pytest.mark.parametrize("is_replaced", [True, False], ids=["replaced", "gone"])
async def test_nothing_is_written_into_a_file_that_is_not_there_any_more(
    tmp_path: Path, is_replaced: bool
) -> None:
    path = tmp_path / "store.db"
    store = await filled(path)
    copy_database(path, tmp_path / "copy.db")
    await store.take("brief", "s1", NOW)

    path.rename(tmp_path / "old.db")
    if is_replaced:
        (tmp_path / "copy.db").rename(path)

    for work in (store.take("brief", "s2", NOW), store.outbox.owe([delivery("k")]), placed(store)):
        with pytest.raises(StoreError, match="taken away or replaced while it was in use") as said:
            await work
        assert not isinstance(said.value, StoreUnavailable)
    await store.close()


async def placed(store: SqliteStore) -> None:
    one = article("The levee at Tarn broke.", "late")
    async with store.at_once():
        await store.save_tracked(tracked(one, fact(one)))
