"""Counts that share a verb with the one before them."""

import pytest

from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(
            "Police said 24 pilgrims died on the spot and five on the way to hospital.",
            ["killed", "killed"],
            id="on the way",
        ),
        pytest.param(
            "Twelve died at the scene and three later in hospital.", ["killed"] * 2, id="later"
        ),
        pytest.param(
            "Twelve died in the blast and three are in hospital.", ["killed", "injured"], id="alive"
        ),
        pytest.param(
            "Seven Marines were injured, two seriously.", ["injured", "injured"], id="how badly"
        ),
        pytest.param(
            "All 107 passengers died, as did three people on the ground.",
            ["killed", "killed"],
            id="as did",
        ),
        pytest.param(
            "In all, 205 houses were fully and 311 partly damaged.",
            ["destroyed", "damaged"],
            id="fully and partly",
        ),
        pytest.param(
            "Crews recovered 11 bodies and were looking for 20 others.",
            ["killed", "missing"],
            id="looking for",
        ),
        pytest.param(
            "In the list: deaths 4; missing 11; hurt.", ["killed", "missing"], id="listed"
        ),
        pytest.param(
            "Twelve people were shot outside a club. Three are in critical condition.",
            ["injured", "injured"],
            id="shot, and some live",
        ),
        pytest.param(
            "Twelve people shot in Orsa; five died.", ["injured", "killed"], id="in a headline"
        ),
        pytest.param(
            "Six people were shot at a bus stop; all survived.", ["injured"], id="at a place"
        ),
        pytest.param("Twelve people were shot in 1944.", ["other"], id="shot, and no more told"),
        pytest.param(
            "Twelve men were shot by troops. Two died.", ["other", "killed"], id="by troops"
        ),
        pytest.param("Police were looking for 20 men.", ["other"], id="looked for by the police"),
    ],
)
def test_a_count_without_a_verb_goes_on_from_the_one_before(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in find_figures(text, split_sentences(text))] == kinds
