import json

import pytest

from supply.advisories import NoReply, read_reply

SOUND = {"name": "lumen", "version": "1.0", "vulns": []}


def reply(*packages: object) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def test_an_advisory_is_a_sentence_with_its_remedy() -> None:
    ill = {"name": "tarn", "version": "2.0", "vulns": [
        {"id": "OSV-1", "fix_versions": ["2.1", "3.0"]}, {"id": "OSV-2", "fix_versions": []},
    ]}  # fmt: skip

    assert read_reply(reply(SOUND, ill)) == (
        ["tarn 2.0: OSV-1, fixed in 2.1, 3.0", "tarn 2.0: OSV-2, no fix yet"], 2,
    )  # fmt: skip


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
