"""Tokens of other people's workspaces are stored encrypted, under keys that can be changed."""

from datetime import timedelta

from bot.errors import BotError, ConfigError


class SealBrokenError(BotError):
    """What was sealed opens with none of the keys, or is older than it may be."""


class Seal:
    """Seals with the first key and opens with all: an old key goes once all is sealed anew."""

    def __init__(self, keys: str) -> None:
        """Take the keys, with commas between them, the newest first.

        Raises:
            ConfigError: The extra that encrypts is not installed.
        """
        try:
            from cryptography.fernet import Fernet, InvalidToken, MultiFernet
        except ImportError as error:
            raise ConfigError(
                ["[slack] client_id: encryption is missing. Fix: pip install 'watchfloor[teams]'"]
            ) from error
        self._fernet = MultiFernet([Fernet(key) for key in keys.split(",")])
        self._broken = InvalidToken

    def seal(self, text: str) -> str:
        """Encrypt a text, with the time of now."""
        return self._fernet.encrypt(text.encode()).decode()

    def open(self, sealed: str, *, within: timedelta | None = None) -> str:
        """Return what was sealed.

        Args:
            sealed: What `seal` gave.
            within: How long ago it may have been sealed; None: ever.

        Raises:
            SealBrokenError: Not ours, changed on the way, or too old.
        """
        ttl = int(within.total_seconds()) if within is not None else None
        try:
            return self._fernet.decrypt(sealed.encode(), ttl=ttl).decode()
        except (self._broken, ValueError) as error:
            raise SealBrokenError("It opens with none of the keys.") from error
