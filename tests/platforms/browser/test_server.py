"""The pages as a browser without scripts meets them."""

import asyncio

import pytest

from bot.core.messages import Item, Message, Text
from bot.core.questions import Incoming, Via
from bot.errors import ConfigError, StoreError
from bot.platforms.browser.events import Hub
from bot.platforms.browser.guards import MAX_QUESTIONS
from bot.platforms.browser.server import BrowserListener, Page
from bot.ports.hooks import Hooks
from tests.platforms.browser.kept import HOME, START, an_article
from tests.platforms.browser.serving import DESK, Site, serving, texts
from tests.waiting import PATIENCE


async def test_the_channel_shows_what_was_posted_in_order() -> None:
    async with serving(notice="An example <b>") as site:
        first = await site.post("It rose.")
        await site.post("Sources.", thread=first)
        await site.post("It fell.")

        page = await site.page()

    assert texts(page) == ["It rose.", "It fell."]
    assert "1 reply" in page
    assert "An example &lt;b&gt;" in page


async def test_an_empty_channel_says_what_will_come() -> None:
    async with serving() as site:
        assert "Nothing posted yet." in await site.page()


async def test_every_channel_has_its_page_and_is_linked() -> None:
    async with serving() as site:
        await site.post("It rose.")

        page = await site.page("/channel/desk%20two")

    assert "It rose." not in page
    assert '<a href="/channel/desk%20two" aria-current="page">' in page
    assert "Desk &lt;two&gt;" in page


async def test_a_thread_has_its_own_page() -> None:
    async with serving() as site:
        first = await site.post("It rose.")
        await site.post("Lumen Courier.", thread=first, title="Sources")
        await site.post("Another.")

        page = await site.page(f"/channel/home/thread/{first}")

    panel = page.partition('id="panel"')[2]
    assert texts(panel) == ["It rose.", "Lumen Courier."]
    assert 'id="working"' not in panel


async def test_older_messages_are_a_link_away() -> None:
    async with serving() as site:
        for number in range(35):
            await site.post(f"Line {number}.")

        page = await site.page()
        older = await site.page("/?before=6")

    assert '<a href="?before=6">Earlier messages</a>' in page
    assert len(texts(page)) == 30
    assert texts(older) == [f"Line {number}." for number in range(5)]


async def test_a_question_is_logged_handed_on_and_shown_as_being_worked_on() -> None:
    async with serving() as site:
        reply = await site.ask("  Where does\nit stand? ")

        assert (reply.status, reply.headers["Location"]) == (303, "/channel/home/thread/1")
        page = await site.page(reply.headers["Location"])

    assert site.heard == [
        Incoming(
            id="browser:home:1",
            channel=HOME,
            text="Where does\nit stand?",
            via=Via.MENTION,
            thread="1",
            user="You",
            received_at=START,
        )
    ]
    assert 'id="working"' in page
    assert '<meta http-equiv="refresh" content="4">' in page


async def test_a_question_in_a_thread_stays_there_until_it_is_answered() -> None:
    async with serving() as site:
        first = await site.post("It rose.")
        reply = await site.ask("How high?", thread=first)
        waiting = await site.page(reply.headers["Location"])
        await site.post("Two metres.", thread=site.heard[0].thread)
        answered = await site.page(reply.headers["Location"])

    assert site.heard[0].via is Via.THREAD_REPLY
    assert site.heard[0].thread == first
    assert 'id="working"' in waiting
    assert 'id="working"' not in answered
    assert texts(answered.partition('id="panel"')[2]) == ["It rose.", "How high?", "Two metres."]


async def test_a_question_that_was_never_answered_is_not_awaited_for_ever() -> None:
    async with serving() as site:
        reply = await site.ask("How high?")
        site.clock.pass_(minutes=6)

        page = await site.page(reply.headers["Location"])

    assert 'id="working"' not in page


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no question in the box yet."),
        (" \u200b\n", "There is no question in the box yet."),
        ("x" * 1001, "That is 1,001 characters; a question has up to 1,000."),
    ],
    ids=["empty", "invisible", "long"],
)
async def test_a_bad_question_is_answered_beside_the_box(text: str, sentence: str) -> None:
    async with serving() as site:
        reply = await site.ask(text)
        page = await reply.text()

    assert reply.status == 422
    assert sentence in page
    assert 'aria-invalid="true"' in page
    assert site.heard == []
    assert await site.kept() == []


async def test_what_was_typed_is_not_lost_with_a_problem() -> None:
    async with serving() as site:
        page = await (await site.ask("</textarea><script>" + "x" * 1000)).text()

    assert "&lt;/textarea&gt;&lt;script&gt;xxx" in page
    assert "</textarea><script>" not in page


