"""Finds the configuration: the file that was named, the one in this folder, or none."""

import os
from collections.abc import Collection
from pathlib import Path

from bot.config import Config, load
from bot.errors import ConfigError

DEFAULT_NAME = "watchfloor.toml"
#: The sections whose secrets a command uses: one that only looks into the store, one that has
#: something written, and one that asks sources. `None` stands for all: for the bot itself.
TO_LOOK = frozenset({"store"})
TO_WRITE = frozenset({"store", "llm", "embeddings"})
TO_ASK = frozenset({"store", "fetch", "source"})


def load_config(path: Path | None, needed: Collection[str] | None = None) -> Config | None:
    """Load the configuration; None when no file is named and none lies in this folder.

    Args:
        path: The file; None: the one in this folder.
        needed: The sections whose secrets must be there; None: all.

    Raises:
        ConfigError: Every problem at once, each with its fix.
    """
    file = path or Path(DEFAULT_NAME)
    if path is None and not file.exists():
        return None
    return load(text_of(file), os.environ, secret_of, needed=needed)


def text_of(file: Path) -> str:
    """Return the text of a configuration's file.

    Raises:
        ConfigError: It cannot be read, or is not UTF-8.
    """
    try:
        return file.read_text("utf-8")
    except OSError as error:
        raise ConfigError(
            [f"{file} cannot be read: {error.strerror}. Fix: watchfloor init writes one"]
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError([f"{file} is not UTF-8 text. Fix: save it as UTF-8"]) from error


def secret_of(path: str) -> str:
    """Return the text of a file that a setting names; raises OSError."""
    return Path(path).read_text("utf-8")
