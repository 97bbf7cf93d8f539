"""`python -m bench`: which benches run, and what they say without data."""

import importlib
from pathlib import Path

import pytest

from bench.__main__ import BENCHES, main


@pytest.mark.parametrize("name", BENCHES)
def test_every_bench_can_measure_a_folder(name: str) -> None:
    assert callable(importlib.import_module(f"bench.{name}").measure)


def test_a_bench_without_its_data_says_which_and_the_rest_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "quotes.jsonl").write_text(
        '{"id": "1", "text": "“The dam is safe,” Ana Brel said.", "gold": [[1, 16, "Ana Brel"]]}\n',
        "utf-8",
    )

    code = main([str(tmp_path), "figures", "quotes"])

    told = capsys.readouterr().out
    assert code == 1
    assert "figures  left out, data missing" in told
    assert "figures.jsonl" in told
    assert "quotes  " in told.replace("figures  left", "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [([], "usage"), (["/no/such/folder"], "usage"), ([".", "dreams"], "no bench dreams")],
    ids=["nothing", "no folder", "unknown bench"],
)
def test_what_cannot_be_run_is_told(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert told in capsys.readouterr().err
