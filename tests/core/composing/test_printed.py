"""What a social account said first is told as the first other one says it."""

from dataclasses import replace

import pytest

from bot.core.articles import Tier
from bot.core.composing import compose
from bot.core.facts import Fact, Sighting
from tests.builders import NOW, article, fact, hours
from tests.core.composing.desk import ledger, material


@pytest.mark.parametrize(
    ("posted", "printed", "told"),
    [
        pytest.param(
            "The levee at Tarn broke at the old mill in the night.",
            "The levee at Tarn broke at the old mill in the night, police said.",
            "The levee at Tarn broke at the old mill in the night, police said.",
            id="a happening",
        ),
        pytest.param(
            "40 people were killed in Tarn!!",
            "In Tarn 40 people were killed, the hospital said.",
            "In Tarn 40 people were killed, the hospital said.",
            id="a count",
        ),
    ],
)
def test_a_rumour_that_a_paper_prints_is_told_in_the_papers_words(
    posted: str, printed: str, told: str
) -> None:
    rumour = article(
        posted, "s1", published_at=NOW - hours(3), title="", tier=Tier.SOCIAL, publisher="@tarn"
    )
    report = article(printed, "a2", published_at=NOW - hours(2), title="", publisher="Tarn Post")
    said = [fact(rumour).sightings[0], fact(report).sightings[0]]
    first = [replace(one, sightings=_both(one, said)) for one in ledger([rumour])]

    made = compose(material(rumour, report, facts=first))

    assert made.bottom_line[0].text == told
    assert next((one.article, one.publisher) for one in made.sources) == (report.id, "Tarn Post")
    assert all(one.citation.span.article == report.id for one in made.figures)


def _both(one: Fact, said: list[Sighting]) -> tuple[Sighting, ...]:
    """Let the paper say what the account said: for a count, at the same words."""
    words = one.text
    report = said[1].span
    if one.figure is None:
        return tuple(said)
    start = f"In Tarn {words}".index(words)
    span = replace(report, start=start, end=start + len(words))
    return (one.sightings[0], replace(said[1], span=span))
