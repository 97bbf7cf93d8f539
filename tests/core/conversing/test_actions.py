"""A button's id says all that it means."""

import pytest

from bot.core.conversing.actions import Pressed, action, crisis_of, handle_of, pressed


def test_an_id_is_short_however_long_the_crisis_is_called() -> None:
    long = action("Sources", "sources", "flood " * 200, "1772528400")

    assert len(long.id) <= 100
    assert pressed(long.id) == Pressed("sources", handle_of("flood " * 200), "1772528400")


@pytest.mark.parametrize(
    ("id", "parts"),
    [
        pytest.param("v1/ask", Pressed("ask"), id="no crisis"),
        pytest.param("v1/feedback.answer/a/b/c", Pressed("feedback.answer", "a", "b/c"), id="rest"),
        pytest.param("v1", None, id="a version alone"),
        pytest.param("v2/ask/x", None, id="another version"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_an_id_is_taken_apart_or_known_to_be_of_another_version(
    id: str, parts: Pressed | None
) -> None:
    assert pressed(id) == parts


def test_a_handle_stands_for_one_of_the_crises_that_are_asked_about() -> None:
    assert crisis_of(handle_of("Sell flood"), ["Ostra quake", "Sell flood"]) == "Sell flood"
    assert crisis_of(handle_of("Sell flood"), ["Ostra quake"]) is None
