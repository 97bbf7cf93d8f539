"""Commands, buttons and forms of the page, without a script."""

from dataclasses import replace

import pytest

from bot.core.conversing.requests import Ask, Field, Form, Reply, Request
from bot.core.messages import Action, Message, Paragraph, Text
from bot.platforms.browser.fronting import command_of
from bot.platforms.browser.guards import MAX_QUESTIONS
from tests.platforms.browser.kept import HOME
from tests.platforms.browser.serving import Site, serving

FORM = Form(
    id="v1/edit",
    title="Edit <it>",
    button="Save",
    fields=(
        Field(name="days", label="Days", value="weekly", choices=("daily", "weekly")),
        Field(name="note", label="Note", value="a <b>", is_long=True, is_required=False),
    ),
)


def said(text: str) -> Reply:
    return Reply(
        messages=(Message(title="Said", summary=text, blocks=(Paragraph((Text(text),)),)),)
    )


class Desk:
    """Serves what is asked, and keeps it."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.served: list[Request] = []

    async def serve(self, request: Request) -> Reply:
        self.served.append(request)
        return self.replies.pop(0)


async def sent(site: Site, path: str, **fields: str) -> tuple[int, str]:
    """Send a form of the page; return where it led, or the page itself."""
    data = {"channel": HOME.id, **fields}
    reply = await site.client.post(path, data=data, allow_redirects=False)
    return reply.status, reply.headers.get("Location", "") or await reply.text()


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/brief status", (Ask.COMMAND, "status")),
        ("/brief", (Ask.COMMAND, "")),
        ("/Brief-Admin  pause 3d", (Ask.ADMIN, "pause 3d")),
        ("follow  Sell flood", (Ask.COMMAND, "follow Sell flood")),
        ("/Follow", (Ask.COMMAND, "follow")),
        ("unfollow Sell flood", (Ask.COMMAND, "unfollow Sell flood")),
        ("Follow whom?", None),
        ("Following the flood, who left?", None),
        ("/briefing now", None),
        ("What does /brief do?", None),
    ],
)
def test_a_command_is_told_from_a_question(text: str, command: tuple[Ask, str] | None) -> None:
    assert command_of(text) == command


async def test_a_command_is_answered_in_a_thread_of_its_own() -> None:
    desk = Desk(said("All is well."))
    async with serving(serve=desk.serve) as site:
        reply = await site.ask("/brief status")
        kept = await site.kept()

    assert reply.headers["Location"] == "/channel/home/thread/1"
    assert [(one.thread, one.author, one.message.summary) for one in kept] == [
        (0, "You", "/brief status"),
        (1, "Watchfloor", "All is well."),
    ]
    assert (desk.served[0].text, await desk.served[0].is_admin()) == ("status", True)
    assert site.heard == []


async def test_a_form_leaves_no_trace_until_it_is_sent_off() -> None:
    desk = Desk(Reply(form=FORM), said("Done."))
    async with serving(serve=desk.serve) as site:
        reply = await site.ask("/brief-admin edit")
        page = await reply.text()
        before = list(await site.kept())
        done = await sent(
            site, "/submit", id=FORM.id, typed="/brief-admin edit", **{"field-days": "daily"}
        )
        kept = await site.kept()

    assert reply.status == 200
    assert "Edit &lt;it&gt;" in page
    assert '<option value="weekly" selected>weekly</option>' in page
    assert "a &lt;b&gt;</textarea>" in page
    assert before == []
    assert done == (303, "/channel/home/thread/1")
    assert [one.message.summary for one in kept] == ["/brief-admin edit", "Done."]
    assert (desk.served[1].ask, desk.served[1].text) == (Ask.FORM, FORM.id)
    assert desk.served[1].fields == {"days": "daily"}


async def test_a_form_that_cannot_be_used_stays_as_it_was_filled_in_and_leaves_no_trace() -> None:
    kept = replace(FORM, fields=(replace(FORM.fields[0], value="daily"), FORM.fields[1]))
    told = replace(said("No.").messages[0], actions=(Action("Try again", "v1/admin.edit/x"),))
    desk = Desk(
        Reply(messages=(told,), wrong=("days", "Not <daily>.")), Reply(form=kept), said("Done.")
    )
    async with serving(serve=desk.serve) as site:
        status, page = await sent(site, "/submit", id=FORM.id, typed="/brief-admin edit")
        assert await site.kept() == []
        done = await sent(site, "/submit", id=FORM.id, typed="/brief-admin edit")

    assert status == 422
    assert '<p class="problem" role="alert">Not &lt;daily&gt;.</p>' in page
    assert '<option value="daily" selected>daily</option>' in page
    assert 'name="typed" value="/brief-admin edit"' in page
    assert (desk.served[1].ask, desk.served[1].text) == (Ask.BUTTON, "v1/admin.edit/x")
    assert done == (303, "/channel/home/thread/1")


async def test_a_button_is_answered_in_the_thread_of_its_message() -> None:
    desk = Desk(said("Three sources."), Reply(form=FORM))
    async with serving(serve=desk.serve) as site:
        root = await site.post("It rose.")
        told = await sent(site, "/press", id="v1/sources/x", thread=root)
        status, page = await sent(site, "/press", id="v1/feedback/x", thread=root)

    assert told == (303, f"/channel/home/thread/{root}")
    assert (status, "Save</button>" in page) == (200, True)
    assert [one.thread for one in desk.served] == [root, root]


async def test_buttons_stand_under_their_message_but_for_asking_which_the_thread_is_for() -> None:
    message = Message(
        title="OSE",
        summary="It rose.",
        blocks=(Paragraph((Text("It rose."),)),),
        actions=(Action("Ask about this", "v1/ask/x"), Action("Sources", "v1/sources/x/1")),
    )
    async with serving(serve=Desk().serve) as site:
        payload = site.messenger.render(message)[0]
        await site.messenger.post(HOME, payload, key="one", thread="")
        page = await site.page()

    assert '<button name="id" value="v1/sources/x/1">Sources</button>' in page
    assert "v1/ask/x" not in page


@pytest.mark.parametrize(
    ("path", "thread", "status"),
    [("/press", "77", 404), ("/submit", "77", 404), ("/press", "x", 404)],
)
async def test_what_belongs_nowhere_is_refused(path: str, thread: str, status: int) -> None:
    desk = Desk()
    async with serving(serve=desk.serve) as site:
        assert (await sent(site, path, id="v1/x", thread=thread))[0] == status

    assert desk.served == []


async def test_pressing_without_end_has_to_wait() -> None:
    desk = Desk(*[said("Yes.")] * 60)
    async with serving(serve=desk.serve) as site:
        root = await site.post("It rose.")
        statuses = [(await sent(site, "/press", id="v1/a", thread=root))[0] for _ in range(61)]

    assert statuses == [303] * 60 + [429]


async def test_commands_take_nothing_from_the_questions_that_one_may_ask() -> None:
    desk = Desk(*[said("Yes.")] * MAX_QUESTIONS)
    async with serving(serve=desk.serve) as site:
        for _ in range(MAX_QUESTIONS):
            assert (await site.ask("/brief status")).status == 303

        assert (await site.ask("How many are missing?")).status == 303


async def test_where_nothing_is_served_a_command_is_a_question() -> None:
    async with serving() as site:
        await site.ask("/brief status")
        status, _ = await sent(site, "/press", id="v1/a")

    assert [one.text for one in site.heard] == ["/brief status"]
    assert status == 404


async def test_a_form_that_wants_a_time_zone_suggests_all_there_are() -> None:
    zone = Field(name="zone", label="Time zone", value="UTC", is_zone=True)
    desk = Desk(Reply(form=Form(id="v1/edit", title="Edit", button="Save", fields=(zone,))))
    async with serving(serve=desk.serve) as site:
        asked = await site.ask("/brief-admin setup")
        page = await asked.text()

    assert 'list="field-1-zones"' in page
    assert '<datalist id="field-1-zones">' in page
    assert '<option value="Europe/Kyiv">Ukraine</option>' in page
