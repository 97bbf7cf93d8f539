import pytest

from bot.core.evidence import Status
from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("Twelve people were killed.", Status.OBSERVED, id="plain"),
        pytest.param("Kelmar has moved 500 troops.", Status.OBSERVED, id="has moved"),
        pytest.param("The army said 12 men died.", Status.CLAIMED, id="said"),
        pytest.param("According to the army, 12 men died.", Status.CLAIMED, id="according to"),
        pytest.param("Twelve men reportedly died.", Status.CLAIMED, id="reportedly"),
        pytest.param("An estimated 12 men died.", Status.ESTIMATED, id="estimated"),
        pytest.param("Some 12 men are believed dead.", Status.ESTIMATED, id="believed"),
        pytest.param("Up to 60 men may have died.", Status.ESTIMATED, id="may have"),
        pytest.param("It intends to mass 500 troops.", Status.PROJECTED, id="intends"),
        pytest.param("It expects 500 guests.", Status.PROJECTED, id="expects"),
        pytest.param("The toll could reach 50.", Status.PROJECTED, id="could"),
        pytest.param("Some 500 people could starve.", Status.PROJECTED, id="could behind"),
        pytest.param("It plans to send 500 troops.", Status.PLANNED, id="plans"),
        pytest.param("It will deploy 500 troops.", Status.PLANNED, id="will deploy"),
        pytest.param("Some 500 troops will be sent.", Status.PLANNED, id="will be sent"),
        pytest.param("It pledged $5 million.", Status.PLANNED, id="pledged"),
        pytest.param("The army denied that 12 men died.", Status.DENIED, id="denied"),
        pytest.param("It corrected the toll to 25 dead.", Status.CORRECTED, id="corrected"),
        pytest.param("The army said it plans to send 500 troops.", Status.PLANNED, id="told plan"),
        pytest.param("More than expected came: 500 men.", Status.OBSERVED, id="than expected"),
        pytest.param("Up to 500 men may cross.", Status.PROJECTED, id="may"),
        pytest.param("In May 500 men died.", Status.OBSERVED, id="the month of May"),
    ],
)
def test_the_clause_tells_what_kind_of_knowledge_it_is(text: str, status: Status) -> None:
    (figure,) = find_figures(text, split_sentences(text))

    assert figure.status is status


def test_what_comes_after_a_figure_is_no_plan_of_it() -> None:
    text = "Kelmar moved 500 troops and intends to mass 900 soldiers."

    first, second = find_figures(text, split_sentences(text))

    assert (first.status, second.status) == (Status.OBSERVED, Status.PROJECTED)
