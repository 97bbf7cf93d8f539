import pytest

from bot.store.postgres.bulk import for_many
from tests.store.postgres.server import fresh_store

TERMS = """
INSERT INTO term (term, stories) VALUES (?, ?)
ON CONFLICT (term) DO UPDATE SET stories = term.stories + excluded.stories
"""
BANDS = "INSERT INTO band (hash, article) VALUES (?, ?)"
SIGNED = "INSERT INTO signature (article, body) VALUES (?, ?)"
CHANGED = """
UPDATE arrived SET body = 'new' WHERE article = ? AND revision = ? AND NOT is_followed
"""
GONE = "DELETE FROM band WHERE hash = ? AND article = ?"


async def test_many_rows_are_one_statement_and_stand_as_if_they_had_come_one_by_one() -> None:
    async with fresh_store() as store:
        await store._database.writing(
            lambda asked: [
                asked.executemany(TERMS, [("levee", 1), ("tarn", 2)]),
                asked.executemany(TERMS, [("levee", 5), ("dam", -1)]),
                asked.executemany(BANDS, [(1 << 62, "a1"), (-3, "a2"), (7, 'b\\"{,}')]),
                asked.executemany(GONE, [(-3, "a2"), (7, "unknown")]),
                asked.executemany(GONE, []),
                asked.executemany(TERMS, [("nul\0", 1), ("nul", 1)]),
                asked.executemany(SIGNED, [("a1", b"\0\xff"), ("a2", b"")]),
            ]
        )
        terms, bands, signed = await store._database.reading(
            lambda asked: [
                asked.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
                for table in ("term", "band", "signature")
            ]
        )

    assert terms == [("dam", -1), ("levee", 6), ("nul", 1), ("nul�", 1), ("tarn", 2)]
    assert [(id, bytes(body)) for id, body in signed] == [("a1", b"\0\xff"), ("a2", b"")]
    assert bands == [(7, 'b\\"{,}'), (1 << 62, "a1")]


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("UPDATE term SET stories = ? WHERE term = ?", id="a change to what is given"),
        pytest.param("INSERT INTO term (term, stories) VALUES (?, 0)", id="a value of its own"),
        pytest.param("DELETE FROM term WHERE stories > ?", id="more than rows that are named"),
    ],
)
def test_other_statements_are_left_as_they_are(statement: str) -> None:
    assert for_many(statement) is None


async def test_one_change_is_made_to_all_rows_that_are_named() -> None:
    rows = [("a1", 1, False), ("a1", 2, False), ("a2", 1, True), ("a3", 1, False)]
    async with fresh_store() as store:
        await store._database.writing(
            lambda asked: [
                asked.executemany(
                    "INSERT INTO arrived (article, revision, is_followed, body) "
                    "VALUES (?, ?, ?, '[]')",
                    rows,
                ),
                asked.executemany(CHANGED, [("a1", 2), ("a2", 1), ("a4", 1)]),
                asked.executemany(CHANGED, [("a3", 1)]),
            ]
        )
        found = await store._database.reading(
            lambda asked: asked.execute("SELECT article, revision, body FROM arrived").fetchall()
        )

    assert sorted(found) == [("a1", 1, "[]"), ("a1", 2, "new"), ("a2", 1, "[]"), ("a3", 1, "new")]
