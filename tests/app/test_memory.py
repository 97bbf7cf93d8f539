"""What nobody uses goes back to the system, by a C library that keeps it otherwise."""

import subprocess
import sys

import pytest

from bot.app import memory

_SCRIPT = """
import asyncio
from pathlib import Path
from bot.app.memory import limit_heaps, trim

def pages():
    return int(Path("/proc/self/statm").read_text().split()[1])

limit_heaps()
pieces = [bytes(2_000) for _ in range(50_000)]
last = pieces[-1]
del pieces
before = pages()
asyncio.run(trim())
print(before - pages())
"""


def test_what_was_freed_in_the_middle_of_the_heap_goes_back() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], check=True, capture_output=True, text=True
    )

    assert int(done.stdout) > 10_000, "of 24,000 pages"


_SETTLED = """
import gc
from weakref import ref
from bot.app.memory import settle

class Ring:
    def __init__(self):
        self.me = self

kept = Ring()
settle()
rings = [Ring() for _ in range(20)]
seen = [ref(one) for one in (kept, *rings)]
del rings
more = [[] for _ in range(10_000)]
print(gc.get_freeze_count() > 1_000, [one() is not None for one in seen].count(True))
"""


def test_only_what_was_made_since_is_looked_through_and_still_freed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SETTLED], check=True, capture_output=True, text=True
    )

    assert done.stdout.split() == ["True", "1"]


async def test_without_the_c_library_that_gives_memory_back_nothing_is_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(memory, "_library", lambda: asked.append("library"))

    memory.limit_heaps()
    await memory.trim()

    assert asked == ["library", "library"]
