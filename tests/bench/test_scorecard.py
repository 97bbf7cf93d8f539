"""Scores are held to their floors, and shown."""

from bench.answers import of_own
from bench.labelled import load
from bench.reading import tally
from bench.scorecard import (
    ANSWER_FLOORS,
    FLOORS,
    SPOKEN_FLOORS,
    TOLD_FLOORS,
    TOLL_FLOORS,
    below_floor,
    written,
)
from bench.spoken import load as load_voices
from bench.spoken import tally as tally_spoken
from bench.statements_told import AGAIN, ruled, tally_again
from bench.statements_told import load as load_statements
from bench.statements_told import tally as tally_told
from bench.tolls import load as load_passages
from bench.tolls import tally as tally_tolls

ANSWERS = dict.fromkeys(ANSWER_FLOORS, 1.0)
SPOKEN = dict.fromkeys(SPOKEN_FLOORS, 1.0)
TOLD = dict.fromkeys(TOLD_FLOORS, 1.0)
TOLLS = dict.fromkeys(TOLL_FLOORS, 1.0)


def test_no_score_of_reading_is_below_its_floor() -> None:
    assert below_floor(tally(load()).scores(), FLOORS) == []


def test_no_score_of_answering_is_below_its_floor() -> None:
    assert below_floor(of_own(rows=False), ANSWER_FLOORS) == []


def test_no_score_of_tolls_is_below_its_floor() -> None:
    assert below_floor(tally_tolls(load_passages()), TOLL_FLOORS) == []


def test_no_score_of_speakers_is_below_its_floor() -> None:
    assert below_floor(tally_spoken(load_voices()), SPOKEN_FLOORS) == []


def test_no_score_of_the_gate_is_below_its_floor() -> None:
    told = tally_told((one, ruled(one)) for one in load_statements())
    told |= tally_again(load_statements(AGAIN))

    assert below_floor(told, TOLD_FLOORS) == []


def test_a_score_that_fell_is_named() -> None:
    (line,) = below_floor({"speaker": 0.5}, {"speaker": 0.84})

    assert line == "speaker is 0.500, below its floor of 0.84"


def test_the_scorecard_shows_every_score_and_the_ugly_rows() -> None:
    card = written(load(), ANSWERS, TOLLS, SPOKEN, TOLD)

    assert "| speaker |" in card
    assert "answered rightly" in card
    assert "## Ugly rows" in card
