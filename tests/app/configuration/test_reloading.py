"""A configuration that changes while the bot runs."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.app.configuration.allowances import Allowances
from bot.app.configuration.finding import load_config
from bot.app.configuration.live import LiveList, LiveSources
from bot.app.configuration.reloading import Reloading
from bot.core.channels import Subscription
from bot.core.managing.visitors import Login

ONE = '[[source]]\nid = "herald"\nurl = "https://herald.example/feed"\n'
FLOOD = '[[crisis]]\nname = "Sell flood"\nquery = "levee"\n'
HOME = '[[subscription]]\ncrisis = "Sell flood"\nplatform = "browser"\nchannel = "home"\n'
TWO = '[[source]]\nid = "post"\nurl = "https://post.example/feed"\n'
#: What the page was told to let in by.
DOORS: list[tuple[str, list[str]]] = []


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "watchfloor.toml"
    path.write_text(ONE)
    DOORS.clear()
    return path


def reloading(file: Path) -> Reloading:
    config = load_config(file)
    assert config is not None
    followed: list[Sequence[Subscription]] = []

    async def let_in(password: str, logins: Sequence[Login]) -> None:
        DOORS.append((password, [one.name for one in logins]))

    async def follow(seeds: Sequence[Subscription]) -> None:
        followed.append(seeds)

    return Reloading(
        file=file,
        sources=LiveSources(config.sources),
        crises=LiveList(config.crises),
        config=config,
        load=load_config,
        follow=follow,
        can_follow=lambda one: one.channel.id != "attic",
        let_in=let_in,
    )


@pytest.mark.parametrize(
    ("text", "ids", "said"),
    [
        pytest.param(ONE + TWO, ["herald", "post"], {"added": ["post"]}, id="added"),
        pytest.param(TWO, ["post"], {"added": ["post"], "removed": ["herald"]}, id="taken out"),
        pytest.param(
            ONE.replace("/feed", "/news"), ["herald"], {"changed": ["herald"]}, id="changed"
        ),
    ],
)
async def test_what_the_file_says_now_is_what_everybody_sees(
    file: Path, text: str, ids: list[str], said: dict[str, list[str]]
) -> None:
    watch = reloading(file)
    held = watch.sources.ids
    assert not await watch.look()

    file.write_text(text)
    with capture_logs() as logs:
        assert await watch.look()

    assert list(held) == ids
    assert [source.id for source in watch.sources] == ids
    told = {"added": [], "removed": [], "changed": [], **said}
    assert {key: logs[0][key] for key in told} == told


async def test_a_broken_file_keeps_the_sources_and_says_so_once(file: Path) -> None:
    watch = reloading(file)
    await watch.look()

    file.write_text(ONE + "[[source]]\nid = \n")
    with capture_logs() as logs:
        assert not await watch.look()
        assert not await watch.look()

    assert list(watch.sources.ids) == ["herald"]
    assert [log["log_level"] for log in logs] == ["warning"]
    assert "line 5" in logs[0]["why"]


async def test_a_file_that_is_gone_for_a_moment_keeps_the_sources(file: Path) -> None:
    watch = reloading(file)
    file.unlink()
    assert not await watch.look()
    file.write_text(ONE + TWO)

    assert await watch.look()
    assert list(watch.sources.ids) == ["herald", "post"]


async def test_a_key_that_is_changed_in_its_file_is_sent_from_then_on(
    file: Path, tmp_path: Path
) -> None:
    key = tmp_path / "key"
    key.write_text("first")
    file.write_text(f'{ONE}headers = {{ X-Key = {{ file = "{key}" }} }}\n')
    watch = reloading(file)
    await watch.look()
    assert not await watch.look()

    key.write_text("second")
    with capture_logs() as logs:
        assert await watch.look()
        assert not await watch.look()

    assert watch.sources[0].headers == (("X-Key", "second"),)
    assert logs[0]["changed"] == ["herald"]
    assert "second" not in repr(logs)


async def test_a_key_that_is_gone_for_a_moment_stays_as_it_was(file: Path, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("first")
    watch = reloading(file)
    file.write_text(f'{ONE}headers = {{ X-Key = {{ file = "{key}" }} }}\n')
    assert await watch.look()
    key.unlink()
    assert not await watch.look()
    assert watch.sources[0].headers == (("X-Key", "first"),)

    key.write_text("second")

    assert await watch.look()
    assert watch.sources[0].headers == (("X-Key", "second"),)


async def test_what_is_allowed_counts_at_once(file: Path) -> None:
    allowing = Allowances()
    watch = replace(reloading(file), allow=allowing.take)
    allowing.take(watch.config)
    file.write_text(f"{ONE}\n[limits]\nperson = 7\n\n[breaking]\nmax_per_hour = 1\n")

    with capture_logs() as logs:
        assert await watch.look()

    assert (allowing.limits.per_person, allowing.caps.max_per_hour) == (7, 1)
    assert [log["event"] for log in logs] == ["what is allowed changed"]


async def test_other_settings_are_said_to_need_a_restart(file: Path) -> None:
    watch = reloading(file)
    file.write_text(f"{ONE}\n[log]\nlevel = 'debug'\n")

    with capture_logs() as logs:
        assert not await watch.look()

    assert ["restart" in log["event"] for log in logs] == [True]


async def test_a_crisis_that_is_added_is_tracked_from_then_on(file: Path) -> None:
    watch = reloading(file)

    file.write_text(ONE + FLOOD)
    with capture_logs() as logs:
        assert await watch.look()

    assert [crisis.query for crisis in watch.crises] == ["levee"]
    assert (logs[0]["event"], logs[0]["added"]) == ("crises changed", ["Sell flood"])


async def test_a_subscription_that_is_added_is_followed_from_then_on(file: Path) -> None:
    watch = reloading(file)

    file.write_text(ONE + FLOOD + HOME)
    with capture_logs() as logs:
        assert await watch.look()
        file.write_text(f"{ONE}{FLOOD}{HOME}# the same\n")
        assert not await watch.look()

    assert [one.crisis for one in watch.seeds] == ["Sell flood"]
    assert logs[-1]["added"] == ["Sell flood in browser:home"]


async def test_a_channel_that_nothing_serves_waits_for_a_restart_and_keeps_the_rest(
    file: Path,
) -> None:
    watch = reloading(file)

    file.write_text(ONE + FLOOD + HOME + HOME.replace("home", "attic"))
    with capture_logs() as logs:
        assert await watch.look()

    assert watch.seeds == ()
    assert [crisis.name for crisis in watch.crises] == ["Sell flood"]
    assert logs[-1]["channels"] == ["browser:attic"]


async def test_a_login_that_is_added_opens_the_page_and_its_password_may_change_in_its_file(
    file: Path, tmp_path: Path
) -> None:
    word = tmp_path / "word"
    word.write_text("anas-own-word")
    watch = reloading(file)

    file.write_text(f'{ONE}[[login]]\nname = "ana"\npassword = {{ file = "{word}" }}\n')
    with capture_logs() as logs:
        assert await watch.look()
        await watch.look()
        word.write_text("anas-other-word")
        assert await watch.look()

    assert DOORS == [("", ["ana"])] * 2
    assert [(log["added"], log["changed"]) for log in logs] == [(["ana"], []), ([], ["ana"])]
    assert "word" not in repr(logs)


async def test_a_door_is_not_taken_away_while_the_bot_runs(file: Path) -> None:
    file.write_text(f'{ONE}[browser]\npassword = "open-sesame-now"\n')
    watch = reloading(file)

    file.write_text(ONE)
    with capture_logs() as logs:
        assert not await watch.look()

    assert DOORS == []
    assert ["restart" in log["event"] for log in logs] == [True]
