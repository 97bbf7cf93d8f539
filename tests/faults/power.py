"""Row 12: the power fails while the store is written; what was not yet on the disk is torn.

A process of its own stores deliveries as posted, one after the other, with articles in between, and
tells of each when the store says that it is kept. Again and again it is stopped in the middle of
whatever it does, and its files are copied. All that SQLite has not asked the system to put on the
disk is then lost or turned to rubbish in the copy, and the bot's store is opened on what is left.
"""

import asyncio
import os
import random
import shutil
import signal
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from struct import unpack_from

from bot.core.deliveries import DeliveryState
from bot.store.sqlite.store import open_sqlite
from tests.builders import article, delivery
from tests.faults.bots import Watch
from tests.store.sqlite.files import ask

#: Times that the power fails, and seconds between two at the most.
CUTS, APART = 100, 0.08
#: Bytes of the log's header and of each page's; where the log's index tells how far it goes.
_HEADER, _FRAME, _REACH, _SALT = 32, 24, 16, 32
#: Sides of the dice that decide on each page that is not on the disk yet.
_KEPT, _ZEROED, _RUBBISH = range(3)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the store called kept, and how far its log was on the disk by then."""

    key: str
    pages: int
    #: Of the log's present life; it begins anew once all of it is in the file.
    salt: str


async def power_loss(folder: Path) -> str:
    """Cut the power many times, and look for what was called kept."""
    file, watch, chance = folder / "store.db", Watch(), random.Random(12)
    writer = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.faults.power", str(file)), stdout=asyncio.subprocess.PIPE
    )
    assert writer.stdout is not None
    told: list[_Told] = []
    reading = asyncio.ensure_future(_read(writer.stdout, told))
    lives: set[str] = set()
    try:
        while not told:
            await asyncio.sleep(0.01)
        for cut in range(CUTS):
            await asyncio.sleep(chance.uniform(0.0, APART))
            writer.send_signal(signal.SIGSTOP)
            await _quiet(writer.pid)
            await asyncio.sleep(0.005)  # what it told before it stopped is read
            known = list(told)
            copy = _copied(file, folder / f"cut{cut}")
            writer.send_signal(signal.SIGCONT)
            lives.add(known[-1].salt)
            _tear(copy, known[-1], chance)
            await _look(copy, known)
            shutil.rmtree(copy.parent)
    finally:
        writer.kill()
        await reading
        await writer.wait()
    assert len(lives) > 1, "the log never began anew"
    return (
        f"{CUTS} cuts, {len(told):,} commits, the log began anew {len(lives) - 1} times, "
        f"0 commits forgotten ({watch.seconds:.0f} s)"
    )


async def _read(lines: asyncio.StreamReader, told: list[_Told]) -> None:
    async for line in lines:
        key, pages, salt = line.decode().split()
        told.append(_Told(key, int(pages), salt))


async def _quiet(process: int) -> None:
    """Wait until every thread of a process has stopped."""
    while any(
        one.read_text("ascii").rsplit(")", 1)[1].split()[0] != "T"
        for one in Path(f"/proc/{process}/task").glob("*/stat")
    ):
        await asyncio.sleep(0.001)


def _copied(file: Path, folder: Path) -> Path:
    folder.mkdir()
    for suffix in ("", "-wal"):
        shutil.copyfile(f"{file}{suffix}", folder / f"{file.name}{suffix}")
    return folder / file.name


def _tear(file: Path, last: _Told, chance: random.Random) -> None:
    """Lose what was written and not put on the disk."""
    log = Path(f"{file}-wal")
    data = bytearray(log.read_bytes())
    size = int(unpack_from(">I", data, 8)[0])
    is_same_life = data[16:24].hex() == last.salt
    kept = _HEADER + last.pages * (_FRAME + size) if is_same_life else 0
    for at in range(kept, len(data), size):
        _lose(data, at, min(size, len(data) - at), chance)
    log.write_bytes(data[: chance.randint(kept, len(data))])
    if is_same_life:
        # What the log still holds may be half way into the file.
        places = range(_HEADER, kept, _FRAME + size)
        _tear_pages(file, {unpack_from(">I", data, at)[0] for at in places}, size, chance)


def _tear_pages(file: Path, pages: Collection[int], size: int, chance: random.Random) -> None:
    data = bytearray(file.read_bytes())
    for page in pages:
        if page * size <= len(data):
            _lose(data, (page - 1) * size, size, chance)
    file.write_bytes(data)


def _lose(data: bytearray, at: int, size: int, chance: random.Random) -> None:
    match chance.choice((_KEPT, _ZEROED, _RUBBISH)):
        case 1:
            data[at : at + size] = bytes(size)
        case 2:
            data[at : at + size] = chance.randbytes(size)


async def _look(file: Path, known: Sequence[_Told]) -> None:
    """Open it as the bot does; everything that was called kept is there."""
    store = await open_sqlite(file)
    await store.close()
    (whole,) = ask(file, "PRAGMA integrity_check")
    assert whole == ("ok",), whole
    posted = {key for (key,) in ask(file, "SELECT key FROM delivery WHERE state = 'posted'")}
    forgotten = [one.key for one in known if one.key not in posted]
    assert not forgotten, f"{len(forgotten)} commits forgotten, {forgotten[0]} the first"


async def write(file: Path) -> None:
    """Store one delivery after the other, and tell of each that is kept."""
    store = await open_sqlite(file)
    for number in range(1_000_000):
        owed = delivery(f"k{number}")
        await store.outbox.owe([owed])
        await store.outbox.save(replace(owed, state=DeliveryState.POSTED, posted_refs=("m",)))
        with Path(f"{file}-shm").open("rb") as index:
            head = index.read(_SALT + 8)
        pages = unpack_from("=I", head, _REACH)[0]
        os.write(1, f"{owed.key} {pages} {head[_SALT : _SALT + 8].hex()}\n".encode())
        await store.add(article("The levee holds. " * 400, f"a{number}"), [f"a{number}"])


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1])))
