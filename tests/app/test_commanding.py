"""What the command line says about briefs that are none."""

from pathlib import Path

import pytest

from bot.app.commanding import brief_of, verdicts_on
from bot.app.loose import InputError
from tests.app.config import write_config


@pytest.mark.parametrize("data", [b"\xc1\x00", b"{} {}"], ids=["bytes", "two objects"])
async def test_what_is_no_brief_is_said_in_words_for_people(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "brief.json"
    file.write_bytes(data)

    with pytest.raises(InputError, match="not a brief as JSON; watchfloor brief --format json"):
        await verdicts_on(file, [], "text")


async def test_an_empty_store_is_said_to_be_empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await brief_of([], "", "text", write_config(tmp_path)) == 0

    assert "Sell flood: no article is stored yet" in capsys.readouterr().err
