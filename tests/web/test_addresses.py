import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.addresses import Doors, is_public, unwrapped

CLOSED = [
    "0.0.0.0", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254",
    "168.63.129.16", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1",
    "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1",
    "239.255.255.250", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1",
    "::ffff:127.0.0.1", "::ffff:0:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "fc00::1",
    "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "2001:db8::1", "2002:7f00:1::",
    "2001:0:7f00:1::", "2001::ffff:5601:fffe", "3fff::1", "5f00::1",
]  # fmt: skip
OPEN = [
    "1.1.1.1", "8.8.8.8", "93.184.216.34", "151.101.1.164", "172.15.255.255", "172.32.0.1",
    "100.63.255.255", "100.128.0.1", "192.167.255.255", "198.17.255.255", "223.255.255.254",
    "2606:4700:4700::1111", "2a00:1450:4001::200e", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8",
]  # fmt: skip


@pytest.mark.parametrize("address", CLOSED)
def test_addresses_of_no_public_network_are_refused(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", OPEN)
def test_addresses_of_the_public_internet_are_let_through(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@given(st.ip_addresses(v=4))
def test_a_wrapped_address_is_never_judged_milder_than_it_is(inner: ipaddress.IPv4Address) -> None:
    number = int(inner)
    wrapped = [
        ipaddress.IPv6Address((0xFFFF << 32) | number),
        ipaddress.IPv6Address((0x64FF9B << 96) | number),
        ipaddress.IPv6Address(number),
        ipaddress.IPv6Address((0x2002 << 112) | (number << 80)),
    ]

    for outer in wrapped:
        assert is_public(inner) or not is_public(outer)


@given(st.ip_addresses())
def test_the_standard_library_never_knows_better(address: ipaddress.IPv6Address) -> None:
    known = address.is_loopback or address.is_link_local or address.is_multicast
    is_inside = known or address.is_unspecified or address.is_private

    assert not (is_inside and is_public(address)) or all(
        one.is_global for one in unwrapped(address)
    )


@pytest.mark.parametrize(
    ("opened", "host", "address", "port", "is_let_through"),
    [
        pytest.param((), "herald.example", "8.8.8.8", 443, True, id="public"),
        pytest.param((), "herald.example", "8.8.8.8", 22, False, id="a port of no web server"),
        pytest.param((), "herald.example", "8.8.8.8", 8443, True, id="a usual other port"),
        pytest.param((), "herald.example", "10.0.0.1", 80, False, id="private"),
        pytest.param(("10.0.0.0/8",), "x.example", "10.9.8.7", 80, True, id="network opened"),
        pytest.param(("10.0.0.0/8",), "x.example", "10.9.8.7", 9000, True, id="any port there"),
        pytest.param(("10.0.0.0/8",), "x.example", "127.0.0.1", 80, False, id="another network"),
        pytest.param(("10.0.0.0/8",), "x.example", "::ffff:10.9.8.7", 80, True, id="and mapped"),
        pytest.param(("10.0.0.0/8",), "x.example", "2002:a09:807::", 80, False, id="but not 6to4"),
        pytest.param(("intra.example",), "intra.example", "10.0.0.1", 99, True, id="host opened"),
        pytest.param(("intra.example",), "INTRA.example.", "10.0.0.1", 80, True, id="as written"),
        pytest.param(("intra.example",), "x.intra.example", "10.0.0.1", 80, False, id="not below"),
        pytest.param(("intra.example:81",), "intra.example", "10.0.0.1", 81, True, id="its port"),
        pytest.param(("intra.example:81",), "intra.example", "10.0.0.1", 80, False, id="only it"),
        pytest.param(("fd00::/8",), "x.example", "fd00::1%eth0", 80, True, id="zone left out"),
        pytest.param((), "x.example", "nonsense", 80, False, id="no address"),
    ],
)
def test_doors_open_what_an_admin_named_and_nothing_beside_it(
    opened: tuple[str, ...], host: str, address: str, port: int, is_let_through: bool
) -> None:
    refusal = Doors.of(opened).refusal(host, address, port)

    assert (refusal == "") is is_let_through


def test_a_refusal_names_the_host_and_what_it_leads_to() -> None:
    refusal = Doors().refusal("herald.example", "192.168.0.7", 80)

    assert refusal == "herald.example leads to 192.168.0.7, which is not on the public internet"
