"""All values of one series, whoever gave them."""

from itertools import pairwise

from bot.core.articles import Article, Tier
from bot.core.composing import Material
from bot.core.composing.citing import SourceBook
from bot.core.composing.figurelines import index_figures
from bot.core.composing.histories import earlier_values
from bot.core.composing.material import difference
from tests.builders import NOW, article, hours
from tests.core.composing.desk import material


def paper(text: str, id: str, before: float, **changes: object) -> Article:
    return article(text, id=id, published_at=NOW - hours(before), publisher=id, **changes)


POLICE = paper("At least four people were killed in Tarn, police said.", "a1", 9)
AGENCY = paper("Nine people were killed in Tarn, the Flood Agency said.", "a2", 6)
HOSPITAL = paper("Ten people were killed in Tarn, the Orlo hospital said.", "a3", 3)


def before(desk: Material, text: str) -> list[str]:
    compared = difference(desk)
    fact = next(one.fact for one in compared if one.fact.text == text)
    return [
        one.figure.text for one in earlier_values(fact, SourceBook(desk), index_figures(compared))
    ]


def test_one_toll_by_three_parties_is_one_line_of_numbers() -> None:
    desk = material(POLICE, AGENCY, HOSPITAL)

    assert before(desk, "Ten people") == ["At least four people", "Nine people"]


def test_a_long_series_keeps_its_first_its_newest_and_some_between() -> None:
    police = [
        paper(f"At least {n} people were killed in Tarn, police said.", f"p{n}", 200 - n)
        for n in range(10, 110)
    ]

    values = [int(text.split()[2]) for text in before(material(*police), "At least 109 people")]

    assert (values[0], values[-12:]) == (10, list(range(97, 109)))
    assert len(values) == 20
    assert {b - a for a, b in pairwise(values[:-12])} <= {10, 11}


def test_of_a_long_series_the_value_that_is_replaced_stays() -> None:
    police = [
        paper(f"At least {n} people were killed in Tarn, police said.", f"p{n}", 200 - n)
        for n in range(10, 110)
    ]
    desk = material(*police)
    compared = difference(desk)
    newest = next(one.fact for one in compared if one.fact.text == "At least 109 people")

    kept = earlier_values(
        newest, SourceBook(desk), index_figures(compared), was="At least 63 people"
    )

    assert "At least 63 people" in [one.figure.text for one in kept]


def test_what_was_given_later_is_not_earlier() -> None:
    assert before(material(POLICE, AGENCY, HOSPITAL), "Nine people") == ["At least four people"]


def test_a_value_told_again_stands_once() -> None:
    again = paper("Nine people were killed in Tarn, the mayor said.", "a4", 5)

    desk = material(POLICE, AGENCY, again, HOSPITAL)

    assert before(desk, "Ten people") == ["At least four people", "Nine people"]


def test_a_rumour_and_another_towns_dead_are_no_values_of_it() -> None:
    rumour = paper("Seven people were killed in Tarn.", "s1", 7, tier=Tier.SOCIAL)
    other = paper("Two people were killed in Vell, the mayor said.", "a5", 4)

    assert before(material(POLICE, rumour, other, HOSPITAL), "Ten people") == [
        "At least four people"
    ]


def test_a_lower_count_of_what_only_grows_counts_something_else() -> None:
    held = paper("Police detained 46 people in Tarn on Monday.", "a6", 8)
    one = paper("One man was detained in Tarn, police said.", "a7", 6)
    more = paper("The mayor said 50 people were detained in Tarn.", "a8", 2)

    assert before(material(held, one, more), "50 people") == ["46 people"]


def test_what_a_wider_count_gave_is_not_what_a_place_had() -> None:
    missing = paper("The agency said 23 people were missing.", "a6", 8)
    here = paper("Eight people are missing in Tarn, the mayor said.", "a7", 2)

    assert before(material(missing, here), "Eight people") == []
