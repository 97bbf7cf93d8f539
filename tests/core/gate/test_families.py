"""One small word in the place of another of its family."""

import pytest

from bot.core.gate.changes import change_problem
from tests.core.gate.ruling import compared

_DAM = "The keeper says he took most of the boats from Tarn after the flood, and it may rain."


@pytest.mark.parametrize(
    ("held", "told"),
    [
        pytest.param("most of", "some of", id="most and some"),
        pytest.param("he took", "she took", id="he and she"),
        pytest.param("most of", "all of", id="most and all"),
        pytest.param("from Tarn", "to Tarn", id="from and to"),
        pytest.param("after the", "before the", id="after and before"),
        pytest.param("may rain", "must rain", id="may and must"),
        pytest.param("says he", "denies he", id="says and denies"),
    ],
)
def test_a_word_in_the_place_of_another_of_its_family_is_found(held: str, told: str) -> None:
    problem = change_problem(*compared(_DAM.replace(held, told), _DAM))

    assert problem.startswith("puts")
    assert any(f'"{word}"' in problem for word in held.split())


@pytest.mark.parametrize(
    ("held", "told"),
    [
        pytest.param("from Tarn", "out of Tarn", id="from and out of"),
        pytest.param("after the", "following the", id="after and following"),
        pytest.param("may rain", "could rain", id="may and could"),
        pytest.param("says he", "says the keeper", id="who he is"),
    ],
)
def test_a_word_that_says_the_same_passes(held: str, told: str) -> None:
    assert change_problem(*compared(_DAM.replace(held, told), _DAM)) == ""


def test_what_somebody_said_would_be_will_be() -> None:
    said = "The mayor said on Friday that the gate of Tarn would be shut at night."
    may = "A war would shut the gate of Tarn at night for all the boats."

    assert change_problem(*compared(said.replace("would", "will"), said)) == ""
    assert '"would"' in change_problem(*compared(may.replace("would", "will"), may))
