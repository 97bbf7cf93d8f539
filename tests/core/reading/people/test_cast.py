"""What somebody is, in the article's own words."""

import pytest

from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("“No sign of it,” said police chief Hanne Ravik.", "Hanne Ravik", "police chief"),
        ("The city's fire chief, Rolf Amsel, said: “We ring.”", "Rolf Amsel", "fire chief"),
        (
            "Deputy health minister Ana Dorel said: “We count.”",
            "Ana Dorel",
            "Deputy health minister",
        ),
        ("“We are tired,” said village doctor Ivo Marn.", "Ivo Marn", "village doctor"),
        ("“We are tired,” said Ivo Marn.", "Ivo Marn", ""),
        ("He met the president. But Marn said: “No.” Marn left.", "Marn", ""),
        ("“No,” said Lt. Gov. Ana Dorel.", "Ana Dorel", "Lt. Gov."),
        ("Speaking at a review in August, Ivo Marn said: “No.”", "Ivo Marn", ""),
        (
            "The leader of the opposition Highland League, Joren Halvik, said: “No.”",
            "Joren Halvik",
            "leader of the opposition Highland League",
        ),
        ("The foreman of the station, Ivo Marn, said: “No.”", "Ivo Marn", "foreman of the station"),
    ],
)
def test_a_role_is_whole_and_ends_in_a_word(text: str, speaker: str, role: str) -> None:
    (quote,) = read(text).quotes

    assert (quote.speaker, quote.role) == (speaker, role)


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Mira Orlan has run the harbour for ten years.", "Mira Orlan"),
        ("Harbour chief Mira Orlan met diver Mark Osgard.", "MO"),
    ],
    ids=["one person has the initials", "two people share them"],
)
def test_initials_in_an_interview_stand_for_the_one_person_who_has_them(
    who: str, speaker: str
) -> None:
    text = f"{who}\n\nHG: Is it open?\n\nMO: It never shut.\n\nHG: And now?\n\nMO: We wait."

    answers = [quote.speaker for quote in read(text).quotes if quote.text[:2] in ("It", "We")]

    assert answers == [speaker, speaker]
