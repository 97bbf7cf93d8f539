"""Which versions this program knows, and bringing a database to the newest.

Alembic is imported only where there is something to bring: it costs each start half a second.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

if TYPE_CHECKING:
    from alembic.config import Config as AlembicConfig

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What this program knows."""

    all: Collection[str]
    head: str


@cache
def versions() -> Versions:
    """Return the versions of this program's schema: files are named after them, in their order."""
    known = sorted(file.name[1:5] for file in (_FOLDER / "versions").glob("v[0-9]*.py"))
    return Versions(all=known, head=known[-1])


def upgrade(connection: Connection) -> None:
    """Apply the versions that are missing."""
    from alembic import command

    command.upgrade(_on(connection), "head")


def stamp(connection: Connection, version: str) -> None:
    """Say that the tables are those of a version."""
    from alembic import command

    command.stamp(_on(connection), version)


def too_new(place: object, version: str) -> str:
    """Say that a store is of a version that this program does not know, and what to do."""
    return (
        f"{place} is of version {version}, newer than this program knows. "
        "Run the newer program, or restore a backup"
    )


def _on(connection: Connection) -> "AlembicConfig":
    from alembic.config import Config as AlembicConfig

    config = AlembicConfig()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    return config
