"""Over HTTP only what Slack signed just now gets in, and it is heard as over Socket Mode."""

import asyncio
import hmac
import json
from collections.abc import AsyncIterator
from hashlib import sha256
from urllib.parse import urlencode

import aiohttp
import pytest
from slack_sdk.signature import SignatureVerifier

from bot.core.questions import Via
from bot.errors import ConfigError
from bot.platforms.slack.door import MAX_BYTES, WINDOW, Door, is_signed
from bot.platforms.slack.door import PATIENCE as DOOR_PATIENCE
from bot.platforms.slack.listener import SlackListener
from bot.ports.hooks import Hooks
from tests.platforms.served import Served
from tests.platforms.slack.listening import NOW, Inbox, StoppedClock, one_seat
from tests.servers.slack import SlackServer
from tests.waiting import PATIENCE, leap_until, until

SECRET = "5eed" * 8
AT = int(NOW.timestamp())


def signature(body: bytes, at: int = AT, secret: str = SECRET) -> str:
    return f"v0={hmac.new(secret.encode(), f'v0:{at}:'.encode() + body, sha256).hexdigest()}"


class Sender:
    """Slack, as it sends."""

    def __init__(self, door: Door, session: aiohttp.ClientSession) -> None:
        self._door = door
        self._session = session

    async def send(self, body: bytes, kind: str = "application/json", path: str = "/slack/events",
                   **headers: str) -> tuple[int, str]:  # fmt: skip
        signed = {
            "Content-Type": kind, "X-Slack-Request-Timestamp": str(AT),
            "X-Slack-Signature": signature(body), **headers,
        }  # fmt: skip
        url = f"http://127.0.0.1:{self._door.port}{path}"
        async with self._session.post(url, data=body, headers=signed) as response:
            return response.status, await response.text()

    async def form(self, path: str = "/slack/events", **fields: str) -> tuple[int, str]:
        kind = "application/x-www-form-urlencoded"
        return await self.send(urlencode(fields).encode(), kind, path)


def mention(event_id: str = "Ev1") -> bytes:
    event = {"type": "app_mention", "user": "U0IDA", "channel": "C0RIVER", "ts": "7.7",
             "text": "<@U0WATCHFLOOR> is it safe?"}  # fmt: skip
    return json.dumps({"type": "event_callback", "team_id": "T0SALTMERE", "api_app_id": "A0",
                       "event_id": event_id, "event": event}).encode()  # fmt: skip


@pytest.fixture
def served() -> Served:
    return Served()


@pytest.fixture
async def sender(server: SlackServer, inbox: Inbox, served: Served) -> AsyncIterator[Sender]:
    door = Door(signing_secret=SECRET, host="127.0.0.1", port=0, clock=StoppedClock())
    listener = SlackListener(
        seats=one_seat(server),
        app_token="",
        api_base=server.api_base,
        hooks=Hooks(hear=inbox, serve=served),
        clock=StoppedClock(),
        door=door,
    )
    task = asyncio.create_task(listener.run())
    async with asyncio.timeout(PATIENCE):
        await door.is_open.wait()
    async with aiohttp.ClientSession() as session:
        yield Sender(door, session)
    task.cancel()
    await asyncio.wait([task])


async def test_slack_finds_that_the_address_is_ours(sender: Sender) -> None:
    asked = json.dumps({"type": "url_verification", "challenge": "c0ffee"}).encode()

    status, text = await sender.send(asked)

    assert status == 200
    assert "c0ffee" in text


