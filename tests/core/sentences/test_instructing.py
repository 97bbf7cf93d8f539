import pytest

from bot.core.sentences.instructing import instructs


@pytest.mark.parametrize(
    "text",
    [
        "The agency asks residents of the lower town of Vinna to leave their homes by 12:00.",
        "Police told everybody in two towns below the dam to leave.",
        "Residents of Tarn were ordered to evacuate before nightfall.",
        "The council urged people not to drink the water.",
        "People in the old town should stay indoors, the governor said.",
        "The utility asked customers to save power.",
        "Drivers have been advised to avoid the coast road.",
    ],
)
def test_what_people_are_told_to_do_is_known(text: str) -> None:
    assert instructs(text)


@pytest.mark.parametrize(
    "text",
    [
        "A woman who had been missing was found alive.",
        "The minister asked parliament for more time.",
        "People left their homes in the night.",
        "Residents said the river rose within minutes.",
        "The court ordered the company to pay a fine.",
        "He told reporters that the talks had failed.",
    ],
)
def test_other_orders_and_other_news_are_none(text: str) -> None:
    assert not instructs(text)


def test_a_long_line_costs_no_more_than_its_length() -> None:
    assert not instructs("told residents " * 5_000)
