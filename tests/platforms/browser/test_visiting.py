"""Persons with names of their own: each reads their channels, and what they do bears their name."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from aiohttp import ClientSession, TCPConnector

from bot.core.channels import Channel
from bot.core.conversing.actions import Action
from bot.core.conversing.requests import Reply, Request
from bot.core.managing.passwords import hashed
from bot.core.managing.visitors import Login
from bot.platforms.browser.pictures import name_of
from bot.platforms.browser.server import BrowserListener
from bot.platforms.browser.signing_in import COOKIE, MAX_WRONG, MAX_WRONG_NAME
from tests.pictures import LEDGER, PICTURE, FakeArtist
from tests.platforms.browser.kept import an_article
from tests.platforms.browser.serving import DESK, HOME, Site, serving

ANA = Login(name="ana", password="anas-own-word", channels=frozenset({HOME.id}))
BO = Login(name="bo", password=hashed("bos own word", b"salt"), may_manage=True)
LOGINS = (ANA, BO)


IT = an_article("The river rose.")


async def sign_in(site: Site, name: str, word: str) -> Any:
    return await site.client.post(
        "/sign-in", data={"name": name, "password": word}, allow_redirects=False
    )


async def as_ana(site: Site) -> None:
    assert (await sign_in(site, "ana", "anas-own-word")).status == 303


async def as_bo(site: Site) -> None:
    assert (await sign_in(site, "Bo", "bos own word")).status == 303


async def status(site: Site, path: str) -> int:
    reply = await site.client.get(path, allow_redirects=False)
    return reply.status


@pytest.mark.parametrize(
    ("name", "word", "is_let_in"),
    [
        pytest.param("ana", "anas-own-word", True, id="kept as it is"),
        pytest.param("ANA", " anas-own-word ", True, id="in capitals, with blanks"),
        pytest.param("bo", "bos own word", True, id="kept as what was made of it"),
        pytest.param("ana", "bos own word", False, id="somebody else's"),
        pytest.param("bo", BO.password, False, id="what was made of it"),
        pytest.param("", "anas-own-word", False, id="no name"),
        pytest.param("eve", "", False, id="nobody"),
    ],
)
async def test_a_name_needs_its_own_password(name: str, word: str, is_let_in: bool) -> None:
    async with serving(logins=LOGINS) as site:
        reply = await sign_in(site, name, word)

        assert reply.status == (303 if is_let_in else 403)
        assert await status(site, "/") == (200 if is_let_in else 303)
        if not is_let_in:
            assert "That is not the name and its password." in await reply.text()


async def test_a_person_sees_their_channels_and_nothing_of_the_others() -> None:
    async def nothing() -> list[Any]:
        return []

    async def measured() -> bytes:
        return b"up 1"

    async with serving(logins=LOGINS, sources=nothing, metrics=measured) as site:
        await as_ana(site)
        page = await site.page("/")
        assert "halven" in page
        assert "Desk" not in page
        assert 'href="/sources"' not in page
        closed = ("/channel/desk%20two", "/sources", "/metrics", "/events?channel=desk%20two")
        assert [await status(site, path) for path in closed] == [404] * 4
        asked = await site.client.post("/ask", data={"channel": DESK.id, "text": "Who?"})
        assert asked.status == 404
        assert site.heard == []

        await as_bo(site)
        assert "Desk" in await site.page("/")
        assert [await status(site, path) for path in closed[:3]] == [200] * 3


async def test_somebody_without_a_channel_here_sees_none() -> None:
    lost = Login(name="lost", password="some-own-word", channels=frozenset({"gone"}))
    async with serving(logins=(lost,)) as site:
        await sign_in(site, "lost", "some-own-word")

        assert await status(site, "/") == 404


async def test_evidence_is_asked_for_with_the_channels_that_are_seen() -> None:
    asked: list[list[str]] = []

    async def audience(channels: Any) -> set[str]:
        asked.append([one.id for one in channels])
        return set()

    async with serving(logins=LOGINS, audience=audience) as site:
        await site.shelve(IT)
        await as_ana(site)
        assert await status(site, f"/evidence/{IT.id}/{IT.revision}") == 404
        await as_bo(site)
        await status(site, f"/evidence/{IT.id}/{IT.revision}")

    assert asked == [[HOME.id], [HOME.id, DESK.id]]


async def test_what_somebody_asks_bears_their_name() -> None:
    async with serving(logins=LOGINS) as site:
        await as_ana(site)
        await site.ask("How high?")

        (heard,) = site.heard
        assert (heard.user, heard.asker) == ("login:ana", "ana")
        (entry,) = await site.kept()
        assert entry.author == "ana"
        assert "ana" in await site.page("/")


@pytest.mark.parametrize(("enter", "manages"), [(as_ana, False), (as_bo, True)])
async def test_who_may_manage_is_the_login_s(enter: Any, manages: bool) -> None:
    served: list[tuple[str, str, bool]] = []

    async def serve(request: Request) -> Reply:
        served.append((request.user, request.user_name, await request.is_admin()))
        return Reply()

    async with serving(logins=LOGINS, serve=serve) as site:
        await enter(site)
        await site.ask("/brief-admin list")
        for path in ("/press", "/submit"):
            await site.client.post(path, data={"channel": HOME.id, "id": Action("x", "X").id})

    name = "bo" if manages else "ana"
    assert served == [(f"login:{name}", name, manages)] * 3


async def test_a_page_says_who_is_signed_in_and_lets_them_out() -> None:
    async with serving(logins=LOGINS) as site:
        await as_ana(site)
        assert "Signed in as ana" in await site.page("/")

        reply = await site.client.post("/sign-out", allow_redirects=False)

        assert reply.headers["Location"] == "/sign-in"
        assert await status(site, "/") == 303


async def test_the_one_password_still_opens_everything_beside_the_names() -> None:
    async with serving(logins=LOGINS, password="open-sesame") as site:
        await sign_in(site, "", "open-sesame")

        page = await site.page("/")
        assert "Desk" in page
        assert "Signed in as" not in page
        assert "Sign out" in page


@pytest.mark.parametrize(("channel", "status"), [(HOME, 200), (DESK, 404)])
async def test_a_picture_is_shown_to_those_who_read_its_channel(
    channel: Channel, status: int
) -> None:
    async with serving(logins=LOGINS, artist=FakeArtist()) as site:
        (payload,) = site.messenger.render(LEDGER)
        await site.messenger.post(channel, payload, key="k", thread="")
        await as_ana(site)

        reply = await site.client.get(f"/picture/{name_of(PICTURE.drawing)}-light.png")

    assert reply.status == status


async def test_what_is_wrong_is_told_to_those_who_may_see_everything() -> None:
    async with serving(logins=LOGINS) as site:
        site.problems.append("source radio: the host name is not known")
        seen = [await (await site.client.get("/readyz")).json()]
        await as_ana(site)
        seen.append(await (await site.client.get("/readyz")).json())
        site.client.session.cookie_jar.clear()
        await as_bo(site)
        told = await (await site.client.get("/readyz")).json()

    assert seen == [{"ready": False}] * 2
    assert told == {"ready": False, "problems": site.problems}


async def test_one_person_s_cookie_is_no_other_s() -> None:
    async with serving(logins=LOGINS) as site:
        sealed = (await sign_in(site, "ana", "anas-own-word")).cookies[COOKIE].value
        site.client.session.cookie_jar.clear()
        forged = sealed.replace(".ana.", ".bo.")
        reply = await site.client.get("/", cookies={COOKIE: forged}, allow_redirects=False)

        assert forged != sealed
        assert reply.status == 303


async def test_wrong_passwords_are_counted_for_each_name_and_the_right_one_waits_too() -> None:
    async with serving(logins=LOGINS) as site:
        wrong = [(await sign_in(site, "ana", "guess")).status for _ in range(MAX_WRONG + 1)]
        assert wrong == [403] * MAX_WRONG + [429]
        assert (await sign_in(site, "ana", "anas-own-word")).status == 429, "or a guess would do"
        assert (await sign_in(site, "bo", "bos own word")).status == 303

        site.clock.pass_(minutes=10)
        assert (await sign_in(site, "ana", "anas-own-word")).status == 303


async def test_who_has_to_wait_does_not_tell_which_names_there_are() -> None:
    async with serving(logins=LOGINS) as site:
        for number in range(2 * MAX_WRONG):
            await sign_in(site, f"nobody-{number}", "guess")
        names = ("ana", "nobody")
        seen = [[(await sign_in(site, name, "guess")).status for name in names] for _ in range(12)]

        assert seen == [[403, 403]] * MAX_WRONG + [[429, 429]] * (12 - MAX_WRONG)


async def test_guesses_that_come_at_once_are_counted_like_others() -> None:
    async with serving(logins=LOGINS) as site:
        tries = [sign_in(site, "ana", f"guess {number}") for number in range(3 * MAX_WRONG)]
        statuses = [reply.status for reply in await asyncio.gather(*tries)]

        assert sorted(statuses) == [403] * MAX_WRONG + [429] * 2 * MAX_WRONG


async def test_a_name_is_not_guessed_at_from_many_addresses_for_ever() -> None:
    async with serving(logins=LOGINS) as site:
        place = site.client.make_url("/sign-in")
        statuses: list[int] = []
        for number in range(MAX_WRONG_NAME // MAX_WRONG + 1):
            connector = TCPConnector(local_addr=(f"127.0.0.{number + 2}", 0))
            async with ClientSession(connector=connector) as session:
                for _ in range(MAX_WRONG):
                    async with session.post(place, data={"name": "ana", "password": "x"}) as reply:
                        statuses.append(reply.status)

        assert statuses == [403] * MAX_WRONG_NAME + [429] * MAX_WRONG


async def test_logins_that_change_while_it_runs_count_at_once() -> None:
    async with serving(logins=LOGINS) as site:
        listener = BrowserListener(app=site.app, hub=site.hub)
        await as_ana(site)
        assert await status(site, f"/channel/{DESK.id}") == 404

        await listener.let_in("", [replace(ANA, channels=None), BO])
        assert await status(site, f"/channel/{DESK.id}") == 200, "she stays signed in"

        with site.hub.listen(HOME) as heard:
            await listener.let_in("", [replace(ANA, password="another-word"), BO])
            assert heard.get_nowait() is None, "whoever listens has to come by the door again"
        assert await status(site, "/") == 303
        assert (await sign_in(site, "ana", "another-word")).status == 303

        await listener.let_in("", [BO])
        assert await status(site, "/") == 303
        assert (await sign_in(site, "ana", "another-word")).status == 403


async def test_a_first_login_shuts_a_page_that_was_open() -> None:
    async with serving() as site:
        assert await status(site, "/") == 200

        await BrowserListener(app=site.app, hub=site.hub).let_in("", [ANA])

        assert await status(site, "/") == 303
        await as_ana(site)
        assert await status(site, "/") == 200
