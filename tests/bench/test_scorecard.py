from bench.labelled import load
from bench.scorecard import below_floor, written


def test_no_score_is_below_its_floor() -> None:
    assert below_floor(load()) == []


def test_the_scorecard_shows_every_score_and_the_ugly_rows() -> None:
    card = written(load())

    assert "| speaker |" in card
    assert "## Ugly rows" in card
