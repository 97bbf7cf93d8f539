"""Words behind a crisis's name that are none of ours."""

import pytest

from tests.commands.desk import Channelled


@pytest.fixture
async def room() -> Channelled:
    return await Channelled().furnish()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("edit sell 25:00", "“25:00” is no time of day: write it as 07:00."),
        ("edit 25:00", "“25:00” is no time of day"),
        ("edit sell pitcures off", "I do not know “pitcures off”. Did you mean “pictures off”?"),
        ("edit pitcures off", "Did you mean “pictures off”?"),
        ("edit sell alarts off", "Did you mean “alerts off”?"),
        ("edit sell every so often", "I do not know “every so often”. Say what should change: "),
        ("edit storm", "No crisis is called “storm”."),
        ("edit storm surge", "No crisis is called “storm surge”."),
        ("setup sell weakdays", "Did you mean “weekdays”?"),
        ("setup storm", "No crisis is called “storm”."),
    ],
)
async def test_what_is_not_understood_is_named(room: Channelled, typed: str, expected: str) -> None:
    before = room.followed

    assert expected in await room.admin(typed)
    assert room.followed == before
