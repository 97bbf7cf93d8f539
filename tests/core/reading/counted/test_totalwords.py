"""Words that speak for and against a count's being the whole."""

import pytest

from bot.core.reading import read
from bot.core.reading.background import find_background
from bot.core.reading.totals import in_order, totals

CASES = [
    pytest.param(
        "Officials said 120 people died, but later lowered the figure to 94. An estimated 184,000 "
        "people (31,200 households) are affected.",
        {"killed": 94, "affected": 184_000},
        id="put right, and people before households",
    ),
    pytest.param(
        "At least 25 people were killed in Orsa and another six are missing. Only 14 bodies could "
        "be identified so far. One person is missing in Tarn.",
        {"killed": 25, "missing": 6},
        id="those identified",
    ),
    pytest.param(
        "At least 30 people were killed, police said. Two residents put the death toll at 37. "
        "A radio spoke of 60 and did not cite a source.",
        {"killed": 30},
        id="residents, and no source",
    ),
    pytest.param(
        "Monday's count of 87 dead rose to 142 on Tuesday. This morning the health ministry "
        "raised it again, to 171, of whom 64 were children.",
        {"killed": 171},
        id="day by day",
    ),
    pytest.param(
        "Authorities in Kasra first spoke of 50 dead in the fire. The minister later corrected "
        "that to 38, explaining that several bodies had been counted twice.",
        {"killed": 38},
        id="corrected downwards",
    ),
    pytest.param(
        "The toll in Bulletin 4 (118) included double counting. The verified number is 103.",
        {"killed": 103},
        id="verified",
    ),
    pytest.param(
        "Eleven people have died. A radio station has reported 60 deaths in Pointe Rouge. We "
        "cannot confirm this.",
        {"killed": 11},
        id="not confirmed",
    ),
    pytest.param(
        "The crash on Route 9 claimed three lives. It brings to 11 the number of people who have "
        "died on county roads this year.",
        {"killed": 3},
        id="over the year",
    ),
    pytest.param(
        "The 18-year war has claimed more than 40,000 lives. Troops killed six rebels on Monday.",
        {"killed": 40_000},
        id="a war that opens the report",
    ),
    pytest.param(
        "Troops killed six rebels on Monday. The 18-year war has claimed more than 40,000 lives.",
        {"killed": 6},
        id="a war behind the day's news",
    ),
    pytest.param(
        "Partners say that 35,000 people have fled toward the Sabl area. Prior to this "
        "escalation, 410,000 displaced people were already living there.",
        {"displaced": 35_000},
        id="before it began",
    ),
    pytest.param(
        "Local authorities report 74 people killed since April. In the latest incident, on 19 "
        "April, armed youths attacked Wunto, killing 16.",
        {"killed": 74},
        id="the latest incident",
    ),
    pytest.param(
        "The mayor said 12 people were dead. A union of taxi drivers claimed that as many as 30 "
        "had died.",
        {"killed": 12},
        id="only claimed",
    ),
    pytest.param(
        "It caused 1,361 fatalities, making it the deadliest storm in the country's history, "
        "surpassing the 1934 cyclone, which killed about 900. In Belmar it drowned 412 people.",
        {"killed": 1361},
        id="a record",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_words_around_a_count_tell_the_whole(text: str, expected: dict[str, float]) -> None:
    reading = read(text)

    past = find_background(text, reading.sentences, reading.figures)
    present = [figure for figure in reading.figures if figure not in past]
    told: dict[str, float] = {}
    for figure in in_order(reading.figures, totals(text, reading.sentences, present)):
        told.setdefault(figure.kind, figure.value)

    assert {kind: told.get(kind) for kind in expected} == expected
