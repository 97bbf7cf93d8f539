"""What changed, or happened again elsewhere, is told, however like what is known it is worded."""

import pytest

from bot.core.briefs import Brief
from bot.core.composing import compose
from tests.builders import NOW, article, brief, hours
from tests.core.composing.desk import all_told, ledger, material
from tests.core.ledger.changes import CHANGES


def briefed(known: str, change: str) -> Brief:
    """Brief a channel that was told of the first on the second."""
    first = article(known, "a1", published_at=NOW - hours(20), title="Tarn")
    second = article(change, "a2", published_at=NOW - hours(2), title="Tarn", publisher="Courier")
    return compose(
        material(
            first,
            second,
            facts=ledger([first, second]),
            told=all_told(ledger([first])),
            last=brief(as_of=NOW - hours(12)),
        )
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "An air strike hit a crowded market in the centre of {}, killing 12 people, police said.",
        "A drone hit a power station in {} before dawn.",
        "Two people were killed when a bus fell into a river near {}, police said.",
        "The Civil Guard ordered the evacuation of {}.",
        "A shelter is open at the sports hall in {}, the council said.",
        "The bridge at {} is closed to all traffic, the council said.",
        "Soldiers of the Northern Front took the village of {}, its spokesman said.",
    ],
)
def test_what_happens_again_elsewhere_leads(sentence: str) -> None:
    made = briefed(sentence.format("Orlo"), sentence.format("Kolm"))

    assert [line.text for line in made.bottom_line] == [sentence.format("Kolm")]


@pytest.mark.parametrize(("known", "change"), CHANGES)
def test_a_change_is_told(known: str, change: str) -> None:
    made = briefed(known, change)

    told = (*made.bottom_line, *made.new, *made.unsettled, *made.watch)
    assert any(line.text in change for line in told)
