"""`watchfloor preview`, as scripts and people use it."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.app.reading import read_article
from bot.app.tools.previewing import preview
from bot.core.picturing.drawings import Drawing
from bot.core.picturing.palette import Look
from bot.errors import InputError
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.scheduling.system import SystemClock
from bot.store import open_store
from tests.app.config import write_config
from tests.builders import FLOOD, article, hours

SLACK = """
[slack]
bot_token = "xoxb-1"
app_token = "xapp-1"

[[subscription]]
crisis = "Sell flood"
platform = "slack"
channel = "C0123456789"
cron = "0 6 * * *"
"""


@pytest.fixture
async def config(tmp_path: Path) -> Path:
    """A configuration whose store holds three counts, hours apart."""
    file = write_config(tmp_path, more=SLACK)
    (tmp_path / "data").mkdir()
    store = await open_store(f"sqlite:///{tmp_path / 'data' / 'watchfloor.db'}")
    clock = SystemClock()
    for number, count in enumerate((14, 20, 31)):
        text = f"At least {count} people are missing after the levee at Tarn broke on Monday."
        at = clock.now() - hours(6 - number)
        one = article(text, f"a{number}", title=f"{count} missing", stored_at=at, published_at=at)
        await store.add(one, [])
        await track(store=store, crises=[FLOOD], read=in_place(read_article), clock=clock)
    await store.close()
    return file


async def printed(config: Path, capsys: pytest.CaptureFixture[str], **given: Any) -> str:
    wanted = {"crisis": "", "channel": "", "platform": "", "format": "json", "pictures": None}
    assert await preview(**{**wanted, **given}, config=config) == 0
    return capsys.readouterr().out


async def test_each_request_is_a_line(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = await printed(config, capsys, platform="browser")
    main, *thread = map(json.loads, said.splitlines())

    assert (main["channel"], main["crisis"]) == ("browser:home", FLOOD.name)
    assert main["in_thread_of"] == ""
    assert main["body"]["message"]["title"].startswith("SELL FLOOD")
    assert thread
    assert {one["in_thread_of"] for one in thread} == {main["key"]}


async def test_people_read_the_words_and_what_goes_with_them(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = await printed(config, capsys, format="text", channel="home")

    assert said.startswith("# browser:home · Sell flood · SELL FLOOD")
    assert "# browser:home · Sell flood · Sources · in the thread" in said
    assert "31 people" in said


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"crisis": "Moon"}, id="crisis"),
        pytest.param({"channel": "elsewhere"}, id="channel"),
        pytest.param({"platform": "discord"}, id="platform"),
    ],
)
async def test_what_is_followed_nowhere_is_said_with_what_is(
    config: Path, capsys: pytest.CaptureFixture[str], given: dict[str, str]
) -> None:
    with pytest.raises(InputError, match="there is Sell flood in browser:home"):
        await printed(config, capsys, **given)


async def test_pictures_are_written_as_they_would_be_sent(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def drawn(drawings: Sequence[Drawing], look: Look) -> Sequence[bytes]:
        return [f"{one.kind} {look}".encode() for one in drawings]

    monkeypatch.setattr("bot.app.tools.previewing.drawn_as", drawn)
    folder = config.parent / "pictures"
    given = {"channel": "slack:C0123456789", "pictures": folder}
    posts = [json.loads(one) for one in (await printed(config, capsys, **given)).splitlines()]

    (shown,) = [one for one in posts if one["files"]]
    (image,) = [one for one in shown["body"]["blocks"] if one["type"] == "image"]
    file = Path(shown["files"][f"{image['slack_file']['id']}.png"])
    assert file.parent == folder
    assert file.read_bytes() == b"figures light"


async def test_a_breaking_update_is_shown_as_it_would_be_sent(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = await printed(config, capsys, platform="slack", is_breaking=True)

    (post,) = map(json.loads, said.splitlines())
    assert post["key"].startswith(f"{FLOOD.name}/slack:C0123456789/alert/")
    assert "31 people" in json.dumps(post["body"])
    assert post["call"] == "chat.postMessage"


async def test_where_nothing_would_break_in_it_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_config(tmp_path, more=SLACK)
    (tmp_path / "data").mkdir()
    await (await open_store(f"sqlite:///{tmp_path / 'data' / 'watchfloor.db'}")).close()

    wanted = {"crisis": "", "channel": "", "platform": "", "format": "json", "pictures": None}
    assert await preview(**wanted, config=file, is_breaking=True) == 0

    assert "Nothing that is known would break in." in capsys.readouterr().err
