"""What `now` and `status` say of a brief that was just posted."""

import pytest

from bot.core.briefs import BriefKind
from tests.asking import Room
from tests.builders import HOME, NOW, brief, hours


@pytest.fixture
async def room() -> Room:
    return await Room().furnish()


async def test_now_counts_all_that_it_tells_of_however_new_the_last_brief(room: Room) -> None:
    one = brief(kind=BriefKind.DAILY, as_of=NOW - hours(1))
    await room.store.save_brief(one, HOME, {}, [], slot="1")

    assert "2 articles" in await room.said("now")


async def test_status_says_that_no_model_wrote(room: Room) -> None:
    one = brief(as_of=NOW - hours(1), writer="built-in (the model's endpoint refuses)")
    await room.store.save_brief(one, HOME, {}, [], slot="1")

    assert "written by built-in (the model's endpoint refuses)" in await room.said("status")
