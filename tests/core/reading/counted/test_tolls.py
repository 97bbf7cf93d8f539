"""Tolls told over other numbers."""

import pytest

from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The death toll from the crash of two trains near Tarn rose to 14.", [14]),
        ("The toll of the fire in three villages now stands at 40.", [40]),
        ("The toll of the blast at Mill 9 has climbed to at least 22 people.", [22]),
        ("The crash of two trains near Tarn delayed 14.", []),
        ("The death toll from a quake that rocked Orsa rose early today to at least 138.", [138]),
        ("The total death toll due to floods on Monday was reported as 1,545.", [1545]),
        ("The agency put the toll from the quake as 14,866.", [14866]),
        ("The confirmed toll for Orsa alone climbed on Friday to almost 15,000.", [15000]),
        ("Flooding takes 15 lives in Orsa.", [15]),
        ("At least 33 people have been reported dead in Orsa and another 17 in Tarn.", [33, 17]),
        ("Guerrillas killed or wounded 50 troops.", []),
        ("Nine workers, including five women were killed in Orsa.", [9, 5]),
        ("Four hostages held by rebels for months were executed.", [4]),
        ("Twelve US soldiers and four U.S. nuns were killed.", [12, 4]),
        ("The murder by gunmen last night of two priests was condemned.", [2]),
        ("They murdered the bishop, 900 peasants in Sarn and 70 in Las Orlas.", [900, 70]),
        ("The blast killed the mayor, 12 officials said.", []),
        ("A list of 57 people who were killed and 18 who are missing.", [57]),
        ("Thirteen soldiers were killed or wounded.", []),
        ("Floods leave 21 dead and missing.", []),
        ("The men, who were on a rampage killed four persons at Orsa.", [4]),
        ("In a shootout with Judge Lynch, 12 officers and a driver sat down.", []),
        ("Its plate No. GP 7720 was destroyed, and a 2d corporal killed.", []),
    ],
)
def test_a_toll_is_of_those_killed_whatever_is_counted_on_the_way(
    text: str, killed: list[float]
) -> None:
    assert [one.value for one in read(text).figures if one.kind == "killed"] == killed


def test_a_toll_borrows_no_noun() -> None:
    *_, toll = read("The death toll from the crash of two trains near Tarn rose to 14.").figures

    assert "train" not in toll.counted


def test_money_that_is_released_is_nobody() -> None:
    assert not read("The bank released millions in cash to the firm.").figures


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("640 residents were asked to leave.", "evacuated"),
        ("About 9,300 residents are under orders to go.", "evacuated"),
        ("Seventeen people are in hospital.", "injured"),
        ("16,400 homes lost power.", "affected"),
        ("Some 8,000 children are malnourished.", "affected"),
        ("Up to 900 people slept outdoors.", "displaced"),
        ("Commandos nabbed 26 pirates.", "detained"),
        ("A patrol was forced to free two prisoners and had to flee.", "rescued"),
        ("Eight people escaped with gunshot wounds.", "injured"),
        ("The school fell, trapping as many as 900.", "missing"),
        ("Search operations resumed on Friday for 26 passengers.", "missing"),
        ("Some 18,645 people are still buried in debris.", "missing"),
        ("Floods forced about 8,000 households in two provinces to evacuate.", "evacuated"),
        ("Raids prompted some 8,000 people from the hills to flee.", "displaced"),
        ("2,097 people are distributed in the shelters.", "displaced"),
        ("12,000 people are taking temporary shelter.", "displaced"),
        ("14,617 houses suffered total destruction.", "destroyed"),
        ("Hundreds of shops were smashed.", "damaged"),
        ("43,252 houses in Orsa, Tarvel, and Marn were reported damaged.", "damaged"),
        ("Guerrillas blew up three power lines.", "destroyed"),
        ("Explosions left 12 dead or injured.", "other"),
        ("Ten hostages held by a rebel group were freed on Monday.", "rescued"),
        ("The liberation of four soldiers was confirmed.", "rescued"),
    ],
)
def test_more_words_tell_what_became_of_those_counted(text: str, kind: str) -> None:
    figure = read(text).figures[0]

    assert figure.kind == kind