async def test_who_asks_more_than_anybody_reads_has_to_wait() -> None:
    async with serving() as site:
        asked = [(await site.ask(f"Question {number}?")).status for number in range(MAX_QUESTIONS)]
        refused = await site.ask("One more?")
        page = await refused.text()
        site.clock.pass_(minutes=10)
        later = await site.ask("One more?")

    assert asked == [303] * MAX_QUESTIONS
    assert refused.status == 429
    assert "Please ask again in 10 minutes." in page
    assert later.status == 303


async def test_a_question_in_a_thread_that_is_not_there_is_not_found() -> None:
    async with serving() as site:
        assert (await site.ask("How high?", thread="7")).status == 404

    assert site.heard == []


async def test_proposed_questions_can_be_asked_with_one_click() -> None:
    async with serving() as site:
        first = await site.post("It rose.")
        message = Message(title="Ask", summary="", blocks=(Item((Text('How "high"?'),)),))
        await site.messenger.post(HOME, site.messenger.render(message)[0], key="q", thread=first)

        page = await site.page(f"/channel/home/thread/{first}")

    assert 'value="How &#34;high&#34;?" dir="auto">How &#34;high&#34;?</button>' in page
    assert f'name="thread" value="{first}"' in page


@pytest.mark.parametrize(
    "path",
    [
        *("/nowhere", "/channel/none", "/channel/home/thread/9", "/channel/home/thread/x"),
        *("/evidence/none/1/0-1", "/evidence/a1/1/0-x", "/static/none.css", "/static/../server.py"),
        *("/events?channel=none", "/?before=x", "/channel/home/thread/99999999999999999999"),
    ],
)
async def test_what_is_not_there_is_said_in_a_sentence(path: str) -> None:
    async with serving() as site:
        reply = await site.client.get(path)
        page = await reply.text()

    assert reply.status == 404
    assert "There is no such page here." in page


async def test_a_failing_store_is_said_in_a_sentence() -> None:
    async def full(incoming: Incoming) -> None:
        raise StoreError("disk full at /secret")

    async with serving(hear=full) as site:
        reply = await site.ask("How high?")
        page = await reply.text()

    assert reply.status == 503
    assert "secret" not in page


async def test_health_and_readiness_are_told_in_json() -> None:
    async with serving() as site:
        assert await (await site.client.get("/healthz")).json() == {"alive": True}
        assert (await site.client.get("/readyz")).status == 200

        site.problems.append("The store is full.")
        reply = await site.client.get("/readyz")

        assert reply.status == 503
        assert await reply.json() == {"ready": False, "problems": ["The store is full."]}


async def test_hostile_text_stays_text_on_every_page() -> None:
    async with serving() as site:
        hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>"
        await site.shelve(an_article(hostile, title=hostile, url="javascript:alert(1)"))
        first = await site.post(hostile, title=hostile)
        await site.ask(hostile, thread=first)

        pages = [
            await site.page(path)
            for path in ("/", f"/channel/home/thread/{first}", "/evidence/a1/1/0-8")
        ]

    for page in pages:
        assert "<script>alert" not in page
        assert "<img" not in page
        assert 'href="javascript' not in page


async def test_a_listener_on_every_address_says_where_to_look_on_this_machine() -> None:
    site = Site()
    app = site.app_of(Page(channels=[(HOME, "halven")]), Hooks(hear=site.hear))
    listener = BrowserListener(app, Hub(), host="0.0.0.0", port=0)
    running = asyncio.create_task(listener.run())
    await asyncio.wait_for(listener.is_open.wait(), PATIENCE)

    assert listener.url.startswith("http://127.0.0.1:")

    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


async def test_the_listener_serves_until_it_is_cancelled() -> None:
    site = Site()
    app = site.app_of(Page(channels=[(HOME, "halven"), (DESK, "desk")]), Hooks(hear=site.hear))
    listener = BrowserListener(app, Hub(), port=0)
    running = asyncio.create_task(listener.run())
    await asyncio.wait_for(listener.is_open.wait(), PATIENCE)

    assert listener.url.startswith("http://127.0.0.1:")
    taken = BrowserListener(app, Hub(), port=int(listener.url.rpartition(":")[2]))
    with pytest.raises(ConfigError, match=rf"^port {taken.port} of 127\.0\.0\.1 is taken\. Fix"):
        await taken.run()
    nowhere = BrowserListener(app, Hub(), host="192.0.2.1", port=0)
    with pytest.raises(ConfigError, match=r"cannot listen on 192\.0\.2\.1"):
        await nowhere.run()

    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
