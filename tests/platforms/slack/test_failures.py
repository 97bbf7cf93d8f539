"""Each way a post can fail, seen through the real SDK, and what the outbox is told."""

from datetime import timedelta

import pytest

from bot.core.channels import Channel, Platform
from bot.errors import DeliveryDeferred, DeliveryError, DeliveryInDoubt, DeliveryRejected
from bot.platforms.slack.client import make_client
from bot.platforms.slack.failures import refusal
from bot.platforms.slack.messenger import SlackMessenger
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.servers.slack_faults import Fault
from tests.servers.slack_rates import Rates

BODY = {"text": "The dam holds.", "blocks": []}


def channel(id: str = "C0RIVER") -> Channel:
    return Channel(platform=Platform.SLACK, id=id)


DEFERRED: dict[str, Fault] = {
    "asked to wait": faults.rate_limited("30"),
    "429 without a word": faults.status(429),
    "502 page": faults.status(502),
    "503 page": faults.status(503),
    "503 as plain text": faults.status(503, "text/plain"),
    "service unavailable": faults.error("service_unavailable"),
    "a proxy's login page": faults.status(407),
}
IN_DOUBT: dict[str, Fault] = {
    "reset": faults.RESET,
    "done, then reset": faults.done_then(faults.RESET),
    "500 page": faults.status(500),
    "504 page": faults.status(504),
    "504 as plain text": faults.status(504, "text/plain"),
    "internal error": faults.error("internal_error"),
    "fatal error": faults.done_then(faults.error("fatal_error")),
    "200 without JSON": faults.status(200),
    "200 as plain text": faults.status(200, "text/plain"),
    "200 with broken JSON": faults.status(200, "application/json"),
    "an error that is no word": faults.done_then(Fault(code=["channel_not_found"])),  # type: ignore[arg-type]
}
REFUSED = (
    "channel_not_found",
    "not_in_channel",
    "is_archived",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "invalid_auth",
    "not_allowed_token_type",
    "missing_scope",
    "restricted_action",
    "thread_not_found",
    "something_slack_invents_next_year",
)


async def attempt(server: SlackServer, messenger: SlackMessenger) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        await messenger.post(channel(), BODY, key="k", thread="")
    # Whatever it was, it was sent once: only the outbox tries again.
    assert len(server.calls_of("chat.postMessage")) == 1
    return caught.value


@pytest.mark.parametrize("fault", DEFERRED.values(), ids=DEFERRED)
async def test_what_slack_did_not_take_is_put_off(
    server: SlackServer, messenger: SlackMessenger, fault: Fault
) -> None:
    server.fail("chat.postMessage", fault)

    assert isinstance(await attempt(server, messenger), DeliveryDeferred)
    assert server.messages("C0RIVER") == []


@pytest.mark.parametrize("fault", IN_DOUBT.values(), ids=IN_DOUBT)
async def test_what_broke_after_sending_is_in_doubt(
    server: SlackServer, messenger: SlackMessenger, fault: Fault
) -> None:
    server.fail("chat.postMessage", fault)

    assert isinstance(await attempt(server, messenger), DeliveryInDoubt)


@pytest.mark.parametrize("code", REFUSED)
async def test_a_refusal_is_final_and_says_why(
    server: SlackServer, messenger: SlackMessenger, code: str
) -> None:
    server.fail("chat.postMessage", faults.error(code))

    error = await attempt(server, messenger)

    assert isinstance(error, DeliveryRejected)
    assert code in str(error)
    assert str(error).endswith(".")


@pytest.mark.parametrize(
    ("id", "says"),
    [
        ("C0NOWHERE", "does not exist or is private.*invite"),
        ("C0STRANGE", "not in the channel.*invite"),
        ("C0CLOSED", "archived"),
    ],
)
async def test_a_channel_that_cannot_be_posted_to_is_refused_with_the_fix(
    messenger: SlackMessenger, id: str, says: str
) -> None:
    with pytest.raises(DeliveryRejected, match=says):
        await messenger.post(channel(id), BODY, key="k", thread="")


async def test_a_missing_scope_is_named(server: SlackServer, messenger: SlackMessenger) -> None:
    server.workspace.scopes.discard("chat:write")

    assert "chat:write" in str(await attempt(server, messenger))


@pytest.mark.parametrize(
    ("said", "waits"),
    [("30", 30), ("0.5", 0.5), ("soon", 0), ("-1", 0), ("999999", 3_600), ("nan", 0)],
)
async def test_the_wait_is_slacks_own_within_reason(
    server: SlackServer, messenger: SlackMessenger, said: str, waits: float
) -> None:
    server.fail("chat.postMessage", faults.rate_limited(said))

    error = await attempt(server, messenger)

    assert isinstance(error, DeliveryDeferred)
    assert error.retry_after == timedelta(seconds=waits)


@pytest.mark.parametrize(
    "api_base",
    ["http://127.0.0.1:9/api/", "http://slack.invalid/api/"],
    ids=["nobody listens", "no such name"],
)
async def test_what_never_left_is_put_off(api_base: str) -> None:
    messenger = SlackMessenger(make_client("xoxb-1", api_base))

    with pytest.raises(DeliveryDeferred, match="cannot be reached"):
        await messenger.post(channel(), BODY, key="k", thread="")


async def test_a_server_without_tls_is_put_off(server: SlackServer) -> None:
    secure = server.api_base.replace("http://", "https://")
    messenger = SlackMessenger(make_client(server.bot_token, secure))

    with pytest.raises(DeliveryDeferred):
        await messenger.post(channel(), BODY, key="k", thread="")


def test_no_error_shows_a_token() -> None:
    assert "xoxb-1" not in refusal("invalid_auth")


async def test_one_message_a_second_is_taken_in_a_channel(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    server.rates = Rates(clock=lambda: 0.0)
    await messenger.post(channel(), BODY, key="1", thread="")

    with pytest.raises(DeliveryDeferred) as caught:
        await messenger.post(channel(), BODY, key="2", thread="")

    assert caught.value.retry_after == timedelta(seconds=1)
    assert await messenger.post(channel("C0HILL"), BODY, key="3", thread="")
