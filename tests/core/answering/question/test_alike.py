"""Words by which people ask for what the news calls otherwise."""

import pytest

from bot.core.answering.question.alike import alike
from bot.core.text.words import stem


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("broke", "collapsed"),
        ("caught", "arrested"),
        ("boss", "CEO"),
        ("killed", "murdered"),
        ("homeless", "displaced"),
        ("reopen", "passable"),
        ("risen", "climbed"),
        ("stock", "shares"),
        ("drop", "shelved"),
        ("phone", "cellphone"),
        ("study", "research"),
        ("film", "movie"),
        ("india", "indian"),
        ("french", "france"),
        ("britain", "british"),
        ("peru", "lima"),
        ("shouting", "yelling"),
        ("harsh", "severe"),
    ],
)
def test_a_word_of_a_question_finds_what_the_news_calls_it(asked: str, told: str) -> None:
    assert stem(told.casefold()) in alike(stem(asked))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("buy", "sell"),
        ("hire", "sack"),
        ("gate", "mill"),
        ("judge", "lawyer"),
        ("india", "iranian"),
        ("rica", "rico"),
        ("lima", "peru"),
    ],
)
def test_what_says_another_thing_is_not_alike(one: str, other: str) -> None:
    assert stem(other) not in alike(stem(one))
    assert stem(one) not in alike(stem(one))
