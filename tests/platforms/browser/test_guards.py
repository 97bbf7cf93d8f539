"""Who may ask for a page, who may send a question, and how often."""

import asyncio
from datetime import timedelta

import pytest

from bot.platforms.browser.guards import HEADERS, PATIENCE, Limiter, is_own_host, is_own_origin
from tests.platforms.browser.kept import START
from tests.platforms.browser.serving import serving
from tests.waiting import leap_until

ROUTES = [
    *("/", "/channel/home", "/channel/home/thread/1", "/evidence/x/1/0-1", "/nowhere"),
    *("/static/page.css", "/static/live.js", "/healthz", "/readyz", "/static/none"),
]


@pytest.mark.parametrize("path", ROUTES)
async def test_every_response_carries_the_headers(path: str) -> None:
    async with serving() as site:
        await site.post("It rose.")

        reply = await site.client.get(path)

    assert {name: reply.headers[name] for name in HEADERS} == dict(HEADERS)


async def test_refusals_and_redirects_carry_the_headers_too() -> None:
    async with serving() as site:
        replies = [
            await site.ask("How high?"),
            await site.ask(""),
            await site.ask("How high?", Origin="https://evil.example"),
            await site.client.get("/", headers={"Host": "evil.example"}),
            await site.client.delete("/"),
            await site.client.post("/ask", data={"text": "x" * 70_000}),
        ]

    assert [reply.status for reply in replies] == [303, 422, 403, 421, 405, 413]
    for reply in replies:
        assert reply.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert reply.headers["X-Content-Type-Options"] == "nosniff"


def test_the_policy_allows_no_inline_code_and_nothing_from_elsewhere() -> None:
    policy = HEADERS["Content-Security-Policy"]

    assert "unsafe" not in policy
    assert "http" not in policy
    assert "*" not in policy


async def test_pages_hold_no_inline_script_style_or_handler() -> None:
    async with serving() as site:
        first = await site.post("It rose.")
        await site.ask("How high?", thread=first)

        page = await site.page(f"/channel/home/thread/{first}")

    assert "<style" not in page
    assert " style=" not in page
    script = '<script type="module" src="/static/live.js"></script>'
    assert page.count("<script") == page.count(script) == 1
    assert " onclick" not in page


@pytest.mark.parametrize(
    ("host", "is_ours"),
    [
        ("127.0.0.1:8787", True),
        ("localhost:9000", True),
        ("LOCALHOST", True),
        ("[::1]:8787", True),
        ("desk.example:8787", True),
        ("192.0.2.7:8787", True),
        ("evil.example", False),
        ("2130706433", False),
        ("127.0.0.1.evil.example", False),
        ("evil.example:8787@127.0.0.1", False),
        ("127.0.0.1@evil.example", False),
        ("", False),
        ("[::1", False),
    ],
)
def test_only_our_own_names_are_served(host: str, is_ours: bool) -> None:
    assert is_own_host(host, ["Desk.example"]) is is_ours


@pytest.mark.parametrize(
    ("origin", "fetch_site", "is_ours"),
    [
        ("http://127.0.0.1:8787", "same-origin", True),
        ("null", "same-origin", True),
        ("http://127.0.0.1:8787", None, True),
        (None, None, True),
        ("http://127.0.0.1:3000", None, False),
        ("http://127.0.0.1:3000", "same-site", False),
        ("https://evil.example", "cross-site", False),
        ("https://evil.example", None, False),
        ("null", None, False),
        ("", None, False),
        ("http://[", None, False),
    ],
)
def test_only_our_own_pages_may_post(
    origin: str | None, fetch_site: str | None, is_ours: bool
) -> None:
    assert is_own_origin("127.0.0.1:8787", origin, fetch_site) is is_ours


async def test_a_foreign_page_cannot_ask_and_nothing_is_kept() -> None:
    async with serving() as site:
        page = await (await site.ask("How high?", **{"Sec-Fetch-Site": "cross-site"})).text()

    assert "so it was refused" in page
    assert (site.heard, (await site.kept())) == ([], [])


_FORM, _PARTS = "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"


@pytest.mark.parametrize("path", ["/ask", "/press", "/submit", "/sign-in"])
@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        pytest.param(f"{_FORM}; charset=nonsense", b"text=a", 400, id="no charset"),
        pytest.param(f"{_FORM}; charset=utf-16", b"\xff", 400, id="half a character"),
        pytest.param(_FORM, b"\xff\xfe=1", 400, id="no text"),
        pytest.param(_FORM, b"&".join([b"a=b"] * 20_000), 413, id="too long"),
        pytest.param("multipart/form-data", b"x", 415, id="parts without a boundary"),
        pytest.param(_PARTS, b"garbage", 415, id="no parts"),
        pytest.param(_PARTS, b"--x\r\n\r\n", 415, id="parts cut off"),
    ],
)
async def test_a_form_that_cannot_be_read_is_refused_before_anything_is_done(
    path: str, kind: str, body: bytes, status: int
) -> None:
    async with serving(password="open" if path == "/sign-in" else "") as site:
        reply = await site.client.post(path, data=body, headers={"Content-Type": kind})

        assert reply.status == status
        assert "Internal" not in await reply.text()
        assert not site.heard


async def test_a_form_that_does_not_come_is_not_waited_for() -> None:
    async with serving() as site:
        place = site.client.make_url("/")
        reader, writer = await asyncio.open_connection(place.host, place.port)
        head = f"POST /ask HTTP/1.1\r\nHost: {place.host}\r\nContent-Type: {_FORM}\r\n"
        writer.write(f"{head}Content-Length: 100\r\n\r\ntext=".encode())
        await writer.drain()
        answering = asyncio.ensure_future(reader.readline())
        await leap_until(answering.done, PATIENCE)

        assert b" 408 " in answering.result()
        writer.close()


async def test_probes_answer_under_any_name() -> None:
    async with serving() as site:
        reply = await site.client.get("/healthz", headers={"Host": "pod-7.cluster"})

    assert reply.status == 200


def test_a_limiter_counts_each_address_for_itself_and_forgets() -> None:
    limiter = Limiter(most=2, window=timedelta(minutes=10))

    waits = [limiter.wait("a", START + timedelta(minutes=minute)) for minute in (0, 4, 5)]

    assert waits == [timedelta(), timedelta(), timedelta(minutes=5)]
    assert limiter.wait("b", START + timedelta(minutes=5)) == timedelta()
    assert limiter.wait("a", START + timedelta(minutes=10)) == timedelta()
