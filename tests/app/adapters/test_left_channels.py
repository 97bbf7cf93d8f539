"""Somebody's own digest ends when the channels with it are shut to them, and only then."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.app.adapters.closed_channels import ClosedChannels
from bot.core.channels import Channel, Platform
from bot.core.managing.auditing import AuditLine
from bot.core.managing.subscribing import Kept
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, NOW, FixedClock, subscription

HERS, BOBS, RIVER, CELLAR = (
    Channel(platform=Platform.SLACK, id=id) for id in ("D0IDA", "D0BOB", "C0RIVER", "C0CELLAR")
)


class Bot:
    """Ida's conversation follows the flood; so do some channels."""

    def __init__(self, language: str = "en") -> None:
        self.store, self.refreshed = MemoryStore(), 0
        self.closing = ClosedChannels(
            store=self.store,
            clock=FixedClock(),
            changed=self._changed,
            managers=None,
            speaks=lambda _: language,
        )

    async def _changed(self) -> None:
        self.refreshed += 1

    async def following(self, *channels: Channel, **changes: object) -> "Bot":
        rows = [Kept(subscription=subscription(one)) for one in channels]
        hers = replace(Kept(subscription=subscription(HERS)), **changes)  # type: ignore[arg-type]
        await self.store.register.keep([*rows, hers])
        return self

    async def followed(self) -> list[Channel]:
        kept = await self.store.register.kept()
        return [row.subscription.channel for row in kept if not row.is_ended]

    async def told(self) -> list[tuple[Channel, str]]:
        owed = await self.store.outbox.recent(9)
        return [(one.channel, one.message.summary) for one in owed]


async def test_what_somebody_follows_ends_with_their_channels_and_they_are_told_once() -> None:
    bot = await Bot().following(CELLAR, BOBS)

    for _ in range(2):
        await bot.closing.reads(HERS, open_=[], shut=[CELLAR])

    assert await bot.followed() == [CELLAR, BOBS]
    assert bot.refreshed == 1
    ((channel, said),) = await bot.told()
    assert channel == HERS
    assert said.startswith(f"“{FLOOD.name}” is no longer briefed here")
    (line,) = await bot.store.register.audit(HERS, 9)
    assert (line.act, line.subject, line.user, line.at) == ("left", FLOOD.name, "", NOW)


async def test_the_end_is_told_in_the_language_of_the_conversation() -> None:
    bot = await Bot("de").following(CELLAR)

    await bot.closing.reads(HERS, open_=[], shut=[CELLAR])

    assert "kein" in (await bot.told())[0][1]


@pytest.mark.parametrize(
    ("others", "open_", "shut", "changes"),
    [
        pytest.param([CELLAR, RIVER], [RIVER], [CELLAR], {}, id="another channel is open"),
        pytest.param([RIVER], [], [CELLAR], {}, id="nobody follows it where it is shut"),
        pytest.param([], [], [CELLAR], {}, id="no channel follows it"),
        pytest.param([CELLAR], [], [], {}, id="nothing is shut"),
        pytest.param(
            [CELLAR], [], [CELLAR], {"seed": subscription(HERS)}, id="the configuration says so"
        ),
    ],
)
async def test_else_it_goes_on(
    others: list[Channel], open_: list[Channel], shut: list[Channel], changes: dict[str, object]
) -> None:
    bot = await Bot().following(*others, **changes)

    await bot.closing.reads(HERS, open_=open_, shut=shut)

    assert HERS in await bot.followed()
    assert await bot.told() == []
    assert bot.refreshed == 0


async def test_another_crisis_goes_on() -> None:
    bot = await Bot().following(CELLAR)
    fires = replace(subscription(HERS), crisis="Fires")
    await bot.store.register.keep([Kept(subscription=fires)])

    await bot.closing.reads(HERS, open_=[], shut=[CELLAR])

    assert await bot.followed() == [CELLAR, HERS]


async def test_a_crash_between_telling_and_ending_tells_no_second_time() -> None:
    bot = await Bot().following(CELLAR)
    keep: Callable[..., Awaitable[None]] = bot.store.register.keep
    bot.store.register.keep = _fail_once(keep)  # type: ignore[method-assign]

    with pytest.raises(LookupError):
        await bot.closing.reads(HERS, open_=[], shut=[CELLAR])
    await bot.closing.reads(HERS, open_=[], shut=[CELLAR])

    assert await bot.followed() == [CELLAR]
    assert len(await bot.told()) == 1


def _fail_once(keep: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
    tried: list[object] = []

    async def failing(*rows: object) -> None:
        tried.append(rows)
        if len(tried) == 1:
            raise LookupError
        await keep(*rows)

    return failing


@pytest.mark.parametrize(
    ("users", "person"), [([], ""), (["U0IDA"], "U0IDA"), (["U0IDA", ""], "U0IDA")]
)
async def test_a_conversation_belongs_to_whoever_last_did_something_there(
    users: list[str], person: str
) -> None:
    bot = await Bot().following(CELLAR)
    for user in users:
        line = AuditLine(at=NOW, channel=HERS, user=user, act="follow", subject=FLOOD.name)
        await bot.store.register.note(line)

    assert await bot.closing.person_of(HERS) == person
