"""What is longer than a window is turned a page at a time, and nothing of it is lost."""

from typing import Any

import pytest

from bot.core.conversing.requests import Reply
from bot.core.messages import Message, Paragraph, Text
from bot.platforms.slack.paging import Shown, Windows, page_of, paged
from bot.platforms.slack.views import blocks_of
from tests.platforms.served import FORM, Served
from tests.platforms.slack.listening import Inbox, make, running
from tests.platforms.slack.seen import visible
from tests.servers.slack import SlackServer
from tests.servers.slack_blocks import view_refusal
from tests.waiting import until


def line(number: int) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "plain_text", "text": f"line {number}"}}


@pytest.mark.parametrize("count", [1, 100, 101, 250])
def test_every_block_is_on_one_page_in_its_order(count: int) -> None:
    blocks = [line(number) for number in range(count)]
    shown: list[dict[str, Any]] = []
    for number in range(5):
        page = paged(blocks, number)
        assert view_refusal({"type": "home", "blocks": page}) == ""
        shown += [one for one in page if one not in shown and one["type"] == "section"]

    assert shown == blocks


def test_a_page_says_where_it_is_and_leads_to_its_neighbours() -> None:
    blocks = [line(number) for number in range(250)]
    turning = [
        [button["action_id"] for button in paged(blocks, number)[-1]["elements"]]
        for number in range(3)
    ]

    assert turning == [["v1/page/1"], ["v1/page/0", "v1/page/2"], ["v1/page/1"]]
    assert paged(blocks, 1)[-2]["elements"][0]["text"] == "Page 2 of 3"
    assert paged(blocks, 99) == paged(blocks, 2), "one that is no more there is the last"


def test_a_heading_goes_to_the_page_of_its_text() -> None:
    header = {"type": "header", "text": {"type": "plain_text", "text": "New"}}
    blocks = [*(line(number) for number in range(97)), header, *(line(n) for n in range(97, 120))]

    assert header not in paged(blocks, 0)
    assert paged(blocks, 1)[0] == header


@pytest.mark.parametrize(
    ("id", "page"), [("v1/page/3", 3), ("v1/page/", None), ("v1/page/x", None), ("v1/ask", None)]
)
def test_only_a_turning_button_turns(id: str, page: int | None) -> None:
    assert page_of(id) == page


def test_the_oldest_window_is_forgotten_first() -> None:
    windows = Windows()
    for number in range(501):
        windows.keep(f"V{number}", Shown((), {}))

    assert windows.of("V0") is None
    assert windows.of("V500") is not None


# -- through the real Bolt

LONG = Message(
    title="Ledger",
    summary="",
    blocks=tuple(Paragraph((Text(f"fact {n} of many"),)) for n in range(280)),
)


def window(id: str, kind: str = "modal") -> dict[str, Any]:
    return {
        "id": id,
        "type": kind,
        "callback_id": "v1/shown",
        "private_metadata": '{"channel": "C0RIVER", "thread": "7.7"}',
    }


async def test_a_long_reply_in_a_window_is_read_to_its_end(
    server: SlackServer, inbox: Inbox
) -> None:
    served = Served()
    served.reply = Reply(form=FORM)
    async with running(make(server, inbox, serve=served), server):
        await server.press("v1/ask/abc", ts="7.7")
        await until(lambda: len(server.workspace.views) == 1)
        served.reply = Reply(messages=(LONG,))
        envelope = await server.submit(server.workspace.views[0], {"question": "What?"})
        pages = [envelope.acks[0]["view"]]
        asked = len(served.asked)
        while (turn := pages[-1]["blocks"][-1])["elements"][-1]["text"]["text"] == "Next":
            count = len(server.workspace.views)
            id = turn["elements"][-1]["action_id"]
            await server.press(id, view=window("V1"))
            await until(lambda count=count: len(server.workspace.views) == count + 1)
            pages.append(server.workspace.views[-1])

    read = visible(tuple({"text": "", "blocks": page["blocks"]} for page in pages))
    assert len(pages) == 3
    assert [read.count(f"fact {n} ") for n in range(280)] == [1] * 280
    assert len(served.asked) == asked, "it is asked once, not for each page"


async def test_a_window_of_a_process_before_this_one_says_that_its_rest_is_gone(
    server: SlackServer, inbox: Inbox
) -> None:
    async with running(make(server, inbox, serve=Served()), server):
        await server.press("v1/page/1", view=window("V9"))
        await until(lambda: len(server.workspace.views) == 1)

    assert "Please ask again" in str(server.workspace.views[0])


async def test_a_long_home_is_turned_and_made_anew(server: SlackServer, inbox: Inbox) -> None:
    served = Served()
    served.reply = Reply(messages=(LONG,))
    async with running(make(server, inbox, serve=served), server):
        await server.look_home()
        await until(lambda: len(server.workspace.views) == 1)
        await server.press("v1/page/1", view=window("V1", "home"))
        await until(lambda: len(server.workspace.views) == 2)

    first, second = server.workspace.views
    assert (first["type"], second["type"]) == ("home", "home")
    assert first["blocks"] != second["blocks"]
    assert "Page 2 of" in str(second["blocks"][-2])
    assert blocks_of((LONG,))[0] == first["blocks"][0]


async def test_what_a_button_of_the_home_does_is_shown_in_a_window_at_once(
    server: SlackServer, inbox: Inbox
) -> None:
    served = Served()
    served.may_go.clear()
    async with running(make(server, inbox, serve=served), server):
        await server.press("v1/admin.preview/abc", view=window("V1", "home"))
        await until(lambda: len(server.workspace.views) == 1)
        assert "Checking sources" in str(server.workspace.views[0])
        served.may_go.set()
        await until(lambda: len(server.workspace.views) == 3)

    _, shown, home = server.workspace.views
    assert "20 people" in str(shown)
    assert home["type"] == "home", "what was changed is seen there too"
