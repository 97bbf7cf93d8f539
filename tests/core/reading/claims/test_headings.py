"""A list is told by whom the line above it names."""

import pytest

from bot.core.evidence import Status
from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        pytest.param("According to the Health Ministry:\n• 14 killed", "Health Ministry", id="by"),
        pytest.param("Toll, according to the army:\n- 14 dead", "army", id="behind a subject"),
        pytest.param("Losses given by the army:\n- 14 dead", "army", id="given by"),
        pytest.param("Figures from Civil Protection:\n1. Dead: 14", "Civil Protection", id="from"),
        pytest.param("The district office lists:\nDead: 14", "district office", id="lists"),
        pytest.param("UNRO figures:\n– 14 dead", "UNRO", id="whose figures"),
        pytest.param(
            "As of 3 June the Disaster Office has recorded the following:\n\n* 14 dead",
            "Disaster Office",
            id="a blank line between",
        ),
        pytest.param("Impact (source: Civil Aid):\n- 14 dead", "Civil Aid", id="in brackets"),
        pytest.param("Key figures:\n- 14 dead", "", id="whose they are is not told"),
        pytest.param("What happened:\n- 14 people died", "", id="nobody"),
        pytest.param("Losses of livestock:\n- 14 people died", "", id="things lost"),
        pytest.param("Figures from Orsa:\n- 14 dead", "", id="a place"),
        pytest.param(
            "According to the army:\nFourteen people died when a bus fell.", "", id="no list"
        ),
        pytest.param("The army reported:\n- five dead\n\nIn Orsa 14 people died.", "", id="over"),
    ],
)
def test_the_head_of_a_list_names_who_tells_it(text: str, claimant: str) -> None:
    figure = next(one for one in read(text).figures if one.value == 14)

    assert figure.claimant == claimant
    assert figure.status is (Status.CLAIMED if claimant else Status.OBSERVED)


def test_each_list_has_its_own_head() -> None:
    text = "The army reported:\n- 5 killed\n- 9 wounded\nThe Front reported:\n- 58 killed"

    assert [(one.value, one.claimant) for one in read(text).figures] == [
        (5, "army"),
        (9, "army"),
        (58, "Front"),
    ]
