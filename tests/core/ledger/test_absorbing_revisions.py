"""The ledger when articles change, come late, or disagree."""

import pytest

from bot.core.articles import Tier
from bot.core.facts import FactKind, FactState, Label, sighting_time
from bot.core.ledger.happenings import overlap
from tests.builders import NOW, hours
from tests.core.ledger.desk import Desk

NEW, CONFIRMED = FactState.NEW, FactState.CONFIRMED
CORRECTED, WITHDRAWN = FactState.CORRECTED, FactState.WITHDRAWN
FIRE_14 = "The fire killed 14 people in Tarn, police said."


def test_a_revision_corrects_the_figure_it_replaces() -> None:
    desk = Desk()
    desk.hear(FIRE_14, id="x")

    facts = desk.hear("The fire killed 11 people in Tarn, police said.", id="x", revision=2)

    assert [(f.text, f.state) for f in facts if f.figure] == [("11 people", CORRECTED)]


def test_a_figure_that_left_its_article_is_withdrawn() -> None:
    desk = Desk()
    desk.hear(FIRE_14, id="x")

    facts = desk.hear("The fire in Tarn was put out by noon.", id="x", revision=2)

    assert [(f.previous, f.state, f.sightings) for f in facts if f.figure] == [
        ("14 people", WITHDRAWN, ())
    ]


def test_a_revision_that_still_says_it_changes_nothing() -> None:
    desk = Desk()
    desk.hear(FIRE_14, id="x")

    facts = desk.hear(f"Updated. {FIRE_14}", id="x", revision=2)

    assert {(f.state, f.version) for f in facts} == {(NEW, 1)}
    assert {f.span.revision for f in facts} == {2}


def test_a_withdrawn_article_leaves_nothing_standing() -> None:
    desk = Desk()
    desk.hear(FIRE_14, id="x")
    desk.hear(FIRE_14, id="x", revision=2, is_withdrawn=True)

    again = desk.hear(FIRE_14, id="x", revision=3, is_withdrawn=True)

    assert {fact.state for fact in desk.known.values()} == {WITHDRAWN}
    assert again == ()


def test_what_another_article_bears_out_outlives_a_withdrawal() -> None:
    desk = Desk()
    desk.hear(FIRE_14, id="x")
    desk.hear("The fire killed 14 people in Tarn, the Red Crescent said.", "Courier")

    desk.hear(FIRE_14, id="x", revision=2, is_withdrawn=True)

    assert [state for _, state, _ in desk.figures()] == [CONFIRMED]


def test_a_lower_toll_that_was_said_before_joins_the_history() -> None:
    desk = Desk()
    desk.hear("The flood killed 31 people in Varda, the ministry said.")

    facts = desk.hear(
        "The flood killed 28 people in Varda, the ministry said.", "Courier", at=NOW - hours(3)
    )

    (toll,) = [fact for fact in facts if fact.figure]
    assert (toll.text, toll.version) == ("31 people", 1)
    assert [point.figure.value for point in toll.history] == [28]


def test_a_lower_toll_from_somebody_late_is_labelled_and_changes_nothing() -> None:
    desk = Desk()
    desk.hear("The flood killed 31 people in Varda, the ministry said.")

    facts = desk.hear("The flood killed 25 people in Varda, the ministry said.", "Courier")

    assert [(f.text, f.label) for f in facts if f.figure] == [("25 people", Label.STALE)]
    assert desk.figures() == [("25", NEW, 1), ("31", NEW, 1)]


def test_another_number_does_not_confirm_a_happening() -> None:
    desk = Desk()
    desk.hear("The strike on Tarn killed 31 people, the ministry said.")
    desk.hear("The strike on Tarn killed 9 people, the rebels said.", "Courier")

    happenings = [f for f in desk.known.values() if f.kind is FactKind.HAPPENING]

    assert [(fact.state, fact.publishers) for fact in happenings] == [(NEW, {"Herald"})]


QUOTE = 'Oda Brel said: "We will not leave the people of Tarn alone tonight."'


def test_a_quote_is_one_by_its_words_and_its_speaker() -> None:
    desk = Desk()
    desk.hear(QUOTE)
    desk.hear(QUOTE, "Courier")
    desk.hear(QUOTE.replace("Oda Brel", "Ilse Maren"), "Courier")

    quotes = [f for f in desk.known.values() if f.kind is FactKind.QUOTE]

    assert [len(fact.sightings) for fact in quotes] == [2, 1]
    assert {fact.state for fact in quotes} == {NEW}


@pytest.mark.parametrize(
    ("a", "b", "share"),
    [
        pytest.param("a b c d", "a b c", 1.0, id="inside"),
        pytest.param("a b c d", "a b x y", 0.5, id="half"),
        pytest.param("a b", "a b", 1.0, id="too few, the same"),
        pytest.param("a b", "a b c", 0.0, id="too few to tell"),
    ],
)
def test_overlap_is_the_share_of_the_smaller(a: str, b: str, share: float) -> None:
    assert overlap(frozenset(a.split()), frozenset(b.split())) == share


def test_a_fact_without_sightings_dates_from_when_it_was_first_seen() -> None:
    desk = Desk()
    (first, *_) = desk.hear(FIRE_14)

    assert sighting_time(first) == NOW + hours(1)


def test_a_denial_leaves_a_withdrawn_happening_withdrawn() -> None:
    desk = Desk()
    text = "The dam above Tarn broke on Monday morning."
    desk.hear(text, id="x")
    desk.hear(text, id="x", revision=2, is_withdrawn=True)

    facts = desk.hear(
        "The ministry denied that the dam above Tarn broke on Monday morning.", "Courier"
    )

    assert all(fact.text != text for fact in facts)


def test_an_edit_that_adds_weightier_sentences_takes_none_back() -> None:
    desk = Desk()
    old = "The flood closed the old market of Tarn."
    desk.hear(old, id="x")
    weighty = " ".join(
        f"The {what} killed {n} people in {where}."
        for n, what, where in [
            (12, "flood", "Odarr"),
            (31, "quake", "Varda"),
            (9, "blast", "Brel"),
            (44, "storm", "Sell"),
            (17, "fire", "Orlo"),
            (23, "landslide", "Ombra"),
        ]
    )

    desk.hear(f"{weighty} {old}", id="x", revision=2)

    assert [f.state for f in desk.known.values() if f.text == old] == [NEW]


def test_a_value_corrected_away_is_true_again_when_its_publisher_says_so() -> None:
    desk = Desk()
    for count in (5, 7, 5):
        desk.hear(f"{count} people are missing in Tarn.")

    assert desk.figures() == [("5", FactState.CHANGED, 3)]


def test_nobody_goes_on_counting_where_a_social_account_left_off() -> None:
    desk = Desk()
    desk.hear("The flood killed 12 people in Tarn.", "@tarn_eye", tier=Tier.SOCIAL)
    desk.hear("The flood killed 15 people in Tarn.", "Courier")

    assert desk.figures() == [("12", NEW, 1), ("15", NEW, 1)]
