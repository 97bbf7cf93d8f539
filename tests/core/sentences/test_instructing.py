import pytest

from bot.core.sentences.instructing import guides, instructs, rules


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
        "Ostavia advised its 2,300 citizens in the country to stay indoors.",
        "The embassy told British nationals to leave Tarvel.",
    ],
)
def test_other_orders_and_other_news_are_none(text: str) -> None:
    assert not instructs(text)


def test_a_long_line_costs_no_more_than_its_length() -> None:
    assert not instructs("told residents " * 5_000)


@pytest.mark.parametrize(
    "text",
    [
        "The Civil Protection Agency lifted the evacuation order for Askel on Friday.",
        "The curfew in the old town was eased on Monday.",
        "The council extended the boil-water notice to the whole of Tarn.",
        "Residents may return in daylight only.",
        "A curfew from 7 p.m. to 6 a.m. was imposed across the country.",
        "A nationwide curfew is in force between 19:00 and 06:00.",
        "Gatherings of more than ten people are forbidden.",
        "Families were allowed to go home on Sunday.",
    ],
)
def test_what_people_must_or_may_do_again_rules_them(text: str) -> None:
    assert rules(text)
    assert guides(text)


@pytest.mark.parametrize(
    "text",
    [
        "Reception centres are open at the sports hall in Vinna and at the college in Pell.",
        "The town opened three emergency shelters on Monday night.",
        "Residents who cannot leave by themselves should call 117.",
        "Buses leave every hour from the market to Pell.",
    ],
)
def test_where_people_can_go_guides_them(text: str) -> None:
    assert guides(text)
    assert not rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Headlights stood bumper to bumper on the Vinna road before sunrise.",
        "The union ended its strike on Monday.",
        "Residents said the shelter smelled of smoke.",
        "Three people were arrested at the reception desk.",
        "The court lifted the ban on the party.",
        "As many as 6,000 people in Vinna may have to leave their homes, officials said.",
        "Families could have to go back to the camps.",
    ],
)
def test_colour_and_other_news_guide_nobody(text: str) -> None:
    assert not guides(text)
