"""Which versions this program knows, and bringing a database to the newest."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config as AlembicConfig
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What this program knows."""

    all: Collection[str]
    head: str


def versions() -> Versions:
    """Return the versions of this program's schema."""
    scripts = ScriptDirectory.from_config(_config())
    known = [script.revision for script in scripts.walk_revisions()]
    return Versions(all=known, head=scripts.get_current_head() or "")


def upgrade(connection: Connection) -> None:
    """Apply the versions that are missing."""
    command.upgrade(_on(connection), "head")


def stamp(connection: Connection, version: str) -> None:
    """Say that the tables are those of a version."""
    command.stamp(_on(connection), version)


def too_new(place: object, version: str) -> str:
    """Say that a store is of a version that this program does not know, and what to do."""
    return (
        f"{place} is of version {version}, newer than this program knows. "
        "Run the newer program, or restore a backup"
    )


def _on(connection: Connection) -> AlembicConfig:
    config = _config()
    config.attributes["connection"] = connection
    return config


def _config() -> AlembicConfig:
    config = AlembicConfig()
    config.set_main_option("script_location", str(_FOLDER))
    return config
