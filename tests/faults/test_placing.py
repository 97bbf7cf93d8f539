"""Whoever places articles is killed at every boundary: nothing is lost, doubled or forgotten."""

import asyncio
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from bot.core.articles import SourceId, Tier
from bot.core.briefs import BriefKind
from bot.ports import Store
from bot.store import open_store
from tests.builders import FLOOD, HOME, NOW, article, hours, subscription
from tests.faults.placing import BOUNDARIES, engine
from tests.store.postgres.server import address, ask, fresh_database

WARDS = ("Elm", "Oak", "Ash", "Fir", "Yew")
Told = tuple[object, ...]


async def prepare(store: Store) -> None:
    """Brief a channel, and leave twenty articles for it that are grave or tell nothing new."""
    await store.add(article("The river Sell rose at Tarn on Monday.", "a0"), [])
    await engine(store).digest()
    await engine(store).write_brief(subscription(), "brief/1", None)
    for n in range(20):
        town = f"{WARDS[n % 5]}{WARDS[n // 5].lower()}"
        text = f"The flood at {town} killed {30 + 11 * n} people on Tuesday, the government said."
        paper = SourceId(f"paper-{n}")
        await store.add(
            article(text, f"b{n}", source=paper, publisher=paper, tier=Tier.OFFICIAL), []
        )


async def stands(store: Store) -> Told:
    """Return all that placing, and what follows from it, left behind."""
    briefs = await store.briefs_since(FLOOD.name, HOME, NOW - hours(1))
    alerts = [slot for slot, brief in briefs if brief.kind is BriefKind.BREAKING]
    owed = [one.key for one in await store.outbox.recent(1_000)]
    return (
        list(await store.untracked(50)),
        [await store.placement(article(id=f"b{n}").id) for n in range(20)],
        list(await store.facts(FLOOD.name)),
        list(await store.transitions.of(FLOOD.name)),
        sorted(alerts),
        sorted(owed),
        list(await store.unfollowed(50)),
    )


@asynccontextmanager
async def on_sqlite(folder: Path, count: int) -> AsyncIterator[Sequence[str]]:
    """Prepare so many files."""
    store = await open_store(f"sqlite:///{folder}/0.db")
    await prepare(store)
    await store.close()
    for n in range(1, count):
        shutil.copyfile(folder / "0.db", folder / f"{n}.db")
    yield [f"sqlite:///{folder}/{n}.db" for n in range(count)]


@asynccontextmanager
async def on_postgres(_folder: Path, count: int) -> AsyncIterator[Sequence[str]]:
    """Prepare so many databases."""
    first = await fresh_database()
    store = await open_store(address(first))
    await prepare(store)
    await store.close()
    names = [first, *(f"{first}_{n}" for n in range(1, count))]
    for name in names[1:]:
        ask("postgres", f"CREATE DATABASE {name} TEMPLATE {first}")
    try:
        yield [address(name) for name in names]
    finally:
        for name in names:
            ask("postgres", f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.parametrize("prepared", [on_sqlite, on_postgres], ids=["sqlite", "postgres"])
async def test_killed_while_placing_nothing_is_lost_and_nothing_is_said_twice(
    prepared: Callable[[Path, int], AbstractAsyncContextManager[Sequence[str]]], tmp_path: Path
) -> None:
    async with prepared(tmp_path, len(BOUNDARIES) + 1) as (undisturbed, *places):
        given = [each for pair in zip(BOUNDARIES, places, strict=True) for each in pair]
        victim = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.faults.placing", *given), stdout=asyncio.subprocess.PIPE
        )
        ended, _ = await victim.communicate()
        came: dict[str, Told] = {}
        for boundary, place in zip(("nowhere", *BOUNDARIES), (undisturbed, *places), strict=True):
            store = await open_store(place)
            await engine(store).digest()
            came[boundary] = await stands(store)
            await store.close()

    assert ended.split() == [str(-signal.SIGKILL).encode()] * len(BOUNDARIES)
    expected = came["nowhere"]
    assert len(expected[4]) > 2  # type: ignore[arg-type]
    assert {boundary for boundary, what in came.items() if what != expected} == set()
