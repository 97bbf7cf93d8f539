"""Where a bot keeps what it keeps: cheap to ask, as nothing is built for it."""

from pathlib import Path

from bot.config import Config


def store_url(config: Config) -> str:
    """Return where everything is kept: the setting, or a file in the data folder."""
    return config.store.url.reveal() or f"sqlite:///{data_folder(config) / 'watchfloor.db'}"


def data_folder(config: Config) -> Path:
    """Return the data folder: the setting, or the platform's place for such things."""
    if config.store.data_dir:
        return Path(config.store.data_dir)
    import platformdirs

    return Path(platformdirs.user_data_dir("watchfloor", appauthor=False))
