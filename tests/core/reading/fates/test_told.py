import pytest

from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


def kinds(text: str) -> list[tuple[float, str]]:
    return [(f.value, f.kind) for f in find_figures(text, split_sentences(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Twelve people were killed.", [(12, "killed")], id="passive"),
        pytest.param("Twelve people have been killed.", [(12, "killed")], id="perfect passive"),
        pytest.param("At least 12 people died in Odarr.", [(12, "killed")], id="died"),
        pytest.param("The blast killed 12 people.", [(12, "killed")], id="object"),
        pytest.param("A blast hit it, killing at least four.", [(4, "killed")], id="participle"),
        pytest.param("Police shot dead three gunmen.", [(3, "killed")], id="shot dead"),
        pytest.param(
            "Two of them, the bursar and a cook, were found dead.", [(2, "killed")], id="found dead"
        ),
        pytest.param("Rebels shot 16 peasants.", [(16, "killed")], id="shot"),
        pytest.param("The surge drowned 412 people.", [(412, "killed")], id="drowned"),
        pytest.param("They cut the throats of 12 people.", [(12, "killed")], id="throats"),
        pytest.param("As many as 900 could die of hunger.", [(900, "killed")], id="what may come"),
        pytest.param("More than 600 went missing.", [(600, "missing")], id="went missing"),
        pytest.param("Ninety-four have yet to be found.", [(94, "missing")], id="yet to be found"),
        pytest.param(
            "Two others were reported in serious condition.", [(2, "injured")], id="condition"
        ),
        pytest.param("Six were taken to Wexley General.", [(6, "injured")], id="a named hospital"),
        pytest.param("Six youths were taken away by force.", [(6, "kidnapped")], id="taken away"),
        pytest.param(
            "Relatives of 12 men kidnapped three weeks ago wait.",
            [(12, "kidnapped")],
            id="a time is no object",
        ),
        pytest.param(
            "Sixty were picked up by fishing boats.", [(60, "rescued")], id="picked up by boats"
        ),
        pytest.param(
            "About 900 residents within 500 m of the site were evacuated.",
            [(900, "evacuated"), (500, "other")],
            id="a distance in between",
        ),
        pytest.param("Damage was reported to six bridges.", [(6, "damaged")], id="damage to"),
        pytest.param(
            "It destroyed 2 drugstores, 6 kiosks and 3 looms.",
            [(2, "destroyed"), (6, "destroyed"), (3, "destroyed")],
            id="things of any noun",
        ),
        pytest.param("Rebels took 12 youths with them.", [(12, "kidnapped")], id="took with them"),
        pytest.param("Gunmen seized 12 passengers.", [(12, "kidnapped")], id="gunmen seize"),
        pytest.param("Police rounded up 200 people.", [(200, "detained")], id="police round up"),
        pytest.param("Rebels seized 12 leaflets.", [(12, "other")], id="things are seized"),
        pytest.param("Police took 40 people into custody.", [(40, "detained")], id="custody"),
        pytest.param("Two pylons were blown up.", [(2, "destroyed")], id="blown up"),
        pytest.param("Two policemen were blown up.", [(2, "killed")], id="people blown up"),
        pytest.param("They set fire to 40 huts.", [(40, "destroyed")], id="set fire to"),
        pytest.param("Five thousand took shelter there.", [(5000, "displaced")], id="shelter"),
        pytest.param("Thirty sailors were lost at sea.", [(30, "missing")], id="lost at sea"),
        pytest.param("Doctors treated 40 people.", [(40, "injured")], id="treated"),
        pytest.param("Forty homes suffered damage.", [(40, "damaged")], id="suffered damage"),
        pytest.param("Houses totally damaged: 133", [(133, "destroyed")], id="totally damaged"),
        pytest.param("Twelve men were let go.", [(12, "rescued")], id="let go"),
        pytest.param("Eighty girls were seized.", [(80, "kidnapped")], id="seized"),
        pytest.param("Twenty-two girls remain in captivity.", [(22, "kidnapped")], id="captivity"),
        pytest.param("Defences shot down 43 drones.", [(43, "destroyed")], id="shot down"),
        pytest.param(
            "Tesen: 210 houses damaged\nOrvik: 46 huts",
            [(210, "damaged"), (46, "other")],
            id="a row ends the clause",
        ),
        pytest.param("Some 350 people slept in a gymnasium.", [(350, "displaced")], id="slept"),
        pytest.param("Forty families spent the night in a hall.", [(40, "displaced")], id="night"),
        pytest.param(
            "Some 900 people are staying in 38 centres.",
            [(900, "displaced"), (38, "other")],
            id="staying in",
        ),
        pytest.param("Sixty people were taken out of Pell.", [(60, "evacuated")], id="taken out"),
        pytest.param("It left 1,200 people without fans.", [(1200, "affected")], id="without"),
        pytest.param("Forty-six homes are gone.", [(46, "destroyed")], id="gone"),
        pytest.param("Forty-three shops took in water.", [(43, "damaged")], id="took in water"),
        pytest.param("A ward has 46 people with gunshot wounds.", [(46, "injured")], id="with"),
        pytest.param("ALERT LEVEL: 4", [], id="a level is no fate"),
        pytest.param("The storm claimed 20 lives.", [(20, "killed")], id="lives"),
        pytest.param("It claimed the lives of 20.", [(20, "killed")], id="the lives of"),
        pytest.param("The death toll rose to 19.", [(19, "killed")], id="death toll"),
        pytest.param("It led to the deaths of 12 miners.", [(12, "killed")], id="deaths of"),
        pytest.param("There were 12 deaths.", [(12, "killed")], id="noun"),
        pytest.param("Divers found four bodies.", [(4, "killed")], id="bodies"),
        pytest.param("The crash left 12 dead.", [(12, "killed")], id="left dead"),
        pytest.param("Twelve are feared dead.", [(12, "killed")], id="feared dead"),
        pytest.param("Rebels killed the mayor and two guards.", [(2, "killed")], id="with others"),
        pytest.param(
            "The mayor was killed, along with two of his guards.", [(2, "killed")], id="along with"
        ),
        pytest.param("It ended after the six monks' murder.", [(6, "killed")], id="possessive"),
        pytest.param("Up to 60 people may have been killed.", [(60, "killed")], id="perhaps"),
        pytest.param("It left 30 injured.", [(30, "injured")], id="left injured"),
        pytest.param("It wounded 30 shoppers.", [(30, "injured")], id="wounded"),
        pytest.param("Ten of them suffered burns.", [(10, "injured")], id="suffered"),
        pytest.param("They treat 45 wounded soldiers.", [(45, "injured")], id="adjective"),
        pytest.param("Some 40 people are still missing.", [(40, "missing")], id="missing"),
        pytest.param("The number of people missing fell to 60.", [(60, "missing")], id="number of"),
        pytest.param("It left 40 unaccounted for.", [(40, "missing")], id="state of two words"),
        pytest.param("Four are unaccounted for.", [(4, "missing")], id="unaccounted"),
        pytest.param("Some 900 people fled their homes.", [(900, "displaced")], id="fled"),
        pytest.param("It displaced 900 families.", [(900, "displaced")], id="displaced"),
        pytest.param("Camps hold 900 refugees.", [(900, "displaced")], id="refugees"),
        pytest.param("Police arrested 14 men.", [(14, "detained")], id="arrested"),
        pytest.param("Rebels abducted 50 farmers.", [(50, "kidnapped")], id="abducted"),
        pytest.param("They hold 12 hostages.", [(12, "kidnapped")], id="hostages"),
        pytest.param("They freed 12 hostages.", [(12, "rescued")], id="hostages freed"),
        pytest.param("Eleven people were rescued.", [(11, "rescued")], id="rescued"),
        pytest.param("It moved 5,000 troops there.", [(5000, "troops")], id="troops"),
        pytest.param("They killed 30 soldiers.", [(30, "killed")], id="soldiers killed"),
        pytest.param("It pledged $5 million.", [(5e6, "money")], id="money"),
        pytest.param("It sent 12 trucks.", [(12, "other")], id="other"),
        pytest.param("There were 56 killings.", [(56, "killed")], id="killings"),
        pytest.param("The confirmed death toll of 12 may rise.", [(12, "killed")], id="may rise"),
        pytest.param("It claimed 43 human lives.", [(43, "killed")], id="human lives"),
        pytest.param("Those killed include 9 children.", [(9, "killed")], id="those killed"),
        pytest.param("The injured include 14 boys.", [(14, "injured")], id="the injured"),
        pytest.param(
            "The total persons kidnapped in Orlin since May was 85.", [(85, "kidnapped")], id="was"
        ),
        pytest.param("Rebels hold more than 50 people hostage.", [(50, "kidnapped")], id="hold"),
        pytest.param(
            "Twelve members of the Front, the largest party of the left, have been killed.",
            [(12, "killed")],
            id="behind an apposition",
        ),
        pytest.param(
            "Three engineers of Orlin Oil [a state firm] have been kidnapped.",
            [(3, "kidnapped")],
            id="behind brackets",
        ),
        pytest.param(
            "Some 900 people have crossed into Salu.", [(900, "displaced")], id="over the border"
        ),
        pytest.param("They killed a family of five in Sarn.", [(5, "killed")], id="a family"),
        pytest.param("They took a group of 12 peasants hostage.", [(12, "kidnapped")], id="group"),
        pytest.param("They killed a group of 12 peasants.", [(12, "killed")], id="a group killed"),
        pytest.param("It affected 900 people.", [(900, "affected")], id="affected"),
        pytest.param("The 900 families affected left.", [(900, "affected")], id="affected behind"),
        pytest.param(
            "It forced 900 people from their homes.", [(900, "displaced")], id="from home"
        ),
        pytest.param("Some 300 people are staying in camps.", [(300, "displaced")], id="in camps"),
        pytest.param("They evacuated 900 people.", [(900, "evacuated")], id="evacuated"),
        pytest.param("It led to the evacuation of 900.", [(900, "evacuated")], id="evacuation of"),
        pytest.param("The flood washed away 12 houses.", [(12, "destroyed")], id="washed away"),
        pytest.param("Twelve houses collapsed.", [(12, "destroyed")], id="collapsed"),
        pytest.param("Water flooded 12 villages.", [(12, "damaged")], id="flooded"),
        pytest.param("The wind killed 12 trees.", [(12, "other")], id="things are not killed"),
        pytest.param("The town mourned the loss of 900 jobs.", [(900, "other")], id="jobs lost"),
        pytest.param("It will release 12 recordings.", [(12, "other")], id="things are not freed"),
        pytest.param("He has 12 prior arrests.", [(12, "other")], id="somebody's past"),
        pytest.param(
            "Shopping was a shock for 40 people in Orlin after a guard was killed before them.",
            [(40, "other")],
            id="what another met with",
        ),
        pytest.param(
            "The 12 miners trapped after a tunnel was flooded were rescued.",
            [(12, "rescued")],
            id="what they met with after all",
        ),
        pytest.param(
            "Two boats left; it stopped 12 and carried out a search.",
            [(2, "other"), (12, "other")],
            id="carried out a task",
        ),
        pytest.param(
            "Fifteen others, among them four nuns, sustained injuries.",
            [(15, "injured"), (4, "injured")],
            id="a verb behind parentheses",
        ),
        pytest.param("There were 12 captured by a street camera.", [(12, "other")], id="on camera"),
        pytest.param("It destroyed 12 people.", [(12, "other")], id="people are not destroyed"),
    ],
)
def test_the_clause_tells_what_became_of_a_count(
    text: str, expected: list[tuple[float, str]]
) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Twelve people were killed and 30 others wounded.",
            [(12, "killed"), (30, "injured")],
            id="two fates",
        ),
        pytest.param(
            "Three rebels were killed and seven others were wounded.",
            [(3, "killed"), (7, "injured")],
            id="two verbs",
        ),
        pytest.param(
            "Two men and three women were killed.", [(2, "killed"), (3, "killed")], id="subjects"
        ),
        pytest.param(
            "It killed two men and three women.", [(2, "killed"), (3, "killed")], id="objects"
        ),
        pytest.param(
            "Seven people, including two children, were killed and 40 wounded.",
            [(7, "killed"), (2, "killed"), (40, "injured")],
            id="including",
        ),
        pytest.param(
            "It injured 15 men, four of them seriously.",
            [(15, "injured"), (4, "injured")],
            id="of them",
        ),
        pytest.param(
            "Eight were murdered by soldiers, three by the rebels.",
            [(8, "killed"), (3, "killed")],
            id="by whom",
        ),
        pytest.param(
            "Thirty-one people have died - 12 by drowning and eight from snake bites.",
            [(31, "killed"), (12, "killed"), (8, "killed")],
            id="by what",
        ),
        pytest.param(
            "Fifteen people from two families were killed.",
            [(15, "killed"), (2, "other")],
            id="from how many",
        ),
        pytest.param(
            "12 of the 20 hostages were killed.", [(12, "killed"), (20, "other")], id="of the"
        ),
        pytest.param(
            "Of the 120 passengers, 80 were rescued.",
            [(120, "other"), (80, "rescued")],
            id="the whole",
        ),
        pytest.param(
            "Five gunmen killed three guards.", [(5, "other"), (3, "killed")], id="who did it"
        ),
        pytest.param(
            "Five men attacked a bus and killed the driver.", [(5, "other")], id="a third party"
        ),
        pytest.param(
            "Ten people were injured and 2 vehicles damaged.",
            [(10, "injured"), (2, "damaged")],
            id="things",
        ),
        pytest.param(
            "Two people were killed 12 km from Odarr.", [(2, "killed"), (12, "other")], id="units"
        ),
        pytest.param(
            "Nine of its 400 troops died and 30 were wounded.",
            [(9, "killed"), (400, "other"), (30, "injured")],
            id="a finite verb is the part's",
        ),
        pytest.param(
            "Storms killed 38 people across three states: 21 in Orla, 13 in Tarn and four in Sen.",
            [(38, "killed"), (3, "other"), (21, "killed"), (13, "killed"), (4, "killed")],
            id="places in between count nobody",
        ),
        pytest.param(
            "She shot three men, killing two.", [(3, "other"), (2, "killed")], id="not all"
        ),
        pytest.param("Nine old rifles were seized.", [(9, "other")], id="weapons are seized"),
        pytest.param("He received three bullet wounds.", [(3, "other")], id="wounds of one"),
        pytest.param("They riddled nine men with bullets.", [(9, "killed")], id="riddled"),
        pytest.param("Police rounded up 340 suspects.", [(340, "detained")], id="suspects"),
        pytest.param("Nine homes are confirmed lost.", [(9, "destroyed")], id="confirmed lost"),
        pytest.param("Evacuation orders cover 900 men.", [(900, "evacuated")], id="orders"),
        pytest.param("Nine men got out.", [(9, "evacuated")], id="got out"),
        pytest.param("Nine men remain with their captors.", [(9, "kidnapped")], id="captors"),
        pytest.param(
            "Seven people lost their lives (3 in Monze, 4 in Gwem).",
            [(7, "killed"), (3, "killed"), (4, "killed")],
            id="places in brackets",
        ),
        pytest.param(
            "The toll will rise as nine people are unaccounted for.", [(9, "missing")], id="as"
        ),
        pytest.param("They wanted to kill 12 men.", [(12, "other")], id="meant to"),
        pytest.param(
            "They killed Col. Ivo Tarn; a maid; and two men.", [(2, "killed")], id="titles"
        ),
        pytest.param("They filled 24 body bags.", [(24, "other")], id="body bags"),
        pytest.param("Nine homes went up in flames.", [(9, "destroyed")], id="flames"),
        pytest.param("They burned down 75 huts.", [(75, "destroyed")], id="burned down"),
        pytest.param("Nine people were never found.", [(9, "missing")], id="never found"),
        pytest.param("Nine are in a very serious condition.", [(9, "injured")], id="very serious"),
        pytest.param("Nine people are in relief camps.", [(9, "displaced")], id="relief camps"),
        pytest.param("Nine people were moved inland.", [(9, "evacuated")], id="moved inland"),
        pytest.param("Hopes are fading for 20 more men.", [(20, "missing")], id="hopes fade"),
        pytest.param("It put Velm's losses at 945 men.", [(945, "killed")], id="losses at"),
        pytest.param("Three guards had not been accounted for.", [(3, "missing")], id="accounted"),
        pytest.param("Three of their men had fallen.", [(3, "killed")], id="had fallen"),
        pytest.param("Five men were eliminated.", [(5, "killed")], id="eliminated"),
        pytest.param(
            "The kidnappers of Ivo Marn and his two sons called.", [(2, "kidnapped")], id="captors"
        ),
    ],
)
def test_each_count_has_its_own_fate(text: str, expected: list[tuple[float, str]]) -> None:
    assert kinds(text) == expected
