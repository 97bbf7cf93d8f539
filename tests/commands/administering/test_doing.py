"""What managers do, who may, and what is written down of it."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app.delivering.posts import fullness_of
from bot.commands.administering.doing import ACTS
from bot.commands.verbs import ADMIN_VERBS
from bot.core.channels import Channel, Platform, Schedule
from bot.core.conversing.actions import action
from bot.core.conversing.requests import Ask
from bot.core.deliveries import DeliveryState
from bot.core.operating.findings import Finding
from bot.flows.write import write
from bot.platforms.slack.render import render as render_slack
from tests.asking import QUAKE, shown
from tests.builders import FLOOD, NOW, brief, delivery
from tests.commands.desk import FOLLOWED, RIVER, Channelled, _admin, seen


@pytest.fixture
async def room() -> Channelled:
    return await Channelled().furnish()


def test_every_verb_that_is_named_is_there() -> None:
    assert set(ACTS) | {"help"} == set(ADMIN_VERBS)


@pytest.mark.parametrize("verb", sorted(ACTS))
async def test_who_is_no_manager_may_do_none_of_it(room: Channelled, verb: str) -> None:
    assert "Only an admin" in seen(await room.serve(verb, Ask.ADMIN))
    assert room.followed == [FOLLOWED]
    assert list(await room.store.outbox.recent(9)) == []


async def test_help_and_a_slip_are_for_everybody(room: Channelled) -> None:
    assert "doctor" in seen(await room.serve("", Ask.ADMIN))
    assert "Did you mean “pause”?" in seen(await room.serve("puase", Ask.ADMIN))


async def test_setup_ends_in_a_preview_and_the_offer_of_a_test(room: Channelled) -> None:
    text = "setup ostra at 6:30 weekdays Europe/Kyiv alerts off"
    reply = await room.serve(text, Ask.ADMIN, is_admin=_admin)

    new = room.followed[-1]
    assert new.crisis == QUAKE.name
    assert new.schedule == Schedule(cron="30 6 * * mon-fri", zone="Europe/Kyiv")
    assert not new.is_alerted
    assert "DRY RUN" in seen(reply)
    assert "Ostra quake · COVERAGE NOTICE" in seen(reply).replace("OSTRA QUAKE", "Ostra quake")
    assert "on weekdays at 06:30 Europe/Kyiv, without breaking updates" in seen(reply)
    assert [one.label for one in reply.messages[-1].actions] == [
        "Send a test", "Language, pictures, threads", "Edit", "Remove",
    ]  # fmt: skip
    assert await room.store.last_brief(QUAKE.name, RIVER) is None, "a preview tells nobody"


async def test_setup_without_words_is_a_form_and_the_form_does_the_same(room: Channelled) -> None:
    form = (await room.serve("setup", Ask.ADMIN, is_admin=_admin)).form
    assert form is not None
    given = {field.name: field.value for field in form.fields}
    assert given == {
        "crisis": QUAKE.name, "time": "08:00", "days": "daily", "zone": "UTC", "alerts": "on",
    }  # fmt: skip

    fields = {**given, "time": "21:15"}
    assert "Only" in seen(await room.serve(form.id, Ask.FORM, fields=fields))
    reply = await room.serve(form.id, Ask.FORM, fields=fields, is_admin=_admin)

    assert "every day at 21:15 UTC" in seen(reply)
    assert room.followed[-1].schedule.cron == "15 21 * * *"


async def test_a_second_form_has_the_rest_of_what_can_be_chosen(room: Channelled) -> None:
    button = action("", "admin/more", FLOOD.name).id
    form = (await room.serve(button, Ask.BUTTON, is_admin=_admin)).form
    assert form is not None
    given = {field.name: field.value for field in form.fields}
    assert given == {
        "crisis": FLOOD.name, "language": "en", "pictures": "on", "replies": "off", "ping": "",
    }  # fmt: skip

    fields = {**given, "language": "de", "pictures": "off", "replies": "on", "ping": "here"}
    assert "Only" in seen(await room.serve(form.id, Ask.FORM, fields=fields))
    reply = await room.serve(form.id, Ask.FORM, fields=fields, is_admin=_admin)

    assert "Zu „Sell flood“ wird hier berichtet" in seen(reply), "in the new language"
    assert "@here" in seen(reply)
    (one,) = room.followed
    assert one.hears_replies
    assert (one.language, one.has_pictures, one.calls) == ("de", False, "here")


async def test_nobody_is_called_where_the_bot_may_not(room: Channelled) -> None:
    elsewhere = replace(FOLLOWED, channel=Channel(platform=Platform.DISCORD, id="77"))
    room = await Channelled().furnish(elsewhere)

    said = await room.admin("edit sell ping @here", channel=elsewhere.channel)

    assert "name a role" in said
    assert room.followed == [elsewhere]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("edit sell 24:99x", "“24:99x” is no time of day", id="no such time"),
        pytest.param("edit Sell Atlantis/Deep", "no time zone", id="no such zone"),
        pytest.param("setup moon 07:00", "No crisis is called “moon”", id="no such crisis"),
        pytest.param("pause a while", "do not know how long", id="no such length"),
        pytest.param("test moon", "This channel follows", id="no such test"),
        pytest.param("managers add Ida", "Say whom", id="nobody"),
        pytest.param("resume", "Nothing is paused", id="nothing to resume"),
        pytest.param("audit", "Nobody has changed", id="no audit"),
    ],
)
async def test_what_cannot_be_done_is_said_and_changes_nothing(
    room: Channelled, text: str, said: str
) -> None:
    assert said in await room.admin(text)
    assert room.followed == [FOLLOWED]


async def test_an_edit_changes_what_it_names(room: Channelled) -> None:
    await room.admin("edit 19:00")
    await room.admin("edit Sell flood alerts off")

    (one,) = room.followed
    assert (one.schedule.cron, one.is_alerted) == ("0 19 * * *", False)
    audit = await room.admin("audit")
    assert "every day at 08:00 UTC, with breaking updates → every day at 19:00" in audit


async def test_a_preview_is_for_the_asker_and_a_test_for_the_channel(room: Channelled) -> None:
    assert "20 people" in await room.admin("preview")
    assert list(await room.store.outbox.recent(9)) == []

    await room.admin("test", id="r1")
    await room.admin("test", id="r1")

    (owed,) = await room.store.outbox.recent(9)
    assert (owed.channel, owed.message.title) == (RIVER, "TEST")


async def test_a_manager_is_named_by_an_admin_and_may_then_manage(room: Channelled) -> None:
    named = await room.admin("managers add <@U0IDA7|ida>")
    assert "U0IDA7" in named

    assert "Only an admin" in seen(await room.serve("managers add <@U8>", Ask.ADMIN, user="U0IDA7"))
    assert "Paused" in seen(await room.serve("pause", Ask.ADMIN, user="U0IDA7"))

    await room.admin("managers remove @U0IDA7")
    assert "Only an admin" in seen(await room.serve("resume", Ask.ADMIN, user="U0IDA7"))


async def test_people_are_listed_by_their_names_and_told_apart_by_their_ids(
    room: Channelled,
) -> None:
    async def names(_: object, users: Collection[str]) -> dict[str, str]:
        return {one: "Ida Holm" for one in users if one == "U0IDA7"}

    room.desk = replace(room.desk, names=names)
    said = await room.admin("managers add <@U0IDA7|ida>", user="U0IDA7")
    await room.admin("managers add <@U0BOB77>")

    assert "Ida Holm (U0IDA7)" in said
    assert "U0BOB77" in await room.admin("managers")
    assert "Ida Holm (U0IDA7) · add manager Ida Holm (U0IDA7)" in await room.admin("audit")


async def test_the_doctor_names_what_is_wrong_and_how_to_mend_it(room: Channelled) -> None:
    async def examine(_: object) -> list[Finding]:
        bad = "The bot is not in the channel."
        return [Finding(is_ok=False, name="channel", text=bad, fix="Type /invite.")]

    assert "Nothing stands in the way" in await room.admin("doctor")
    refused = delivery("k", channel=RIVER, state=DeliveryState.REFUSED, reason="it is archived")
    await room.store.outbox.owe([refused])
    room.desk = replace(room.desk, crises=[QUAKE.name], examine=examine)
    said = await room.admin("doctor")

    assert "3 things to mend" in said
    for words in ("Type /invite.", "it is archived", f"“{FLOOD.name}” is not set up"):
        assert words in said


@pytest.mark.parametrize("typed", ["setup Ostra quake at 07:00", "follow Ostra quake"])
async def test_whoever_takes_up_a_crisis_is_told_at_once_what_keeps_the_bot_from_posting(
    room: Channelled, typed: str
) -> None:
    async def examine(_: object) -> list[Finding]:
        return [
            Finding(is_ok=True, name="token", text="It is good."),
            Finding(is_ok=False, name="channel", text="The bot is not in it.", fix="Invite it."),
        ]

    room.desk = replace(room.desk, crises=[FLOOD.name, QUAKE.name], examine=examine)
    ask = Ask.ADMIN if typed.startswith("setup") else Ask.COMMAND
    reply = await room.serve(typed, ask, is_admin=_admin)

    said = shown(reply.messages[-1])
    assert "channel: The bot is not in it. Invite it." in said
    assert "It is good." not in said


async def test_the_doctor_says_that_no_model_wrote_the_last_brief(room: Channelled) -> None:
    one = brief(as_of=NOW, writer="built-in (the model's endpoint refuses)")
    await room.store.save_brief(one, RIVER, {}, [], slot="1")

    assert "endpoint refuses). See watchfloor check." in await room.admin("doctor")


async def test_an_export_is_configuration(room: Channelled) -> None:
    said = await room.admin("export")

    assert '[[subscription]]\ncrisis = "Sell flood"\nplatform = "slack"' in said
    assert 'cron = "0 8 * * *"' in said


async def test_a_mistake_of_ours_has_a_reference(room: Channelled) -> None:
    async def broken(_: object) -> list[Finding]:
        raise RuntimeError("secret detail")

    room.desk = replace(room.desk, examine=broken)
    said = await room.admin("doctor")

    (fault,) = room.faults
    assert fault.split()[0] in said
    assert "secret" not in said


async def test_a_preview_is_what_is_posted_to_the_letter(room: Channelled) -> None:
    reply = await room.serve("preview", Ask.ADMIN, is_admin=_admin)
    await write(
        FOLLOWED,
        "1",
        store=room.store,
        writer=room.desk.writer,
        clock=room.clock,
        next_at=NOW + timedelta(hours=1),
    )

    posted = [one.message for one in await room.store.outbox.recent(99)][::-1]
    assert list(reply.messages[1:]) == posted
    assert [render_slack(one) for one in posted] == [*map(render_slack, reply.messages[1:])]
    assert "would stand in the thread" in seen(reply)


@pytest.mark.parametrize("which", ["preview", "preview breaking"])
async def test_a_preview_says_how_much_it_takes_of_what_there_is_room_for(
    room: Channelled, which: str
) -> None:
    room.desk = replace(room.desk, fullness=fullness_of)

    (dry_run, *others) = (await room.serve(which, Ask.ADMIN, is_admin=_admin)).messages

    parts = [part for one in others for part in fullness_of(RIVER, one)]
    of, most = max((part["blocks"] for part in parts), key=lambda pair: pair[0])
    assert f"It takes {len(parts)} message" in dry_run.summary
    assert f"blocks {of}/{most}" in dry_run.summary


async def test_a_preview_of_a_breaking_update_is_how_the_gravest_fact_would_break_in(
    room: Channelled,
) -> None:
    said = await room.admin("preview breaking")

    assert "BREAKING" in said
    assert "20 people" in said
    assert "were it news" in said
    assert list(await room.store.outbox.recent(9)) == [], "nothing is owed"


async def test_where_nothing_is_grave_a_preview_says_so(room: Channelled) -> None:
    await room.serve("follow Ostra quake", is_admin=_admin)

    assert "would break in" in await room.admin("preview breaking Ostra quake")
    assert "No crisis is called “the moon”" in await room.admin("preview breaking the moon")


async def test_status_says_the_version(room: Channelled) -> None:
    room.desk = replace(room.desk, version="3.2.1")

    assert "Watchfloor 3.2.1" in seen(await room.serve("status"))


async def test_the_list_says_why_a_channel_is_silent_until_something_is_posted_again(
    room: Channelled,
) -> None:
    refused = delivery("k", channel=RIVER, state=DeliveryState.REFUSED, reason="it is archived")
    await room.store.outbox.owe([refused])
    assert "MEND Last not posted: it is archived" in await room.admin("list")

    await room.store.outbox.owe([delivery("l", channel=RIVER, state=DeliveryState.POSTED)])
    assert "not posted" not in await room.admin("list")
