from datetime import UTC, datetime

import pytest

from bot.core.reading.dates import find_dates
from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences

#: A Wednesday.
PUBLISHED = datetime(2023, 5, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("Twelve men died in Odarr.", "in Odarr", id="in"),
        pytest.param("It sent 500 troops into Odarr.", "into Odarr", id="into"),
        pytest.param(
            "It has 500 troops along its border with Velmora.",
            "along its border with Velmora",
            id="own border",
        ),
        pytest.param(
            "It has 500 troops near the Odarr-Velmora border.",
            "near the Odarr-Velmora border",
            id="border of two",
        ),
        pytest.param("In northern Odarr 12 men died.", "In northern Odarr", id="at the head"),
        pytest.param("Floods in Odarr killed 12 men.", "in Odarr", id="in the subject"),
        pytest.param("Twelve men died on Monday.", "", id="a day is no place"),
        pytest.param("Twelve men died.", "", id="nowhere"),
        pytest.param("Two Killed in Odarr Shooting", "", id="an event"),
        pytest.param("Twelve men died from burns in Odarr.", "in Odarr", id="from burns"),
        pytest.param("He killed 12 men in an Odarr ice cream shop.", "in Odarr", id="cut off"),
        pytest.param(
            "He killed 12 men in the Castel store.", "in the Castel store", id="a named store"
        ),
        pytest.param("Two men died at Odarr No. 3, a mine.", "at Odarr No. 3", id="a number"),
        pytest.param(
            "Two men died at a stadium in the Velmoran city of Odarr on Monday.",
            "at a stadium in the Velmoran city of Odarr",
            id="the city of",
        ),
        pytest.param("Two men were killed in a van in Orsa.", "in Orsa", id="a van is nowhere"),
        pytest.param("Five men died in the stampede at Orsa.", "at Orsa", id="nor is a stampede"),
        pytest.param(
            "A magnitude 5.1 aftershock drove people into the streets of Orsa.", "", id="into"
        ),
        pytest.param("They handed 12 arrested men to Odarr.", "", id="nobody is held to a place"),
        pytest.param("They moved 12 guns to Odarr.", "to Odarr", id="but guns move there"),
        pytest.param("Twelve men died as the ship passed Odarr.", "", id="meanwhile"),
        pytest.param("It has 12 offices in Odarr and the U. K. now.", "in Odarr", id="spaced"),
        pytest.param("Twelve men died; it rained in Odarr.", "", id="another clause"),
        pytest.param(
            "Twelve men died, as talks began in Odarr.", "", id="meanwhile, behind a comma"
        ),
        pytest.param("Twelve men died, a doctor in Odarr told them.", "", id="where one works"),
        pytest.param("She told reporters in Odarr that 12 men had died.", "", id="where she spoke"),
        pytest.param("Speaking in Odarr, she said that 12 men had died.", "", id="or he did"),
        pytest.param(
            "Fire in Odarr that killed 12 men is out.", "in Odarr", id="a relative clause"
        ),
    ],
)
def test_the_place_is_told_around_the_figure(text: str, place: str) -> None:
    (figure,) = find_figures(text, split_sentences(text))

    assert figure.place == place


@pytest.mark.parametrize(
    ("text", "unresolved", "resolved"),
    [
        pytest.param("By Tuesday 12 men had died.", "by Tuesday", "2023-05-09", id="by"),
        pytest.param("As of Tuesday 12 men were dead.", "as of Tuesday", "2023-05-09", id="as of"),
        pytest.param(
            "Twelve men died since Monday.", "since Monday", "since 2023-05-08", id="since"
        ),
        pytest.param(
            "It expects 500 troops by early June.", "by early June", "by early June", id="vague"
        ),
        pytest.param("Twelve men died, he said Monday.", "", "", id="the day of speaking"),
        pytest.param("Twelve men died, the worst crash since 1987.", "", "", id="a record"),
        pytest.param(
            "It was put off to Monday after a raid killed 12 men.", "", "", id="what followed"
        ),
        pytest.param("Twelve men died.", "", "", id="none"),
    ],
)
def test_the_time_is_a_date_only_when_it_is_known(
    text: str, unresolved: str, resolved: str
) -> None:
    sentences = split_sentences(text)

    (loose,) = find_figures(text, sentences)
    (dated,) = find_figures(text, sentences, dates=find_dates(text, published_at=PUBLISHED))

    assert (loose.as_of, dated.as_of) == (unresolved, resolved)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        pytest.param("The storm did not kill 12 people.", True, id="did not"),
        pytest.param("Not one of the 12 passengers survived.", True, id="not one of"),
        pytest.param("None of the 12 passengers was hurt.", True, id="none of"),
        pytest.param("Not only did he leave, 12 people died.", False, id="another clause"),
        pytest.param("No fewer than 12 people died.", False, id="a bound"),
    ],
)
def test_a_denied_number_is_marked(text: str, negated: bool) -> None:
    (figure,) = find_figures(text, split_sentences(text))

    assert figure.is_negated is negated
