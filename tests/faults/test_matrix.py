"""The rows of the fault matrix; `make faults` runs it whole."""

import re
from pathlib import Path

import pytest

from tests.faults.matrix import ROWS

ROOT = Path(__file__).parents[2]


def test_every_row_is_there_and_shown_by_something() -> None:
    assert [row.number for row in ROWS] == list(range(1, 47))
    assert [row.number for row in ROWS if row.scenario is None and not row.tests] == []


@pytest.mark.parametrize("test", sorted({test for row in ROWS for test in row.tests}))
def test_every_test_that_a_row_names_is_there(test: str) -> None:
    file, _, name = test.partition("::")

    assert re.search(rf"def {name}\(" if name else r"def test_", (ROOT / file).read_text("utf-8"))
