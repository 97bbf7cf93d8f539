"""Which sentences stand alone, and what is left out of them."""

from dataclasses import replace

import pytest

from bot.core.evidence import Attribution, Name, NameKind
from bot.core.sentences.stating import (
    LONG_CHARS,
    MAX_CHARS,
    Stated,
    shortened,
    state,
    without_dateline,
    without_lead_in,
)
from tests.builders import article, reading_of


def last_stated(text: str) -> Stated | None:
    it = article(text)
    reading = reading_of(it)
    last = reading.sentences[-1]
    return state(it, reading, last.start, last.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("However, the wall held.", "The wall held."),
        ("Meanwhile the wall held.", "The wall held."),
        ("TARN, 3 March (Orvane Wire) — The wall held.", "The wall held."),
        ("Tarn (Orvane Wire) -- The wall held.", "The wall held."),
        ("TARN, 3 March (Orvane Wire) - 12 men held it.", "12 men held it."),
        ("San Orlo – Four more bodies were found.", "Four more bodies were found."),
        ("The wall held, however.", "The wall held, however."),
        ("In addition, the wall held.", "The wall held."),
        ("But the wall held.", "The wall held."),
        ("Summary: The wall held.", "The wall held."),
        ("Tarn, 12 Jan 26 (ovw) -- [text] the wall held.", "The wall held."),
        ("Orlo / Tarn: The wall held.", "The wall held."),
        ("[speaker unknown] [text] the wall held.", "The wall held."),
        (
            "Tarn, 8 jan 26 (Radio Vinna) -- [station commentary] [text] the wall held.",
            "The wall held.",
        ),
        ("Orlo Mills (NYSE: ORLM) bought it.", "Orlo Mills bought it."),
        ("Orlo Mills (nasdaq: ORLM - news - people)'s wall held.", "Orlo Mills's wall held."),
        ("Orlo Mills (the old ones) bought it.", "Orlo Mills (the old ones) bought it."),
        ("Of course, the wall held.", "The wall held."),
        ("Sadly, the wall fell.", "The wall fell."),
        ("Sadly for Orlo the wall fell.", "Sadly for Orlo the wall fell."),
        ("The wall is 6'3\" high.", "The wall is 6'3\" high."),
        ("Earlier reports said so.", "Earlier reports said so."),
        ("So far the wall has held.", "So far the wall has held."),
        ("However high it is, the wall held.", "However high it is, the wall held."),
        ("In addition to two dikes, it held.", "In addition to two dikes, it held."),
    ],
)
def test_a_lead_in_goes(text: str, expected: str) -> None:
    assert without_lead_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TARN, 3 March (Orvane Wire) — The wall held.", "The wall held."),
        ("Tarn (Orvane Wire) -- The wall held.", "The wall held."),
        ("However, the wall held.", "However, the wall held."),
        ("", ""),
    ],
)
def test_only_a_dateline_goes(text: str, expected: str) -> None:
    assert without_dateline(text) == expected


def test_part_of_those_harmed_stands_where_a_name_tells_which() -> None:
    text = "Sixty of the dead were found in a single village, Upper Orlo."
    assert getattr(last_stated(f"The levee broke on Monday.\n\n{text}"), "text", "") == text


@pytest.mark.parametrize(
    "text",
    [
        "Their homes were lost to the water.",
        "This was not the first time.",
        "Both were taken to Orlo by boat.",
        "And so were the two women from Orlo.",
        "It was the second in a week.",
        "Most of them sleep with relatives in Orlo.",
        "Public reactions to those answers were cool.",
        "The flood wall there is seven metres high.",
        "The two men were taken from a house in Orlo.",
        "It is unclear whether they have been charged.",
        "He waited (as did the others.",
        'The wall, he said, "is 6\'3" high.',
        "Five men were hurt in this attack.",
        "The haul is the largest such seizure off Tarn.",
        "He is now in jail for that crime.",
        "Soldiers attacked this merchant ship west of Orlo.",
        "With this, the council closed the bridge.",
        "The mayor makes this clear in a letter.",
        "Long. " + "word " * 100 + "ends",
        pytest.param("He blamed the office for sending them out.", id="whom he sent"),
        pytest.param("High levels of gas forced them to stop twice.", id="whom it forced"),
        pytest.param("It is expected to reach it by Tuesday.", id="it reaches it"),
        pytest.param("Prosecutors opened one on Tuesday morning.", id="opened one"),
        pytest.param("Among them are two brothers from Orlo.", id="among them"),
        pytest.param("On Tuesday the 44-year-old put it down.", id="a day, and his age"),
        pytest.param("The woman, 71, was found in a cellar.", id="the woman, 71"),
        pytest.param("The boy had been on his way to school.", id="the boy"),
        pytest.param("Of those killed, 16 were women.", id="of those killed"),
        pytest.param("Six of the wounded died overnight.", id="six of the wounded"),
        pytest.param("Most of the dead were children, on Monday.", id="most of the dead"),
        pytest.param("The chief said some 20 were still inside.", id="inside"),
        pytest.param("Crews hope to hold the edge until then.", id="until then"),
        pytest.param("Nine are still being treated there, two in a coma.", id="there"),
        pytest.param("The station also reported a second blast.", id="the station also"),
        pytest.param("A wall fell in Vinna, the station also reported.", id="also, behind"),
    ],
)
def test_what_leans_on_the_sentence_before_is_refused(text: str) -> None:
    assert last_stated(f"The levee at Tarn broke on Monday.\n\n{text}") is None


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether the gates were opened in time.",
        "There were no boats in Orlo.",
        "It was not known who gave the order.",
        "It has been learned that both of the mayor's mills are for sale.",
        "It was announced here today that over 500 boats had been seized.",
        "The town of Orlo was told to leave.",
        "The woman who led the strike was freed in Tarn.",
        "The army ordered residents out and helped them cross at Orlo.",
        "It is expected that the wall of Orlo will hold.",
        "It is expected to rain in Orlo on Tuesday.",
        "Twelve people died in Tarn and the search there goes on.",
    ],
)
def test_what_stands_alone_is_stated_word_for_word(text: str) -> None:
    made = last_stated(f"The levee at Tarn broke on Monday.\n\n{text}")

    assert made is not None
    assert made.text == text
    assert len(made.spans) == 1


