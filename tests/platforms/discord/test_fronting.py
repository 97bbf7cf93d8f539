"""What one person asks in Discord is served to that person alone, over the real gateway."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.core.conversing.requests import Ask, Reply
from bot.platforms.discord import fronting, interactions
from tests.pictures import LEDGER, PNG, FakeArtist
from tests.platforms.discord.listening import RIVER, Inbox, make, running
from tests.platforms.served import FORM, Served
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import BOT, GUILD
from tests.servers.discord_guild import RIVER as RIVER_ID
from tests.servers.discord_pressing import MANAGE_GUILD

EPHEMERAL = 64


@pytest.fixture
def served() -> Served:
    return Served()


@pytest.fixture
def language() -> str:
    return "en"


@pytest.fixture(autouse=True)
async def listening(
    server: DiscordServer, inbox: Inbox, served: Served, language: str
) -> AsyncIterator[None]:
    async with running(
        make(server, inbox, serve=served, artist=FakeArtist(), language=language), server
    ):
        yield


async def shown(server: DiscordServer, interaction: dict[str, Any]) -> list[dict[str, Any]]:
    """What the asker was shown, once something was."""
    await server.called("interactions.callback", len(server.calls_of("interactions.callback")) or 1)
    return server.routes.shown[interaction["token"]]


async def test_a_private_command_is_answered_at_once_to_its_user(
    server: DiscordServer, served: Served, inbox: Inbox
) -> None:
    asked = await server.slash("crisis", "the <@123> flood")

    (answer,) = await shown(server, asked)
    assert answer["type"] == 4
    assert answer["data"]["flags"] & EPHEMERAL
    assert answer["data"]["allowed_mentions"] == {"parse": []}
    assert [one["label"] for one in answer["data"]["components"][0]["components"]] == [
        "Ask about this",
        "Sources",
    ]
    assert served.asked[0].text == "crisis the @someone flood"
    assert inbox.calls == []


async def test_a_question_is_served_too_so_that_a_refusal_is_for_its_asker_alone(
    server: DiscordServer, served: Served, inbox: Inbox
) -> None:
    asked = await server.slash("ask", "how many?")

    (answer,) = await shown(server, asked)
    assert answer["data"]["flags"] & EPHEMERAL
    (request,) = served.asked
    assert (request.text, request.user_name) == ("ask how many?", "ida")
    assert request.place == GUILD
    assert inbox.calls == []


async def test_who_manages_is_what_discord_says_with_each_interaction(
    server: DiscordServer, served: Served
) -> None:
    await server.slash("managers", "add <@123>", name="brief-admin", permissions=MANAGE_GUILD)
    await server.called("interactions.callback")
    await server.slash("pause", name="brief-admin")
    await server.called("interactions.callback", 2)

    assert served.admins == [True, False]
    assert served.asked[0].text == "managers add <@123>"
    assert served.asked[0].ask is Ask.ADMIN


async def test_what_takes_long_is_deferred_and_shown_later(
    server: DiscordServer, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fronting, "IN_TIME", 0.0)
    served.may_go.clear()
    served.reply = Reply(messages=served.reply.messages * 2)
    asked = await server.slash("now")
    await server.called("interactions.callback")
    served.may_go.set()
    await server.called("webhooks.create")

    deferred, first, second = await shown(server, asked)
    assert (deferred["type"], deferred["data"]["flags"]) == (5, EPHEMERAL)
    assert first["content"].startswith("**Answer**")
    assert second["flags"] & EPHEMERAL


async def test_nothing_that_is_told_to_one_calls_anybody(
    server: DiscordServer, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    served.reply = Reply(messages=served.reply.messages * 2)
    await server.slash("now")
    await server.called("webhooks.create")
    monkeypatch.setattr(fronting, "IN_TIME", 0.0)
    served.may_go.clear()
    await server.slash("now")
    await server.called("interactions.callback", 2)
    served.may_go.set()
    await server.called("webhooks.create", 2)

    calls = server.calls_of("interactions.callback", "webhooks.edit", "webhooks.create")
    bodies = [one.body.get("data", one.body) for one in calls if one.body.get("type") != 5]
    assert len(bodies) == 4
    assert [one for one in bodies if one["allowed_mentions"] != {"parse": []}] == []


async def test_a_form_that_comes_too_late_is_said(
    server: DiscordServer, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fronting, "IN_TIME", 0.0)
    served.reply = Reply(form=FORM)
    served.may_go.clear()
    asked = await server.press("v1/ask/abc")
    await server.called("interactions.callback")
    served.may_go.set()
    await server.called("webhooks.edit")

    assert (await shown(server, asked))[-1]["content"] == interactions.TOO_LATE


async def test_a_button_of_before_a_restart_opens_its_form_and_the_form_is_served(
    server: DiscordServer, served: Served
) -> None:
    message = server.guild.write(RIVER_ID, "1", "a brief")
    served.reply = Reply(form=FORM)
    pressed = await server.press("v1/ask/abc", message=message)
    (answer,) = await shown(server, pressed)
    assert answer["type"] == 9

    served.reply = Served().reply
    given = {"question": "Why?", "days": "weekdays"}
    sent = await server.submit(answer["data"], given, message=message)
    await server.called("interactions.callback", 2)

    assert server.routes.shown[sent["token"]][0]["data"]["flags"] & EPHEMERAL
    button, form = served.asked
    assert (button.ask, button.text, button.thread) == (Ask.BUTTON, "v1/ask/abc", message["id"])
    assert (form.ask, form.text, form.thread) == (Ask.FORM, "v1/ask/abc", message["id"])
    assert form.fields == given
    assert form.channel == RIVER
    assert await form.locale() == "en-US"


async def test_a_menu_hands_over_the_message_it_was_used_on(
    server: DiscordServer, served: Served
) -> None:
    message = server.guild.write(RIVER_ID, "1", "20 died, says <@123>")
    await server.choose("Check this claim", message)
    await server.called("interactions.callback")

    (asked,) = served.asked
    assert (asked.ask, asked.text) == (Ask.MENU, "check")
    assert (asked.quoted, asked.thread) == ("20 died, says @someone", message["id"])


async def test_pictures_are_shown_to_the_asker_alone(server: DiscordServer, served: Served) -> None:
    served.reply = Reply(messages=(LEDGER, LEDGER))
    server.guild.granted.add("attach_files")
    asked = await server.slash("now")
    await server.called("webhooks.create")

    deferred, *told = await shown(server, asked)
    assert deferred["type"] == 5
    calls = server.calls_of("webhooks.edit", "webhooks.create")
    assert [one.files for one in calls] == [{"picture-1.png": PNG}] * 2
    assert all(one["embeds"][-1]["image"]["url"] == "attachment://picture-1.png" for one in told)
    assert server.guild.all_in(RIVER_ID) == []


async def test_pictures_are_left_out_where_the_bot_may_attach_nothing(
    server: DiscordServer, served: Served
) -> None:
    served.reply = Reply(messages=(LEDGER,))
    asked = await server.slash("now")
    await server.called("webhooks.edit")

    (_, told) = await shown(server, asked)
    assert "12 people killed" in told["embeds"][0]["description"]
    assert "attachments" not in told


async def test_what_discord_does_not_take_is_told_in_words(
    server: DiscordServer, served: Served
) -> None:
    server.fail("interactions.callback", faults.error(50035))
    asked = await server.slash("now")
    await server.called("interactions.callback", 2)

    (answer,) = await shown(server, asked)
    assert answer["data"]["embeds"] == []
    assert answer["data"]["flags"] & EPHEMERAL
    assert "20 people" in answer["data"]["content"]


async def test_what_is_half_typed_brings_what_may_be_meant(
    server: DiscordServer, served: Served
) -> None:
    served.reply = Reply(choices=("Sell flood", "Ostra quake"))
    typed = await server.typing("follow", "o")
    (answer,) = await shown(server, typed)

    names = [one["name"] for one in answer["data"]["choices"]]
    assert (answer["type"], names) == (8, ["Sell flood", "Ostra quake"])
    assert (served.asked[0].ask, served.asked[0].text) == (Ask.TYPING, "follow o")


async def test_a_zone_is_chosen_while_it_is_typed(server: DiscordServer, served: Served) -> None:
    served.reply = Reply(choices=("Europe/Kyiv",), labels=("Europe/Kyiv · Ukraine · 14:00",))
    typed = await server.typing("setup", "Sell flood", timezone="kyi", name="brief-admin")
    (answer,) = await shown(server, typed)

    assert answer["data"]["choices"] == [
        {"name": "Europe/Kyiv · Ukraine · 14:00", "value": "Europe/Kyiv"}
    ]
    assert (served.asked[0].ask, served.asked[0].text) == (Ask.ZONE_TYPING, "kyi")


@pytest.mark.parametrize("language", ["de"])
async def test_what_is_said_of_another_version_is_in_the_channels_language(
    server: DiscordServer,
) -> None:
    (answer,) = await shown(server, await server.slash("now", name="digest"))

    assert answer["data"]["content"].startswith("Diesen Befehl kenne ich nicht mehr")


async def test_a_command_of_another_version_is_answered(
    server: DiscordServer, served: Served
) -> None:
    asked = await server.slash("now", name="digest")
    (answer,) = await shown(server, asked)

    assert answer["data"]["content"] == interactions.UNKNOWN
    assert served.asked == []


@pytest.mark.parametrize("can", [True, False])
async def test_a_line_that_has_done_its_part_goes(
    server: DiscordServer, served: Served, can: bool
) -> None:
    served.reply = replace(served.reply, takes_away=True)
    line = server.guild.write(RIVER_ID, BOT, "I did not answer this.")
    if not can:
        server.fail("messages.delete", faults.error(50013, 403))

    pressed = await server.press("v1/why/1/own.1.2", message=line)

    assert (await shown(server, pressed))[0]["data"]["flags"] & EPHEMERAL
    await server.called("messages.delete")
    assert (line in server.guild.all_in(RIVER_ID)) is not can
