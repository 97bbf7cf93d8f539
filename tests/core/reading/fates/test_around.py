"""What the words around a count tell, in the manner of agencies and of disaster reports."""

import pytest

from bot.core.reading import read
from bot.core.reading.fates.harms import is_harm


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Seven rebels fell in a clash.", [(7, "killed")], id="fell in a clash"),
        pytest.param("Seven men fell ill.", [], id="fell ill"),
        pytest.param("Our losses amounted to nine men.", [(9, "killed")], id="losses"),
        pytest.param("The shooting cost six men their lives.", [(6, "killed")], id="cost lives"),
        pytest.param("A mine tore four men to pieces.", [(4, "killed")], id="to pieces"),
        pytest.param("The mud swept nine men to their deaths.", [(9, "killed")], id="to deaths"),
        pytest.param("The rebels lost four of their own.", [(4, "killed")], id="of their own"),
        pytest.param("Nine men met a violent death.", [(9, "killed")], id="met a death"),
        pytest.param("The bodies were those of nine men.", [(9, "killed")], id="those of"),
        pytest.param(
            "The massacre, in the hamlet of Orla, of 80 people was denied.",
            [(80, "killed")],
            id="an aside before of",
        ),
        pytest.param("It lists 40 victims of political murder.", [(40, "killed")], id="of murder"),
        pytest.param("There were 12 victims of kidnappings.", [(12, "kidnapped")], id="kidnapping"),
        pytest.param("The raid left 16 civilian victims.", [(16, "killed")], id="left victims"),
        pytest.param("Nine victims of fraud were heard.", [], id="of fraud"),
        pytest.param(
            "This brings the number who have died to nine.", [(9, "killed")], id="who have died"
        ),
        pytest.param(
            "It keeps a tally of murders, and found 32 shooting victims.", [], id="a tally"
        ),
        pytest.param("Nine men, murdered on Friday, were buried.", [(9, "killed")], id="set off"),
        pytest.param("Nine sailors whose boat sank are dead.", [(9, "killed")], id="whose"),
        pytest.param("He met forty rebels, 12 of whom died.", [(12, "killed")], id="some of them"),
        pytest.param("The hostages, five of whom are ill, wrote.", [(5, "kidnapped")], id="called"),
        pytest.param("All but four of the 52 men died.", [(52, "killed")], id="all but"),
        pytest.param("Forty of the drowned might have been saved.", [(40, "killed")],
                     id="might have been"),
        pytest.param("No fewer than 73 had to be treated.", [(73, "injured")], id="be treated"),
        pytest.param("Nine are said to be in grave condition.", [(9, "injured")], id="said to be"),
        pytest.param("Nine sat out after he underwent surgery.", [], id="somebody else's"),
        pytest.param("Ten were treated for burns, and 11 left.", [(10, "injured")], id="burns"),
        pytest.param("It sent nine men and women to hospital.", [(9, "injured")], id="and women"),
        pytest.param("Seven men were swept away.", [(7, "missing")], id="swept away"),
        pytest.param("Nine pupils have a school that was swept away.", [], id="a school was"),
        pytest.param("They had no word of the nine sailors.", [(9, "missing")], id="no word"),
        pytest.param("Gunmen left with nine pupils.", [(9, "kidnapped")], id="left with"),
        pytest.param("The coach left with nine pupils.", [], id="a coach left with"),
        pytest.param("Rebels marched nine men off into the night.", [(9, "kidnapped")], id="off"),
        pytest.param("An ambulance took nine men away.", [], id="helpers"),
        pytest.param("Police led nine men away.", [(9, "detained")], id="police"),
        pytest.param("They forced nine men to join the rebels.", [(9, "kidnapped")], id="to join"),
        pytest.param("Nine men were held for a day by rebels.", [(9, "kidnapped")], id="held by"),
        pytest.param("The contras are holding nine men in camps.", [(9, "kidnapped")], id="camps"),
        pytest.param("Nine men were confined to barracks.", [(9, "detained")], id="confined"),
        pytest.param("A priest was hit, as were two nuns.", [(2, "injured")], id="as were"),
        pytest.param("The mayor was kidnapped, and so were two aides.", [(2, "kidnapped")],
                     id="so were"),
        pytest.param("Guards beat nine men to death.", [(9, "killed")], id="beat to death"),
        pytest.param("The army neutralised nine rebels.", [(9, "killed")], id="neutralised"),
        pytest.param("Boats took nine men off rooftops.", [(9, "rescued")], id="off rooftops"),
        pytest.param("It could not account for nine men.", [(9, "missing")], id="account for"),
        pytest.param("Nine men have moved to 28 relief centres.", [(9, "evacuated")], id="moved"),
        pytest.param("Houses fell; 610 need repair.", [(610, "damaged")], id="need repair"),
    ],
)  # fmt: skip
def test_a_count_is_of_what_its_clause_tells(text: str, told: list[tuple[int, str]]) -> None:
    figures = [one for one in read(text).figures if is_harm(one.kind) and one.value > 1]
    assert [(one.value, one.kind) for one in figures] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "The toll has climbed since: 28 on Monday, 64 on Tuesday and 97 by Friday.",
            [28, 64, 97],
            id="days",
        ),
        pytest.param("Eleven were killed. Three were shot at home, eight in the field.",
                     [11, 3, 8], id="a sentence of parts"),
        pytest.param("Twenty people died, twelve in Orla and eight in Marn.", [20, 12, 8],
                     id="parts behind a comma"),
        pytest.param("He said 19 of the 240 men died; others gave the figure of 24.", [19, 24],
                     id="told again behind a whole"),
        pytest.param("Twenty people died, twelve fled and eight watched.", [20], id="no parts"),
    ],
)  # fmt: skip
def test_numbers_without_a_noun_count_the_dead(text: str, told: list[int]) -> None:
    assert [one.value for one in read(text).figures if one.kind == "killed"] == told


def test_the_last_of_a_series_of_days_is_the_total() -> None:
    text = "The toll has climbed since: 28 on Monday, 64 on Tuesday and 97 by Friday."
    assert max(read(text).figures, key=lambda one: one.start).value == 97


def test_what_has_grown_keeps_its_former_value() -> None:
    (figure,) = read("Deaths rose from 12 on Friday to 19 on Saturday.").figures
    assert (figure.value, figure.change_from, figure.kind) == (19, 12, "killed")


def test_an_age_behind_a_name_ends_an_aside() -> None:
    text = "Two of them -- Ivo Brandt, 19, and Mira Orlan, 22 -- were killed."
    assert [one.value for one in read(text).figures] == [2]


def test_who_tells_it_may_stand_between_a_toll_and_its_former_value() -> None:
    text = "The flood killed 18 people, officials said on Monday, up from 12 on Sunday."
    (figure,) = read(text).figures
    assert (figure.value, figure.change_from) == (18, 12)
