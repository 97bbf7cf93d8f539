import pytest

from bot.core.evidence import Status
from bot.core.reading.counted.predicates import find_subject
from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        pytest.param("Arrests rose to 312.", 312, "Arrests", id="rose to"),
        pytest.param("The number of displaced is 56,000.", 56_000, "displaced", id="no verb in it"),
        pytest.param("The number of cases reached 1,203.", 1203, "cases", id="the number of"),
        pytest.param("Unemployment claims fell to 210,000.", 210_000, "Unemployment claims",
                     id="fell to"),
        pytest.param("Membership stands at 4,000.", 4000, "Membership", id="stands at"),
        pytest.param("Exports of steel had tripled to 9,000.", 9000, "Exports", id="with a part"),
        pytest.param("The crowd was put at more than 5,000.", 5000, "crowd", id="put at"),
        pytest.param("The index closed at 4,512.", 4512, "index", id="closed at"),
        pytest.param("The population is 31,000.", 31_000, "population", id="is"),
        pytest.param("Attendance at the rally was 12,000.", 12_000, "Attendance", id="was"),
        pytest.param("Turnout hit 60.", 60, "Turnout", id="hit"),
        pytest.param("Cases have topped 5,000.", 5000, "Cases", id="topped"),
        pytest.param("Membership now totals 70.", 70, "Membership", id="totals"),
    ],
)  # fmt: skip
def test_a_bare_number_is_told_of_its_subject(text: str, value: float, counted: str) -> None:
    (figure,) = find_figures(text, split_sentences(text))

    assert (figure.value, figure.counted) == (value, counted)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Arrests rose to 312.", "detained", id="a noun"),
        pytest.param("The injured number 45.", "injured", id="an adjective"),
        pytest.param("Those arrested numbered 40.", "detained", id="a participle"),
        pytest.param("Fatalities have climbed to 19.", "killed", id="fatalities"),
    ],
)
def test_the_subject_tells_the_fate(text: str, kind: str) -> None:
    (figure,) = find_figures(text, split_sentences(text))

    assert figure.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He was 12", id="an age"),
        pytest.param("The answer was 12", id="a bare was"),
        pytest.param("It tripled to 12", id="a pronoun"),
        pytest.param("The hall seats 12", id="another verb"),
        pytest.param("rose to 12", id="no subject"),
    ],
)
def test_a_number_told_of_nothing_counts_nothing(text: str) -> None:
    assert find_subject(text, len(text) - 2, 0) == ""


def test_what_is_put_at_a_number_puts_nothing() -> None:
    (figure,) = find_figures(
        "The crowd was estimated at 5,000.", split_sentences("The crowd was estimated at 5,000.")
    )

    assert (figure.claimant, figure.status) == ("", Status.ESTIMATED)
