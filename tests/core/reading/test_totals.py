"""Early and regional counts stand before the total; whoever reads on gets it right."""

import pytest

from bot.core.evidence import Figure
from bot.core.reading import read
from bot.core.reading.totals import in_order, totals

CASES = [
    pytest.param(
        "The Health Ministry said 51 people were killed. The Brotherhood said 77 people were "
        "killed, in a campaign that has cost 900 lives. Police said that evening that 200 people "
        "were missing. Months later 22 are missing. Thousands were injured, 400 of them badly.",
        {"killed": 51, "missing": 22, "injured": 400},
        id="two sides, a longer campaign, those found since, and thousands",
    ),
    pytest.param(
        "Defence Minister Olm said three soldiers died and nine were hurt. The rebels' radio spoke "
        "of 20 dead. In a separate incident, a mine hurt eleven civilians.",
        {"killed": 3, "injured": 9},
        id="one side's claim, and another incident",
    ),
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
    pytest.param(
        "Heavy rainfall and strong winds have been affecting southern Velmora since 12 June, "
        "causing floods, flash floods and landslides that have resulted in casualties and "
        "damage.\n\n"
        "According to the National Disaster Management Authority (NDMA), as of 14 June, 12 "
        "people died, three are missing, 45 others were injured, 4,321 people were evacuated "
        "and 1,234 houses were destroyed. Media report one additional fatality in Tarvel "
        "City.\n\n"
        "Over the next 48 hours, more rain is forecast over most of the country.",
        {"killed": 12, "missing": 3, "injured": 45, "evacuated": 4321, "destroyed": 1234},
        id="national authority",
    ),
    pytest.param(
        "Following the passage of Tropical Cyclone ORLA, media report, as of 24 March, six "
        "fatalities, 12 injured people, and more than 4,300 displaced. In addition, 300 "
        "damaged houses and 41 destroyed houses have been reported.",
        {"killed": 6, "injured": 12, "displaced": 4300, "damaged": 300, "destroyed": 41},
        id="after a cyclone",
    ),
    pytest.param(
        "DSWD reports 12,000 families or 52,000 persons affected in 56 barangays of Region "
        "IV. Of these, 1,340 families (5,800 persons) are displaced and staying in 23 "
        "evacuation centres. A total of 230 houses are damaged (41 totally, 189 partially).",
        {"affected": 52000, "displaced": 5800, "damaged": 230},
        id="families and persons",
    ),
    pytest.param(
        "The number of fatalities due to floods in the Oum River basin has increased to 21, "
        "while the number of displaced people has reached 8,900, up from 6,200 reported "
        "yesterday. Nearly 100,000 affected people have been registered across 30 "
        "municipalities.",
        {"killed": 21, "displaced": 8900, "affected": 100000},
        id="fatalities have increased",
    ),
    pytest.param(
        "An earthquake of 5.9 magnitude at a depth of 10 km occurred in Sorn province on 3 "
        "May. At least 14 deaths have been confirmed and 130 people are injured, 22 of them "
        "critically. More than 2,000 buildings have been damaged, including 340 that "
        "collapsed. Around 9,000 people are sleeping in the open. The authorities have "
        "evacuated 700 patients from two hospitals.",
        {"killed": 14, "injured": 130, "damaged": 2000},
        id="collapsed buildings",
    ),
    pytest.param(
        "Since mid-May, the ongoing rainy season has killed 38 people and affected over "
        "210,000 people in Ruun, according to the Red Cross. In Tabel region alone, 62,000 "
        "people have been affected and 11 have died. In the past week, 3 people drowned near "
        "Pell.",
        {"killed": 38, "affected": 210000},
        id="one region alone",
    ),
    pytest.param(
        "As a result of the eruption of Mount Keth on Tuesday, 26,000 residents have been "
        "evacuated from a 10 km exclusion zone. By Thursday the number of evacuees had grown "
        "to 41,500. No casualties have been reported.",
        {"evacuated": 41500},
        id="evacuees grow",
    ),
    pytest.param(
        "Landslide in Pell, Odarr (OCHA/media): 4 people were found dead on 2 August. Search "
        "and rescue teams recovered 7 more bodies on 3 August, raising the death toll to 11. "
        "Eight people remain missing and five survivors are in hospital. 63 households have "
        "been relocated.",
        {"killed": 11, "missing": 8},
        id="bodies, then the toll",
    ),
    pytest.param(
        "Forest fires continue in the north-east. The fires have burnt 12,400 ha, destroyed "
        "87 houses and forced the evacuation of 5,600 people. Two people lost their lives and "
        "19 people, including 11 firefighters, were hospitalised with burns and smoke "
        "inhalation.",
        {"destroyed": 87, "evacuated": 5600, "killed": 2, "injured": 19},
        id="wildfires",
    ),
    pytest.param(
        "Cholera: 1,244 suspected cases and 31 deaths (case fatality rate 2.5%) have been "
        "reported in six districts from 1 January to 14 March. In Marn district, 412 cases "
        "and 9 deaths were reported.",
        {"killed": 31},
        id="suspected cases",
    ),
    pytest.param(
        "Conflict: Fighting in and around Brod has displaced an estimated 34,000 people since "
        "2 May. Around 7,000 arrived in Ansa and 5,500 in Lenno. At least 57 civilians were "
        "killed and 210 wounded between 2 and 9 May, local health authorities report.",
        {"displaced": 34000, "killed": 57, "injured": 210},
        id="arrivals in two towns",
    ),
    pytest.param(
        "Severe storms left 3 dead in Tarvel and 2 dead in Marn on Monday night. The "
        "authorities later confirmed a total of seven fatalities countrywide. About 120,000 "
        "households are without electricity. The storms tore roofs off more than 400 homes.",
        {"killed": 7},
        id="countrywide",
    ),
    pytest.param(
        "Toll of the quake rises above 600\n\nThe quake killed at least 617 people in Orsa.",
        {"killed": 617},
        id="a rounded number beside the one that was counted",
    ),
    pytest.param(
        "A boat carrying 86 migrants sank off the coast of Lenno. The coast guard rescued 31 "
        "people and recovered 12 bodies; 43 are feared missing. Another 9 bodies washed "
        "ashore the next day, bringing the number of dead to 21.",
        {"rescued": 31, "killed": 21, "missing": 43},
        id="a shipwreck",
    ),
    pytest.param(
        "The flooding, which began in late October, has so far claimed 49 lives, left 15 "
        "people missing, and forced more than 90,000 from their homes, the government said on "
        "9 November. On 2 November the figures were 17 dead and 30,000 displaced. Some 8,400 "
        "homes have been washed away or destroyed.",
        {"killed": 49, "missing": 15, "displaced": 90000, "destroyed": 8400},
        id="figures of a week ago",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_total_of_each_kind_stands_for_the_article(
    text: str, expected: dict[str, float]
) -> None:
    reading = read(text)

    told: dict[str, float] = {}
    leading = totals(text, reading.sentences, reading.figures)
    for figure in in_order(reading.figures, leading):
        told.setdefault(figure.kind, figure.value)

    assert {kind: told.get(kind) for kind in expected} == expected


def test_the_others_follow_in_text_order() -> None:
    text = "In Pell, 3 people died. In Marn, 2 people died. The toll is 9. It cost $5 million."
    reading = read(text)

    leading = totals(text, reading.sentences, reading.figures)
    values = [f.value for f in in_order(reading.figures, leading)]

    assert values == [9, 3, 2, 5e6]


def test_no_figures_have_no_total() -> None:
    assert totals("", (), ()) == frozenset()


def test_a_count_of_nobody_is_a_total_too() -> None:
    text = "Deaths: 0"
    reading = read(text)

    assert {figure.value for figure in totals(text, reading.sentences, reading.figures)} == {0}


def test_a_figure_outside_every_sentence_is_weighed_alone() -> None:
    figure = Figure(text="12", start=0, end=2, value=12, kind="killed")

    assert totals("12", (), (figure,)) == {figure}
