from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.evidence import Figure, Status
from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences
from bot.core.reading.totals import totals


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(text, split_sentences(text))


@pytest.mark.parametrize(
    ("text", "span", "value", "unit", "qualifier", "counted"),
    [
        pytest.param("They sent nearly 5,000 troops.", "nearly 5,000 troops", 5000.0, "", "nearly",
                     "troops", id="qualifier and noun"),
        pytest.param("No fewer than 12 boats sank.", "No fewer than 12 boats", 12.0, "",
                     "no fewer than", "boats", id="long qualifier, lower case"),
        pytest.param("As many as 1.5m people starve.", "As many as 1.5m people", 1.5e6, "",
                     "as many as", "people", id="glued scale"),
        pytest.param("Ships left: 12 or more boats.", "12 or more boats", 12.0, "", "or more",
                     "boats", id="qualifier behind"),
        pytest.param("Some 4,000 police officers came.", "Some 4,000 police officers", 4000.0, "",
                     "some", "police officers", id="compound noun"),
        pytest.param("It pledged $1.2 billion in aid.", "$1.2 billion", 1.2e9, "USD", "", "aid",
                     id="dollars"),
        pytest.param("It costs 50 million euros.", "50 million euros", 5e7, "EUR", "", "",
                     id="euros in words"),
        pytest.param("It costs A$3bn now.", "A$3bn", 3e9, "AUD", "", "", id="Australian dollars"),
        pytest.param("It costs Rs500 crore.", "Rs500 crore", 5e9, "INR", "", "", id="rupees"),
        pytest.param("Turnout was 62 per cent.", "62 per cent", 62.0, "%", "", "", id="per cent"),
        pytest.param("It fell 5 percentage points.", "5 percentage points", 5.0, "pp", "", "",
                     id="points"),
        pytest.param("A magnitude 6.1 quake hit.", "magnitude 6.1", 6.1, "magnitude", "", "",
                     id="magnitude before"),
        pytest.param("A 6.1-magnitude quake hit.", "6.1-magnitude", 6.1, "magnitude", "", "",
                     id="magnitude behind"),
        pytest.param("Fire burned over 3,400 hectares.", "over 3,400 hectares", 3400.0, "ha",
                     "over", "", id="area"),
        pytest.param("An oil film of about 3 km² drifted.", "about 3 km²", 3.0, "km²", "about",
                     "oil film", id="what has the area"),
        pytest.param("They took an area of 40 km².", "40 km²", 40.0, "km²", "", "", id="an area"),
        pytest.param("It gave $5 million in emergency loans.", "$5 million", 5e6, "USD", "",
                     "emergency loans", id="money for something"),
        pytest.param("It took 2m pounds", "2m pounds", 2e6, "GBP", "", "", id="million pounds"),
        pytest.param("It weighs 220 pounds.", "220 pounds", 220.0, "lb", "", "", id="a weight"),
        pytest.param("Homes making $900 or more pay.", "$900 or more", 900.0, "USD", "or more", "",
                     id="loose money"),
        pytest.param("It reached -5°C.", "-5°C", -5.0, "°C", "", "", id="below zero"),
        pytest.param("It carried 500 tonnes of grain.", "500 tonnes", 500.0, "t", "", "grain",
                     id="weight of something"),
        pytest.param("A 72-hour truce holds.", "72-hour", 72.0, "h", "", "", id="duration"),
        pytest.param("They met 23 heavily armed men.", "23 heavily armed men", 23.0, "", "",
                     "heavily armed men", id="adverb inside"),
        pytest.param("It left 9 seriously injured.", "9 seriously injured", 9.0, "", "", "injured",
                     id="adverb before a state"),
        pytest.param("The crash left 12 dead.", "12 dead", 12.0, "", "", "dead", id="state"),
        pytest.param("Two thirds of the homes burned.", "Two thirds of the homes", 0.666667, "", "",
                     "homes", id="fraction"),
        pytest.param("A third of the country is dry.", "A third of the country", 0.333333, "", "",
                     "country", id="fraction of one thing"),
        pytest.param("Tens of thousands marched.", "Tens of thousands", 10_000.0, "", "", "",
                     id="vague, without a noun"),
        pytest.param("Tens of thousands of people fled.", "Tens of thousands of people", 10_000.0,
                     "", "", "people", id="vague, the only count"),
    ],
)  # fmt: skip
def test_the_span_runs_from_qualifier_to_what_is_counted(
    text: str, span: str, value: float, unit: str, qualifier: str, counted: str
) -> None:
    (figure,) = figures(text)

    assert figure.text == span
    assert (figure.value, figure.unit) == (value, unit)
    assert (figure.qualifier, figure.counted) == (qualifier, counted)


