"""What one person asks by command is answered to that person, and shows nobody more than it may."""

from dataclasses import replace

import pytest

from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Ask
from bot.errors import StoreUnavailable
from tests.asking import QUAKE
from tests.builders import FLOOD
from tests.commands.desk import RIVER, Channelled, _admin, seen


@pytest.fixture
async def room() -> Channelled:
    return await Channelled().furnish()


@pytest.mark.parametrize(
    ("text", "is_alone"),
    [
        pytest.param("ask how many?", False, id="a question"),
        pytest.param("how many people?", False, id="a question without its verb"),
        pytest.param("", True, id="nothing"),
        pytest.param("status", True, id="status"),
        pytest.param("catchup 2d", True, id="catch up"),
        pytest.param("stauts", True, id="a slip"),
    ],
)
async def test_all_but_questions_is_for_the_asker_alone(
    room: Channelled, text: str, *, is_alone: bool
) -> None:
    await room.serve(text)

    assert (await room.desk.store.inbox.pending(5) == []) is is_alone


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", "Ask a question", id="help"),
        pytest.param("now", "20 people", id="now"),
        pytest.param("crisis sell", "20 people", id="crisis"),
        pytest.param("status", "SOURCES 2 articles", id="status"),
        pytest.param("stauts", "Did you mean “status”?", id="a slip"),
    ],
)
async def test_a_command_is_answered_at_once(room: Channelled, text: str, said: str) -> None:
    assert said in seen(await room.serve(text))
    assert list(await room.store.outbox.recent(9)) == [], "nothing goes into the channel"


async def test_a_question_that_nothing_can_answer_is_told_to_its_asker_alone(
    room: Channelled,
) -> None:
    there = Channel(platform=RIVER.platform, id="C2")

    said = seen(await room.serve("ask how many?", channel=there))

    assert "This channel follows no crisis yet" in said
    assert await room.store.inbox.pending(9) == [], "nothing goes into the channel"


async def test_a_question_is_kept_before_it_is_acknowledged(room: Channelled) -> None:
    assert "Checking sources" in seen(await room.serve("ask how many?"))
    assert len(await room.store.inbox.pending(9)) == 1


@pytest.mark.parametrize(
    ("text", "ask", "is_manager", "names"),
    [
        pytest.param("crisis ", Ask.TYPING, True, [FLOOD.name], id="what is followed"),
        pytest.param("crisis moon", Ask.TYPING, True, [], id="nothing of that name"),
        pytest.param("follow o", Ask.TYPING, True, [FLOOD.name, QUAKE.name], id="what there is"),
        pytest.param("follow ", Ask.TYPING, False, [FLOOD.name], id="not for everybody"),
        pytest.param(
            "preview", Ask.ADMIN_TYPING, True, [FLOOD.name, f"breaking {FLOOD.name}"], id="preview"
        ),
        pytest.param("setup QUA", Ask.ADMIN_TYPING, True, [QUAKE.name], id="in any case"),
    ],
)
async def test_what_is_typed_is_completed_by_what_one_may_know(
    room: Channelled, text: str, ask: Ask, names: list[str], *, is_manager: bool
) -> None:
    more = {"is_admin": _admin} if is_manager else {}

    assert list((await room.serve(text, ask, **more)).choices) == names


async def test_a_zone_is_completed_with_its_country_and_its_time(room: Channelled) -> None:
    reply = await room.serve("kyi", Ask.ZONE_TYPING)

    assert reply.choices == ("Europe/Kyiv",)
    assert reply.labels == ("Europe/Kyiv · Ukraine · 11:00",)


async def test_no_more_is_offered_than_discord_takes(room: Channelled) -> None:
    room.desk = replace(room.desk, crises=[f"Flood {number}" for number in range(60)])

    reply = await room.serve("follow flood", Ask.TYPING, is_admin=_admin)

    assert len(reply.choices) == 25


async def test_a_persons_page_shows_that_persons_own(room: Channelled) -> None:
    alone = Channel(platform=Platform.SLACK, id="D1")
    mine = {"channel": alone, "is_direct": True}
    assert "You follow no crisis here yet" in seen(await room.serve("", Ask.HOME, **mine))

    await room.serve("follow ostra", is_admin=_admin, **mine)
    page = seen(await room.serve("", Ask.HOME, **mine))
    assert QUAKE.name in page
    assert FLOOD.name not in page, "another channel's"
    assert "NEXT 3 Mar 2026 10:00 UTC" in page

    await room.serve("pause", Ask.ADMIN, **mine)
    assert "PAUSED UNTIL somebody resumes it" in seen(await room.serve("", Ask.HOME, **mine))


async def test_what_a_person_follows_is_changed_from_their_page(room: Channelled) -> None:
    mine = {"channel": Channel(platform=Platform.SLACK, id="D1"), "is_direct": True}
    await room.serve("follow ostra", is_admin=_admin, **mine)

    async def buttons() -> dict[str, str]:
        reply = await room.serve("", Ask.HOME, **mine)
        return {one.label: one.id for message in reply.messages for one in message.actions}

    there = await buttons()
    assert list(there) == ["Edit", "Language, pictures, threads", "Preview", "Pause"]
    assert (await room.serve(there["Edit"], Ask.BUTTON, **mine)).form is not None
    assert "DRY RUN" in seen(await room.serve(there["Preview"], Ask.BUTTON, **mine))
    assert "Paused" in seen(await room.serve(there["Pause"], Ask.BUTTON, **mine))
    assert "Resumed" in seen(await room.serve((await buttons())["Resume"], Ask.BUTTON, **mine))
    assert "Nothing is paused" in seen(
        await room.serve(there["Pause"].replace("pause", "resume"), Ask.BUTTON, **mine)
    )


async def test_a_channel_is_spoken_to_in_the_language_that_its_manager_chose(
    room: Channelled,
) -> None:
    await room.admin("edit sell language uk")
    await room.refresh()

    assert [one.language for one in room.followed if one.channel == RIVER] == ["uk"]
    assert "Можливо, «status»?" in seen(await room.serve("stauts"))


async def test_who_asks_while_the_store_takes_nothing_is_told_so(
    room: Channelled, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> bool:
        raise StoreUnavailable("/srv/secret.db: full")

    monkeypatch.setattr(room.store.inbox, "accept", full)

    told = seen(await room.serve("ask how many?"))

    assert "I can store nothing just now" in told
    assert "secret" not in told


@pytest.mark.parametrize(
    ("text", "is_shared"),
    [("now", True), ("crisis sell", True), ("catchup", True), ("crisis", False),
     ("crisis moon", False), ("catchup next year", False)],
)  # fmt: skip
async def test_what_is_no_answer_is_not_offered_to_be_shared(text: str, is_shared: bool) -> None:
    room = await Channelled().furnish()
    last = (await room.serve(text)).messages[-1]

    assert ("Share with the channel" in [one.label for one in last.actions]) is is_shared


async def test_help_with_a_command_is_help_and_no_question() -> None:
    room = await Channelled().furnish()

    assert seen(await room.serve("help catchup")).startswith("Help")
