import pytest

from bot.core.evidence import Status
from bot.core.reading import read
from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("Twelve people were killed.", Status.OBSERVED, id="plain"),
        pytest.param(
            "It will name those implicated in the murder of six priests.",
            Status.OBSERVED,
            id="called by its name",
        ),
        pytest.param(
            "It plans to use them in a report on the 56 killings.", Status.OBSERVED, id="the dead"
        ),
        pytest.param("It could lead to the deaths of 12 men.", Status.PROJECTED, id="lead to"),
        pytest.param(
            "The army denied that it led to the arrest of 12 men.", Status.CLAIMED, id="a part"
        ),
        pytest.param("Only 14 bodies could be identified.", Status.OBSERVED, id="could and did"),
        pytest.param("Patrols killed two presumed rebels.", Status.OBSERVED, id="presumed rebels"),
        pytest.param("Six men suspected of theft died.", Status.OBSERVED, id="suspected of"),
        pytest.param("If 40 people are displaced, it ends.", Status.PROJECTED, id="if"),
        pytest.param("He asked if 12 men had died.", Status.OBSERVED, id="asked if"),
        pytest.param("The toll due to heavy rain was 12.", Status.OBSERVED, id="due to rain"),
        pytest.param("Rebels demanded that six men be freed.", Status.PLANNED, id="that they be"),
        pytest.param("Rebels want six men released.", Status.PLANNED, id="want them released"),
        pytest.param("Police want six men who were released.", Status.OBSERVED, id="want them"),
        pytest.param(
            "The party demands that its head be dismissed and that 40 sick inmates be moved.",
            Status.PLANNED,
            id="a second demand",
        ),
        pytest.param("The agency called for 2,000 tents.", Status.PLANNED, id="called for"),
        pytest.param("It urged the release of 40 hostages.", Status.PLANNED, id="the release of"),
        pytest.param("Police were called for 12 men.", Status.OBSERVED, id="were called"),
        pytest.param("He insisted that 12 men had died.", Status.CLAIMED, id="insists that so"),
        pytest.param(
            "They demanded justice for the 12 men killed.",
            Status.OBSERVED,
            id="justice for the dead",
        ),
        pytest.param(
            "He asked that the 12 men who died be named.", Status.OBSERVED, id="the dead be named"
        ),
        pytest.param("It is due to open 12 camps.", Status.PLANNED, id="due to open"),
        pytest.param(
            "Gunmen suspected to be rebels killed 12 men.", Status.OBSERVED, id="who they are"
        ),
        pytest.param("Kelmar has moved 500 troops.", Status.OBSERVED, id="has moved"),
        pytest.param("The army said 12 men died.", Status.CLAIMED, id="said"),
        pytest.param("According to the army, 12 men died.", Status.CLAIMED, id="according to"),
        pytest.param(
            "REBELS FREED FOUR MEN THEY HAD HELD SINCE MAY.", Status.OBSERVED, id="the month"
        ),
        pytest.param("THE TOLL MAY RISE TO 40 MEN.", Status.PROJECTED, id="in capitals"),
        pytest.param(
            "They took four prisoners, who will be treated well.", Status.OBSERVED, id="taken"
        ),
        pytest.param("Twelve men reportedly died.", Status.CLAIMED, id="reportedly"),
        pytest.param("An estimated 12 men died.", Status.ESTIMATED, id="estimated"),
        pytest.param("Some 12 men are believed dead.", Status.ESTIMATED, id="believed"),
        pytest.param("Up to 60 men may have died.", Status.ESTIMATED, id="may have"),
        pytest.param("It intends to mass 500 troops.", Status.PROJECTED, id="intends"),
        pytest.param("It intends to rehouse 500 people.", Status.PLANNED, id="intends to give"),
        pytest.param("It seeks to house 500 people.", Status.PLANNED, id="seeks to"),
        pytest.param("It will restore 500 homes.", Status.PLANNED, id="will restore"),
        pytest.param("Some 500 people will be rehoused.", Status.PLANNED, id="will be rehoused"),
        pytest.param(
            "The navy, which denies having aimed at it, put the number of dead at 500.",
            Status.CLAIMED,
            id="denies something else",
        ),
        pytest.param("It wants to vaccinate 500 men.", Status.PLANNED, id="wants to"),
        pytest.param("It ordered the evacuation of 500.", Status.PLANNED, id="ordered the"),
        pytest.param("In all 500 men are being sent there.", Status.PLANNED, id="being sent"),
        pytest.param("A planned raid killed six men.", Status.OBSERVED, id="a planned raid"),
        pytest.param("The planned move of six men failed.", Status.PLANNED, id="the planned move"),
        pytest.param("It expects 500 guests.", Status.PROJECTED, id="expects"),
        pytest.param("The toll could reach 50.", Status.PROJECTED, id="could"),
        pytest.param("Some 500 people could starve.", Status.PROJECTED, id="could behind"),
        pytest.param("It plans to send 500 troops.", Status.PLANNED, id="plans"),
        pytest.param("It will deploy 500 troops.", Status.PLANNED, id="will deploy"),
        pytest.param("Some 500 troops will be sent.", Status.PLANNED, id="will be sent"),
        pytest.param("It pledged $5 million.", Status.PLANNED, id="pledged"),
        pytest.param("The governor offered $25,000.", Status.PLANNED, id="offered"),
        pytest.param("He ordered 310,000 people out.", Status.PLANNED, id="ordered"),
        pytest.param("Police say the true toll is 12.", Status.CLAIMED, id="true, somebody says"),
        pytest.param(
            "Officer Will Tarn said 12 men died.", Status.CLAIMED, id="somebody called so"
        ),
        pytest.param("Some 12 men may be dead.", Status.ESTIMATED, id="may be dead"),
        pytest.param(
            "Officials deny it and say 12 men died.", Status.CLAIMED, id="denies something else"
        ),
        pytest.param("The Clean Power Plan shut 300 mines.", Status.OBSERVED, id="a plan's name"),
        pytest.param(
            "A carefully planned robbery brought $5 million.", Status.OBSERVED, id="how planned"
        ),
        pytest.param("Some 300 workers plan to strike.", Status.ESTIMATED, id="their own plan"),
        pytest.param(
            "It plans to end a war that has left 70,000 dead.", Status.OBSERVED, id="a past inside"
        ),
        pytest.param(
            "The march they plan to repeat resulted in two deaths.", Status.OBSERVED, id="result"
        ),
        pytest.param("The cost is put at $5 million.", Status.ESTIMATED, id="put at"),
        pytest.param("The toll was put at 27.", Status.OBSERVED, id="a toll put at"),
        pytest.param("An earlier version gave 11 dead.", Status.CORRECTED, id="earlier version"),
        pytest.param("The army denied that 12 men died.", Status.DENIED, id="denied"),
        pytest.param("It corrected the toll to 25 dead.", Status.CORRECTED, id="corrected"),
        pytest.param("The army said it plans to send 500 troops.", Status.PLANNED, id="told plan"),
        pytest.param("More than expected came: 500 men.", Status.OBSERVED, id="than expected"),
        pytest.param("Up to 500 men may cross.", Status.PROJECTED, id="may"),
        pytest.param("In May 500 men died.", Status.OBSERVED, id="the month of May"),
        pytest.param("It requested $4 million.", Status.PLANNED, id="requested"),
        pytest.param("Odarr has asked for 40 boats.", Status.PLANNED, id="has asked for"),
        pytest.param("The firm has set aside $5 million.", Status.PLANNED, id="set aside"),
        pytest.param("The army is flying in 200 soldiers.", Status.PLANNED, id="is flying in"),
        pytest.param("It needs 40 boats, which are to arrive soon.", Status.PLANNED, id="to come"),
        pytest.param("Rain, up to 80 mm a day, is forecast.", Status.PROJECTED, id="foretold"),
        pytest.param("Claims that 9 men were killed are not true.", Status.DENIED, id="not true"),
        pytest.param("The ministry had earlier spoken of 13 dead.", Status.CORRECTED, id="earlier"),
        pytest.param("A camp for 500 is to open soon.", Status.PLANNED, id="is to"),
        pytest.param("The river is to reach 500 cm.", Status.PROJECTED, id="is to reach"),
        pytest.param("It hopes to treat 500 people.", Status.PLANNED, id="hopes"),
        pytest.param("Officials said 300 tents would be sent.", Status.PLANNED, id="would be sent"),
        pytest.param("The firm will cut 400 jobs.", Status.PLANNED, id="will cut"),
        pytest.param("Of the $54 million appeal half came.", Status.PLANNED, id="appeal"),
        pytest.param("It is a lie that 40 soldiers died.", Status.DENIED, id="a lie"),
        pytest.param(
            "We wrote that 30 men were missing. That was wrong.",
            Status.DENIED,
            id="wrong, says the next sentence",
        ),
        pytest.param("The correct number is 410 dead.", Status.CORRECTED, id="correct number"),
        pytest.param(
            "The toll passed 300 with the number expected to rise.",
            Status.OBSERVED,
            id="what will come of it",
        ),
        pytest.param("Some 60 families asked to leave.", Status.ESTIMATED, id="rounded"),
        pytest.param("About 60 families fled, police said.", Status.CLAIMED, id="rounded by one"),
        pytest.param("The bay is about 60 km wide.", Status.OBSERVED, id="a measure, rounded"),
    ],
)
def test_the_clause_tells_what_kind_of_knowledge_it_is(text: str, status: Status) -> None:
    (figure,) = find_figures(text, split_sentences(text))

    assert figure.status is status


