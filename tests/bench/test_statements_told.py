"""Statements are read with what they cite, and the gate's rulings on them are counted."""

from pathlib import Path

import pytest

from bench.statements_told import StatementError, load, ruled, tally, tally_again

FERRY = (
    "# ferry\n1: A ferry sank off Morrane, killing nine people, the coast guard said.\n"
    "2: Two others are missing.\n"
    "+1 paraphrase| Nine people died when a ferry sank off Morrane, the coast guard said.\n"
    "-1 number| Seven people died when a ferry sank off Morrane, the coast guard said.\n"
)


def test_a_statement_keeps_what_it_cites(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(FERRY, "utf-8")

    honest, lie = load(tmp_path)

    assert honest.is_honest
    assert not lie.is_honest
    assert honest.cited == ("1",)
    assert honest.sentences["2"] == "Two others are missing."


def test_a_passing_truth_and_a_rejected_lie_score_in_full(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(FERRY, "utf-8")

    scores = tally((told, ruled(told)) for told in load(tmp_path))

    assert set(scores.values()) == {1.0}


def test_a_second_try_counts_where_the_first_is_rejected(tmp_path: Path) -> None:
    told = (
        f"{FERRY}> 1| A ferry sank off Morrane, the coast guard said.\n"
        "> 1| Seven people were killed when a ferry sank, the coast guard said.\n"
        "+1 name| The ferry Orla sank off Morrane, the coast guard said.\n"
        "> 1| A ferry sank off Morrane, killing nine people, the coast guard said.\n"
    )
    (tmp_path / "one.txt").write_text(told, "utf-8")

    statements = load(tmp_path)

    assert [len(one.second) for one in statements] == [0, 2, 1]
    # The first form in the place of the lie is true, and stands.
    assert tally_again(statements) == {
        "honest passed before": 0.5,
        "honest passed again": 1.0,
        "lies rejected again": 0.0,
    }


@pytest.mark.parametrize(
    "line", ["+3 merge| Nobody.", "1 number| Nobody.", "Nobody.", "> 3| Nobody."]
)
def test_a_line_of_another_form_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "one.txt").write_text(f"{FERRY}{line}\n", "utf-8")

    with pytest.raises(StatementError, match="ferry"):
        load(tmp_path)
