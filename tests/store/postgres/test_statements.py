"""Statements that wait for the next one, and go to the server with it."""

import pytest

from bot.errors import StoreError
from tests.store.postgres.server import fresh_store

TERM = "INSERT INTO term (term, stories) VALUES (?, ?)"
ALL = "SELECT term, stories FROM term ORDER BY term"


async def test_what_is_asked_sees_what_was_put_before_it() -> None:
    async with fresh_store() as store:
        seen = await store._database.writing(
            lambda asked: [
                asked.executemany(TERM, [("dam", 1), ("levee", 2)]),
                asked.executemany(TERM, [("mill", 3)]),
                asked.execute(ALL).fetchall(),
                asked.executemany("DELETE FROM term WHERE term = ?", [("dam",), ("mill",)]),
            ]
        )
        left = await store._database.reading(lambda asked: list(asked.execute(ALL)))

    assert seen[2] == [("dam", 1), ("levee", 2), ("mill", 3)]
    assert left == [("levee", 2)]


async def test_an_answer_is_read_row_by_row_or_whole() -> None:
    async with fresh_store() as store:
        await store._database.writing(
            lambda asked: asked.executemany(TERM, [("dam", 1), ("levee", 2)])
        )
        found = await store._database.writing(
            lambda asked: [
                (rows := asked.execute(ALL)).fetchone(),
                rows.fetchall(),
                rows.fetchone(),
                asked.execute("UPDATE term SET stories = 0").rowcount,
            ]
        )

    assert found == [("dam", 1), [("levee", 2)], None, 2]


@pytest.mark.parametrize("last", [True, False], ids=["in the end", "with the next"])
async def test_one_that_fails_takes_all_of_its_transaction_back(*, last: bool) -> None:
    async with fresh_store() as store:
        with pytest.raises(StoreError, match="unique"):
            await store._database.writing(
                lambda asked: [
                    asked.executemany(TERM, [("dam", 1)]),
                    asked.executemany(TERM, [("mill", 1), ("mill", 1)]),
                    last or asked.execute(ALL),
                ]
            )
        left = await store._database.reading(lambda asked: asked.execute(ALL).fetchall())

    assert left == []
