"""Which sentences of two papers tell one event, and which two of a kind."""

import pytest

from bot.core.composing.twins import tells_it


@pytest.mark.parametrize(
    ("fuller", "other"),
    [
        pytest.param(
            "A nine-year-old boy, Milo Reka, was brought out alive from the ruins in Ilvas early "
            "on Tuesday, a day after the quake.",
            "A boy of nine was rescued in Mill Road from the rubble, the fire service said.",
            id="somebody of one age",
        ),
        pytest.param(
            "A man of 71 was found dead in a flooded cellar in Venn on Thursday.",
            "A 71-year-old pensioner drowned in his cellar in Fisher Lane.",
            id="a fate in another word",
        ),
        pytest.param(
            "Eight hostages walked out of the Hotel Miramar in Quillon on Friday morning.",
            "Eight hostages were let go in the morning.",
            id="a deed of several words",
        ),
        pytest.param(
            "Electricity has been restored to 110,000 customers, the board said.",
            "Power was back for 110,000 people.",
            id="an exact count",
        ),
        pytest.param(
            "A fire destroyed 60 homes near Alder and forced 5,000 people to flee.",
            "Some 5,000 residents have been evacuated.",
            id="all of a short one",
        ),
        pytest.param(
            "A crack in the Harrow dam prompted the authorities to evacuate the villages of Pell "
            "and Marrow on Saturday.",
            "The villages of Pell and Marrow below the Harrow dam were cleared in the night.",
            id="who, where and the deed",
        ),
        pytest.param(
            "Ostia has closed the border crossing at Senn.",
            "The crossing at Senn was closed by Ostia in the afternoon.",
            id="one deed, in other words",
        ),
        pytest.param(
            "Inspectors searched the offices of the chemical company Halmer in Varden on Wednesday "
            "after a chlorine leak that killed a worker.",
            "Police raided the head office of Halmer early on Wednesday and took away boxes.",
            id="one deed, by another word",
        ),
        pytest.param(
            "Thieves pulled off a €2 million jewellery heist in central Tarn on Monday morning "
            "after driving their car through the front window of a shop.",
            "Jewellery worth £1.7m was stolen in a heist in an upmarket shop in central Tarn.",
            id="a sum in another currency",
        ),
        pytest.param(
            "An officer chased the car and arrested Ivo Marn, 23, of Orlo, several blocks away.",
            "Marn was arrested without incident shortly after the crash, police said.",
            id="what became of somebody by name",
        ),
        pytest.param(
            "A woman has died after being hit by a car that fled the scene in Orlo, and now the "
            "driver is facing charges.",
            "According to investigators, a woman was killed by a hit-and-run driver in Orlo on the "
            "night of Sept. 13.",
            id="a date is no number",
        ),
        pytest.param(
            "A 59-year-old mother of two died when a driver struck her with his car in Orlo.",
            "The mother of two died from injuries she sustained in the crash.",
            id="died of injuries",
        ),
        pytest.param(
            "A truck driver has died of cholera in Lume, the first death outside the camps.",
            "A 44-year-old lorry driver is the first to have died of cholera in Lume.",
            id="one driver of one town",
        ),
    ],
)
def test_one_event_in_two_papers_words_needs_one_line(fuller: str, other: str) -> None:
    assert tells_it(fuller, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "A bus driver was killed in Orsa on Monday.",
            "A truck driver was killed in Orsa on Monday.",
            id="drivers of two kinds",
        ),
        pytest.param(
            "A firefighter died in Orsa when a wall fell.",
            "A second firefighter died in Orsa on Monday.",
            id="a second one",
        ),
        pytest.param(
            "A driver was injured in Tarn when a bus hit a wall.",
            "A driver was killed in Tarn when a bus hit a wall.",
            id="two fates of one trade",
        ),
        pytest.param(
            "The club of Tarn placed its captain Ivo Marn on injury leave on Monday.",
            "The club of Tarn placed its keeper Teo Brandt on injury leave on Monday.",
            id="two men of one club",
        ),
        pytest.param(
            "The Herons lost their keeper Ivo Marn, who was hurt.",
            "The Herons were hurt by a new rule.",
            id="a club is nobody",
        ),
        pytest.param(
            "Police arrested Ivo Marn and Teo Brandt in Orlo.",
            "Lunt was arrested in Orlo, police said.",
            id="somebody else arrested",
        ),
        pytest.param(
            "Nine people have been killed in the flood below Orlo dam, up from four, police said.",
            "Premier Ivo Marn flew over the flooded valley below Orlo dam on Tuesday and promised "
            "that every family would be paid.",
            id="what a flood did, and who looked at it",
        ),
        pytest.param(
            "Highway 9 is closed between Alder Falls and Dunmore.",
            "Leave at once: Alder Falls, Dunmore, Quarry Road.",
            id="places in common, and no deed",
        ),
        pytest.param(
            "The state fined the mill in Tarn €2 million over the leak.",
            "The state fined the mill in Tarn €3 million over the leak.",
            id="two sums of one currency",
        ),
        pytest.param(
            "A boy of nine was rescued in Tarn.",
            "A girl of nine was rescued in Tarn.",
            id="he, she",
        ),
        pytest.param(
            "A boy of nine was rescued in Tarn on Monday.",
            "A boy of nine was rescued in Tarn on Tuesday.",
            id="another day",
        ),
        pytest.param(
            "A boy of nine was rescued in Tarn.", "A boy of nine died in Tarn.", id="another fate"
        ),
        pytest.param(
            "The storm cut power to 110,000 customers in Tarn.",
            "Power was restored to 110,000 customers in Tarn.",
            id="undone",
        ),
        pytest.param(
            "In Orlo 1,200 homes were damaged.",
            "In Orlo 1,200 people were evacuated.",
            id="a count",
        ),
        pytest.param(
            "Two people were killed in Orlo.", "Two people were killed in Kolm.", id="two places"
        ),
        pytest.param(
            "Police searched the offices of Halmer in Varden.",
            "Police searched the home of the director of Halmer in Varden.",
            id="two searches",
        ),
        pytest.param(
            "The fire forced 5,000 people to flee.",
            "It is unclear whether 5,000 people fled.",
            id="unknown",
        ),
        pytest.param(
            "The fire forced 5,000 people to flee.",
            "Some 5,000 people must leave at once.",
            id="what people must do",
        ),
        pytest.param(
            "A factory suspended its worker Petra Lunn, who shot two women in Tarn.",
            "The factory in Tarn was closed until further notice.",
            id="a person suspended, a factory closed",
        ),
        pytest.param(
            "Eight hostages were freed in Quillon.",
            "Four hostages were freed in Quillon.",
            id="some",
        ),
    ],
)
def test_two_events_of_a_kind_stay_two(one: str, other: str) -> None:
    assert not tells_it(one, other)
    assert not tells_it(other, one)


def test_hostile_text_costs_little() -> None:
    assert not tells_it(", 9, " * 5_000, "aged 9 " * 5_000)
