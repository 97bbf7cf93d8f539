"""What the command line says about briefs that are none."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.app.tools.commanding import answer_to, brief_of, verdicts_on
from bot.errors import InputError
from tests.app.config import write_config
from tests.servers import discord_limits, slack_blocks


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


async def test_a_brief_and_an_answer_are_in_the_language_of_the_configuration(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = write_config(tmp_path, more='\n[speech]\nlanguage = "de"\n')
    article = str(tmp_path / "articles" / "levee.md")

    await brief_of([article], "", "text", config)
    await answer_to("Wer ist Bürgermeister von Atlantis?", [article], "text", config)

    shown = capsys.readouterr().out
    assert "DAS WICHTIGSTE" in shown
    assert "Nicht in unseren Quellen" in shown


@pytest.mark.parametrize(
    ("format", "refusal"),
    [
        pytest.param("slack", lambda one: slack_blocks.refusal(one["blocks"]), id="slack"),
        pytest.param("discord", discord_limits.refusal, id="discord"),
    ],
)
async def test_what_is_shown_for_a_platform_is_what_the_platform_takes(
    tmp_path: Path,
    format: str,
    refusal: Callable[[Mapping[str, Any]], object],
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = [
        {
            "id": f"a{day}",
            "title": f"Day {day} of the flood",
            "text": f"At least {day + 10} people were killed in Tarn, Mayor Edda Fross said.",
            "url": f"https://tidings.example/{day}",
            "published_at": f"2026-03-0{day}T06:00:00Z",
            "publisher": "Tidings",
        }
        for day in range(1, 6)
    ]
    file = tmp_path / "days.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")

    await brief_of([str(file)], "", format, None)

    shown = json.loads(capsys.readouterr().out)
    assert [one for one in shown if refusal(one)] == []
    # What they are drawn from is ours, and what was not uploaded cannot be shown.
    for name in ("pictures", "slack_file", "attachment://"):
        assert name not in json.dumps(shown)
