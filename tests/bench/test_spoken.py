"""Passages are read with the quotes marked in them, and counted."""

from pathlib import Path

import pytest

from bench.labelled import LabelError
from bench.spoken import load, tally

PASSAGE = """# court-01 en
“⟦q "Mira Orlan"|We waited for nine hours⟧,” said Orlan. “⟦q "Ivo Brandt"|It rained⟧,” she said.

The clerk read ⟦q "clerk"|nothing at all⟧.
"""


def test_a_passage_keeps_its_quotes_and_speakers(tmp_path: Path) -> None:
    (tmp_path / "court.txt").write_text(PASSAGE, "utf-8")

    (passage,) = load(tmp_path)

    assert passage.name == "court-01"
    assert [quote.speaker for quote in passage.quotes] == ["Mira Orlan", "Ivo Brandt", "clerk"]


def test_spans_and_speakers_are_counted_apart(tmp_path: Path) -> None:
    (tmp_path / "court.txt").write_text(PASSAGE, "utf-8")

    scores = tally(load(tmp_path))

    assert scores["spoken f1"] == pytest.approx(0.8)
    assert scores["spoken speaker"] == pytest.approx(1 / 2)
    assert scores["spoken whole"] == pytest.approx(1 / 3)


def test_a_passage_without_a_language_is_refused(tmp_path: Path) -> None:
    (tmp_path / "court.txt").write_text("# court-01\nNothing.\n", "utf-8")

    with pytest.raises(LabelError, match="court: a passage has a name and a language"):
        load(tmp_path)
