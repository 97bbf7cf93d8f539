"""One bot per store: a second one, started by mistake, would post everything twice."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.app.storing.disks import mounted, remote_kind
from bot.errors import ConfigError


def file_of(url: str) -> Path | None:
    """Return the file of a SQLite store's address; None for any other store."""
    prefix = "sqlite:///"
    return Path(url.removeprefix(prefix)) if url.startswith(prefix) else None


_STOP_IT = "stop that one first, or give this one a [store] data_dir of its own"


@contextmanager
def hold_store(file: Path, fix: str = _STOP_IT) -> Iterator[None]:
    """Hold a store for this process alone; the system releases it however the process ends.

    Args:
        file: The store's file.
        fix: What to do if another process holds it, for the error's text.

    Raises:
        ConfigError: Another process holds it, the folder cannot be written, or it lies on a
            network file system, where neither locks nor SQLite's log can be relied on.
    """
    if kind := remote_kind(file.resolve(), mounted()):
        raise ConfigError(
            [f"{file} lies on a network file system ({kind}), where SQLite loses what it writes. "
             "Fix: set [store] data_dir to a folder on a disk of this machine"]
        )  # fmt: skip
    lock = file.with_name(f"{file.name}.lock")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise ConfigError(
            [f"{lock} cannot be written: {error.strerror}. Fix: set [store] data_dir to a folder "
             "that this user may write"]
        ) from error  # fmt: skip
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.pread(handle, 20, 0).decode("ascii", "replace").strip() or "unknown"
            raise ConfigError(
                [f"{file} is in use by another Watchfloor, process {holder}. Fix: {fix}"]
            ) from error
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(handle)