def test_a_range_has_two_ends() -> None:
    (figure,) = figures("Between 40 and 50 hostages are held.")

    assert (figure.value, figure.value_high) == (40.0, 50.0)
    assert figure.text == "Between 40 and 50 hostages"


@pytest.mark.parametrize(
    ("text", "value", "change_from"),
    [
        pytest.param("The toll stood at 41, up from 35 on Sunday.", 41.0, 35.0, id="up from"),
        pytest.param("The toll rose to 19 from 12.", 19.0, 12.0, id="rose to from"),
        pytest.param("The toll rose from 12 to 19.", 19.0, 12.0, id="rose from to"),
        pytest.param("Output fell to 4.2% from 5.1%.", 4.2, 5.1, id="with units"),
        pytest.param("The toll rose by 12 to 57.", 57.0, 45.0, id="rose by to"),
        pytest.param("The toll fell by 5 to 52.", 52.0, 57.0, id="fell by to"),
        pytest.param("It raised the toll to 62 from 57.", 62.0, 57.0, id="raised"),
        pytest.param(
            "Bodies were found, raising the toll to 62 from 57.", 62.0, 57.0, id="raising"
        ),
        pytest.param(
            "The number of troops was cut from 5,000 to 3,000.", 3000.0, 5000.0, id="cut from to"
        ),
        pytest.param("The mayor revised the toll to 25 from 30.", 25.0, 30.0, id="revised"),
    ],
)
def test_a_change_is_one_figure(text: str, value: float, change_from: float) -> None:
    (figure,) = figures(text)

    assert (figure.value, figure.value_high, figure.change_from) == (value, None, change_from)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("None of us saw it in a few weeks.", id="vague words"),
        pytest.param("Ivo Marn, 66, came with a 12-year-old boy.", id="ages"),
        pytest.param("The singer, aged 41, left.", id="age in words"),
        pytest.param("It opened in 2019 and closed on 3 May 2021.", id="years and dates"),
        pytest.param("The 2022 elections were quiet.", id="year before a noun"),
        pytest.param("At 14:30 or 5 o'clock or 0800 hours they left.", id="clock times"),
        pytest.param("France 24 and Channel 4 showed Highway 61.", id="names"),
        pytest.param("A Boeing 737 and an F-16 flew under Resolution 2254.", id="machines, laws"),
        pytest.param("The third of 21st century leaders.", id="ordinals"),
        pytest.param("Children under 12 got a 4G phone.", id="age bound"),
        pytest.param("In the nineteen fifties she sang.", id="decade in words"),
        pytest.param("It opens in the second half of this year.", id="second half"),
        pytest.param("One of the boats met one another one day.", id="one"),
        pytest.param("The two sides met.", id="the two sides"),
        pytest.param("A three-member panel backs a two-state plan.", id="compounds"),
        pytest.param("Orlin beat Tarvel 3-1.", id="score"),
        pytest.param("It happened two days after the vote.", id="stretch of time"),
        pytest.param("On day 5 of talks nothing moved.", id="stage"),
        pytest.param("1. Open the door", id="list mark"),
        pytest.param("Nine in 10 agree.", id="ratio"),
        pytest.param("Call +44 555 1234 now.", id="phone"),
        pytest.param("They live at 12 Harbour Street.", id="address"),
        pytest.param("Several ships and many men came.", id="several, many"),
        pytest.param("", id="nothing"),
    ],
)
def test_numbers_that_tell_nothing_are_no_figures(text: str) -> None:
    assert [figure.text for figure in figures(text)] == []


def test_a_vague_count_yields_to_an_exact_one_that_can_be_the_same() -> None:
    text = (
        "Kelmar is accused of planning to mass tens of thousands of troops.\n\n"
        "It has moved more than 40,000 troops to Odarr."
    )

    assert [figure.text for figure in figures(text)] == ["more than 40,000 troops"]


def test_a_vague_count_stays_beside_a_smaller_exact_one() -> None:
    text = "Hundreds of people were injured. At one clinic 12 people were injured by glass."

    assert [figure.value for figure in figures(text)] == [100.0, 12.0]


