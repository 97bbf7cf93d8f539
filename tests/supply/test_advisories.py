import json
from datetime import date, timedelta

import pytest

from supply.advisories import Advisory, NoReply, read_reply

TODAY = date(2031, 5, 4)

SOUND = {"name": "lumen", "version": "1.0", "vulns": []}


def reply(*packages: object) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def test_an_advisory_is_a_sentence_with_its_remedy() -> None:
    ill = {"name": "tarn", "version": "2.0", "vulns": [
        {"id": "OSV-1", "fix_versions": ["2.1", "3.0"]}, {"id": "OSV-2", "fix_versions": []},
    ]}  # fmt: skip

    found, count = read_reply(reply(SOUND, ill))

    assert list(map(str, found)) == [
        "tarn 2.0: OSV-1, fixed in 2.1, 3.0", "tarn 2.0: OSV-2, no fix yet",
    ]  # fmt: skip
    assert count == 2


@pytest.mark.parametrize(
    ("fixes", "days", "is_overdue"),
    [
        pytest.param(("2.1",), 14, True, id="two weeks"),
        pytest.param(("2.1",), 13, False, id="less"),
        pytest.param((), 99, False, id="no fix"),
        pytest.param(("2.1",), None, False, id="nobody says since when"),
    ],
)
def test_a_fix_is_overdue_once_there_was_time_to_take_it_in(
    *, fixes: tuple[str, ...], days: int | None, is_overdue: bool
) -> None:
    one = Advisory(package="tarn", version="2.0", id="OSV-1", fixes=fixes)
    published = None if days is None else TODAY - timedelta(days=days)

    assert one.is_overdue(published, TODAY) is is_overdue


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("{", id="half a reply"),
        pytest.param("[]", id="another shape"),
        pytest.param(reply(), id="nobody asked about"),
        pytest.param(reply(SOUND, {"name": "x", "skip_reason": "unknown"}), id="one left out"),
        pytest.param(reply({"name": "x", "version": "1"}), id="nothing said of it"),
    ],
)
def test_what_is_no_whole_reply_is_not_taken_for_all_is_well(text: str) -> None:
    with pytest.raises(NoReply):
        read_reply(text)
