"""What happened in one place happens in another: news, however alike it is worded."""

import pytest

from bot.core.composing import compose
from tests.builders import NOW, article, brief, hours
from tests.core.composing.desk import all_told, ledger, material


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
def test_what_happens_again_elsewhere_is_told(sentence: str) -> None:
    here = article(sentence.format("Orlo"), "a1", published_at=NOW - hours(20), title="Orlo")
    there = article(
        sentence.format("Kolm"), "a2", published_at=NOW - hours(2), title="Kolm",
        publisher="Courier",
    )  # fmt: skip

    made = compose(
        material(
            here,
            there,
            facts=ledger([here, there]),
            told=all_told(ledger([here])),
            last=brief(as_of=NOW - hours(12)),
        )
    )

    assert [line.text for line in made.bottom_line] == [sentence.format("Kolm")]
