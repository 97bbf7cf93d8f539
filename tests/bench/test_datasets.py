"""Data sets are JSON lines, gzipped or not, and say what is wrong with them."""

import gzip
from pathlib import Path

import pytest

from bench.datasets import DataMissing, items


def test_plain_and_gzipped_lines_are_read_alike(tmp_path: Path) -> None:
    (tmp_path / "plain.jsonl").write_text('{"id": "1"}\n\n{"id": "2"}\n', "utf-8")
    with gzip.open(tmp_path / "packed.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write('{"id": "1"}\n{"id": "2"}\n')

    assert list(items(tmp_path, "plain")) == list(items(tmp_path, "packed"))


@pytest.mark.parametrize(
    ("line", "told"),
    [("{", "line 1: no JSON"), ("[1]", "line 1: no JSON object")],
    ids=["cut off", "a list"],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, told: str) -> None:
    (tmp_path / "bad.jsonl").write_text(line, "utf-8")

    with pytest.raises(DataMissing, match=told):
        list(items(tmp_path, "bad"))


def test_a_data_set_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataMissing, match=r"quotes\.jsonl"):
        list(items(tmp_path, "quotes"))
