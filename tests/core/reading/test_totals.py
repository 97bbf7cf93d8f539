"""Early and regional counts stand before the total; whoever reads on gets it right."""

import pytest

from bot.core.reading import read
from bot.core.reading.totals import in_order

CASES = [
    pytest.param(
        "Velmora: Floods - Flash Update No. 2 (as of 14 May 2021)\n\n"
        "HIGHLIGHTS\n"
        "• At least 31 people have died and 12 are missing.\n"
        "• 4,500 houses destroyed and 12,000 damaged.\n"
        "• More than 120,000 people affected in 14 districts.\n"
        "• 23,400 people evacuated to 61 centres.\n\n"
        "SITUATION OVERVIEW\n"
        "Heavy rain since 9 May has caused flooding and landslides in the south. In Tarvel "
        "district, eight people died when a bridge collapsed. On 11 May, authorities reported "
        "14 deaths. In Marn, 1,200 houses were destroyed and 5,000 people were evacuated. In "
        "2017, floods killed 250 people and affected 1.4 million.",
        {
            "killed": 31,
            "missing": 12,
            "destroyed": 4500,
            "damaged": 12000,
            "affected": 120000,
            "evacuated": 23400,
        },
        id="flash update",
    ),
    pytest.param(
        "ODARR - Five people drowned in the village of Pell on Monday after a river burst its "
        "banks, and 40 families were moved to a school.\n\n"
        "By Tuesday the provincial government had counted 18 dead. On Wednesday the national "
        "disaster agency said the death toll had climbed to 44, with 61 people injured and "
        "nine still missing. About 7,000 residents have been displaced across the country.\n\n"
        '"We lost 12 people in our street," said a shopkeeper.',
        {"killed": 44, "injured": 61, "missing": 9, "displaced": 7000},
        id="regions before the nation",
    ),
    pytest.param(
        "A 6.4-magnitude earthquake struck the Kelmar coast early on Friday, killing at least "
        "12 people in the city of Ansa and six in Brod, officials said.\n\n"
        "A hospital in Ansa treated 90 injured people. The Interior Ministry later put the "
        "toll at 27 dead and 310 injured. Some 850 buildings collapsed.\n\n"
        "A quake in 1999 killed 17,000 people in the region.",
        {"killed": 27, "injured": 310, "destroyed": 850},
        id="city before the ministry",
    ),
    pytest.param(
        "Typhoon Ilma has left 9 dead in Sorn province, 4 in Tabel and 3 in Ruun, bringing "
        "the total to 16, the civil defence office said. Earlier it had reported 11 deaths. "
        "More than 300,000 people were evacuated before landfall. The storm damaged 2,310 "
        "homes in Sorn alone and 5,600 nationwide.",
        {"killed": 16, "evacuated": 300000, "damaged": 5600},
        id="provinces and their sum",
    ),
    pytest.param(
        "The death toll from a ferry accident on Lake Oum rose to 52 on Sunday, up from 38 a "
        "day earlier, after divers recovered 14 more bodies. Thirty-one people are still "
        "missing and 74 were rescued.",
        {"killed": 52, "missing": 31, "rescued": 74},
        id="up from",
    ),
    pytest.param(
        "Casualties: 3 dead, 15 injured. Damage: 120 houses destroyed, 430 partially damaged. "
        "Displaced: 610 families. Affected population: 9,800 people.",
        {
            "killed": 3,
            "injured": 15,
            "destroyed": 120,
            "damaged": 430,
            "displaced": 610,
            "affected": 9800,
        },
        id="labels",
    ),
    pytest.param(
        "Wildfires have forced 12,000 people to flee their homes in northern Tessaly, and a "
        "further 3,000 were told to prepare to leave. Two firefighters have died. The mayor "
        "of Lenno said 45 homes had burned there; the regional government said 210 homes had "
        "been destroyed.",
        {"displaced": 12000, "killed": 2, "destroyed": 210},
        id="one town before the region",
    ),
    pytest.param(
        "Flash floods in Kharan district have killed three children, including two sisters. "
        "In neighbouring Bela, four people died when a roof collapsed. According to the "
        "Provincial Disaster Management Authority, 29 people have lost their lives in rain- "
        "related incidents since 1 July, while 45 people have been injured. At least 1,250 "
        "houses have been fully destroyed and 3,400 houses partially damaged.",
        {"killed": 29, "injured": 45, "destroyed": 1250, "damaged": 3400},
        id="districts before the authority",
    ),
    pytest.param(
        "Landslides triggered by heavy rain could displace up to 50,000 people, the agency "
        "warned. So far 4,300 have been displaced. Some 17 people are dead and 6 missing. The "
        "worst landslide in the area, in 1987, killed 400.",
        {"displaced": 4300, "killed": 17, "missing": 6},
        id="what may come",
    ),
    pytest.param(
        "Summary: 7 deaths have been reported (Region A: 4; Region B: 3). A total of 21,334 "
        "families or 98,540 persons were affected in 112 villages. Of these, 1,102 families "
        "are staying in 23 evacuation centres. 56 houses were totally destroyed and 310 were "
        "partially damaged.",
        {"killed": 7, "destroyed": 56, "damaged": 310},
        id="regions in brackets",
    ),
    pytest.param(
        "Cyclone Una made landfall on 3 March. Initial reports indicated two deaths in the "
        "capital. The Ministry of Health has now confirmed 11 fatalities and 143 injuries. An "
        "estimated 1.1 million people live in the path of the cyclone; 260,000 have been "
        "affected, of whom 41,000 are displaced.",
        {"killed": 11, "injured": 143, "affected": 260000, "displaced": 41000},
        id="initial reports",
    ),
    pytest.param(
        "An outbreak of cholera has killed 64 people and infected 3,200 since January, the "
        "health ministry said. In the last 24 hours, five people died and 120 new cases were "
        "recorded.",
        {"killed": 64},
        id="since January",
    ),
    pytest.param(
        "At least 90 people were killed when two trains collided near Sorn, a railway "
        "official said, revising an earlier toll of 70. Police said 230 others were hurt, 41 "
        "of them seriously.",
        {"killed": 90, "injured": 230},
        id="a revised toll",
    ),
    pytest.param(
        "Heavy monsoon rains have left 12 people dead in the eastern state of Palu, 7 in "
        "Renga and 22 in the capital region, the government said on Monday, taking the number "
        "of deaths this season to 41. More than 1,500 people had to leave their homes.",
        {"killed": 41, "displaced": 1500},
        id="states before the season",
    ),
    pytest.param(
        "Rescuers saved 36 miners trapped underground for two days; the bodies of five others "
        "were found. Eleven remain unaccounted for. An explosion at the same mine killed 29 "
        "in 2009.",
        {"rescued": 36, "killed": 5, "missing": 11},
        id="an older disaster",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_total_of_each_kind_stands_for_the_article(
    text: str, expected: dict[str, float]
) -> None:
    reading = read(text)

    told: dict[str, float] = {}
    for figure in in_order(text, reading.sentences, reading.figures):
        told.setdefault(figure.kind, figure.value)

    assert {kind: told.get(kind) for kind in expected} == expected
