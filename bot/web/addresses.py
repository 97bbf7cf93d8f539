"""Which addresses may be dialled, decided by the socket address and not by how it was written.

Source:
    IANA IPv4 and IPv6 Special-Purpose Address Registries; multicast, site-local and
    IPv4-compatible ranges; the address of one cloud's metadata service that looks public.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from bot.core.patterns import Pattern

Address = IPv4Address | IPv6Address

#: Open without being named: what pages are served on, by registry, by server or by network.
PORTS = frozenset(
    {80, 81, 443, 591, 1200, 2052, 2053, 2082, 2083, 2086, 2087, 2095, 2096, 3000, 5000, 8000, 8001,
     8008, 8010, 8080, 8081, 8082, 8083, 8088, 8090, 8181, 8443, 8880, 8888, 9000, 9080, 9090, 9443}
)  # fmt: skip
#: A last label that resolvers read as a number, and the name with it as an address.
_NUMBER = Pattern(r"(?:0[xX][0-9a-fA-F]*|[0-9]+)\Z")

_CLOSED_V4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by carriers; one cloud keeps its metadata here
        "127.0.0.0/8",
        "168.63.129.16/32",  # a cloud's own agent, inside public space
        "169.254.0.0/16",  # link-local, and most clouds' metadata
        "172.16.0.0/12",
        "192.0.0.0/24",  # protocol assignments; another cloud's metadata
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
#: All else of IPv6 is closed: loopback, unique local, link-local, site-local, multicast, 5f00::.
_GLOBAL_V6 = IPv6Network("2000::/3")
_CLOSED_V6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments, Teredo among them
        "2001:db8::/32",
        "2002::/16",  # 6to4, withdrawn; its inner address is judged as well
        "2620:4f:8000::/48",
        "3fff::/20",
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")
_TRANSLATED = IPv6Network("::ffff:0:0:0/96")
_COMPATIBLE = IPv6Network("::/96")
_LOW_32 = (1 << 32) - 1


def is_disguised(host: str) -> bool:
    """Tell whether a host is an IPv4 address in any form but the usual one: "127.1", "0x7f000001".

    No publisher writes one; a name whose last label is a number is none either.
    """
    if not _NUMBER.match(host.rstrip(".").rpartition(".")[2]):
        return False
    try:
        return str(IPv4Address(host)) != host
    except ValueError:
        return True


@lru_cache(maxsize=4_096)
def is_public(address: Address) -> bool:
    """Tell whether an address, and every address wrapped in it, is one of the public internet."""
    return all(_is_open(one) for one in unwrapped(address))


def unwrapped(address: Address) -> Iterator[Address]:
    """Yield the addresses that a packet to this one may end up at.

    IPv4 carried inside IPv6 (mapped, translated, compatible, NAT64, 6to4, Teredo) is taken out.
    Mapped and NAT64 are ways of writing the inner address, so only that one is given.
    """
    if isinstance(address, IPv4Address):
        yield address
        return
    if address.ipv4_mapped is not None:
        yield address.ipv4_mapped
        return
    inner = IPv4Address(int(address) & _LOW_32)
    if address in _NAT64:
        yield inner
        return
    yield address
    if address in _COMPATIBLE or address in _TRANSLATED:
        yield inner
    if address.sixtofour is not None:
        yield address.sixtofour
    if address.teredo is not None:
        yield from address.teredo


def _is_open(address: Address) -> bool:
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _CLOSED_V4)
    return address in _GLOBAL_V6 and not any(address in network for network in _CLOSED_V6)


@dataclass(frozen=True, slots=True)
class Doors:
    """What an admin opened besides the public internet."""

    networks: tuple[IPv4Network | IPv6Network, ...] = ()
    #: Lower case host names, with a port or 0 for every port.
    hosts: frozenset[tuple[str, int]] = frozenset()

    @classmethod
    def of(cls, entries: Iterable[str]) -> "Doors":
        """Read entries: a network ("10.1.0.0/16"), an address, or a host with or without port.

        Raises:
            ValueError: An entry's port is not a number.
        """
        networks: list[IPv4Network | IPv6Network] = []
        hosts: set[tuple[str, int]] = set()
        for entry in entries:
            try:
                networks.append(ip_network(entry.strip().strip("[]"), strict=False))
            except ValueError:
                host, _, port = entry.strip().lower().rstrip(".").partition(":")
                hosts.add((host, int(port) if port else 0))
        return cls(tuple(networks), frozenset(hosts))

    def refusal(self, host: str, address: str, port: int) -> str:
        """Return why this socket must not be opened, as a sentence; "" when it may be.

        Args:
            host: The host of the URL, as asked for.
            address: What would be dialled, an IP literal; a zone ("%eth0") is ignored.
            port: The port that would be dialled.
        """
        name = host.lower().rstrip(".")
        if (name, 0) in self.hosts or (name, port) in self.hosts:
            return ""
        try:
            dialled = ip_address(address.partition("%")[0])
        except ValueError:
            return f"{host} leads to {address!r}, which is no address"
        if all(self._opens(one) for one in unwrapped(dialled)):
            return ""
        if not is_public(dialled):
            return f"{host} leads to {dialled}, which is not on the public internet"
        if port not in PORTS:
            return f"port {port} of {host} is not one that web pages are served on"
        return ""

    def _opens(self, address: Address) -> bool:
        return any(
            address.version == network.version and address in network for network in self.networks
        )
