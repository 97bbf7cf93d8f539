"""Hashes that stand for passwords in a configuration."""

import hashlib
import hmac
from base64 import b64decode, b64encode
from binascii import Error

SALT_BYTES = 16
#: Cost, block size and parallelism of scrypt: some 16 MB and a twentieth of a second.
_COST = (16_384, 8, 1)
_BYTES = 32
_NAME = "scrypt"


def hashed(password: str, salt: bytes) -> str:
    """Return what may stand for a password; the salt should be random."""
    parts = (_NAME, *map(str, _COST), _text(salt), _text(_scrypt(password, salt)))
    return ":".join(parts)


def is_hashed(text: str) -> bool:
    """Tell whether a text was made by `hashed`."""
    return _parts(text) is not None


def matches(password: str, text: str) -> bool:
    """Tell whether `hashed` made a text of a password; takes as long when it did not."""
    parts = _parts(text)
    salt, digest = parts if parts is not None else (b"", b"")
    return hmac.compare_digest(_scrypt(password, salt), digest)


def _scrypt(password: str, salt: bytes) -> bytes:
    cost, block, lanes = _COST
    return hashlib.scrypt(
        password.encode("utf-8", "replace"), salt=salt, n=cost, r=block, p=lanes, dklen=_BYTES
    )


def _parts(text: str) -> tuple[bytes, bytes] | None:
    name, *numbers, salt, digest = text.split(":") if text.count(":") == 5 else [""] * 6
    if name != _NAME or tuple(numbers) != tuple(map(str, _COST)):
        return None
    try:
        return b64decode(salt, validate=True), b64decode(digest, validate=True)
    except (Error, ValueError):
        return None


def _text(raw: bytes) -> str:
    return b64encode(raw).decode()
