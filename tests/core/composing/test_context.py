"""Which sentence comes before one that names nothing."""

import pytest

from bot.core.composing.context import context_of
from bot.core.composing.material import difference
from tests.core.composing.desk import material, paper

OPENING = "Search teams found the wreck of the ferry Mira off Orlo on Sunday, the guard said."


@pytest.mark.parametrize(
    ("news", "is_opened"),
    [
        ("Bodies of 17 people have been recovered.", True),
        ("Bodies of 17 people have been recovered off Orlo.", False),
        ("At least one Dorrian sailor was killed.", False),
        (
            "Bodies of 17 people have been recovered by divers who dived to the wreck again and "
            "again in the dark and in high waves, through cabins whose doors had to be cut open, "
            "while others held their lines and watched the weather, until the ship that brought "
            "them was called back to port in the early morning, its fuel nearly spent and its crew "
            "worn out by two nights of work.",
            False,
        ),
    ],
)
def test_what_names_nothing_has_its_articles_opening(news: str, *, is_opened: bool) -> None:
    desk = material(paper(f"{OPENING}\n\n{news}", "a1"))
    told = next(one for one in difference(desk) if one.fact.text.startswith(news[:14]))

    opening = context_of(desk, told, difference(desk))

    assert (opening.fact.text if opening else "") == (OPENING if is_opened else "")


def test_an_opening_has_none_before_it_nor_one_that_was_told() -> None:
    desk = material(paper("Bodies of 17 people have been recovered.\n\nDivers went on.", "a1"))
    first = next(one for one in difference(desk) if one.fact.text.startswith("Bodies"))

    assert context_of(desk, first, difference(desk)) is None
    assert context_of(desk, first, ()) is None
