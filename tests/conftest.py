"""Settings of all tests."""

import gc
import os
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

#: What a machine may be set up with for bots, databases and proxies of its own.
_NOT_OURS = ("WATCHFLOOR_", "SLACK_", "DISCORD_", "OPENAI_", "DATABASE_URL", "PG", "PORT")
for _name in list(os.environ):
    if _name.startswith(_NOT_OURS) or _name.lower().endswith("_proxy"):
        del os.environ[_name]

#: Bytes of memory that must be free for files to be kept there, of which tests keep some 400 MB.
_ROOM = 2 * 1024**3
_MEMORY = Path("/dev/shm")


def _has_room(folder: Path) -> bool:
    """Tell whether files may be kept in a folder, programs among them, and there is room."""
    if not os.access(folder, os.W_OK):
        return False
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize >= _ROOM and not found.f_flag & os.ST_NOEXEC


#: Stores ask the disk to write what they keep, some of them with every test. Where the machine has
#: a folder in memory, they need not wait for it; what a disk does wrong is tried with disks' own.
if "TMPDIR" not in os.environ and _has_room(_MEMORY):
    os.environ["TMPDIR"] = tempfile.tempdir = str(_MEMORY)

#: A gate that can fail by chance teaches people to press the button again: what it tries is fixed,
#: and searching for more is for whoever works on the code: `--hypothesis-profile=search`.
settings.register_profile("gate", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile("gate")

#: Files and folders that take longest. Begun last, one of them would go on alone.
_LONGEST = (
    "test_running.py", "test_scorecard.py", "test_store_away.py", "browsing", "test_patterns.py",
    "end_to_end", "faults", "test_store_any.py", "bench", "contracts",
)  # fmt: skip


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Have nobody look for garbage in what thousands of tests are made of: it stays."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have what takes longest begin first; all else stays in its order."""

    def rank(item: pytest.Item) -> int:
        parts = item.path.parts
        return next((n for n, one in enumerate(_LONGEST) if one in parts), len(_LONGEST))

    items.sort(key=rank)


def pytest_configure(config: pytest.Config) -> None:
    """Have the gate try the same whatever was imported before.

    Hypothesis tries what is written in the modules that it finds in memory, and which these are
    when a test begins is up to whichever tests the process had before.
    """
    if config.getoption("--hypothesis-profile") is None:
        assert callable(providers._get_local_constants)
        nothing = providers._local_constants
        providers._get_local_constants = lambda: nothing