def test_what_comes_after_a_figure_is_no_plan_of_it() -> None:
    text = "Kelmar moved 500 troops and intends to mass 900 soldiers."

    first, second = find_figures(text, split_sentences(text))

    assert (first.status, second.status) == (Status.OBSERVED, Status.PROJECTED)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        pytest.param(
            "The army is flying in 200 soldiers and tents for 3,000 people.",
            Status.PLANNED,
            id="for others",
        ),
        pytest.param(
            "Orlin has pledged $5 million and a field hospital with 40 beds.",
            Status.PLANNED,
            id="with more",
        ),
        pytest.param(
            "Orlin pledged $5 million and was hit by 40 drones.", Status.OBSERVED, id="a new verb"
        ),
        pytest.param(
            "Orlin moved 500 men and tents for 3,000 people.", Status.OBSERVED, id="no plan"
        ),
    ],
)
def test_what_is_added_to_a_plan_is_planned_too(text: str, second: Status) -> None:
    figures = find_figures(text, split_sentences(text))

    assert figures[-1].status is second


@pytest.mark.parametrize(
    ("text", "claimant", "status"),
    [
        pytest.param(
            "Some 300 homes were destroyed by the flood at Tarn, the council estimated.",
            "council",
            Status.ESTIMATED,
            id="estimated far behind",
        ),
        pytest.param(
            "Some 300 homes will have been lost along both banks, the council projected.",
            "council",
            Status.PROJECTED,
            id="projected",
        ),
        pytest.param(
            "Some 300 people were displaced, the council said after its teams went there.",
            "council",
            Status.CLAIMED,
            id="said after something",
        ),
        pytest.param(
            "12 people were killed, the mayor said before the guests estimated the cost.",
            "mayor",
            Status.CLAIMED,
            id="another's estimate",
        ),
    ],
)
def test_a_claim_behind_its_figure_says_what_it_is(
    text: str, claimant: str, status: Status
) -> None:
    figure = read(text).figures[0]

    assert (figure.claimant, figure.status) == (claimant, status)
