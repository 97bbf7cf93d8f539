"""Whether two counts are of one occasion."""

import pytest

from bot.core.composing import Material, compose
from bot.core.composing.occasions import are_two_occasions, are_unlike
from bot.core.facts import Fact, FactKind
from tests.core.composing.desk import all_told, ledger, material, paper


def _counts(one: str, other: str) -> tuple[Material, Fact, Fact]:
    """Return the last count of each of two papers, and what both lie in."""
    articles = paper(one, "one", 3, publisher="A"), paper(other, "two", 2, publisher="B")
    facts = [fact for it in articles for fact in ledger((it,))]
    counts = {fact.span.article: fact for fact in facts if fact.kind is FactKind.FIGURE}
    first, second = (counts[it.id] for it in articles)
    return material(*articles, facts=facts), first, second


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        (
            "A missile hit a market in the city of Merl, killing 14 people.",
            "Shells killed six civilians near Kost, the governor said.",
            True,
        ),
        # The place stands in the sentence before.
        (
            "Soldiers were encircled in Kost, the army said. Its staff said that 11 were missing.",
            "In Merl, the market burnt down. Five people are missing.",
            True,
        ),
        (
            "A missile hit a market in Merl, killing 14 people.",
            "Seventeen people were killed at the market in Merl, a doctor said.",
            False,
        ),
        ("Fourteen people were killed.", "Seventeen people died in Merl.", False),
        # Whoever speaks in a town may speak of another.
        (
            "The chief told reporters in Vald that 14 people were killed.",
            "Seventeen people died in Merl.",
            False,
        ),
        (
            "Shells hit the camp and killed 16 people.",
            "The clinic has seen many starving children. Seventeen people have died.",
            True,
        ),
    ],
)
def test_counts_of_two_places_or_causes_are_of_two_occasions(
    one: str, other: str, *, are_two: bool
) -> None:
    assert are_two_occasions(*_counts(one, other)) is are_two


def test_numbers_that_lie_far_apart_count_different_things() -> None:
    counts = _counts(
        "A missile hit a crowded market and hurt 37 people, the mayor said.",
        "Wreckage set a storehouse on fire, and one man was injured, Varnia said.",
    )
    assert are_unlike(*counts)


def test_a_toll_elsewhere_is_neither_a_change_nor_a_dispute() -> None:
    before = paper("Shells killed six civilians in Kost, the governor said.", "one", 20)
    facts = ledger((before,))
    first = compose(material(before, as_of=before.published_at))  # type: ignore[arg-type]
    after = paper("A missile killed 14 people in Merl, the mayor said.", "two", 2)
    brief = compose(material(before, after, told=all_told(facts), last=first))
    assert [(one.figure.value, one.previous) for one in brief.figures if one.change] == [(14.0, "")]
    assert brief.unsettled == ()
