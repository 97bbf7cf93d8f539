"""What makes two sentences two happenings, though they share most of their words."""

import pytest

from bot.core.facts import FactKind
from bot.core.ledger.differing import differ
from tests.core.ledger.changes import CHANGES, RETOLD
from tests.core.ledger.desk import Desk


def heard(*sentences: str) -> list[str]:
    desk = Desk()
    for number, sentence in enumerate(sentences):
        desk.hear(sentence, f"Paper {number}")
    return [one.text for one in desk.known.values() if one.kind is FactKind.HAPPENING]


@pytest.mark.parametrize(("known", "change"), CHANGES)
def test_a_change_is_a_happening_of_its_own(known: str, change: str) -> None:
    assert heard(known, change) == [known, change]
    assert heard(change, known) == [change, known]


@pytest.mark.parametrize(("known", "again"), RETOLD)
def test_what_is_told_again_is_none(known: str, again: str) -> None:
    assert heard(known, again) == [known]


@pytest.mark.parametrize("sentence", [one for pair in (*CHANGES, *RETOLD) for one in pair])
def test_nothing_differs_from_itself(sentence: str) -> None:
    assert not differ(sentence, sentence)
