"""Which counts are key where several articles tell of one event."""

import pytest

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
