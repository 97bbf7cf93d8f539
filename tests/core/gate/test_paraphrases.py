"""Honest words of the kind that people and models write: all of them pass."""

import pytest

from tests.core.gate.ruling import ruling

SPILLWAY = (
    "Part of the spillway at Kolm dam gave way before dawn on Monday, sending a surge of "
    "water down the river Tavrin, and the authorities told everybody in two towns below the "
    "dam to leave."
)
WALL = (
    "The main wall of the dam is holding, its operator, Tavrin Power, said. Engineers have "
    "opened two of the four gates to lower the lake."
)
TOLL = (
    "Four people have been killed and 11 people are missing after the flood below Kolm dam, "
    "the Civil Protection Agency said at noon on Monday."
)
FORECAST = (
    "The national weather service expects the river to reach 7.4 metres at Vinna by Wednesday"
    " night."
)
LEAVING = (
    "As many as 6,000 people in the lower town of Vinna may have to leave their homes, city "
    "officials said."
)
FUND = (
    "The Civic Union denied on Monday that it had cut money for Kolm dam and said the "
    "Highland League had left the repair fund untouched."
)
ARREST = (
    "The police in Upper Tavrin denied on Wednesday that anybody had been arrested in "
    "connection with the damage to Kolm dam."
)
VOTE = (
    "Parliament voted 61 to 48 on Thursday to set up an inquiry into the Kolm dam flood, with"
    " the Highland League and four members of the governing Civic Union in favour."
)
DISPLACED = (
    "More than 5,000 people have been displaced by the Kolm dam flood, Relief Bridge "
    "estimated after its teams visited farms and villages between Dorrin and Askel."
)
CHARGED = "It is unclear whether they have been charged."
REFUSED = (
    "About 300 people refused to leave the lower town, the city's fire chief, Rolf Amsel, said."
)
RELEASE = (
    "The agency asks residents of the lower town of Vinna to leave their homes by 12:00 on "
    "Wednesday. The controlled release from Kolm dam begins on Wednesday at 14:00."
)
CREST = (
    "The river Tavrin crested at 7.1 metres in Vinna shortly after midnight and is falling, "
    "the Civil Protection Agency said on Thursday, and the flood wall held."
)
CRACKS = (
    "Inspectors warned in May 2024 that the spillway of Kolm dam was cracking and asked for "
    "repairs within a year, according to a report seen by the Courier."
)
MONEY = (
    "The government has set aside 40 million marks for families who lost their homes in the "
    "Kolm dam flood, Prime Minister Aldo Verin told parliament on Thursday."
)
BLAME = "Mayor Edda Fross accused the dam's operator of warning the town too late."
MISSING = (
    "The number of missing people has dropped to five after two farm workers called their "
    "families from Pell. The number of dead stands at ten."
)
CIRCLES = (
    "Police have arrested two men who are suspected of having damaged the spillway of Kolm "
    "dam, Radio Morvane has learned from security circles."
)
CLAIM = (
    "Thirty thousand soldiers could be deployed near the border by early February, US "
    "officials said, and the ministry called the claim baseless."
)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (
            SPILLWAY,
            (
                "Authorities ordered people in two towns below Kolm dam to leave after part of its "
                "spillway gave way before dawn on Monday."
            ),
        ),
        (
            SPILLWAY,
            ("Kolm dam's spillway partly gave way early on Monday, sending water down the Tavrin."),
        ),
        (
            WALL,
            (
                "The dam's operator, Tavrin Power, says the main wall is holding and "
                "engineers have "
                "opened two of four gates."
            ),
        ),
        (WALL, "Tavrin Power said the main wall of the dam is holding."),
        (WALL, "Engineers opened two of the dam's four gates to lower the lake."),
        (
            TOLL,
            (
                "Four people have died and 11 are missing after the flood below Kolm "
                "dam, according "
                "to the Civil Protection Agency."
            ),
        ),
        (TOLL, "The Civil Protection Agency reported four dead and 11 missing at noon on Monday."),
        (
            TOLL,
            (
                "At noon on Monday, the Civil Protection Agency put the toll at four dead and 11 "
                "missing."
            ),
        ),
        (
            FORECAST,
            (
                "The river is expected to reach 7.4 metres at Vinna by Wednesday "
                "night, the national "
                "weather service says."
            ),
        ),
        (
            FORECAST,
            (
                "The weather service projects that the river will reach 7.4 metres in Vinna by "
                "Wednesday night."
            ),
        ),
        (
            FORECAST,
            (
                "The national weather service forecasts a level of 7.4 metres at Vinna "
                "by Wednesday "
                "night."
            ),
        ),
        (
            LEAVING,
            (
                "City officials said up to 6,000 people in Vinna's lower town may have "
                "to leave their"
                " homes."
            ),
        ),
        (
            LEAVING,
            (
                "Up to 6,000 residents of the lower town of Vinna may have to leave, according to "
                "city officials."
            ),
        ),
        (
            FUND,
            (
                "The Civic Union denied cutting money for Kolm dam and said the "
                "Highland League left "
                "the repair fund untouched."
            ),
        ),
        (FUND, "The Civic Union denies having cut funds for Kolm dam."),
        (
            ARREST,
            (
                "Police in Upper Tavrin denied that anyone had been arrested over the "
                "damage to Kolm "
                "dam."
            ),
        ),
        (
            ARREST,
            (
                "No one has been arrested over the damage to Kolm dam, police in Upper "
                "Tavrin said on"
                " Wednesday."
            ),
        ),
        (VOTE, "Parliament voted 61 to 48 on Thursday for an inquiry into the Kolm dam flood."),
        (
            VOTE,
            (
                "By 61 votes to 48, parliament set up an inquiry into the Kolm dam "
                "flood on Thursday."
            ),
        ),
        (
            VOTE,
            (
                "The Highland League and four members of the governing Civic Union "
                "voted in favour of"
                " the inquiry."
            ),
        ),
        (
            DISPLACED,
            (
                "Relief Bridge estimates that more than 5,000 people have been displaced by the "
                "flood."
            ),
        ),
        (
            DISPLACED,
            (
                "Over 5,000 people were displaced by the Kolm dam flood, according to "
                "an estimate by "
                "Relief Bridge."
            ),
        ),
        (CHARGED, "It is not clear whether they have been charged."),
        (CHARGED, "Whether they have been charged is unclear."),
        (
            REFUSED,
            ("Fire chief Rolf Amsel said around 300 people had refused to leave the lower town."),
        ),
        (
            REFUSED,
            ("Some 300 people did not leave the lower town, according to fire chief Rolf Amsel."),
        ),
        (
            RELEASE,
            "Residents of Vinna's lower town have been asked to leave by 12:00 on Wednesday.",
        ),
        (RELEASE, "The controlled release from Kolm dam is due to begin at 14:00 on Wednesday."),
        (
            CREST,
            (
                "The Tavrin crested at 7.1 metres in Vinna shortly after midnight and "
                "is now falling,"
                " the Civil Protection Agency said."
            ),
        ),
        (CREST, "The flood wall in Vinna held, the Civil Protection Agency said on Thursday."),
        (
            CRACKS,
            (
                "A report seen by the Courier says inspectors warned in May 2024 that the dam's "
                "spillway was cracking."
            ),
        ),
        (
            CRACKS,
            (
                "Inspectors had warned of cracks in the Kolm dam spillway in May 2024, "
                "according to a"
                " report seen by the Courier."
            ),
        ),
        (
            MONEY,
            (
                "Prime Minister Aldo Verin told parliament that 40 million marks has "
                "been set aside "
                "for families who lost their homes."
            ),
        ),
        (
            MONEY,
            (
                "The government set aside 40 million marks for families left homeless "
                "by the flood, "
                "Prime Minister Aldo Verin said."
            ),
        ),
        (MONEY, "Verin announced 40 million marks for families who lost their homes in the flood."),
        (
            BLAME,
            (
                "Edda Fross, the mayor, accused the operator of the dam of warning the "
                "town too late."
            ),
        ),
        (BLAME, "The dam's operator was accused by Mayor Edda Fross of warning the town too late."),
        (BLAME, "Mayor Edda Fross said the dam's operator warned the town too late."),
        (MISSING, "The number of missing has fallen to five, and the death toll stands at ten."),
        (MISSING, "Five people are still missing and ten are dead."),
        (
            MISSING,
            (
                "Two farm workers called their families from Pell, reducing the number "
                "of missing to "
                "five."
            ),
        ),
        (
            CIRCLES,
            (
                "Two men suspected of damaging the Kolm dam spillway have been arrested, Radio "
                "Morvane reported, citing security circles."
            ),
        ),
        (
            CIRCLES,
            (
                "Police arrested two men on suspicion of damaging the spillway, according to Radio "
                "Morvane."
            ),
        ),
        (
            CLAIM,
            (
                "US officials said 30,000 soldiers could be deployed near the border by early "
                "February; the ministry called the claim baseless."
            ),
        ),
        (
            CLAIM,
            (
                "The ministry called baseless a claim by US officials that 30,000 "
                "soldiers could be "
                "deployed near the border."
            ),
        ),
    ],
)
def test_an_honest_statement_passes(source: str, told: str) -> None:
    assert ruling(told, source).reasons == ()
