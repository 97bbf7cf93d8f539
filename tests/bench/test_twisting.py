"""Near misses made of questions."""

from random import Random

import pytest

from bench.asked import Asked
from bench.twisting import twisted
from tests.builders import article, reading_of

TEXT = (
    "Ana Brel bought nine boats in Velk on Monday. Jan Orlo of Tarn was angry. "
    "The mills of Tarn are old, and the first of them burnt. The Velk Bank owns them."
)


def missed(question: str, *answers: str) -> set[str]:
    told = article(TEXT, title="")
    asked = Asked(question=question, answers=answers or None, articles=frozenset({str(told.id)}))
    pairs = [(told, reading_of(told))]
    return {one.question for seed in range(30) for one in twisted(asked, pairs, Random(seed))}


@pytest.mark.parametrize(
    ("question", "answer", "miss"),
    [
        pytest.param(
            "What did Ana Brel buy?", "nine boats", "What did Jan Orlo buy?", id="another name"
        ),
        pytest.param(
            "How many boats did Brel buy?", "nine", "How many mills did Brel buy?", id="a thing"
        ),
        pytest.param(
            "What was the first thing bought?",
            "boats",
            "What was the last thing bought?",
            id="the opposite",
        ),
        pytest.param(
            "When did Ana Brel beat Jan Orlo?",
            "Monday",
            "When did Jan Orlo beat Ana Brel?",
            id="roles turned round",
        ),
        pytest.param("Whom did Brel beat?", "Monday", "Who beat Brel?", id="who and whom"),
        pytest.param("Who bought Velk?", "Brel", "Who did Velk buy?", id="whom and who"),
        pytest.param(
            "What did Brel buy?", "boats", "How many children does Jan Orlo have?", id="a detail"
        ),
    ],
)
def test_one_thing_of_a_question_is_swapped(question: str, answer: str, miss: str) -> None:
    assert miss in missed(question, answer)


def test_another_deed_is_none_that_the_answer_tells() -> None:
    made = missed("Who bought the boats?", "Brel")

    assert any(one.startswith("Who ") and one.endswith(" the boats?") for one in made)
    assert "Who bought the boats?" not in made


def test_a_refusal_has_no_near_miss() -> None:
    assert missed("Who sold Velk?") == set()


def test_an_answer_that_no_article_tells_has_none() -> None:
    assert missed("Who sold Velk?", "Ina Sorn") == set()
