"""Who does what to whom."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.roles import NEITHER, roles
from tests.core.answering.asking import found


def measured(question: str, text: str) -> dict[str, float]:
    return dict(roles(understand(question), found(question, text)[0]))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param(
            "When did Orlo visit Brel?", "Orlo visited Brel in Tarn on Monday.", id="active"
        ),
        pytest.param(
            "When did Orlo visit Brel?", "Brel was visited by Orlo on Monday.", id="passive"
        ),
        pytest.param(
            "When did Orlo visit Brel?",
            "Jan Orlo, the mayor of Tarn, visited Ana Brel on Monday.",
            id="with what he is in between",
        ),
        pytest.param(
            "When did Orlo visit Brel?", "Orlo's visit to Brel began on Monday.", id="a noun"
        ),
        pytest.param(
            "When were the sirens sounded?", "Sirens sounded in Tarn at four.", id="by itself"
        ),
        pytest.param("When did the bridge open?", "Brel opened the bridge.", id="by somebody"),
        pytest.param(
            "When did Orlo visit Brel?",
            "The visit to Brel by Orlo began on Monday.",
            id="a noun, and by whom",
        ),
        pytest.param(
            "When did Orlo visit Brel?",
            "Orlo flew to Tarn on Monday and visited Brel.",
            id="a second verb",
        ),
        pytest.param(
            "When did Orlo visit Brel?",
            "Jan Orlo, who leads the lab, visited Brel on Monday.",
            id="behind what he does otherwise",
        ),
        pytest.param("Who shot the guard?", "Jan Orlo shot the guard.", id="who"),
        pytest.param("Who was shot by Orlo?", "Orlo shot the guard.", id="by whom"),
        pytest.param(
            "How many guards were shot?", "Some 12 guards were shot.", id="a passive that counts"
        ),
        pytest.param("How many guards shot Orlo?", "Some 12 guards shot Orlo.", id="counted"),
        pytest.param(
            "Which guards did Orlo shoot?", "Orlo shot the guards of Tarn.", id="which of them"
        ),
    ],
)
def test_a_sentence_with_the_sides_of_the_question_keeps_them(question: str, text: str) -> None:
    told = measured(question, text)

    assert (told["role_kept"], told["role_turned"], told["role_other"]) == (1.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When did Orlo visit Brel?", "Brel visited Orlo on Monday."),
        ("When did Orlo visit Brel?", "Orlo was visited by Brel on Monday."),
        ("When did Orlo arrest the guard?", "Orlo was arrested on Monday with the guard."),
        ("Who shot the guard?", "The guard shot Jan Orlo."),
        ("Who did the operator accuse?", "Mayor Ana Brel accused the operator."),
        ("Who shot the guard?", "The guard, who had been drinking, shot Jan Orlo."),
        ("What did Orlo accuse Brel of?", "Ana Brel, who leads a lab in Tarn, accused Jan Orlo."),
        ("What did Orlo accuse Brel of?", "Ana Brel, 54, the head of the lab, accused Orlo of it."),
        ("Why did the city accuse Brel?", "Brel thanked the navy and accused the city of waste."),
    ],
)
def test_sides_turned_round_are_seen(question: str, text: str) -> None:
    told = measured(question, text)

    assert told["role_turned"] == 1.0
    assert told["role_kept"] == 0.0


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param(
            "Who accused the guard?", "The guard, accused of theft, told Jan Orlo.", id="an aside"
        ),
        pytest.param("What did Orlo say?", "“Wait,” said Jan Orlo.", id="one side"),
        pytest.param("What did Orlo find?", "Orlo's aide said a bomb was found.", id="other verb"),
        pytest.param("What is Orlo charged with?", "Orlo was held on charges of theft.", id="noun"),
    ],
)
def test_what_may_be_read_otherwise_is_not_called_turned_round(question: str, text: str) -> None:
    assert measured(question, text)["role_turned"] == 0.0


def test_somebody_else_in_ones_place_is_seen() -> None:
    told = measured("When did Orlo visit Brel?", "Sten Marr visited Brel, and Orlo called, Monday.")

    assert told["role_other"] == 1.0


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("Who resigned?", "Jan Orlo resigned.", id="nobody is named"),
        pytest.param("When did Orlo visit Brel?", "Orlo called Brel.", id="another deed"),
        pytest.param("What is the height of Tarn?", "Tarn is high.", id="no deed"),
        pytest.param("When did the visit end?", "A visit to Tarn ended.", id="no sides"),
    ],
)
def test_where_there_are_no_sides_nothing_is_held_against_it(question: str, text: str) -> None:
    told = measured(question, text)

    assert told["role_turned"] == told["role_other"] == 0.0
    assert told["role_kept"] >= NEITHER


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who was the boy killed in Velk?", "Velk wept at the killing by police of a boy."),
        ("Was the councilman injured?", "The councilman escaped uninjured."),
        ("Where is the boat that hit Brel?", "A boat hit the mill of Brel."),
        ("Who founded Orlo Mills?", "Orlo Mills's founder left."),
        ("How many jobs will Orlo Mills cut?", "Orlo Mills is preparing to cut 4,000 jobs."),
    ],
)
def test_nobody_is_called_turned_round_who_stands_there(question: str, text: str) -> None:
    told = measured(question, text)

    assert told["role_turned"] == 0.0
    assert told["role_kept"] >= NEITHER
