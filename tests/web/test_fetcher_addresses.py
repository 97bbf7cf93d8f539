"""Odd addresses: those of publishers are asked, and those that lead inside are not."""

from collections.abc import AsyncIterator
from contextlib import suppress
from ipaddress import IPv4Address, IPv4Network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import AddressForbidden, Barrier, SourceUnavailable
from bot.web.addresses import Doors, is_disguised, is_public
from tests.servers.hostile import HostileServer, page
from tests.web.asking import EVERYWHERE, a_web, get

INSIDE = [
    IPv4Network(network)
    for network in ("10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                    "192.168.0.0/16", "100.64.0.0/10", "0.0.0.0/8", "224.0.0.0/4")
]  # fmt: skip
DISGUISED = [
    "127.1", "127.0.1", "2130706433", "0177.0.0.1", "0x7f.1", "0x7f000001", "0X7F.0.0.1", "0",
    "127.0.0.1.", "127.000.000.001", "00000177.0.0.1", "167772161", "10.1", "0xa9fea9fe",
    "0251.0376.0251.0376", "192.168.257", "1.1.1.1.1", "herald.256", "0x", "999.1.1.1",
]  # fmt: skip
NAMES = [
    "herald.example", "my_paper.herald.example", "-a.herald.example", "herald.example.",
    "HERALD.example", "zürich.example", "xn--zrich-kva.example", "новости.example",
    "新聞.example", "straße.example", "☃.example", "ｅxample.example", "1.2.3.4.herald.example",
    "127.0.0.1.herald.example", "123.herald.example", "0x7f.example", "007.example",
    "herald--news.example", "a.b.c.d.e.f.g.example", "herald_.example", "xn--e1afmkfd.xn--p1ai",
    f"{'a' * 63}.example",
]  # fmt: skip
PATHS = [
    "/", "/feed", "/?feed=rss2", "/feed?a=1&b=2&lang=de", "/rss.php?id=12;15", "/feed?",
    "/лента/ночь?q=день", "/a%2Fb%20c", "//double//slash", "/a/../b", "/~desk/feed.xml",
    "/feed.xml#top", "/@desk/feed", "/user@host/feed", "/feed:latest", "/a|b{c}", "/100%",
    "/?u=http://other.example/x", "/feed(1),2=3$!*'.xml", "/feed;jsessionid=1", "/a b c",
    "/feed\u200b", f"/{'x' * 1_900}",
]  # fmt: skip


@pytest.fixture
async def server() -> AsyncIterator[HostileServer]:
    async with HostileServer() as server:
        server.on("/", page(b"<rss/>"))
        yield server


@pytest.mark.parametrize("host", NAMES)
async def test_any_name_of_a_publisher_is_asked(server: HostileServer, host: str) -> None:
    assert (await get(a_web(names=EVERYWHERE), server.url("/", host))).status == 200


@pytest.mark.parametrize("path", PATHS)
async def test_any_path_of_a_publisher_is_asked(server: HostileServer, path: str) -> None:
    with suppress(SourceUnavailable):  # there is nothing there
        await get(a_web(names=EVERYWHERE), server.url(path, "herald.example"))

    assert len(server.log) == 1


@pytest.mark.parametrize("port", [80, 81, 443, 2053, 8000, 8008, 8080, 8081, 8443, 8888])
def test_pages_are_served_on_more_ports_than_two(port: int) -> None:
    assert Doors().refusal("herald.example", "8.8.8.8", port) == ""


@pytest.mark.parametrize("port", [0, 21, 22, 25, 53, 110, 445, 3306, 5432, 6379, 9200, 11211])
def test_ports_of_other_services_are_not_asked(port: int) -> None:
    assert "port" in Doors().refusal("herald.example", "8.8.8.8", port)


@pytest.mark.parametrize("host", DISGUISED)
async def test_an_address_in_disguise_is_no_address_of_a_publisher(host: str) -> None:
    with pytest.raises(AddressForbidden, match="in disguise") as refused:
        await get(a_web(allow=()), f"http://{host}/feed")

    assert refused.value.barrier is Barrier.FORM


@pytest.mark.parametrize(
    "host", ["%31%32%37.0.0.1", "127%2e0%2e0%2e1", "127.0.0.1%00.example", "127.0.0.1%09"]
)
async def test_a_host_is_not_written_by_numbers_of_its_letters(host: str) -> None:
    with pytest.raises(AddressForbidden):
        await get(a_web(allow=()), f"http://{host}/feed")


@given(
    network=st.sampled_from(INSIDE),
    place=st.integers(0, (1 << 24) - 1),
    parts=st.integers(1, 4),
    bases=st.lists(st.sampled_from(["{}", "0{:o}", "0x{:x}", "0X{:X}", "000{:o}"]), min_size=4),
)
def test_no_way_of_writing_an_inner_address_is_taken_for_a_name(
    network: IPv4Network, place: int, parts: int, bases: list[str]
) -> None:
    number = int(network.network_address) + place % network.num_addresses
    values = list(number.to_bytes(4, "big"))
    last = int.from_bytes(bytes(values[parts - 1 :]), "big")
    written = ".".join(
        base.format(value) for base, value in zip(bases, [*values[: parts - 1], last], strict=False)
    )

    assert is_disguised(written) or not is_public(IPv4Address(written))
