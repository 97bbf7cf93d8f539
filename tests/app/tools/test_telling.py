from pathlib import Path

import pytest

from bot.app.tools.telling import needed, show_health, show_sources, show_status
from bot.core.articles import ArticleId, SourceHealth, SourceId
from bot.core.deliveries import DeliveryState
from bot.core.operating.setting_aside import Fault, set_aside
from bot.core.stories import StoryId, StoryTurn, Turn
from bot.errors import ConfigError
from bot.store.sqlite.store import SqliteStore, open_sqlite
from tests.app.config import write_config
from tests.builders import HOME, NOW, article, brief, delivery, hours


@pytest.fixture
async def config(tmp_path: Path) -> Path:
    return write_config(tmp_path)


async def store(config: Path) -> SqliteStore:
    return await open_sqlite(config.parent / "data" / "watchfloor.db")


async def test_a_source_that_was_never_asked_says_so(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await show_sources(config) == 0

    heading, line = capsys.readouterr().out.splitlines()
    assert heading.split()[:4] == ["source", "kind", "last", "success"]
    assert line.split()[:4] == ["radio", "folder", "never", "never"]
    assert line.endswith("  now       not asked yet")


async def test_a_source_says_when_it_did_well_and_why_it_does_not(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = await store(config)
    failing = SourceHealth(
        source=SourceId("radio"),
        last_success_at=NOW - hours(3),
        next_fetch_at=NOW,
        failures=4,
        reason="it did not answer within 30 s",
    )
    await kept.save_health(failing)
    await kept.close()

    await show_sources(config)

    heading, line = capsys.readouterr().out.splitlines()
    assert line.index("3 Mar 2026 06:00 UTC") == heading.index("last success")
    assert line.endswith("failing, 4 times in a row: it did not answer within 30 s")


async def test_status_says_what_became_of_stories(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = await store(config)
    for turn, other, papers in (
        (Turn.MERGED, "s2", ()),
        (Turn.SPLIT, "s3", ()),
        (Turn.SUGGESTED, "", ("Herald", "Courier")),
    ):
        made = StoryTurn(
            turn=turn,
            story=StoryId("s1"),
            other=other,
            article=ArticleId("a1"),
            at=NOW,
            title="Tarn",
            publishers=papers,
        )
        await kept.storylines.note(made)
    await kept.close()

    await show_status(config)

    told = capsys.readouterr().out
    assert "3 Mar 2026 09:00 UTC: story s1 went on in s2: Tarn" in told
    assert "a part of story s1 went on as s3: Tarn" in told
    assert "no crisis holds a story that Herald, Courier tell of: Tarn" in told


async def test_status_says_what_was_told_what_waits_and_what_was_refused(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = await store(config)
    await kept.save_brief(brief(number=4), HOME, {}, [delivery("waits")], slot="1")
    refused = delivery("k", state=DeliveryState.REFUSED, reason="is_archived")
    await kept.outbox.owe([refused])
    await kept.close()

    assert await show_status(config) == 0

    said = capsys.readouterr().out
    assert said.startswith("waits has been due for")
    assert "Sell flood in browser:home: last brief 4 at 3 Mar 2026 09:00 UTC, next" in said
    assert "owed: 1" in said
    assert "refused: k: is_archived" in said


async def test_status_names_what_could_not_be_read(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = await store(config)
    bad = article(title="Boats for Tarn")
    await kept.add(bad, [])
    await kept.set_aside(
        set_aside(bad, Fault(kind="RecursionError", place="reading/quotes.py:7"), NOW)
    )
    await kept.close()

    assert await show_status(config) == 0

    assert (
        f"not read: “Boats for Tarn” of {bad.source} (RecursionError at reading/quotes.py:7), "
        "1 try since 3 Mar 2026 09:00 UTC, again 3 Mar 2026 09:01 UTC\n"
    ) in capsys.readouterr().out


async def test_status_before_the_first_brief(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await show_status(config)

    said = capsys.readouterr().out
    assert said.startswith("Everything is done that should be by now.\n")
    assert "last none yet" in said


async def test_health_is_1_when_messages_wait_too_long(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await show_health(config) == 0
    assert capsys.readouterr().out == "Nothing is stuck.\n"
    kept = await store(config)
    await kept.outbox.owe([delivery("k")])
    await kept.close()

    assert await show_health(config) == 1
    assert capsys.readouterr().out != ""


async def test_the_example_is_always_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert await show_health(None) == 0
    assert "no watchfloor.toml here" in capsys.readouterr().out


def test_a_command_that_needs_a_configuration_says_how_to_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ConfigError, match="watchfloor init writes one"):
        needed(None)


async def test_a_shell_without_the_tokens_will_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SLACK_BOT_TOKEN", raising=False)
    more = '[[subscription]]\ncrisis = "Sell flood"\nplatform = "slack"\nchannel = "C0RIVER"\n'
    config = write_config(tmp_path, more=more)

    assert await show_status(config) == 0
    assert await show_health(config) == 0

    assert "Sell flood in slack:C0RIVER: last none yet" in capsys.readouterr().out
    with pytest.raises(ConfigError, match="slack has no token"):
        needed(config, None)


async def test_status_says_that_no_model_wrote_and_who_says_why(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = await store(config)
    written = brief(writer="built-in (the model's endpoint refuses)")
    await kept.save_brief(written, HOME, {}, [], slot="1")
    await kept.close()

    await show_status(config)

    assert "endpoint refuses): watchfloor check says why" in capsys.readouterr().out
