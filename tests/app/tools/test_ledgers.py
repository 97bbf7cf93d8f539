"""`watchfloor ledger`, over a store."""

import json
from pathlib import Path

import pytest

from bot.app.tools.commanding import brief_of
from bot.app.tools.ledgers import show_ledger
from bot.errors import InputError
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.store.sqlite.store import open_sqlite
from tests.app.config import write_config
from tests.builders import FLOOD, NOW, FixedClock, article, hours, reading_of


async def kept(folder: Path) -> Path:
    """Write a configuration, and store two counts of one flood."""
    config = write_config(folder)
    store = await open_sqlite(folder / "data" / "watchfloor.db")
    for number, word in enumerate(("Four", "Nine")):
        text = f"{word} people were killed in the flood at Tarn, police said."
        paper = article(text, f"a{number}", title="", published_at=NOW + hours(number))
        await store.add(paper, [])
    await track(store=store, crises=[FLOOD], read=in_place(reading_of), clock=FixedClock())
    await store.close()
    return config


async def test_each_fact_stands_with_its_steps(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = await kept(tmp_path)

    assert await show_ledger("", "text", config) == 0

    told = capsys.readouterr().out
    assert "Sell flood: " in told
    assert "  CHANGED  Nine people\n" in told
    assert "3 Mar 2026 09:00 UTC  new  by Orvane Herald\n" in told
    assert "3 Mar 2026 09:00 UTC  changed  by Orvane Herald  was: Four people\n" in told


@pytest.mark.parametrize("typed", ["sell FLOOD", "sell", "Sel flod"])
async def test_a_crisis_is_known_by_its_name_as_people_type_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    config = await kept(tmp_path)

    await show_ledger(typed, "json", config)

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (count,) = (one for one in lines if one["kind"] == "figure")
    assert [step["state"] for step in count["transitions"]] == ["new", "changed"]


async def test_where_no_crisis_is_configured_that_is_said(tmp_path: Path) -> None:
    config = tmp_path / "watchfloor.toml"
    config.write_text(f'[store]\ndata_dir = "{tmp_path}"\n', "utf-8")

    for work in (
        show_ledger("drought", "text", config),
        brief_of([], "", "text", config),
        brief_of([], "drought", "text", config),
    ):
        with pytest.raises(InputError, match=r"no crisis in the configuration\. Fix: add"):
            await work


async def test_an_unknown_crisis_is_refused_with_those_there_are(tmp_path: Path) -> None:
    config = await kept(tmp_path)

    with pytest.raises(InputError, match="Sell flood"):
        await show_ledger("drought", "text", config)
