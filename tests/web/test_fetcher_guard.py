"""Where the fetcher goes, and where it never does: asserted from the server's log."""

from collections.abc import AsyncIterator

import pytest

from bot.errors import AddressForbidden, Barrier, SourceError, SourceUnavailable
from bot.web import user_agent_of
from tests.servers.hostile import HostileServer, page, status
from tests.web.asking import a_web, get

FEED = page(b"<rss/>")
#: All that is ever sent, besides what a caller asks for.
_OURS = {"host", "accept", "accept-encoding", "connection", "user-agent"}
LITERALS = [
    "127.0.0.1", "127.1", "127.0.1", "2130706433", "0177.0.0.1", "0x7f.1", "0x7f000001",
    "017700000001", "0", "0.0.0.0", "127.255.255.254", "[::1]", "[::]", "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]", "[fe80::1]", "[fc00::1]", "[fec0::1]", "[ff02::1]", "10.0.0.1",
    "100.64.0.1", "169.254.169.254", "172.16.0.1", "192.168.0.1", "192.0.0.192", "198.18.0.1",
    "168.63.129.16", "224.0.0.1", "１２７.0.0.1", "127。0。0。1", "localhost",
]  # fmt: skip


@pytest.fixture
async def server() -> AsyncIterator[HostileServer]:
    async with HostileServer() as server:
        server.on("/feed", FEED)
        yield server


@pytest.mark.parametrize("host", LITERALS)
async def test_no_way_of_writing_an_inner_address_is_dialled(
    server: HostileServer, host: str
) -> None:
    with pytest.raises((AddressForbidden, SourceUnavailable)):
        await get(a_web(allow=()), server.url("/feed", host))

    assert server.log == []


async def test_an_address_that_an_admin_opened_is_asked(server: HostileServer) -> None:
    response = await get(a_web(), server.url("/feed"))

    assert (response.status, response.body) == (200, b"<rss/>")


async def test_a_name_that_leads_inside_is_refused_by_name(server: HostileServer) -> None:
    web = a_web(allow=(), names={"herald.example": ["127.0.0.1"]})

    with pytest.raises(AddressForbidden, match=r"herald\.example leads to 127\.0\.0\.1"):
        await get(web, server.url("/feed", "herald.example"))

    assert server.log == []


async def test_a_name_that_leads_elsewhere_the_second_time_is_judged_anew(
    server: HostileServer,
) -> None:
    names = {"herald.example": ["127.0.0.1", "127.0.0.2"]}
    web = a_web(allow=("127.0.0.1/32",), names=names)
    url = server.url("/feed", "herald.example")
    await get(web, url)

    with pytest.raises(AddressForbidden):
        await get(web, url)


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("http://127.0.0.2:{port}/feed", id="another address inside"),
        pytest.param("http://169.254.169.254/latest/meta-data/", id="a cloud's metadata"),
        pytest.param("http://[::1]:{port}/feed", id="the same machine by its other name"),
        pytest.param("file:///etc/passwd", id="a file"),
        pytest.param("gopher://127.0.0.1:{port}/_x", id="another protocol"),
        pytest.param("//127.0.0.2:{port}/feed", id="without a scheme"),
        pytest.param("http://reader:secret@127.0.0.1:{port}/feed", id="with a user name"),
    ],
)
async def test_a_redirect_to_where_we_may_not_go_is_not_followed(
    server: HostileServer, target: str
) -> None:
    server.on("/moved", status(302, location=target.format(port=server.port)))

    with pytest.raises(AddressForbidden) as refused:
        await get(a_web(), server.url("/moved"))

    assert refused.value.barrier in (Barrier.REDIRECT, Barrier.FORM)
    assert [one.path for one in server.log] == ["/moved"]


async def test_a_chain_of_permanent_redirects_says_where_it_ends(server: HostileServer) -> None:
    server.on("/old", status(301, location="/older")).on("/older", status(308, location="/feed"))

    response = await get(a_web(), server.url("/old"))

    assert response.moved_to == response.url == server.url("/feed")


