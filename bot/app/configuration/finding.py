"""Finds the configuration: the file that was named, the one in this folder, or none."""

import os
from pathlib import Path

from bot.config import Config, load
from bot.errors import ConfigError

DEFAULT_NAME = "watchfloor.toml"


def load_config(path: Path | None) -> Config | None:
    """Load the configuration; None when no file is named and none lies in this folder.

    Raises:
        ConfigError: Every problem at once, each with its fix.
    """
    file = path or Path(DEFAULT_NAME)
    if path is None and not file.exists():
        return None
    return load(text_of(file), os.environ, secret_of)


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
