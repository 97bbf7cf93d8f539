from datetime import date
from pathlib import Path

import pytest

from supply.published import published


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('{"published": "2031-04-01T10:00:00Z"}', date(2031, 4, 1), id="a day"),
        pytest.param('{"published": "soon"}', None, id="no day"),
        pytest.param("{}", None, id="nothing said"),
        pytest.param("<html>", None, id="no JSON"),
        pytest.param("[]", None, id="another shape"),
    ],
)
def test_the_day_is_read_from_the_reply(text: str, expected: date | None, tmp_path: Path) -> None:
    (tmp_path / "OSV-1").write_text(text, "utf-8")

    assert published("OSV-1", f"{tmp_path.as_uri()}/") == expected


def test_where_nothing_answers_no_day_is_known(tmp_path: Path) -> None:
    assert published("OSV-1", f"{tmp_path.as_uri()}/") is None
