"""Which counts are key where several articles tell of one event."""

import pytest

from bot.core.composing.citing import SourceBook
from bot.core.composing.conflicting import conflicts
from bot.core.composing.material import difference
from bot.core.composing.numbers import key_figures
from tests.core.composing.desk import material, paper, texts


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        ("Some 5,000 residents have been evacuated.", 1),
        ("Some 5,000 people were evacuated in Orlo.", 2),
        ("Some 6,000 residents have been evacuated.", 2),
        ("Some 5,000 residents could be evacuated.", 2),
    ],
)
def test_who_was_driven_out_and_evacuated_is_counted_once(other: str, shown: int) -> None:
    fled = paper("The fire forced 5,000 people to flee near Tarn, the agency said.", "a1", 5)

    desk = material(fled, paper(other, "a2", 4, publisher="Post"))

    assert len(key_figures(desk, difference(desk))) == shown


def test_a_village_s_dead_lead_no_figures_beside_the_toll() -> None:
    first = paper("The quake killed 23 people, the interior ministry said.", "a1", 9)
    later = paper(
        "Rescuers found nine people dead in Pesk, the interior ministry said.\n\n"
        "The quake killed 27 people in all, the ministry said.",
        "a2",
    )

    assert texts(material(first, later))[0] == "27 people"


def test_a_toll_that_one_party_puts_lower_does_not_lead() -> None:
    toll = paper("Clashes left at least seven people dead.", "a1", 6)
    lower = paper("The minister put the number of dead at three.", "a2", 1, publisher="Radio")

    assert texts(material(toll, lower))[0] == "at least seven people"


def test_a_lower_toll_leads_once_the_higher_one_is_old() -> None:
    toll = paper("The flood killed 70 people, a local official said.", "a1", 60)
    lower = paper("The flood killed 50 people, the agency said.", "a2", 1, publisher="Post")

    assert texts(material(toll, lower))[0] == "50 people"


MINISTRY = paper("The ministry counts 57 confirmed cases of cholera.", "a1", 9)


@pytest.mark.parametrize(
    ("later", "is_one"),
    [
        ("The hospital counts 41 confirmed cases of cholera.", True),
        ("The hospital counts 83 confirmed cases of cholera.", False),
        ("The hospital counts 64 suspected cases of cholera.", False),
    ],
)
def test_cases_that_became_more_or_are_suspected_contradict_none(later: str, is_one: bool) -> None:
    desk = material(MINISTRY, paper(later, "a2", 1, publisher="Post"))

    assert bool(conflicts(desk, difference(desk), SourceBook(desk))) is is_one
