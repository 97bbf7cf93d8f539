"""Counts and ordinals whose noun stands in the sentence before."""

import pytest

from bot.core.sentences.stating import state
from tests.builders import article, reading_of

BEFORE = "The police searched the mill in Tarn on Monday."


def _stated(text: str) -> str | None:
    it = article(f"{BEFORE} {text}")
    reading = reading_of(it)
    last = reading.sentences[-1]
    made = state(it, reading, last.start, last.end)
    return made.text if made else None


@pytest.mark.parametrize(
    "text",
    [
        "Two are in a critical condition.",
        "Two thirds are children and women.",
        "Everybody within 500 metres must leave.",
        "The agency could not verify either account.",
        "Reports to the contrary are inventions.",
        "There is water for two days.",
        "There was no roof left to shelter under.",
        "All four were conscious.",
        "All three had clung to a raft for nine hours.",
        "Several were in tears.",
        "Several of them were injured.",
        "Some were taken to the hospital.",
        "The fourth, a man of 33, is being sought.",
        "The second was found in the river.",
        "Two of the eight are in a critical condition.",
        "Six more are on the way.",
        "The rest were sent home.",
        "Eight refused to leave.",
        "Three others escaped through a window.",
        "A further 41 are under observation.",
        "A third died on the way to hospital.",
        "The youngest was four years old.",
        "All were soldiers.",
        "The teacher, 44, has waited eleven months.",
        "The call could not be verified.",
        "By morning somebody had added one more.",
        "At least 40 came by boat.",
        "The figure of twelve that was given this morning did not include them.",
        "The minister met them on Tuesday.",
    ],
)
def test_a_count_without_its_noun_stands_for_nothing(text: str) -> None:
    assert _stated(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Twelve were killed in Tarn.",
        "At least 40 have died since Sunday.",
        "Several have died of cholera in Tarn since Friday.",
        "Many were trapped under the rubble in Tarn.",
        "None were injured in the fire in Tarn.",
        "Thousands left the camp near Tarn on foot in the night.",
        "Twelve drowned in Tarn.",
        "Thousands are stranded at the border near Tarn.",
        "Four were charged with murder in Tarn.",
        "Two men are in a critical condition.",
        "The second tank exploded on Monday.",
        "The third minister to resign this week is Ana Brel.",
        "The first of the bodies were buried on Monday.",
        "The rebels burned the village and took the women with them.",
        "The fire reached the sheds and destroyed them.",
        "The law gives everyone a day to tell their side before a judge hears them.",
        "The last two tanks burned down.",
    ],
)
def test_a_count_with_a_noun_or_of_the_dead_stands(text: str) -> None:
    assert _stated(text) == text


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("- Three inmates have died in Tarn.", "Three inmates have died in Tarn."),
        ("• Three inmates have died in Tarn.", "Three inmates have died in Tarn."),
        ("2. The mayor of Tarn resigned.", "The mayor of Tarn resigned."),
        ("1. 13,800 people are in the halls of Tarn.", "13,800 people are in the halls of Tarn."),
        ("14:30 The mayor of Tarn resigned.", "The mayor of Tarn resigned."),
        ("-14 degrees were measured in Tarn.", "-14 degrees were measured in Tarn."),
        ("- - - Three died.", "Three died."),
    ],
)
def test_the_mark_of_a_line_in_a_list_goes(line: str, stated: str) -> None:
    it = article(f"{BEFORE}\n\n{line}")
    reading = reading_of(it)
    last = reading.sentences[-1]
    made = state(it, reading, last.start, last.end)

    assert made is not None
    assert made.text == stated


@pytest.mark.parametrize(
    "text",
    [
        "There were no reports of deaths.",
        "There is no power in the north of Orlo.",
        "There are 40 people in the hall.",
        "Half of Orlo is under water.",
        "Everybody within 500 metres of the dam must leave.",
        "Mount Orla erupted and everybody within 8 km was told to leave.",
        "Two thirds of the people are children.",
        "Half were killed.",
    ],
)
def test_what_says_of_whom_or_where_stands(text: str) -> None:
    assert _stated(text) == text
