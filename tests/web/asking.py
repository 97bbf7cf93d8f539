"""A fetcher for tests: hosts by name, no pauses, and short deadlines."""

import socket
from collections.abc import Mapping, Sequence

from aiohttp.abc import AbstractResolver, ResolveResult

from bot.ports import HttpRequest, HttpResponse
from bot.web import BodyLimits, GuardedWeb
from tests.builders import FixedClock
from tests.waiting import PATIENCE

#: Never waited out where nothing hangs.
PATIENT = BodyLimits(deadline=PATIENCE, first_byte=PATIENCE)


#: Every name leads to this machine.
EVERYWHERE = {"*": ["127.0.0.1"]}


class Names(AbstractResolver):
    """Says where names lead, from a table; each answer once, the last one again and again."""

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        self._table = {name: list(addresses) for name, addresses in table.items()}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the next answer for a name."""
        addresses = self._table.get(host) or self._table.get("*")
        if not addresses:
            raise OSError(f"{host} is not known")
        address = addresses.pop(0) if len(addresses) > 1 else addresses[0]
        kind = socket.AF_INET6 if ":" in address else socket.AF_INET
        return [
            {
                "hostname": host,
                "host": address,
                "port": port,
                "family": kind,
                "proto": 0,
                "flags": 0,
            }
        ]

    async def close(self) -> None:
        """Nothing to close."""


class Pauses:
    """Counts the seconds that a fetcher would have waited, without waiting."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    async def __call__(self, seconds: float) -> None:
        """Note a pause."""
        self.taken.append(seconds)


def a_web(
    *,
    allow: Sequence[str] = ("127.0.0.1/32",),
    limits: BodyLimits = PATIENT,
    names: Mapping[str, Sequence[str]] | None = None,
    clock: FixedClock | None = None,
    pauses: Pauses | None = None,
) -> GuardedWeb:
    """Build a fetcher that may reach this machine, unless told otherwise."""
    return GuardedWeb(
        user_agent="Watchfloor/0 (tests)",
        clock=clock or FixedClock(),
        allow_private=allow,
        limits=limits,
        sleep=pauses or Pauses(),
        resolver=Names(names) if names is not None else None,
    )


async def get(web: GuardedWeb, url: str, *, robots: bool = False, **headers: str) -> HttpResponse:
    """Fetch one address."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await web.fetch(HttpRequest(url=url, headers=named, obeys_robots=robots))