async def test_an_event_that_slack_sends_again_is_heard_once(sender: Sender, inbox: Inbox) -> None:
    assert (await sender.send(mention()))[0] == 200
    again = {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"}
    assert (await sender.send(mention(), **again))[0] == 200

    (heard,) = inbox.calls
    assert (heard.text, heard.via) == ("is it safe?", Via.MENTION)


async def test_what_was_recorded_and_is_sent_again_does_nothing_a_second_time(
    sender: Sender, served: Served
) -> None:
    command = {"command": "/brief-admin", "text": "resume", "channel_id": "C0RIVER",
               "user_id": "U0IDA", "team_id": "T0SALTMERE", "trigger_id": "1.2"}  # fmt: skip

    assert "For your eyes only" in (await sender.form("/slack/commands", **command))[1]
    for _ in range(3):
        assert await sender.form("/slack/commands", **command) == (200, "")
    # The same words a second later are a person's who types them again.
    typed = urlencode(command).encode()
    later = {
        "X-Slack-Request-Timestamp": str(AT + 1),
        "X-Slack-Signature": signature(typed, AT + 1),
    }
    kind = "application/x-www-form-urlencoded"
    assert "For your eyes only" in (await sender.send(typed, kind, "/slack/commands", **later))[1]

    assert len(served.asked) == 2


async def test_of_what_is_sent_many_times_at_once_one_is_done(
    sender: Sender, served: Served
) -> None:
    command = {"command": "/brief-admin", "text": "resume", "channel_id": "C0RIVER",
               "user_id": "U0IDA", "team_id": "T0SALTMERE", "trigger_id": "1.2"}  # fmt: skip

    answers = await asyncio.gather(*(sender.form("/slack/commands", **command) for _ in range(5)))

    assert sorted(bool(said) for _, said in answers) == [False] * 4 + [True]
    assert len(served.asked) == 1


async def test_what_was_answered_with_a_mistake_of_ours_may_come_again(
    sender: Sender, inbox: Inbox
) -> None:
    inbox.fails_with = RuntimeError("full")
    assert (await sender.send(mention()))[0] == 500
    inbox.fails_with = None

    assert (await sender.send(mention()))[0] == 200
    assert len(inbox.calls) == 1


async def test_what_could_not_be_stored_is_not_acknowledged(sender: Sender, inbox: Inbox) -> None:
    inbox.fails_with = RuntimeError("full")

    assert (await sender.send(mention()))[0] == 500


async def test_commands_and_what_is_pressed_come_the_same_way(sender: Sender, inbox: Inbox) -> None:
    about = {"team_id": "T0SALTMERE", "channel_id": "C0RIVER", "user_id": "U0IDA",
             "trigger_id": "1.2.3", "response_url": "http://127.0.0.1:9/r"}  # fmt: skip
    asked = await sender.form(command="/brief", text="ask how many?", **about)
    told = await sender.form("/slack/commands", command="/brief", text="status", **about)
    pressed = await sender.form("/slack/interactive", payload=json.dumps(
        {"type": "block_actions", "team": {"id": "T0SALTMERE"}, "user": {"id": "U0IDA"},
         "channel": {"id": "C0RIVER"}, "trigger_id": "1.2.4",
         "actions": [{"type": "button", "action_id": "v1/sources/a/1"}]}))  # fmt: skip

    assert [status for status, _ in (asked, told, pressed)] == [200, 200, 200]
    assert [json.loads(one[1])["response_type"] for one in (asked, told)] == ["ephemeral"] * 2
    # What is asked by command is kept by whoever serves it.
    assert inbox.calls == []


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"X-Slack-Signature": ""}, id="none"),
        pytest.param({"X-Slack-Signature": "v0=" + "0" * 64}, id="made up"),
        pytest.param({"X-Slack-Signature": signature(mention(), secret="other")}, id="another's"),
        pytest.param({"X-Slack-Request-Timestamp": "soon"}, id="no time"),
        pytest.param({"X-Slack-Request-Timestamp": "9" * 400}, id="an endless time"),
        pytest.param(
            {
                "X-Slack-Request-Timestamp": str(AT - WINDOW - 1),
                "X-Slack-Signature": signature(mention(), AT - WINDOW - 1),
            },
            id="recorded",
        ),
    ],
)
async def test_what_is_not_signed_now_is_turned_away(
    sender: Sender, inbox: Inbox, headers: dict[str, str]
) -> None:
    assert (await sender.send(mention(), **headers))[0] == 401
    assert inbox.calls == []


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[]", b'{"type": 3}', b"payload=%7B"])
async def test_signed_nonsense_ends_nothing(sender: Sender, inbox: Inbox, body: bytes) -> None:
    for kind in ("application/json", "application/x-www-form-urlencoded", "text/x-odd"):
        await sender.send(body, kind)

    assert (await sender.send(mention()))[0] == 200
    assert len(inbox.calls) == 1


async def test_what_is_far_too_long_is_not_read(sender: Sender) -> None:
    assert (await sender.send(b"x" * (MAX_BYTES + 1)))[0] == 413


async def test_what_does_not_come_is_not_waited_for(sender: Sender) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", sender._door.port)
    writer.write(b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
    await writer.drain()
    answering = asyncio.ensure_future(reader.readline())
    await leap_until(answering.done, DOOR_PATIENCE)

    assert b" 408 " in answering.result()
    writer.close()


async def test_a_port_that_is_taken_is_said_with_its_fix(sender: Sender) -> None:
    port = sender._door.port
    door = Door(signing_secret=SECRET, host="127.0.0.1", port=port, clock=StoppedClock())

    with pytest.raises(ConfigError, match=rf"127\.0\.0\.1:{port}.*another port"):
        async with door.open(None):  # type: ignore[arg-type]
            pass


async def test_what_is_being_done_when_we_are_stopped_is_let_finish(server: SlackServer) -> None:
    door = Door(signing_secret=SECRET, host="127.0.0.1", port=0, clock=StoppedClock())
    served = Served()
    served.may_go.clear()
    listener = SlackListener(
        seats=one_seat(server),
        app_token="",
        api_base=server.api_base,
        hooks=Hooks(hear=Inbox(), serve=served),
        clock=StoppedClock(),
        door=door,
    )
    task = asyncio.create_task(listener.run())
    await door.is_open.wait()
    async with aiohttp.ClientSession() as session:
        await Sender(door, session).form("/slack/interactive", payload=json.dumps(
            {"type": "block_actions", "team": {"id": "T0SALTMERE"}, "user": {"id": "U0IDA"},
             "channel": {"id": "C0RIVER"}, "trigger_id": "1.2.4",
             "actions": [{"type": "button", "action_id": "v1/sources/a/1"}]}))  # fmt: skip
    await until(lambda: served.admins != [])

    task.cancel()
    ended, _ = await asyncio.wait([task], timeout=0.2)
    assert not ended
    served.may_go.set()
    await asyncio.wait([task])


def test_slacks_own_signature_is_ours() -> None:
    made = SignatureVerifier(SECRET).generate_signature(timestamp=str(AT), body="a=1")

    assert made is not None
    assert is_signed(SECRET, body=b"a=1", timestamp=str(AT), signature=made, now=AT + 299)
    assert not is_signed("", body=b"a=1", timestamp=str(AT), signature=made, now=AT)
    assert not is_signed(SECRET, body=b"a=1", timestamp=str(AT), signature="v0=\udcff", now=AT)
