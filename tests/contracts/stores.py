"""Every store there is, empty; one contract holds for all.

To add one: write an async context manager that yields it, and name it in `STORES`.
"""

from array import array
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from shutil import copyfile

from bot.core.articles import Article
from bot.core.facts import Fact
from bot.core.stories import Placement, Signature, Story, StoryId
from bot.ports import Store, Tracked
from bot.store.memory import MemoryStore
from bot.store.sqlite.store import open_sqlite
from tests.builders import FLOOD, NOW, reading_of, stems_of
from tests.store.postgres import plans
from tests.store.postgres.server import fresh_store
from tests.store.sqlite.plans import watched


@asynccontextmanager
async def memory(_folder: Path) -> AsyncIterator[Store]:
    """Dictionaries."""
    yield MemoryStore()


@asynccontextmanager
async def sqlite(folder: Path) -> AsyncIterator[Store]:
    """A file, made once for each process of the tests and copied from then on.

    Whatever a contract asks of it must not walk through what grows.
    """
    made = folder.parent / "made.db"
    if not made.exists():
        await (await open_sqlite(made)).close()
    file = Path(copyfile(made, folder / "store.db"))
    store = await open_sqlite(file)
    try:
        async with watched(store, file):
            yield store
    finally:
        await store.close()


@asynccontextmanager
async def postgres(_folder: Path) -> AsyncIterator[Store]:
    """A database of a server that runs as long as the tests do.

    Whatever a contract asks of it must not walk through what grows.
    """
    async with fresh_store() as store, plans.watched(store, store._database.url.database or ""):
        yield store


STORES: dict[str, Callable[[Path], AbstractAsyncContextManager[Store]]] = {
    "memory": memory,
    "sqlite": sqlite,
    "postgres": postgres,
}


def story(id: str = "s1", **changes: object) -> Story:
    """Build a story of one article."""
    given: dict[str, object] = {
        "id": StoryId(id),
        "terms": (("levee", 1.0),),
        "names": frozenset({"tarn"}),
        "articles": 1,
        "newest_at": NOW,
    }
    return Story(**{**given, **changes})  # type: ignore[arg-type]


def tracked(
    article: Article,
    *facts: Fact,
    crises: tuple[str, ...] = (FLOOD.name,),
    bands: tuple[int, ...] = (1, 2),
    **changes: object,
) -> Tracked:
    """Say what tracking decided about an article, by default a story of its own."""
    reading = reading_of(article)
    given: dict[str, object] = {
        "article": article,
        "reading": reading,
        "placement": Placement(article=article.id, story=StoryId("s1")),
        "story": story(),
        "signature": Signature(
            article=article.id, bands=array("q", bands), shingles=array("q", (7, 8, 9))
        ),
        "crises": crises,
        "facts": facts,
        "stems": stems_of(article, reading),
    }
    return Tracked(**{**given, **changes})  # type: ignore[arg-type]
