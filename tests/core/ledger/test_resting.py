"""Of a long crisis that is at hand which a brief may want."""

from dataclasses import replace

import pytest

from bot.core.facts import Fact, FactKind, FactState, Topic
from bot.core.ledger.resting import at_hand
from tests.builders import NOW, article, fact, figure_in, hours, sighting

IT = article("The levee at Tarn broke on Monday.")
DEAD = figure_in(article("Twelve people were killed in Tarn."))
PLAIN = fact(IT, key="plain", weight=0.5)


def counted(key: str, **about: object) -> Fact:
    return replace(PLAIN, key=key, kind=FactKind.FIGURE, figure=replace(DEAD, **about), weight=0.1)


@pytest.mark.parametrize(
    "better",
    [
        pytest.param(replace(PLAIN, key="heavy", weight=0.6), id="heavier"),
        pytest.param(replace(PLAIN, key="new", changed_at=NOW + hours(2)), id="changed later"),
        pytest.param(
            replace(
                PLAIN,
                key="again",
                sightings=(replace(sighting(IT, "Monday"), at=NOW + hours(2)),),
            ),
            id="said again later",
        ),
        pytest.param(replace(PLAIN, key="due", weight=0.1, topic=Topic.WATCH), id="to come"),
        pytest.param(
            replace(PLAIN, key="open", weight=0.3, topic=Topic.UNSETTLED), id="not settled"
        ),
        pytest.param(counted("dead"), id="lives"),
    ],
)
def test_a_brief_wants_one_more_than_another(better: Fact) -> None:
    assert at_hand([PLAIN, better], 1) == [better]
    assert at_hand([better, PLAIN], 1) == [better]


def test_what_was_taken_back_is_not_ahead_of_what_stands() -> None:
    gone = replace(PLAIN, key="gone", topic=Topic.WATCH, state=FactState.WITHDRAWN, weight=0.4)

    assert at_hand([gone, PLAIN], 1) == [PLAIN]


def test_a_count_of_a_part_is_no_key_count() -> None:
    part = counted("part", value=2.0, text="two of the dead")

    assert at_hand([part, PLAIN], 1) == [PLAIN]


def test_the_best_quotes_have_places_however_heavy_what_happened_is() -> None:
    heavy = [replace(PLAIN, key=f"f{n}", weight=0.9) for n in range(8)]
    said = [
        replace(PLAIN, key=f"q{n}", kind=FactKind.QUOTE, weight=weight)
        for n, weight in enumerate((0.1, 0.3, 0.2))
    ]

    assert {one.key for one in at_hand([*heavy, *said], 8) if one.kind is FactKind.QUOTE} == {
        "q1",
        "q2",
    }
    assert at_hand([*heavy[:2], *said], 8) == [*heavy[:2], *said]
    assert at_hand(said, 2) == said[1:], "places that nothing else takes are for quotes as well"


def test_what_is_at_hand_is_in_the_ledger_s_order() -> None:
    facts = [
        replace(PLAIN, key=f"f{n}", weight=weight, first_seen_at=NOW + hours(n))
        for n, weight in enumerate((0.9, 0.1, 0.5, 0.7))
    ]

    assert at_hand(reversed(facts), 3) == [facts[0], facts[2], facts[3]]
    assert at_hand(facts, 10) == facts
