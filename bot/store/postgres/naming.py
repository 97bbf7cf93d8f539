"""How the server's locks are named: it knows them by number alone."""

import hashlib


def key_of(name: str) -> int:
    """Return the number of a lock of ours; other programs in the database have other numbers."""
    digest = hashlib.blake2b(f"watchfloor/{name}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
