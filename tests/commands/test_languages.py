"""What commands say in a channel that speaks another language."""

import re
from dataclasses import replace

import pytest

from bot.core.conversing.requests import Ask, Reply
from bot.core.messages import Item, Message
from bot.locale.extracting import said
from tests.builders import FLOOD
from tests.commands.desk import FOLLOWED, Channelled, _admin

#: What is called so in every language.
_NAMES = ("Watchfloor", FLOOD.name)
_CYRILLIC = re.compile("[а-яіїєґ]", re.IGNORECASE)


@pytest.fixture
async def room() -> Channelled:
    return await Channelled().furnish(replace(FOLLOWED, language="uk"))


def spoken(message: Message) -> list[str]:
    """Return what a message says that is ours alone: its title, labels and buttons."""
    labels = [one.label for one in message.blocks if isinstance(one, Item) and one.label]
    return [message.title, *labels, *(one.label for one in message.actions)]


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        *[(verb, Ask.COMMAND) for verb in ("status", "catchup", "catchup never", "help", "hlep")],
        ("catchup brief 99", Ask.COMMAND),
        ("follow nothing", Ask.COMMAND),
        ("unfollow", Ask.COMMAND),
        *[(verb, Ask.ADMIN) for verb in ("list", "audit", "export", "managers", "doctor", "help")],
        ("edit 6:30 mon,thu Europe/Kyiv alerts off", Ask.ADMIN),
        *[(verb, Ask.ADMIN) for verb in ("pause 2h", "pause x", "resume", "snooze", "preview")],
        ("v1/nothing/of/ours", Ask.BUTTON),
        ("", Ask.HOME),
    ],
)
async def test_a_channel_is_answered_in_its_language(room: Channelled, text: str, ask: Ask) -> None:
    reply = await room.serve(text, ask, is_admin=_admin)

    assert reply.messages
    words = [one for message in reply.messages for one in spoken(message) if one]
    assert [one for one in words if not _CYRILLIC.search(one) and one not in _NAMES] == []
    assert [one for one in texts(reply) if one in ENGLISH] == []


ENGLISH = {one.id for one in said() if isinstance(one.id, str) and len(one.id) > 3}


def texts(reply: Reply) -> list[str]:
    return [message.summary for message in reply.messages]


@pytest.mark.parametrize("text", ["setup", "edit"])
async def test_a_form_is_labelled_in_the_language_and_filled_in_with_what_we_read(
    room: Channelled, text: str
) -> None:
    form = (await room.serve(text, Ask.ADMIN, is_admin=_admin)).form

    assert form is not None
    assert [one.label for one in form.fields if not _CYRILLIC.search(one.label)] == []
    days = next(one for one in form.fields if one.name == "days")
    assert dict(days.named)["weekdays"] == "будні"
    assert dict(days.named)["mon"] == "пн"


async def test_what_was_done_is_said_in_the_language_that_it_is_read_in(room: Channelled) -> None:
    await room.admin("pause 2h")

    said = await room.admin("audit")

    assert "пауза" in said
    assert " pause " not in said
