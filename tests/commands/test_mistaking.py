"""What a manager left out or mistook is said where it can be mended."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.core.conversing.actions import action
from bot.core.conversing.requests import Ask, Form
from tests.builders import FLOOD
from tests.commands.desk import FOLLOWED, Channelled, _admin, seen


@pytest.fixture
async def room() -> Channelled:
    return await Channelled().furnish()


async def test_a_change_is_confirmed_as_one_in_the_language_that_was_chosen(
    room: Channelled,
) -> None:
    assert "Changed" in await room.admin("edit sell 19:00")

    said = await room.admin("edit sell language de")

    assert "Geändert" in said
    assert "Changed" not in said


@pytest.mark.parametrize(
    ("text", "command", "verb"),
    [
        ("snooze", "/brief-admin snooze Sell flood", "v1/admin.snooze"),
        ("test", "/brief-admin test Sell flood", "v1/admin.test"),
        ("preview", "/brief-admin preview Sell flood", "v1/admin.preview"),
        ("preview breaking", "/brief-admin preview breaking Sell flood", ""),
        ("edit", "/brief-admin edit Sell flood", "v1/admin.edit"),
        ("remove", "/brief unfollow Sell flood", "v1/admin.remove"),
    ],
)
async def test_who_names_none_of_several_crises_chooses_one(
    room: Channelled, text: str, command: str, verb: str
) -> None:
    await room.admin("setup ostra 07:00")

    reply = await room.serve(text, Ask.ADMIN, is_admin=_admin)

    assert f"Say which: {command}" in seen(reply)
    (message,) = reply.messages
    labels = [one.label for one in message.actions]
    assert labels == (["Sell flood", "Ostra quake"] if verb else [])
    assert all(one.id.startswith(f"{verb}/") for one in message.actions)
    for button in message.actions[:1]:
        pressed = await room.serve(button.id, Ask.BUTTON, is_admin=_admin)
        assert pressed.form or "Sell flood" in seen(pressed) or "on its way" in seen(pressed)


def as_sent(form: Form, sent: Mapping[str, str]) -> Form:
    """The form with what somebody filled in."""
    return replace(form, fields=tuple(replace(one, value=sent[one.name]) for one in form.fields))


async def test_what_a_form_says_wrong_is_said_beside_its_field(room: Channelled) -> None:
    form = (await room.serve("setup", Ask.ADMIN, is_admin=_admin)).form
    assert form is not None
    given = {field.name: field.value for field in form.fields}
    wrong = {"time": "noonish", "days": "now and then", "zone": "Atlantis"}

    for name, value in wrong.items():
        sent = {**given, name: value}
        reply = await room.serve(form.id, Ask.FORM, fields=sent, is_admin=_admin)
        assert reply.wrong is not None
        assert reply.wrong[0] == name
        assert value in reply.wrong[1]
        assert reply.wrong[1] in seen(reply)
        (again,) = reply.messages[0].actions
        opened = await room.serve(again.id, Ask.BUTTON, is_admin=_admin)
        assert opened.form == as_sent(form, sent)
    assert room.followed == [FOLLOWED]


async def test_what_the_second_form_says_wrong_is_said_beside_its_field(room: Channelled) -> None:
    more = action("", "admin/more", FLOOD.name).id
    form = (await room.serve(more, Ask.BUTTON, is_admin=_admin)).form
    assert form is not None
    given = {field.name: field.value for field in form.fields}

    sent = {**given, "ping": "the whole town"}
    reply = await room.serve(form.id, Ask.FORM, fields=sent, is_admin=_admin)

    assert reply.wrong is not None
    assert reply.wrong[0] == "ping"
    (again,) = reply.messages[0].actions
    opened = await room.serve(again.id, Ask.BUTTON, is_admin=_admin)
    assert opened.form == as_sent(form, sent)
