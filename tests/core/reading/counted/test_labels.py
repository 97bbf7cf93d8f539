import pytest

from bot.core.reading.counted.labels import label
from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Twelve people were killed.", "people killed", id="a verb behind"),
        pytest.param("The blast killed five soldiers.", "soldiers killed", id="a verb before"),
        pytest.param("At least nine were wounded.", "injured", id="no noun"),
        pytest.param("It left 30 injured.", "injured", id="a state"),
        pytest.param("There were 12 deaths.", "deaths", id="a noun that shows it"),
        pytest.param("The quake claimed 30 lives.", "lives lost", id="lives"),
        pytest.param("Divers found four bodies.", "bodies", id="bodies"),
        pytest.param("Deaths: 31", "Deaths", id="a label"),
        pytest.param(
            "They took four aid workers hostage.", "aid workers kidnapped", id="between the words"
        ),
        pytest.param("Rebels abducted 50 farmers.", "farmers kidnapped", id="kidnapped"),
        pytest.param("They hold 12 hostages.", "hostages kidnapped", id="hostages"),
        pytest.param("It displaced 900 families.", "families displaced", id="displaced"),
        pytest.param("Some 40 people are missing.", "people missing", id="missing"),
        pytest.param("Some 900 residents were evacuated.", "residents evacuated", id="evacuated"),
        pytest.param("The flood affected 900 people.", "people affected", id="affected"),
        pytest.param("Some 120 houses were destroyed.", "houses destroyed", id="destroyed"),
        pytest.param("The storm damaged 45 schools.", "schools damaged", id="damaged"),
        pytest.param("Police arrested 14 men.", "men detained", id="detained"),
        pytest.param("It sent 12 trucks.", "trucks", id="no fate"),
        pytest.param("It pledged $5 million.", "", id="a measure"),
    ],
)
def test_what_is_counted_shows_the_fate(text: str, shown: str) -> None:
    (figure,) = find_figures(text, split_sentences(text))

    assert label(figure) == shown
