"""What "not", "will" and "reportedly" govern."""

import pytest

from bot.core.gate.operators import Operator, only, operators_in
from bot.core.gate.wording import words_of
from bot.core.reading import read


def governed(text: str) -> list[tuple[str, str]]:
    words = words_of(text, read(text), frozenset())
    return [
        (one.operator.value, one.governed[0].text if one.governed else "")
        for one in operators_in(words)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They did not leave.", [("not", "leave")]),
        ("No boats sank.", [("not", "boats")]),
        ("They won't leave.", [("not", "leave"), ("ahead", "leave")]),
        ("They failed to leave.", [("not", "leave")]),
        ("The dam failed.", []),
        ("No fewer than 12 boats sank.", []),
        ("There is no doubt it sank.", []),
        ("They not only left.", [("beyond", "left")]),
        ("A vote is expected.", [("ahead", "vote")]),
        ("A vote is expected on Friday.", [("ahead", "vote")]),
        ("They agreed to leave.", [("ahead", "leave")]),
        ("They agreed.", []),
        ("The army told people in Tarn to leave.", [("ahead", "leave")]),
        ("They asked for boats, according to him.", [("ahead", "boats")]),
        ("They asked a long list of many old boats with new sails to go.", []),
        ("They are considering sending boats.", [("ahead", "sending")]),
        ("They considered boats.", []),
        ("It is set to sink.", [("ahead", "sink")]),
        ("The set was sold.", []),
        ("He reportedly left.", [("unsure", "left")]),
        ("It was sunk in May.", []),
        ("Not.", [("not", "")]),
    ],
)
def test_each_operator_governs_what_stands_behind_it(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert governed(text) == found


def test_operators_can_be_asked_for_by_sort() -> None:
    text = "They will not leave."
    found = operators_in(words_of(text, read(text), frozenset()))

    assert [one.text for one in only(found, Operator.NOT)] == ["not"]
