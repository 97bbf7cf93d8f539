"""Where Slack asked to slow down, messages go out at its pace; elsewhere at once."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

import pytest
from slack_sdk.errors import SlackApiError

from bot.core.channels import Channel, Platform
from bot.errors import DeliveryDeferred
from bot.platforms.slack.client import make_client
from bot.platforms.slack.messenger import SlackMessenger
from bot.platforms.slack.pacing import GAP, KEPT, Pacing
from tests.platforms.anything import BRIEF
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.waiting import leap

RIVER = Channel(platform=Platform.SLACK, id="C0RIVER")
LAKE = Channel(platform=Platform.SLACK, id="C0LAKE")


def refused(status: int, code: str) -> SlackApiError:
    return SlackApiError("no", Reply(status, {"ok": False, "error": code}))


class Reply(dict[str, object]):
    """What the SDK keeps of a reply."""

    def __init__(self, status: int, body: dict[str, object]) -> None:
        super().__init__(body)
        self.status_code, self.headers, self.data = status, {}, body


async def seconds(pacing: Pacing, channel: Channel, fault: SlackApiError | None = None) -> float:
    """Post, and return how long that waited; no second passes by the machine's clock."""
    loop, began = asyncio.get_running_loop(), asyncio.get_running_loop().time()

    async def post() -> float:
        async with pacing.turn(channel):
            waited = loop.time() - began
            if fault is not None:
                raise fault
        return waited

    posting = asyncio.ensure_future(post())
    while not posting.done():
        await asyncio.sleep(0)
        if not posting.done():
            leap(0.01)
    with suppress(SlackApiError):
        return await posting
    return 0.0


@pytest.mark.parametrize(
    ("fault", "waited"),
    [
        pytest.param(refused(429, ""), [1, 1], id="429"),
        pytest.param(refused(200, "ratelimited"), [1, 1], id="in words"),
        pytest.param(refused(503, ""), [0, 0], id="something else"),
        pytest.param(None, [0, 0], id="nothing"),
    ],
)
async def test_only_a_refusal_for_speed_slows_down(
    fault: SlackApiError | None, waited: Sequence[int]
) -> None:
    pacing = Pacing()
    assert await seconds(pacing, RIVER, fault) == pytest.approx(0, abs=0.5)

    found = [await seconds(pacing, RIVER) for _ in waited]

    assert found == pytest.approx([one * GAP for one in waited], abs=0.3)
    assert await seconds(pacing, LAKE) == pytest.approx(0, abs=0.3)


async def test_a_channel_has_its_full_speed_again_after_a_minute() -> None:
    pacing = Pacing()
    await seconds(pacing, RIVER, refused(429, ""))
    leap(KEPT + 1)

    assert await seconds(pacing, RIVER) == pytest.approx(0, abs=0.3)
    assert await seconds(pacing, RIVER) == pytest.approx(0, abs=0.3)


async def test_the_messenger_is_refused_once_and_then_keeps_the_pace(server: SlackServer) -> None:
    messenger = SlackMessenger(
        make_client(server.bot_token, server.api_base), pacing=Pacing(gap=0.05)
    )
    (body,) = messenger.render(BRIEF)
    server.fail("chat.postMessage", faults.status(429))
    with pytest.raises(DeliveryDeferred):
        await messenger.post(RIVER, body, key="k0", thread="")
    began = asyncio.get_running_loop().time()

    for number in range(1, 5):
        await messenger.post(RIVER, body, key=f"k{number}", thread="")

    assert len(server.messages("C0RIVER")) == 4
    assert asyncio.get_running_loop().time() - began >= 4 * 0.05
