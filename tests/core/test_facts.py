"""A ledger's entry, and who stands behind it."""

from bot.core.facts import FactState, Label
from tests.builders import article, fact, sighting


def test_who_said_it_and_who_printed_it_are_counted_once_each() -> None:
    herald, courier = article(), article(id="b1", publisher="Sell Courier")
    words = herald.text
    known = fact(
        herald,
        sightings=(sighting(herald, words), sighting(herald, words), sighting(courier, words)),
    )

    assert known.publishers == {"Orvane Herald", "Sell Courier"}
    assert known.origins == {"orvane herald", "sell courier"}


def test_a_fact_begins_new_unlabelled_and_at_version_one() -> None:
    known = fact(article())

    assert (known.state, known.label, known.version) == (FactState.NEW, Label.NONE, 1)
