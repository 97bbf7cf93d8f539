import pytest

from bot.core.reading.people.callings import can_be, is_calling


@pytest.mark.parametrize(
    ("head", "role", "is_fitting"),
    [
        pytest.param("mayor", "Mayor of Velda", True, id="the same word"),
        pytest.param("senator", "Sen.", True, id="shortened"),
        pytest.param("cleric", "Bishop", True, id="another word"),
        pytest.param("grandmother", "retired baker", True, id="both can be"),
        pytest.param("geologist", "", True, id="nothing known"),
        pytest.param("governor", "Mayor", False, id="two offices"),
        pytest.param("officer", "baker", False, id="whom a place always has"),
        pytest.param("officer", "", False, id="whom a place always has, nothing known"),
        pytest.param("ruling", "", False, id="a text"),
    ],
)
def test_a_word_can_take_up_somebody_of_a_role(head: str, role: str, is_fitting: bool) -> None:
    assert can_be(head, role) is is_fitting


def test_a_calling_is_told_from_what_somebody_may_be_as_well() -> None:
    assert is_calling("cleric", "Bishop")
    assert not is_calling("grandmother", "Bishop")
