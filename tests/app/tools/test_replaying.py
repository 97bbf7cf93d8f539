"""`watchfloor replay`: what would have been posted, and when."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
import structlog

from bot.app.tools.replaying import play, replay
from bot.core.articles import Dated
from bot.core.channels import Schedule
from bot.core.crises import Crisis
from bot.errors import InputError
from tests.builders import NOW, draft


def folder(tmp_path: Path, *articles: dict[str, str]) -> str:
    lines = "\n".join(json.dumps(one) for one in articles)
    (tmp_path / "articles.jsonl").write_text(lines, "utf-8")
    return str(tmp_path)


LEVEE = {
    "id": "a1",
    "title": "Levee breaks",
    "text": "The levee at Tarn broke early on Monday.",
    "published_at": "2026-03-02T06:00:00Z",
    "publisher": "Orvane Herald",
}
LATER = {
    **LEVEE,
    "id": "a2",
    "text": "Boats left Orlo at dawn with forty people from the lower town.",
    "published_at": "2026-03-04T05:00Z",
}


async def run(place: str, **changes: object) -> int:
    given: dict[str, object] = {
        "start": "", "end": "", "speed": None, "cron": "0 7 * * *", "query": "",
    }  # fmt: skip
    return await replay(place, **{**given, **changes})  # type: ignore[arg-type]


async def test_a_folder_of_dated_articles_is_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    structlog.reset_defaults()

    code = await run(folder(tmp_path, LEVEE))

    out = capsys.readouterr().out
    assert code == 0
    assert "[info" not in out
    assert "FIRST BRIEF" in out
    assert "The levee at Tarn broke early on Monday." in out


async def test_a_query_says_what_belongs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await run(folder(tmp_path, LEVEE, LATER), query="boats")

    out = capsys.readouterr().out
    assert "Boats left Orlo" in out
    assert "The levee" not in out


async def test_a_stretch_of_time_is_cut_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = folder(tmp_path, LEVEE, LATER)

    await run(place, start="2026-03-03T00:00", end="2026-03-05T08:00+01:00")

    assert "The levee" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"start": "tomorrow"}, "tomorrow: a time looks like"),
        ({"cron": "x"}, "--cron x: cron has five fields, and this has 1"),
        ({"query": '"'}, '--query ": not a query'),
        ({"start": "2027-01-01T08:00", "end": "2027-01-01T09:00"}, "nothing happens between"),
    ],
)
async def test_options_that_make_no_sense_are_named(
    tmp_path: Path, changes: dict[str, object], problem: str
) -> None:
    with pytest.raises(InputError, match=problem):
        await run(folder(tmp_path, LEVEE), **changes)


async def test_undated_articles_cannot_be_replayed(tmp_path: Path) -> None:
    undated = {key: value for key, value in LEVEE.items() if key != "published_at"}

    with pytest.raises(InputError, match="dated articles"):
        await run(folder(tmp_path, undated))


async def test_dated_drafts_are_played_as_they_come(capsys: pytest.CaptureFixture[str]) -> None:
    await play(
        [Dated(at=NOW, draft=draft())],
        crisis=Crisis(name="Sell flood", query="levee"),
        schedule=Schedule(cron="0 18 * * *"),
    )

    assert "SELL FLOOD" in capsys.readouterr().out


async def test_the_same_articles_give_the_same_bytes_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, dead in enumerate(("Four", "Nine")):
        text = f"{dead} people were killed in the flood at Tarn, police said."
        published = f"2026-03-0{number + 2}T05:00:00Z"
        line = {"id": f"a{number}", "title": "Flood", "text": text, "published_at": published}
        (tmp_path / f"{number}.json").write_text(json.dumps(line))
    printed = []
    for _ in range(2):
        await replay(str(tmp_path), start="", end="", speed=None, cron="0 7 * * *", query="")
        out = capsys.readouterr().out.splitlines()
        printed.append([line for line in out if "[info" not in line])

    assert printed[0] == printed[1]
    assert any("Brief 2" in line for line in printed[0])


async def test_what_is_taken_back_later_is_played_when_it_came(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = {**LEVEE, "at": "2026-03-04T09:00Z", "is_withdrawn": True}

    await run(folder(tmp_path, LEVEE, gone))

    assert "WITHDRAWN 09:00 UTC" in capsys.readouterr().out


async def test_the_example_shows_each_kind_of_message(capsys: pytest.CaptureFixture[str]) -> None:
    place = str(files("bot.example") / "articles")

    await run(place, cron="0 6,18 * * *", query="dam OR Kolm OR Dorrin")

    out = capsys.readouterr().out
    for shown in (
        "FIRST BRIEF", "Brief 2", "NO MATERIAL CHANGE", "BREAKING", "CORRECTED 20:10 UTC",
        "WITHDRAWN 09:30 UTC", "WATCH", "HELD",
    ):  # fmt: skip
        assert shown in out