def test_observed_claimed_and_projected_are_kept_apart() -> None:
    text = (
        "She spoke of a buildup of more than 80,000 troops along its border with Velmora, as well "
        "as Orlin intelligence that Kelmar has moved nearly 4,000 troops into Odarr and intends to "
        'mass "more than 20,000 troops near the Odarr-Velmora border ... by early March."'
    )

    first, second, third = figures(text)

    assert (first.place, first.status) == ("along its border with Velmora", Status.CLAIMED)
    assert (second.place, second.status) == ("into Odarr", Status.CLAIMED)
    assert (third.place, third.status) == ("near the Odarr-Velmora border", Status.PROJECTED)
    assert third.as_of == "by early March"
    assert {second.claimant, third.claimant} == {"Orlin intelligence"}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        pytest.param("The firm cut 900 jobs. Some 300 of them are in Odarr.", "jobs", id="of them"),
        pytest.param("The storm hit 40 towns. Twelve of them burn.", "towns", id="in words"),
    ],
)
def test_of_them_counts_what_the_sentence_before_did(text: str, counted: str) -> None:
    assert [figure.counted for figure in figures(text)] == [counted, counted]


def test_more_of_them_than_there_are_are_others() -> None:
    text = "The firm cut 90 jobs. Some 300 of them are in Odarr."

    counted = [(figure.value, figure.counted) for figure in figures(text)]
    assert counted == [(90.0, "jobs"), (300.0, "")]


def test_joined_counts_share_place_and_time() -> None:
    text = "Nineteen people were killed and 30 others wounded in Tarvel on Monday."

    killed, wounded = figures(text)

    assert (killed.kind, wounded.kind) == ("killed", "injured")
    assert killed.place == wounded.place == "in Tarvel"
    assert killed.as_of == wounded.as_of == "on Monday"
    assert wounded.counted == "people"


@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(
            st.sampled_from(
                "12 5,000 five killed people were and or from to up $ % . , of the troops 2019 "
                'Monday said he in Odarr more than nearly dead others - \n " tens thousands'.split(
                    " "
                )
            ),
            max_size=60,
        ).map(" ".join),
    )
)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_exact_spans_in_order(text: str) -> None:
    found = figures(text)

    assert all(f.text == text[f.start : f.end] and f.text for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for figure in found:
        if figure.claimant_start is not None and figure.claimant_end is not None:
            assert 0 <= figure.claimant_start < figure.claimant_end <= len(text)


@given(st.text(alphabet="0123456789.,-–/:' %$€+()½三万٣kmbn\n", max_size=160))
@settings(max_examples=300, deadline=None)
def test_a_soup_of_digits_gives_finite_values(text: str) -> None:
    found = figures(text)

    assert all(isfinite(f.value) and isfinite(f.value_high or 0.0) for f in found)
    assert all(f.value_high is None or f.value < f.value_high for f in found)
    assert totals(text, split_sentences(text), found) <= set(found)


def test_a_text_in_capitals_is_read_like_any_other() -> None:
    text = "TWELVE PEOPLE WERE KILLED AND FIVE WERE WOUNDED NEAR ODARR, THE ARMY SAID."

    killed, wounded = figures(text)

    assert (killed.kind, killed.text) == ("killed", "TWELVE PEOPLE")
    assert (wounded.kind, wounded.text) == ("injured", "FIVE")


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "12 people ",
        "killed ",
        "tens of ",
        "more than 12 people were ",
        "A ",
        "of ",
        "$",
        "5% ",
        "Deaths: 12 ",
        "the army said ",
        "a survey by the ",
        "number of 5 ",
    ],
)
def test_long_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (40_000 // len(piece))

    assert all(one.text == text[one.start : one.end] for one in figures(text))


def test_those_whom_a_label_counts_are_no_source() -> None:
    (figure,) = figures("Patients currently admitted: 266")

    assert (figure.counted, figure.claimant) == ("Patients currently admitted", "")


@pytest.mark.parametrize(
    "text", ["It hit the 4th Brigade. Two children were hurt.", "A bus came by bus. 2 were hurt."]
)
def test_no_name_runs_on_into_the_next_sentence(text: str) -> None:
    assert [(each.value, each.kind) for each in figures(text)] == [(2, "injured")]
