"""`watchfloor person export|forget`: what is kept of one person, for that person to have or end."""

import secrets
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, nullcontext
from pathlib import Path
from typing import cast

from bot.app.storing.locating import store_url
from bot.app.storing.locking import file_of, hold_store
from bot.app.storing.opening import open_beside
from bot.app.tools.commanding import print_json
from bot.app.tools.keeping import say_copies
from bot.app.tools.telling import needed
from bot.core.managing.visitors import is_named
from bot.core.presenting.titles import count
from bot.errors import ConfigError, StoreError
from bot.store import open_store
from bot.store.sql.store import SqlStore

#: Characters of an id, at the least: a shorter one would be found in what is none.
_SHORTEST = 5


async def export_person(user: str, config_file: Path | None) -> int:
    """Print what is kept of a person, one JSON object per line; 1 when there is nothing."""
    async with _store(user, config_file, is_alone=False) as store:
        rows = await store.people.kept_of(user)
    for row in rows:
        print_json(row)
    if not rows:
        sys.stderr.write(f"Nothing is kept of {user}.\n")
    return 0 if rows else 1


async def forget_person(user: str, config_file: Path | None, *, is_meant: bool) -> int:
    """Say what would be forgotten of a person, or forget it for good."""
    stand_in = f"former-{secrets.token_hex(4)}"
    async with _store(user, config_file, is_alone=True) as store:
        if is_meant:
            done = dict(await store.people.forget(user, stand_in))
        else:
            rows = await store.people.kept_of(user)
            names = [row["table"] for row in rows]
            done = {name: names.count(name) for name in names}
    if is_meant:
        _write_anew(config_file)
    counted = ", ".join(f"{name}: {count(number, 'row')}" for name, number in done.items())
    verb = "Forgot" if is_meant else "Would forget"
    sys.stdout.write(f"{verb}: {counted or 'nothing'}. What was posted stays where it stands.\n")
    if not is_meant:
        sys.stdout.write("Nothing is changed yet. To do it: the same command with --yes\n")
    elif done:
        sys.stdout.write(f"Where the audit named this person it says {stand_in}.\n")
    if is_meant and (file := file_of(store_url(needed(config_file)))) is not None:
        say_copies(file)
    return 0


@asynccontextmanager
async def _store(user: str, config_file: Path | None, *, is_alone: bool) -> AsyncIterator[SqlStore]:
    if len(user) < _SHORTEST or not (user.isalnum() or is_named(user)):
        raise ConfigError(
            [
                f"{user[:40]}: no id of a person. Fix: give the platform's own id: U012AB3CD "
                "(Slack, profile, Copy member ID), 17 to 20 digits (Discord, Copy User ID) or "
                "login:NAME (the browser's page)"
            ]
        )
    url = store_url(needed(config_file))
    file = file_of(url)
    if file is not None and not file.exists():
        raise ConfigError([f"{file}: there is no store yet. Fix: watchfloor run makes it"])
    with hold_store(file) if file is not None and is_alone else nullcontext():
        opened = open_store(url, is_checked=False) if is_alone else open_beside(url)
        store = cast(SqlStore, await opened)
        try:
            yield store
        finally:
            await store.close()  # type: ignore[attr-defined]


def _write_anew(config_file: Path | None) -> None:
    """Rewrite the file, in whose free pages the deleted words still stand."""
    file = file_of(store_url(needed(config_file)))
    if file is None:
        return
    try:
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise StoreError(f"{file}: {error}") from error
