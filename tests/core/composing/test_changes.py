"""What changed, or happened again elsewhere, is told, however like what is known it is worded."""

import pytest

from bot.core.briefs import Brief, BriefKind
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


SAFE = "Tap water in Orlo is safe to drink, the council said."
UNSAFE = "Tap water in Orlo is not safe to drink, the council said."
TURNS = [
    (SAFE, UNSAFE),
    ("The bridge at Tarn is open to traffic.", "The bridge at Tarn is closed to traffic."),
    (
        "Residents of Orlo must boil their drinking water, the council said.",
        "Residents of Orlo need no longer boil their drinking water, the council said.",
    ),
    (
        "The truce around Orlo is holding, the army said.",
        "The truce around Orlo is not holding, the army said.",
    ),
]


def told_since(*days: tuple[str, str]) -> Brief:
    """Brief, on the last of some days, a channel that was told of those before; who says it first.

    All days are days apart.
    """
    articles = [
        article(
            text,
            f"a{at}",
            published_at=NOW - hours(24 * (len(days) - 1 - at) + 2),
            title="Tarn",
            publisher=publisher,
        )
        for at, (publisher, text) in enumerate(days)
    ]
    return compose(
        material(
            *articles,
            facts=ledger(articles),
            told=all_told(ledger(articles[:-1])),
            last=brief(as_of=NOW - hours(12)),
        )
    )


@pytest.mark.parametrize(("one", "other"), [*TURNS, *(turn[::-1] for turn in TURNS)])
@pytest.mark.parametrize(
    "publishers", [("Courier", "Courier", "Courier"), ("Courier", "Herald", "Gazette")]
)
def test_what_changes_back_is_told(one: str, other: str, publishers: tuple[str, ...]) -> None:
    made = told_since(*zip(publishers, (one, other, one), strict=True))

    assert [line.text for line in made.bottom_line] == [one]


def test_what_changes_to_and_fro_is_told_each_time() -> None:
    for times in range(2, 6):
        days = [("Courier", (SAFE, UNSAFE)[at % 2]) for at in range(times)]

        assert [line.text for line in told_since(*days).bottom_line] == [days[-1][1]]


def test_two_papers_that_keep_to_what_they_said_tell_nothing_new() -> None:
    bridge = TURNS[1]
    papers = ("Courier", "Herald", "Courier", "Herald")
    made = told_since(*zip(papers, 2 * bridge, strict=True))

    assert made.kind is BriefKind.NO_CHANGE
