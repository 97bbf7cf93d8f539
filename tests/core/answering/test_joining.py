"""Questions of several clues, which no sentence tells alone."""

import pytest

from bot.core.answering import answer, understand
from bot.core.answering.joining import clues_of, joined
from bot.core.answering.question.wants import Want
from tests.builders import article
from tests.core.answering.asking import cite, found

_BOUGHT = article(
    "The engineering firm Orlo Works was bought by Tavrin Power in May. "
    "The price was 40 million marks, and its 200 workers keep their jobs.",
    id="bought",
    title="Tavrin Power buys firm",
)
_BROKE = article(
    "Two lock gates broke in Velk on Monday. Orlo Works, which built the gates in 1990, said that "
    "it had warned of rust. The harbour stays closed.",
    id="broke",
    title="Lock gates break in Velk",
)
_OTHER = article(
    "The baker Ana Brel opened a shop in Askel. She sells bread and cakes, and hired two sisters.",
    id="other",
    title="Baker opens shop",
)
_FIRM = "Which engineering firm, bought by Tavrin Power in May, built the gates that broke in Velk?"


def test_clues_are_told_of_one_name() -> None:
    asked = understand(_FIRM)

    lines = joined(asked, found(asked, _BOUGHT, _BROKE, _OTHER), cite)

    assert [("Orlo Works" in one.text) for one in lines] == [True, True]
    assert any("Tavrin Power" in one.text for one in lines)
    assert any("gates" in one.text for one in lines)


def test_what_joins_answers() -> None:
    asked = understand(_FIRM)

    assert "Orlo Works" in answer(asked, found(asked, _BOUGHT, _BROKE, _OTHER), cite)[0].text


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(
            "Which engineering firm, sold by the port of Askel in June, built the mill in Dorrin?",
            id="no clue is told",
        ),
        pytest.param(
            "Which engineering firm, bought by Tavrin Power in May, sells bread and hired sisters?",
            id="clues of two names",
        ),
        pytest.param("Which firm was bought in May?", id="no clues"),
        pytest.param("When did the firm, bought by Tavrin Power, open in Velk?", id="no name"),
    ],
)
def test_what_is_not_told_of_one_name_is_not_joined(question: str) -> None:
    asked = understand(question)

    assert not joined(asked, found(asked, _BOUGHT, _BROKE, _OTHER), cite)


def test_who_is_asked_for_is_a_person() -> None:
    text = article(
        "Ana Brel, a retired judge, chairs the flood inquiry. The Tavrin inquiry begins in Velk in "
        "June, and Brel has promised a report about the dam by winter.",
        id="inquiry",
        title="Inquiry into the flood",
    )
    asked = understand(
        "Who is the retired judge that chairs the flood inquiry and promised a report by winter?"
    )

    assert "Brel" in joined(asked, found(asked, text, _OTHER), cite)[0].text


def test_a_name_of_the_question_is_not_what_it_asks_for() -> None:
    asked = understand(
        "Which power company, owner of Tavrin Power, bought the engineering firm with 200 workers?"
    )

    assert all("Orlo" in one.text for one in joined(asked, found(asked, _BOUGHT, _BROKE), cite))


def test_clues_end_at_commas_and_small_words() -> None:
    asked = understand("Which firm, bought by Tavrin Power, built the gates that broke in Velk?")

    buying, building, breaking = clues_of(asked)

    assert {"tavrin", "power"} < buying
    assert "gat" in building
    assert "velk" in breaking


@pytest.mark.parametrize(
    ("question", "want"),
    [
        ("Which city councilman left the hall?", Want.PERSON),
        ("Which state senator left the hall?", Want.PERSON),
        ("Which city was flooded?", Want.PLACE),
    ],
)
def test_who_belongs_to_a_place_is_no_place(question: str, want: Want) -> None:
    assert understand(question).want is want


def test_the_sort_that_a_comma_ends_is_its_last_word() -> None:
    assert understand("Which football player, a former champion, left?").focus == {"player"}


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(
            "Which engineering firm, bought by Tavrin Power in May for Ostrel, built the gates?",
            id="a name that nothing has",
        ),
        pytest.param(
            "Who is the buyer, chief of Orlo, that paid for the mill and kept the old workers?",
            id="the surname alone",
        ),
    ],
)
def test_names_of_the_question_have_to_be_told(question: str) -> None:
    text = article(
        "Ana Orlo paid 3 million marks for the mill. She kept the old workers, and is chief there.",
        id="paid",
        title="Mill sold",
    )
    asked = understand(question)

    assert not joined(asked, found(asked, _BOUGHT, _BROKE, text), cite)
