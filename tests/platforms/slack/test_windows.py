"""Forms in windows, and what comes of them, through the real Bolt."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.core.conversing.requests import Ask, Reply
from bot.platforms.slack import fronting
from tests.platforms.served import FORM, Served
from tests.platforms.slack.listening import RIVER, Inbox, make, running
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.waiting import until


@pytest.fixture
def served() -> Served:
    return Served()


@pytest.fixture(autouse=True)
async def listening(server: SlackServer, inbox: Inbox, served: Served) -> AsyncIterator[None]:
    async with running(make(server, inbox, serve=served), server):
        yield


async def test_a_form_is_opened_filled_in_and_shows_what_came_of_it(
    server: SlackServer, served: Served
) -> None:
    served.reply = Reply(form=FORM)
    await server.press("v1/ask/abc", ts="7.7")
    await until(lambda: len(server.workspace.views) == 1)
    (view,) = server.workspace.views
    assert view["title"]["text"] == "Ask about this"

    served.reply = Served().reply
    envelope = await server.submit(view, {"question": "Why?", "days": "weekdays"})

    (ack,) = envelope.acks
    assert ack["response_action"] == "update"
    assert ack["view"]["blocks"][0]["text"]["text"] == "Answer"
    asked = served.asked[-1]
    assert asked.fields == {"question": "Why?", "days": "weekdays"}
    assert (asked.ask, asked.text, asked.thread) == (Ask.FORM, FORM.id, "7.7")
    assert asked.channel == RIVER


async def test_what_is_wrong_in_a_form_is_said_at_its_field_and_the_form_stays(
    server: SlackServer, served: Served
) -> None:
    served.reply = Reply(form=FORM)
    await server.press("v1/ask/abc", ts="7.7")
    await until(lambda: len(server.workspace.views) == 1)
    (view,) = server.workspace.views

    served.reply = replace(Served().reply, wrong=("question", "There is no question in it."))
    envelope = await server.submit(view, {"question": "Why?", "days": "weekdays"})

    why = {"question": "There is no question in it."}
    assert envelope.acks == [{"response_action": "errors", "errors": why}]


async def test_a_form_that_takes_long_says_that_it_is_worked_on(
    server: SlackServer, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fronting, "IN_TIME", 0.0)
    served.reply = Reply(form=FORM)
    await server.press("v1/ask/abc", ts="7.7")
    await until(lambda: len(server.workspace.views) == 1)
    (view,) = server.workspace.views
    served.reply = Served().reply
    served.may_go.clear()

    envelope = await server.submit(view, {"question": "Why?", "days": "weekdays"})

    (ack,) = envelope.acks
    assert "Checking sources…" in str(ack["view"]["blocks"])
    served.may_go.set()
    await until(lambda: len(server.workspace.views) == 2)
    assert "20 people" in str(server.workspace.views[-1]["blocks"])


async def test_a_window_whose_blocks_are_refused_says_it_in_words(
    server: SlackServer, served: Served
) -> None:
    view = {"type": "modal", "id": "V1", "private_metadata": "{}"}
    server.fail("views.update", faults.error("invalid_arguments"))

    await server.press("v1/sources/abc/1", view=view)

    await until(lambda: len(server.workspace.views) == 1)
    (shown,) = server.workspace.views
    assert {block["type"] for block in shown["blocks"]} == {"section"}
    assert "20 people" in str(shown["blocks"])
    assert "<!channel>" not in str(shown["blocks"])


async def test_a_home_whose_blocks_are_refused_says_it_in_words(
    server: SlackServer, served: Served
) -> None:
    server.fail("views.publish", faults.error("invalid_arguments"))

    await server.look_home()

    await until(lambda: len(server.workspace.views) == 1)
    assert "20 people" in str(server.workspace.views[-1]["blocks"])
