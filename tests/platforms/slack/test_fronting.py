"""What one person asks in Slack is served to that person alone, through the real Bolt."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.core.channels import Channel
from bot.core.conversing.requests import Ask, Field, Reply
from bot.platforms.slack import fronting
from bot.platforms.slack.attaching import Attaching
from bot.ports.chat import Payload
from tests.pictures import LEDGER, PNG, FakeArtist
from tests.platforms.served import FORM, Served
from tests.platforms.slack.listening import RIVER, Inbox, make, running
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import TEAM
from tests.waiting import until


@pytest.fixture
def served() -> Served:
    return Served()


@pytest.fixture
def language() -> str:
    return "en"


@pytest.fixture(autouse=True)
async def listening(
    server: SlackServer, inbox: Inbox, served: Served, language: str
) -> AsyncIterator[None]:
    attaching = Attaching(FakeArtist())
    async with running(
        make(server, inbox, serve=served, attaching=attaching, language=language), server
    ):
        yield


def told(server: SlackServer) -> list[dict[str, object]]:
    """What was told by response address."""
    return server.calls_of("response")


async def test_a_private_command_is_answered_in_the_ack(
    server: SlackServer, served: Served, inbox: Inbox
) -> None:
    envelope = await server.slash("crisis of &lt;all&gt; <@U0BOB|bob>")

    (ack,) = envelope.acks
    assert ack["response_type"] == "ephemeral"
    assert [block["type"] for block in ack["blocks"]] == ["header", "rich_text", "actions"]
    (asked,) = served.asked
    assert (asked.ask, asked.text) == (Ask.COMMAND, "crisis of <all> @someone")
    assert asked.channel == RIVER
    assert inbox.calls == []


async def test_a_question_is_served_too_so_that_a_refusal_is_for_its_asker_alone(
    server: SlackServer, served: Served, inbox: Inbox
) -> None:
    envelope = await server.slash("ask how many?")

    assert envelope.acks[0]["response_type"] == "ephemeral"
    (request,) = served.asked
    assert (request.ask, request.text) == (Ask.COMMAND, "ask how many?")
    assert request.user_name == "ida"
    assert inbox.calls == []


async def test_nothing_that_is_told_to_one_opens_previews(
    server: SlackServer, served: Served
) -> None:
    served.reply = Reply(messages=served.reply.messages * 2)
    envelope = await server.slash("now")
    await until(lambda: len(told(server)) == 1)

    await server.press("v1/sources/abc/1")
    await until(lambda: len(told(server)) == 3)

    bodies = [envelope.acks[0], *told(server)]
    assert [one for one in bodies if one["unfurl_links"] or one["unfurl_media"]] == []


async def test_a_managers_command_keeps_the_people_it_names(
    server: SlackServer, served: Served
) -> None:
    server.workspace.admins = {"U0IDA"}
    await server.slash("managers add  <@U0BOB|bob> &amp; co", command="/brief-admin")
    await server.slash("pause", command="/brief-admin", user="U0BOB")
    server.workspace.scopes.discard("users:read")
    await server.slash("pause", command="/brief-admin")

    assert served.asked[0].text == "managers add <@U0BOB|bob> & co"
    assert {one.ask for one in served.asked} == {Ask.ADMIN}
    assert served.admins == [True, False, False], "asked at the time of use"


async def test_what_takes_long_is_acknowledged_and_told_later(
    server: SlackServer, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fronting, "IN_TIME", 0.0)
    served.may_go.clear()
    envelope = await server.slash("now")
    assert envelope.acks[0]["text"] == fronting.WORKING
    served.may_go.set()

    await until(lambda: len(told(server)) == 1)
    (late,) = told(server)
    assert late["response_type"] == "ephemeral"
    assert not late["replace_original"]


@pytest.mark.parametrize("language", ["de"])
async def test_what_slack_shows_of_ours_meanwhile_is_in_the_channels_language(
    server: SlackServer, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fronting, "IN_TIME", 0.0)
    envelope = await server.slash("now")
    served.reply = Reply(form=FORM)
    await server.press("v1/ask/abc", trigger_id="expired")
    await server.press("v1/ask/abc")

    assert envelope.acks[0]["text"].startswith("Quellen werden geprüft")
    await until(lambda: "zu lange gedauert" in str(told(server)))
    await until(lambda: bool(server.workspace.views))
    assert server.workspace.views[0]["close"]["text"] == "Abbrechen"


async def test_a_button_is_answered_in_its_thread_to_its_presser(
    server: SlackServer, served: Served
) -> None:
    await server.press("v1/sources/abc/1", ts="7.7")

    await until(lambda: len(told(server)) == 1)
    assert told(server)[0]["thread_ts"] == "7.7"
    (asked,) = served.asked
    assert (asked.ask, asked.text, asked.thread) == (Ask.BUTTON, "v1/sources/abc/1", "7.7")
    assert asked.user_name == "ida"


async def test_a_zone_is_looked_for_in_the_form_and_proposed_from_the_profile(
    server: SlackServer, served: Served
) -> None:
    zone = Field(name="zone", label="Time zone", value="Europe/Berlin", is_zone=True)
    served.reply = Reply(form=replace(FORM, fields=(zone,)))
    await server.press("v1/ask/abc", ts="7.7")
    await until(lambda: len(server.workspace.views) == 1)
    (view,) = server.workspace.views
    assert view["blocks"][0]["element"]["initial_option"]["value"] == "Europe/Berlin"
    assert await served.asked[-1].zone() == "Europe/Berlin"
    assert await served.asked[-1].locale() == "de-DE"

    served.reply = Reply(choices=("Europe/Kyiv",), labels=("Europe/Kyiv · Ukraine · 14:00",))
    envelope = await server.search(view, "zone", "kyi")

    (option,) = envelope.acks[0]["options"]
    assert (option["value"], option["text"]["text"]) == (
        "Europe/Kyiv", "Europe/Kyiv · Ukraine · 14:00",
    )  # fmt: skip
    assert (served.asked[-1].ask, served.asked[-1].text) == (Ask.ZONE_TYPING, "kyi")
    await server.submit(view, {"zone": "Europe/Kyiv"})
    assert served.asked[-1].fields == {"zone": "Europe/Kyiv"}


async def test_a_window_that_cannot_be_opened_any_more_is_said(
    server: SlackServer, served: Served
) -> None:
    served.reply = Reply(form=FORM)
    await server.press("v1/ask/abc", trigger_id="expired")

    await until(lambda: len(told(server)) == 1)
    assert told(server)[0]["text"] == fronting.TOO_LATE


async def test_a_menu_hands_over_the_message_it_was_used_on(
    server: SlackServer, served: Served
) -> None:
    await server.choose("watchfloor_check_message", "<@U0BOB> says &gt; 20 died", ts="8.8")

    await until(lambda: len(told(server)) == 1)
    (asked,) = served.asked
    assert (asked.ask, asked.text) == (Ask.MENU, "check")
    assert (asked.quoted, asked.thread) == ("@someone says > 20 died", "8.8")


async def test_the_home_tab_shows_its_own_page_to_its_owner(
    server: SlackServer, served: Served
) -> None:
    await server.look_home()

    await until(lambda: len(server.workspace.views) == 1)
    assert server.workspace.views[0]["type"] == "home"
    (asked,) = served.asked
    assert asked.is_direct
    assert asked.channel == Channel(platform=RIVER.platform, id="D0IDA")
    assert asked.place == TEAM


async def test_a_button_on_a_private_message_hangs_nothing_under_it(
    server: SlackServer, served: Served
) -> None:
    container = {"type": "message", "message_ts": "9.9", "channel_id": "C0RIVER",
                 "is_ephemeral": True}  # fmt: skip
    await server.press("v1/share/now", container=container)

    await until(lambda: len(told(server)) == 1)
    assert served.asked[0].thread == ""
    assert "thread_ts" not in told(server)[0]


async def test_a_failure_to_show_harms_nothing_else(server: SlackServer, served: Served) -> None:
    served.reply = Reply(form=FORM)
    server.fail("views.open", faults.error("internal_error"))
    await server.press("v1/ask/abc")
    await until(lambda: len(told(server)) == 1)

    served.reply = replace(served.reply, form=None, messages=Served().reply.messages)
    envelope = await server.slash("status")

    assert envelope.acks[0]["response_type"] == "ephemeral"


async def test_more_than_slack_takes_is_told_all_the_same(
    server: SlackServer, served: Served
) -> None:
    served.reply = Reply(messages=served.reply.messages * 9)
    envelope = await server.slash("now")

    await until(lambda: str([envelope.acks, told(server)]).count("20 people") == 9)
    assert len(told(server)) <= 5


async def test_what_slack_does_not_take_is_told_in_words(
    server: SlackServer, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fronting, "merged", lambda payloads, _: [*map(_broken, payloads)])
    await server.press("v1/sources/abc/1")

    await until(lambda: len(told(server)) == 2)
    refused, words = told(server)
    assert refused["blocks"]
    assert (words["blocks"], words["response_type"]) == ([], "ephemeral")
    assert "20 people" in str(words["text"])


def _broken(payload: Payload) -> Payload:
    return {**payload, "blocks": [*payload["blocks"], {"type": "rich_text", "elements": []}]}


async def test_pictures_are_shown_to_the_asker_alone(server: SlackServer, served: Served) -> None:
    served.reply = Reply(messages=(LEDGER, LEDGER))
    await server.slash("now")

    await until(lambda: len(told(server)) == 2)
    for one in server.calls_of("response"):
        (image,) = [block for block in one["blocks"] if block["type"] == "image"]
        assert server.workspace.files.contents[image["slack_file"]["id"]] == PNG
    assert server.messages("C0RIVER") == []


async def test_a_message_that_has_said_all_it_had_to_is_deleted(
    server: SlackServer, served: Served
) -> None:
    ours = server.workspace.write("C0RIVER", {"text": "TEST", "user": server.bot_user})
    served.reply = replace(served.reply, takes_away=True)

    await server.press("v1/admin.untest/abc", ts=ours["ts"])

    await until(lambda: server.messages("C0RIVER") == [])
    (call,) = server.calls_of("chat.delete")
    assert call["ts"] == ours["ts"]


async def test_what_only_its_asker_sees_is_not_deleted_for_all(
    server: SlackServer, served: Served
) -> None:
    served.reply = replace(served.reply, takes_away=True)
    container = {"type": "message", "message_ts": "9.9", "is_ephemeral": True}

    await server.press("v1/why/abc", container={**container, "channel_id": "C0RIVER"})

    await until(lambda: len(told(server)) == 1)
    assert server.calls_of("chat.delete") == []
