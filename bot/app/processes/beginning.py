"""The settings of a process that shares its store, checked before anything heavy is loaded."""

from collections.abc import Sequence
from pathlib import Path

from bot.app.configuration.finding import DEFAULT_NAME
from bot.app.configuration.noticing import begin_log
from bot.app.storing.locating import store_url
from bot.app.tools.telling import needed
from bot.config import Config
from bot.errors import ConfigError
from bot.ports.jobs import Queue


def begun(config_file: Path | None) -> tuple[Config, Path]:
    """Load the configuration of a process that shares its store, and begin to log.

    Returns its file, too.

    Raises:
        ConfigError: There is none, it cannot be used, or its store cannot be shared.
    """
    config = needed(config_file, None)
    address_of(config)
    begin_log(config)
    return config, config_file or Path(DEFAULT_NAME)


def address_of(config: Config) -> str:
    """Return the address of the database that several processes can share.

    Raises:
        ConfigError: The store is none that they can.
    """
    url = store_url(config)
    if not url.startswith("postgres"):
        raise ConfigError(
            ["[store] url: only a PostgreSQL store can be shared by several processes, and this "
             "one cannot. Fix: set it to postgresql://user:password@host/database, or use "
             "watchfloor run, which does everything in one process"]
        )  # fmt: skip
    return url


def queues_named(text: str) -> Sequence[Queue]:
    """Read the names of queues, with commas between them; all where there is none.

    Raises:
        ConfigError: There is no such queue.
    """
    names = [name.strip() for name in text.split(",") if name.strip()]
    wrong = [name for name in names if name not in set(Queue)]
    if wrong:
        raise ConfigError(
            [f"--queues: there is no queue {name}. Fix: choose from {', '.join(Queue)}"
             for name in wrong]
        )  # fmt: skip
    return [Queue(name) for name in dict.fromkeys(names)] or list(Queue)
