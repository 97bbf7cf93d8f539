"""A number without a noun still counts where its place or its size says so."""

import pytest

from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("Boats for 1,500 are standing by.", [1500], id="room for a large number"),
        pytest.param("The council has rooms for 22.", [22], id="room for a small one"),
        pytest.param("The camp was built for 80, and it is full.", [80], id="built for"),
        pytest.param("On Friday it held 13,200.", [13200], id="digits in groups"),
        pytest.param("Bruno Hatch expects half a million.", [500000], id="a scale"),
        pytest.param("They cross at a rate of 140 an hour.", [140], id="a rate"),
        pytest.param("Two houses of twenty-five fell.", [2, 25], id="the whole of a part"),
        pytest.param("The Gazette has seen 23 of them.", [23], id="some of them"),
        pytest.param("He waited for 22.", [], id="no room"),
        pytest.param("It has rooms for 22 hours a day.", [], id="a clause that goes on"),
        pytest.param("On Friday it held 13.", [], id="small and alone"),
        pytest.param("It was built in 1926 and rebuilt in 2004.", [], id="years"),
        pytest.param("Call 0800555012 today.", [], id="a telephone"),
    ],
)
def test_a_bare_number_counts_where_place_or_size_says_so(text: str, values: list[float]) -> None:
    found = find_figures(text, split_sentences(text))

    assert [figure.value for figure in found if not figure.unit] == values