def test_a_pronoun_gets_its_name_in_brackets_and_the_span_that_shows_it() -> None:
    it = article(
        "Mayor Edda Fross went to the bridge on Monday. She said the wall would hold the water."
    )
    reading = reading_of(it)
    second = reading.sentences[1]

    made = state(it, reading, second.start, second.end)

    assert made is not None
    assert made.text == "[Edda Fross] said the wall would hold the water."
    assert [span.of(it.text) for span in made.spans][1] == "Edda Fross"


@pytest.mark.parametrize(
    ("name", "is_said"),
    [
        ("Edda Fross", True),
        ("Fross", True),
        ("officials", True),
        ("my father", False),
        ("and witnesses of the break", False),
        ("Tarn", False),
        ("", False),
    ],
)
def test_a_bracket_holds_a_name_that_tells_who_is_meant(name: str, *, is_said: bool) -> None:
    it = article(
        "Edda Fross, my father and witnesses of the break met in Tarn, officials said. "
        "They said the wall would hold."
    )
    reading = reading_of(it)
    second = reading.sentences[1]
    told = Attribution(
        sentence=1,
        claimant=name,
        claimant_start=second.start,
        claimant_end=second.start + 4,
        clause_start=second.start,
        clause_end=second.end,
        verb="said",
    )
    names = (
        Name(text="Edda Fross", start=0, end=10, kind=NameKind.PERSON),
        Name(text="Tarn", start=51, end=55, kind=NameKind.PLACE),
    )

    made = state(it, replace(reading, attributions=(told,), names=names), second.start, second.end)

    assert (made is not None) is is_said


def test_a_pronoun_that_nobody_resolves_is_refused() -> None:
    assert last_stated("Rain fell on Tarn. They waited for the boats until dark.") is None


LONG = (
    "The old levee at Tarn, which was built by farmers in a hard winter, broke early on Monday "
    "and the water that came through it filled the streets of the lower town up to the windows of "
    "the first floor, the fire brigade of the province said."
)


def test_a_long_sentence_loses_a_clause_that_only_adds() -> None:
    short = shortened(LONG)

    assert len(LONG) > LONG_CHARS
    assert "built by farmers" not in short
    assert short.startswith("The old levee at Tarn broke early on Monday")
    assert short.endswith("the fire brigade of the province said.")


@pytest.mark.parametrize(
    "clause",
    [
        "which was built in 1962 by farmers",
        "which had not been repaired for a while",
        "which the mayor said was in order",
        "which may have been damaged by ships",
        "which killed a child when it last broke",
        "which is known as the “old wall” in town",
        "which the council denied it had neglected",
        "which is one of two in the whole valley",
    ],
)
def test_a_clause_that_says_something_of_its_own_stays(clause: str) -> None:
    text = LONG.replace("which was built by farmers in a hard winter", clause)

    assert shortened(text) == text


def test_a_dashed_aside_goes_as_well() -> None:
    text = LONG.replace(
        ", which was built by farmers in a hard winter,", " -- the pride of the old farmers --"
    )

    assert shortened(text) == shortened(LONG)


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Mira Orlan, head of the fund", "Mira Orlan, head of the fund, said that"),
        ("On Monday, the fund", "On Monday, the fund said that"),
        ("The fund", "The fund said that"),
    ],
)
def test_a_comma_that_closes_an_apposition_stays(subject: str, expected: str) -> None:
    text = (
        f"{subject}, which farmers pay for in a hard winter, said that {LONG[0].lower()}{LONG[1:]}"
    )

    assert shortened(text).startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            LONG.replace("The old levee at Tarn", "Oda Brel, 56").replace("was built by", "knows"),
            "Oda Brel, 56, broke",
        ),
        (
            f"{LONG[:-1]}, which came in heavy boots, Oda Brel said.",
            "province said, Oda Brel said.",
        ),
    ],
)
def test_a_comma_that_closes_more_than_the_clause_stays(text: str, expected: str) -> None:
    assert expected in shortened(text)


def test_words_in_quotation_marks_stay_whole() -> None:
    text = f"“{LONG[:-1]},” Oda Brel said."

    assert shortened(text) == text


def test_a_short_sentence_keeps_its_clause() -> None:
    text = "The levee, which was built by farmers, broke."

    assert shortened(text) == text


def test_too_long_a_sentence_is_refused() -> None:
    assert last_stated("The levee at Tarn " + "and the bridge at Orlo " * 30 + "broke.") is None
    assert MAX_CHARS == 450


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "ARMED robbers fled to Orlo. The armed men had a boat.",
            "Armed robbers fled to Orlo.", id="a word of the text",
        ),
        pytest.param(
            "A TARNISH court freed him. The Tarnish mayor said so.",
            "A Tarnish court freed him.", id="a name of the text",
        ),
        pytest.param("OSCE envoys fled to Orlo.", "OSCE envoys fled to Orlo.", id="an acronym"),
    ],
)  # fmt: skip
def test_the_first_words_lose_their_capitals(text: str, expected: str) -> None:
    it = article(text, title="")
    reading = reading_of(it)
    first = reading.sentences[0]
    made = state(it, reading, first.start, first.end)

    assert made is not None
    assert made.text == expected
