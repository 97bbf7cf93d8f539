"""Which sentences tell one happening."""

import pytest

from bot.core.facts import FactKind
from tests.core.ledger.desk import Desk


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        pytest.param(
            "Twelve people were killed in the flood in Tarn.",
            "Nine people are missing in the flood in Tarn.",
            2,
            id="other numbers of other things",
        ),
        pytest.param(
            "The water release from the Odarr dam ended.",
            "The water release from the Odarr dam began.",
            2,
            id="opposite verbs",
        ),
        pytest.param(
            "Mayor Oda Brel of Tarn Harbour opened the shelter.",
            "Mayor Oda Brel of Tarn Harbour dismissed the engineer.",
            2,
            id="one name does two things",
        ),
        pytest.param(
            "The Civil Guard ordered the evacuation of Orlo and Tarn on Monday.",
            "The Civil Guard lifted the evacuation order for Orlo on Friday.",
            2,
            id="what undoes another",
        ),
        pytest.param(
            "The Civil Guard ordered the evacuation of Orlo and Tarn on Monday.",
            "The Civil Guard ordered the evacuation of Pell on Friday.",
            2,
            id="an order for another place",
        ),
        pytest.param(
            "The Civil Guard ordered the evacuation of Orlo and Tarn on Monday.",
            "The evacuation of Orlo was ordered on Monday, the Civil Guard said.",
            1,
            id="an order for some of the places",
        ),
        pytest.param(
            "A shelter is open at the sports hall in Orlo, the council said.",
            "A shelter is open at the sports hall in Kolm, the council said.",
            2,
            id="a shelter in another town",
        ),
        pytest.param(
            "An air strike hit a crowded market in the centre of Orlo on Monday, killing 12.",
            "An air strike hit a crowded market in the centre of Kolm on Tuesday, killing 12.",
            2,
            id="the same in another town",
        ),
        pytest.param(
            "A magnitude 5.1 earthquake shook houses near Orlo, the survey said.",
            "A magnitude 4.3 earthquake shook houses near Kolm, the survey said.",
            2,
            id="the same in another town with another number",
        ),
        pytest.param(
            "Soldiers of the Northern Front took the village of Orlo on Monday.",
            "Soldiers of the Northern Front took the village of Kolm on Tuesday.",
            2,
            id="another village",
        ),
        pytest.param(
            "The robbers fled from a jeweller near Place Vendôme on Monday.",
            "The robbers fled from a jeweller near Place Vendome on Monday.",
            1,
            id="a place without its accent",
        ),
        pytest.param(
            "An air strike hit a crowded market in Orlo on Monday, killing 12.",
            "An air strike hit a crowded market in the town of Orlo in northern Tarn on Monday.",
            1,
            id="the same place told closer",
        ),
        pytest.param(
            "The firm has 350 staff in the US and in Orlo, it said.",
            "The firm has 350 staff in the United States and in Orlo, it said.",
            1,
            id="a country spelled otherwise",
        ),
        pytest.param(
            "The levee at Tarn broke early on Monday.",
            "Early on Monday the levee at Tarn broke.",
            1,
            id="one happening in another order",
        ),
        pytest.param(
            "The flood in Tarn killed 12 people.",
            "The flood in Tarn killed 15 people.",
            1,
            id="a number that moved on in the same words",
        ),
    ],
)
def test_sentences_join_only_where_they_tell_the_same(first: str, second: str, count: int) -> None:
    desk = Desk()
    desk.hear(first)
    desk.hear(second, "Courier")

    happenings = [fact for fact in desk.known.values() if fact.kind is FactKind.HAPPENING]

    assert len(happenings) == count


def test_two_dispatches_of_a_day_have_their_dateline_in_common_and_no_more() -> None:
    desk = Desk()
    line = "TARN, March 3 (Varda) - "
    desk.hear(
        f"{line}Heavy gunfire was heard near the presidential palace in Tarn, the capital of "
        "Orvane, early on Monday, residents said."
    )
    desk.hear(
        f"{line}Soldiers said on state television on Monday that they had removed the president "
        "and taken power, hours after gunfire was heard in the capital."
    )
    assert len([one for one in desk.known.values() if one.kind is FactKind.HAPPENING]) == 2


def test_a_bare_denial_denies_what_stood_before_it() -> None:
    desk = Desk()
    desk.hear(
        "Soldiers said they had taken the mill. The general staff of Orvane denied it on Monday."
    )
    desk.hear("The general staff denied that soldiers had been encircled in Kost.")
    denials = [one for one in desk.known.values() if "denied" in one.text]
    assert len(denials) == 2


def test_a_sentence_that_counts_and_tells_much_more_is_another_happening() -> None:
    desk = Desk()
    desk.hear("Searchers found a flight recorder of an airliner that crashed in northern Orvane.")
    desk.hear(
        "An airliner that crashed in northern Orvane last week, killing 40 people, was flying 300 "
        "metres below its height, the board said after it had read the flight recorder."
    )
    assert len([one for one in desk.known.values() if one.kind is FactKind.HAPPENING]) == 2
