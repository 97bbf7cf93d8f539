"""What is denied is told with its denial."""

import pytest

from bot.core.answering import answer, understand
from tests.builders import NOW, article, hours
from tests.core.answering.asking import cite, found

RUMOUR = "Police arrested two men over the damage to the dam, a radio station learned."
DENIAL = "The police denied that anybody was arrested over the damage to the dam."
OTHER = "The mayor of Tarn denied that the bridge was closed."


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        pytest.param((RUMOUR, DENIAL), 1, id="its denial"),
        pytest.param((RUMOUR, OTHER), 0, id="another denial"),
        pytest.param((RUMOUR,), 0, id="no denial"),
    ],
)
def test_a_denial_stands_among_the_first_two_lines(texts: tuple[str, ...], count: int) -> None:
    asked = understand("Were two men arrested?")

    lines = [said.text for said in answer(asked, found(asked, *texts), cite)]

    assert lines
    assert sum("denied" in line for line in lines[:2]) == count


def test_a_number_taken_for_granted_gets_the_number_there_is() -> None:
    asked = understand("Have 500 people been killed?")
    texts = "Twelve people were killed in Tarn. It rained in Pell."

    (first, *_) = answer(asked, found(asked, texts), cite)

    assert first.text.startswith("Twelve people")


def test_whether_somebody_was_arrested_gets_how_many_and_the_denial() -> None:
    asked = understand("Was anybody arrested over the damage?")

    lines = [said.text for said in answer(asked, found(asked, RUMOUR, DENIAL), cite)]

    assert lines == [RUMOUR, DENIAL]


def test_whether_anybody_was_killed_gets_the_toll_of_now() -> None:
    asked = understand("Was anyone killed?")
    early = "At least four people were killed in Tarn on Monday, police said."
    text = "The number of people killed in Tarn rose to 12, police said."
    late = article(text, "late", published_at=NOW + hours(48))

    (first, *_) = answer(asked, found(asked, early, late), cite)

    assert first.text == late.text
