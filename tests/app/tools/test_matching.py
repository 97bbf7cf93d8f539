"""`watchfloor crisis test`, over the store and over files."""

import json
from pathlib import Path

import pytest

from bot.app.tools.matching import show_matches
from bot.errors import InputError
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.store.sqlite.store import open_sqlite
from tests.app.config import write_config
from tests.builders import FixedClock, article, reading_of


async def kept(folder: Path) -> Path:
    """Write a configuration and store three articles."""
    config = write_config(folder)
    store = await open_sqlite(folder / "data" / "watchfloor.db")
    texts = {"a1": "The levee at Tarn broke.", "a2": "Rain at Tarn.", "a3": "A play opens."}
    for id, text in texts.items():
        await store.add(article(text, id=id, title=text[:10]), [])
    await track(store=store, crises=[], read=in_place(reading_of), clock=FixedClock())
    await store.close()
    return config


async def test_a_query_is_put_to_what_is_stored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = await kept(tmp_path)

    assert await show_matches("tarn levee", [], "text", config) == 0

    told = capsys.readouterr().out
    assert "1 of 3 articles matched; 1 nearly." in told
    assert "levee: title “levee”; text “levee”" in told
    assert "missing levee" in told


async def test_a_crisis_is_known_by_its_name_in_any_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = await kept(tmp_path)

    await show_matches("sell  FLOOD", [], "json", config)

    (line,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (line["crisis"], line["id"], line["match"]) == ("Sell flood", "a1", True)
    assert line["found"][1] == {
        "term": "levee",
        "where": "text",
        "text": "levee",
        "start": 4,
        "end": 9,
        "times": 1,
    }


async def test_with_nothing_asked_every_crisis_is_tried(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await show_matches("", [], "text", write_config(tmp_path))

    assert capsys.readouterr().out == "Sell flood: flood OR levee\nNo articles are stored yet.\n"


async def test_files_need_no_configuration(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_config(tmp_path).unlink()

    await show_matches("levee", ["articles"], "text", None)

    assert "1 of 1 article matched" in capsys.readouterr().out


async def test_a_name_that_is_almost_right_is_said_to_be_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await show_matches("Sel flood", [], "text", write_config(tmp_path))

    assert 'No crisis is called "Sel flood"; did you mean "Sell flood"?' in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        pytest.param("titel:x", "did you mean title:?", id="wrong query"),
        pytest.param("", "name a crisis", id="nothing asked"),
        pytest.param("levee", "name at least one file", id="nothing to ask"),
    ],
)
async def test_what_cannot_be_tried_says_what_to_do(
    asked: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(InputError, match=told.replace("?", r"\?")):
        await show_matches(asked, [], "text", None)
