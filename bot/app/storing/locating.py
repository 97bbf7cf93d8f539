"""Where a bot keeps its data; finding out opens nothing."""

from pathlib import Path

from bot.config import Config


def store_url(config: Config) -> str:
    """Return the store's address: the setting, or else a SQLite file in the data folder."""
    return config.store.url.reveal() or f"sqlite:///{data_folder(config) / 'watchfloor.db'}"


def data_folder(config: Config) -> Path:
    """Return the data folder: the setting, or else the operating system's usual place."""
    if config.store.data_dir:
        return Path(config.store.data_dir)
    import platformdirs

    return Path(platformdirs.user_data_dir("watchfloor", appauthor=False))
