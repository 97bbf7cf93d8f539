"""Names as sources spell them."""

import pytest

from bot.core.answering import understand
from bot.core.answering.context import understand_in_thread
from bot.core.answering.question.respelt import respelt
from tests.builders import article, reading_of

TEXTS = (
    "The mayor of Velkar, Orlan Brellow, accused the Mill Company. Mr. Brellow flew home.",
    "Police in Velkar saw Ada Harvest and Ada Harvust. The bridge was shut.",
)


def asked(question: str, *texts: str) -> str:
    found = [article(one, id=f"a{number}", title="") for number, one in enumerate(texts)]
    return respelt(understand(question), [(one, reading_of(one)) for one in found]).text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who did orlan brelow accuse", "who did orlan Brellow accuse"),
        ("Who did Orlan Brelllow accuse?", "Who did Orlan Brellow accuse?"),
        ("Who is the mayor of Vlekar?", "Who is the mayor of Velkar?"),
        ("Who is the mayor of Velker?", "Who is the mayor of Velkar?"),
        ("What was in Brelow's letter?", "What was in Brellow's letter?"),
    ],
)
def test_a_name_that_no_source_has_is_spelt_as_the_nearest(typed: str, meant: str) -> None:
    assert asked(typed, *TEXTS) == meant


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who did Orlan Brellow accuse?", id="as sources have it"),
        pytest.param("Who did Orlan Brelwoo accuse?", id="two letters"),
        pytest.param("Who did Orlan Grellow accuse?", id="another beginning"),
        pytest.param("Who saw Ada Harvost?", id="two are as near"),
        pytest.param("Which bridgs were shut?", id="no name"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_question_without_a_misspelt_name_stays_as_it_is(question: str) -> None:
    assert asked(question, *TEXTS) == question
    assert asked(question) == question


def test_what_was_put_right_is_kept_with_what_a_thread_has_said() -> None:
    one = article(TEXTS[0], id="a1", title="")
    plain = understand("Who did Brelow accuse?")
    follow_up = understand_in_thread("And in Vlekar?", ["Who did Brellow accuse?"])
    read = [(one, reading_of(one))]

    assert respelt(plain, read).respelt == (("Brelow", "Brellow"),)
    assert respelt(follow_up, read).respelt == (("Vlekar", "Velkar"),)
    assert "velkar" in respelt(follow_up, read).stems
