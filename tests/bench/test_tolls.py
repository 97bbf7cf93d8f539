"""Passages are read with their marks, and counted."""

from pathlib import Path

import pytest

from bench.labelled import LabelError
from bench.tolls import load, tally

PASSAGE = (
    "# quake-01 en\n⟦f 12 killed key|Twelve people⟧ were killed and ⟦f 3 injured opt|three⟧ hurt.\n"
)


def test_a_passage_keeps_its_counts_and_which_may_be_left(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(PASSAGE, "utf-8")

    (passage,) = load(tmp_path)

    assert passage.text == "Twelve people were killed and three hurt."
    assert [figure.kind for figure in passage.figures] == ["killed", "injured"]
    assert passage.optional == {passage.text.index("three")}


def test_what_is_read_right_scores_in_full(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(PASSAGE, "utf-8")

    scores = tally(load(tmp_path))

    assert scores["toll recall"] == scores["toll precision"] == scores["toll total"] == 1.0


def test_a_passage_without_a_language_is_refused(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text("# quake-01\nNothing.\n", "utf-8")

    with pytest.raises(LabelError, match="wire: a passage has a name and a language"):
        load(tmp_path)
