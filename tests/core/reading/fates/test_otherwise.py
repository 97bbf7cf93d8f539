"""Whoever is ill is not injured, whoever broke out is not held, and birds are no toll."""

import pytest

from tests.builders import article, reading_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "Cholera has spread in Tarn. Four patients are in a serious condition.",
            "other",
            id="an outbreak",
        ),
        pytest.param(
            "Cholera has killed two in Tarn. Four patients are in hospital.", "other", id="the dead"
        ),
        pytest.param(
            "A leak sickened workers in Tarn. Four are in a serious condition.",
            "injured",
            id="no illness",
        ),
        pytest.param(
            "A blast hit a clinic for cholera in Tarn. Four are in a serious condition.",
            "injured",
            id="a blast in an outbreak",
        ),
    ],
)
def test_whoever_is_ill_is_not_injured(text: str, kind: str) -> None:
    figures = reading_of(article(text, title="")).figures

    assert [figure.kind for figure in figures if figure.value == 4] == [kind]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("Dozens of dead birds were found in Tarn.", ["other"], id="birds"),
        pytest.param("Some 2,000 dead seabirds were found.", ["other"], id="seabirds"),
        pytest.param("Dozens of dead people were found in Tarn.", ["killed"], id="people"),
        pytest.param("Twelve prisoners got away from Tarn.", ["other"], id="they got away"),
        pytest.param("The fund released 100,000 doses.", ["other"], id="doses"),
        pytest.param("Nine more hostages left the bank in Tarn.", ["other"], id="let out"),
        pytest.param(
            "Gunmen freed 11 women but were still holding about 35 people in Tarn.",
            ["rescued", "kidnapped"],
            id="still held",
        ),
        pytest.param("Three heroes of the people fell.", ["other"], id="heroes"),
        pytest.param("The shells killed people in the 12 villages.", ["other"], id="villages"),
        pytest.param("Three hostages did not survive.", ["killed"], id="hostages who died"),
        pytest.param(
            "Twelve guests fell ill, and three houses fell.", ["other", "destroyed"], id="fell"
        ),
        pytest.param("Six deaths, of which 31 cases in Tarn.", ["killed", "other"], id="cases"),
        pytest.param(
            "A ferry with 212 people on board burned and all were being taken off in lifeboats.",
            ["other"],
            id="all aboard",
        ),
        pytest.param("About 150 inmates take part in the revolt.", ["other"], id="they revolt"),
        pytest.param("Up to 300 people will be admitted for a week.", ["other"], id="let in"),
        pytest.param("12 people were admitted for treatment.", ["injured"], id="to a ward"),
        pytest.param("Some 410 inmates will be moved to Tarn.", ["other"], id="they are moved"),
        pytest.param("31 guards were on duty for 1,100 inmates.", ["other"] * 2, id="guarded"),
        pytest.param(
            "Police arrested 40 men and took them to Tarn.", ["detained"], id="then moved"
        ),
        pytest.param("Police hold 12 prisoners in Tarn.", ["detained"], id="held"),
    ],
)
def test_what_the_words_around_a_count_say_otherwise(text: str, kinds: list[str]) -> None:
    figures = reading_of(article(text, title="")).figures

    assert [figure.kind for figure in figures] == kinds