async def test_a_chain_with_one_temporary_redirect_has_not_moved(server: HostileServer) -> None:
    server.on("/old", status(301, location="/now")).on("/now", status(302, location="/feed"))

    response = await get(a_web(), server.url("/old"))

    assert response.moved_to == ""
    assert response.url == server.url("/feed")


async def test_a_circle_of_redirects_ends_after_five(server: HostileServer) -> None:
    server.on("/round", status(302, location="/round"))

    with pytest.raises(SourceUnavailable, match="redirects more than 5 times"):
        await get(a_web(), server.url("/round"))

    assert len(server.log) == 6


async def test_a_redirect_to_nowhere_is_an_error_not_a_crash(server: HostileServer) -> None:
    server.on("/moved", status(301))

    with pytest.raises(SourceUnavailable, match="without saying where"):
        await get(a_web(), server.url("/moved"))


async def test_what_belongs_to_one_host_is_not_carried_to_another(server: HostileServer) -> None:
    names = {"one.example": ["127.0.0.1"], "two.example": ["127.0.0.1"]}
    server.on("/moved", status(302, location=server.url("/feed", "two.example")))

    sent = {"authorization": "secret", "accept": "x", "x-api-key": "secret"}
    await get(a_web(names=names), server.url("/moved", "one.example"), **sent)

    assert "authorization" in server.asked("/moved")[0].headers
    assert "x-api-key" in server.asked("/moved")[0].headers
    assert "secret" not in server.asked("/feed")[0].headers.values()
    assert server.asked("/feed")[0].headers["accept"] == "x"


async def test_nothing_is_sent_but_what_was_asked_for(server: HostileServer) -> None:
    server.on("/feed", page(b"<rss/>", set_cookie="id=1"))
    web = a_web()
    await get(web, server.url("/feed"))
    await get(web, server.url("/feed"))

    assert set(server.log[1].headers) <= _OURS
    assert server.log[1].headers["user-agent"] == "Watchfloor/0 (tests)"


async def test_proxies_of_the_environment_are_not_heeded(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.2:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.2:9")

    assert (await get(a_web(), server.url("/feed"))).status == 200


async def test_a_name_in_another_script_is_asked_for_in_its_plain_form(
    server: HostileServer,
) -> None:
    web = a_web(names={"xn--orvne-ira.example": ["127.0.0.1"]})

    await get(web, server.url("/feed", "orväne.example"))

    assert server.log[0].headers["host"].startswith("xn--orvne-ira.example")


@pytest.mark.parametrize(
    "url",
    ["ftp://herald.example/", "herald.example/feed", "http://", "http://:80/", "javascript:x",
     "http://user@herald.example/", "http://herald.example:0/", "http://herald.example:99999/",
     "http://herald.example/\nHost: x", "http://a\\@b.example/", "http://" + "a" * 9_000],
)  # fmt: skip
async def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(AddressForbidden) as refused:
        await get(a_web(), url)

    assert refused.value.barrier is Barrier.FORM


async def test_a_name_nobody_knows_is_unavailable() -> None:
    with pytest.raises(SourceUnavailable, match="the host name is not known"):
        await get(a_web(names={}), "http://herald.example/feed")


def test_the_user_agent_says_who_we_are_and_whom_to_write_to() -> None:
    agent = user_agent_of("1.2", "desk@herald.example")

    assert agent == "Watchfloor/1.2 (news monitoring bot; desk@herald.example)"


@pytest.mark.parametrize("path", ["/gone?api_key=canary-4711-key", "/none?token=canary-4711-key"])
async def test_a_key_in_an_address_is_not_in_what_is_said_of_it(
    server: HostileServer, path: str
) -> None:
    for web in (a_web(), a_web(allow=())):
        with pytest.raises(SourceError, match="redacted") as refused:
            await get(web, server.url(path))
        assert "canary" not in str(refused.value)
