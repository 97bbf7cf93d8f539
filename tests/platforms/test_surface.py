"""The page that says what people can do on Slack and Discord names tests that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_ROWS = [
    line
    for line in (ROOT / "docs" / "surface.md").read_text("utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| what |", "| --- |"))
]
_NAMED = re.compile(r"`([\w/]+\.py)::(\w+)`")


def test_every_row_names_a_test() -> None:
    assert [row for row in _ROWS if not _NAMED.search(row)] == []
    assert len(_ROWS) > 40


@pytest.mark.parametrize(("file", "name"), sorted(set(_NAMED.findall("\n".join(_ROWS)))))
def test_every_test_that_it_names_is_there(file: str, name: str) -> None:
    found = (ROOT / "tests" / file).read_text("utf-8")

    assert re.search(rf"def test_{name}\(", found)
