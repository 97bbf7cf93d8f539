"""Names and roles that belong together."""

import pytest

from bot.core.gate.about import place_problem
from tests.core.gate.ruling import compared

HEAD = "Telvia chief Marek Dunn said sorry to customers in Lombra."
BRIDGE = "A section of the Oster bridge in Lindal fell on Thursday."


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Marek Dunn, the head of Telvia, said sorry to customers.", HEAD),
        ("A section of Lindal's Oster bridge fell on Thursday.", BRIDGE),
        (
            "Foreign Minister Alis Monro of Tarmond called the talks difficult.",
            "Tarmond's foreign minister, Alis Monro, called the talks difficult.",
        ),
        (
            "Several shops and an environment ministry office were attacked.",
            "Several shops and an office of the environment ministry were attacked.",
        ),
    ],
)
def test_parts_of_one_name_may_stand_in_any_order(told: str, source: str) -> None:
    assert place_problem(*compared(told, source)) == ""


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Ana Brel wrote to Sten Marr of Tarn.", "Sten Marr wrote to Ana Brel of Tarn."),
        ("The envoy from Belov met Orlan in Tarn.", "The envoy from Orlan met Belov in Tarn."),
    ],
)
def test_two_who_have_changed_places_are_named(told: str, source: str) -> None:
    assert "where the source has" in place_problem(*compared(told, source))
