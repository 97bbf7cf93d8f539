"""The hashed lock, read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "requirements"
#: Everything that may run beside a bot, extras included; and what every bot has.
ALL, RUN = FOLDER / "all.txt", FOLDER / "run.txt"

_PIN = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?==([^\s;]+)(?:\s*;\s*(.+))?")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """One package at one version."""

    #: As PyPI spells it in addresses: lower case, hyphens.
    name: str
    version: str
    #: Where it is installed, as an environment marker; empty: everywhere.
    marker: str
    #: SHA-256 of its files, any of which may be installed.
    hashes: tuple[str, ...]


def pins(text: str) -> Iterator[Pin]:
    """Read a lock, in its order.

    Raises:
        ValueError: A line names no exact version, or a package has no hash.
    """
    for entry in re.sub(r"\\\s*\n", " ", text).splitlines():
        line = entry.strip()
        if not line or line.startswith("#"):
            continue
        pin = _PIN.fullmatch(line.split(" --hash=", 1)[0].strip())
        hashes = tuple(_HASH.findall(line))
        if pin is None or not hashes:
            raise ValueError(f"{line[:80]!r} is not locked: make lock")
        yield Pin(name=normal(pin[1]), version=pin[2], marker=(pin[3] or "").strip(), hashes=hashes)


def normal(name: str) -> str:
    """Return a package's name as PyPI spells it in addresses."""
    return re.sub(r"[-_.]+", "-", name).lower()
