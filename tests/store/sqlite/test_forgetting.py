from pathlib import Path

from bot.store.sql.forgetting import Unwanted
from bot.store.sqlite.forgetting import forget
from bot.store.sqlite.store import open_sqlite
from tests.builders import article
from tests.contracts.stores import tracked


async def test_forgotten_words_stand_nowhere_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    store = await open_sqlite(path)
    for text, source in (("Forty families left.", "radio"), ("Every family is back.", "herald")):
        one = article(text, source, source=source)
        await store.add(one, [])
        await store.save_tracked(tracked(one))
    await store.close()

    forget(path, Unwanted(source="radio"), is_rehearsal=False)

    files = b"".join(file.read_bytes() for file in path.parent.glob("store.db*"))
    assert b"Forty families" not in files
    assert b"Every family" in files
