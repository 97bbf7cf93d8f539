"""Where a feed's relative addresses start from. No I/O.

A parser that resolves them leaves no trace of which were relative; so they are resolved under a
host of our own, and that is exchanged afterwards. An id that is no address can be told this way
from one that is.
"""

from urllib.parse import urlsplit, urlunsplit

_STAND_IN = "relative.invalid"


class Base:
    """The address that a document was found at, or none."""

    def __init__(self, address: str) -> None:
        """Take an http(s) address, or "" for a file."""
        #: Its host and port; empty for a file.
        self.host = urlsplit(address).netloc
        #: What to give to the parser.
        self.stand_in = urlunsplit(urlsplit(address or "https:///")._replace(netloc=_STAND_IN))

    def is_relative(self, resolved: str) -> bool:
        """Tell whether an address was relative before the parser resolved it."""
        return f"//{_STAND_IN}/" in resolved

    def link(self, resolved: str) -> str:
        """Return the address that was meant; "" when nothing says relative to what."""
        if not self.is_relative(resolved):
            return resolved
        return resolved.replace(f"//{_STAND_IN}/", f"//{self.host}/", 1) if self.host else ""

    def as_written(self, resolved: str) -> str:
        """Return an id as it stood in the document."""
        folder = self.stand_in.rpartition("/")[0] + "/"
        if resolved.startswith(folder):
            return resolved.removeprefix(folder)
        return resolved.rpartition(f"//{_STAND_IN}/")[2]
