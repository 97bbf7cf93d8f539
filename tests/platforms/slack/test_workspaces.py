"""Tokens of many workspaces: each for its own channels, kept fresh, gone when the app is."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import pytest
from cryptography.fernet import Fernet

from bot.errors import DeliveryDeferred, DeliveryRejected
from bot.platforms.slack.installation import Installation
from bot.platforms.slack.messenger import SlackMessenger
from bot.platforms.slack.places import channel_in
from bot.platforms.slack.workspaces import EVERY
from bot.ports import Installations
from bot.store.memory.installations import MemoryInstallations
from tests.platforms.anything import BRIEF
from tests.platforms.slack.installed import KEY, App, install
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.waiting import leap, until

FELL = channel_in("T0FELL", "C0RIVER")
EVENT = {"team_id": "T0FELL", "enterprise_id": None}


@pytest.fixture
async def app(server: SlackServer) -> App:
    app = App(server)
    async with app.browser() as browser:
        for code in ("code-mere", "code-fell", "code-org"):
            await install(browser, code)
    return app


async def post(app: App, channel: str = "") -> None:
    messenger = SlackMessenger(client_of=app.workspaces.client_of)
    (payload,) = messenger.render(BRIEF)
    where = channel_in(channel, "C0RIVER") if channel else FELL
    await messenger.post(where, payload, key="k#0", thread="")


async def token(app: App, workspace: str = "T0FELL") -> str | None:
    return (await app.workspaces.client_of(channel_in(workspace, "C0RIVER"))).token


async def test_each_channel_is_posted_to_with_its_workspaces_token(
    app: App, server: SlackServer
) -> None:
    await post(app)
    assert len(server.messages("C0RIVER")) == 1
    assert [str(await token(app, one)).split("-")[1] for one in ("T0SALTMERE", "E0ORG")] == [
        "T0SALTMERE",
        "E0ORG",
    ]
    for unknown in ("T0NOWHERE", "T"):
        with pytest.raises(DeliveryRejected, match=f"{unknown} has the app"):
            await post(app, unknown)


@pytest.mark.parametrize(
    ("body", "workspace"),
    [
        pytest.param(EVENT, "T0FELL", id="a workspace"),
        pytest.param({"team_id": "T0ANY", "enterprise_id": "E0ORG"}, "E0ORG", id="of all"),
        pytest.param({"team": None, "enterprise": {"id": "E0ORG"}}, "E0ORG", id="no team"),
        pytest.param(
            {"team_id": "T0SALTMERE", "authorizations": [{"team_id": "T0FELL"}]},
            "T0FELL",
            id="a channel shared with others",
        ),
        pytest.param({"team_id": "T0NOWHERE"}, None, id="not installed"),
    ],
)
async def test_what_comes_is_told_apart_by_workspace(
    app: App, body: dict[str, object], workspace: str | None
) -> None:
    seat = await app.workspaces.of(body)

    assert (seat.workspace if seat else None) == workspace


async def test_a_bot_that_only_posts_keeps_its_tokens(app: App, server: SlackServer) -> None:
    before = await token(app)
    for _ in range(13):
        app.clock.pass_by(hours=1)
        await app.workspaces.refresh()
    server.installs.tokens.discard(before or "")
    assert await token(app) != before

    app.clock.pass_by(hours=13)
    await post(app)
    assert len(server.messages("C0RIVER")) == 1, "even one that had run out"


def renewals(server: SlackServer) -> int:
    """How often a token was renewed, which nobody asked for by posting."""
    calls = server.calls_of("oauth.v2.access")
    return sum(call.get("grant_type") == "refresh_token" for call in calls)


async def test_time_alone_renews_tokens_while_nothing_comes_and_nothing_is_posted(
    app: App, server: SlackServer
) -> None:
    keeping = asyncio.create_task(app.workspaces.keep_fresh())
    await asyncio.sleep(0)
    leap(EVERY.total_seconds() + 1)
    for _ in range(50):
        await asyncio.sleep(0)
    assert renewals(server) == 0, "they are good for long"

    app.clock.pass_by(hours=11)
    leap(EVERY.total_seconds() + 1)
    await until(lambda: renewals(server))

    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    assert server.messages("C0RIVER") == []


async def test_a_start_renews_what_ran_out_while_the_bot_was_away(
    app: App, server: SlackServer
) -> None:
    app.clock.pass_by(hours=13)

    await App(server, app.kept).workspaces.ready()
    assert renewals(server) == 0, "by its own clock nothing has run out"
    await app.workspaces.ready()

    assert renewals(server) > 0


async def test_a_token_that_cannot_be_renewed_yet_is_used_as_long_as_it_lasts(
    app: App, server: SlackServer
) -> None:
    before = await token(app)
    app.clock.pass_by(hours=11)
    server.fail("oauth.v2.access", faults.error("ratelimited"), faults.status(503))
    assert await token(app) == before
    assert await token(app) == before
    assert await token(app) != before


async def test_what_would_go_out_with_a_token_that_ran_out_waits(
    app: App, server: SlackServer
) -> None:
    app.clock.pass_by(hours=13)
    server.fail("oauth.v2.access", faults.status(503))

    with pytest.raises(DeliveryDeferred, match="is being renewed"):
        await post(app)
    await post(app)

    assert len(server.messages("C0RIVER")) == 1


@pytest.mark.parametrize(
    ("event", "is_gone"),
    [
        pytest.param({"type": "app_uninstalled"}, True, id="uninstalled"),
        pytest.param(
            {"type": "tokens_revoked", "tokens": {"bot": ["U0WATCHFLOOR"]}}, True, id="revoked"
        ),
        pytest.param(
            {"type": "tokens_revoked", "tokens": {"oauth": ["U0IDA"]}}, False, id="a person's"
        ),
    ],
)
async def test_who_takes_the_app_away_takes_the_tokens_along(
    app: App, event: dict[str, object], is_gone: bool
) -> None:
    await app.workspaces.gone({**EVENT, "event": event})
    await app.workspaces.gone({**EVENT, "event": event})

    assert app.left == (["T0FELL"] if is_gone else [])
    assert (await app.kept.get("T0FELL") is None) == is_gone
    assert await app.workspaces.of({"team_id": "T0SALTMERE"}) is not None


async def test_keys_change_without_a_new_installation(app: App, server: SlackServer) -> None:
    new = Fernet.generate_key().decode()
    await App(server, app.kept, f"{new},{KEY}").workspaces.ready()

    assert await App(server, app.kept, new).workspaces.of(EVENT) is not None
    assert await app.workspaces.of(EVENT) is None, "the old key opens it no more"
    await app.workspaces.ready()
    assert await App(server, app.kept, new).workspaces.of(EVENT) is not None


class Meanwhile(MemoryInstallations):
    """Something happens right after an installation was read, the first or a later time."""

    def __init__(
        self, kept: Installations, happens: Callable[[], Awaitable[None]], time: int = 1
    ) -> None:
        super().__init__()
        self._there, self._happens, self._left = kept, happens, time

    async def workspaces(self) -> Sequence[str]:
        return ["T0FELL"]

    async def get(self, workspace: str) -> str | None:
        found = await self._there.get(workspace)
        self._left -= 1
        if self._left == 0:
            await self._happens()
        return found

    async def put(self, workspace: str, sealed: str) -> None:
        await self._there.put(workspace, sealed)

    async def renew(self, workspace: str, before: str, sealed: str) -> bool:
        return await self._there.renew(workspace, before, sealed)


async def test_a_process_that_starts_undoes_no_renewal_of_another(
    app: App, server: SlackServer
) -> None:
    before = await token(app)
    app.clock.pass_by(hours=11)
    other = App(server, Meanwhile(app.kept, app.workspaces.refresh))
    await other.workspaces.ready()

    renewed = await token(app)
    assert renewed != before
    assert renewed in server.installs.tokens


@pytest.mark.parametrize(
    ("act", "time"),
    [
        pytest.param("ready", 1, id="sealed anew"),
        pytest.param("refresh", 1, id="before it is renewed"),
        pytest.param("refresh", 2, id="while it is renewed"),
    ],
)
async def test_a_workspace_that_leaves_meanwhile_is_not_kept_anew(
    app: App, server: SlackServer, act: str, time: int
) -> None:
    async def leave() -> None:
        await app.workspaces.gone({**EVENT, "event": {"type": "app_uninstalled"}})

    other = App(server, Meanwhile(app.kept, leave, time))
    other.clock.pass_by(hours=11)
    await getattr(other.workspaces, act)()

    assert app.left == ["T0FELL"]
    assert await app.kept.get("T0FELL") is None


async def test_who_renews_too_late_goes_on_with_what_another_process_got(
    app: App, server: SlackServer
) -> None:
    other = App(server, Meanwhile(app.kept, app.workspaces.refresh, 2))
    for one in (app, other):
        one.clock.pass_by(hours=11)

    late = (await other.workspaces.client_of(FELL)).token

    assert late == await token(app)
    assert late in server.installs.tokens
    assert late != "xoxe.xoxb-T0FELL-2"


def test_no_token_is_in_what_is_shown_of_an_installation() -> None:
    one = Installation(workspace="T1", name="Mere", bot_token="xoxb-canary",
                       bot_user="U1", refresh_token="xoxe-canary")  # fmt: skip

    assert "canary" not in repr(one)
