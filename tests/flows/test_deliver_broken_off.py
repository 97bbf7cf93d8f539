"""Killed at every boundary there is, and started again: nothing twice, nothing lost."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.channels import Platform
from bot.core.deliveries import Delivery, DeliveryState, DeliveryVerb
from bot.core.messages import Message, Paragraph, Text
from bot.flows.deliver import deliver
from bot.store.memory import MemoryOutbox, MemoryStore
from tests.builders import HOME, NOW, FixedClock, delivery
from tests.contracts.fake_messenger import words
from tests.flows.breaking_off import Fuse, FusedMessenger, FusedOutbox, Killed


def message(*parts: str) -> Message:
    return Message(
        title=parts[0], summary=parts[0], blocks=tuple(Paragraph((Text(part),)) for part in parts)
    )


POSTED = delivery(
    "old", message=message("old 1", "old 2"), state=DeliveryState.POSTED, posted_refs=("m1", "m2")
)
WORK = {
    "a post": [delivery("a", message=message("one"))],
    "a post in three parts": [delivery("a", message=message("one", "two", "three"))],
    "a post and its thread": [
        delivery("a", message=message("one", "two")),
        delivery("a/1", message=message("three"), target="a"),
        delivery("a/2", message=message("four"), target="a"),
    ],
    "an edit": [
        delivery("e", message=message("new 1", "new 2"), verb=DeliveryVerb.EDIT, target="old")
    ],
    "an edit that grew": [
        delivery("e", message=message("a", "b", "c", "d"), verb=DeliveryVerb.EDIT, target="old")
    ],
    "an edit that shrank": [
        delivery("e", message=message("a"), verb=DeliveryVerb.EDIT, target="old")
    ],
}
STANDS = {
    "a post": [("", "one")],
    "a post in three parts": [("", "one"), ("m3", "two"), ("m3", "three")],
    "a post and its thread": [("", "one"), ("m3", "two"), ("m3", "three"), ("m3", "four")],
    "an edit": [],
    "an edit that grew": [("m1", "c"), ("m1", "d")],
    "an edit that shrank": [],
}
EDITED = {
    "an edit": ["new 1", "new 2"],
    "an edit that grew": ["a", "b"],
    "an edit that shrank": ["a", "See above"],
}
#: More than any of these passes; the last of them are killed nowhere.
BOUNDARIES = 40


async def killed_and_restarted(
    work: Sequence[Delivery], at: int | None, *, kills: int = 1
) -> tuple[MemoryOutbox, FusedMessenger, Fuse]:
    """Deliver, die at a boundary, start again; then run to the end."""
    outbox = MemoryStore().outbox
    messenger = FusedMessenger(frozenset({HOME}), now=NOW)
    for part, text in enumerate(("old 1", "old 2")):
        thread = "m1" if part else ""
        await messenger.post(HOME, {"body": text}, key=f"old#{part}", thread=thread)
    await outbox.owe([POSTED, *work])
    clock = FixedClock(NOW + timedelta(seconds=2))
    for _ in range(kills):
        fuse = Fuse(at)
        messenger.fuse = fuse
        try:
            await rounds(FusedOutbox(outbox, fuse), messenger, clock)
        except Killed:
            pass
        messenger.fuse = Fuse()
    await rounds(FusedOutbox(outbox, Fuse()), messenger, clock)
    return outbox, messenger, fuse


async def rounds(outbox: FusedOutbox, messenger: FusedMessenger, clock: FixedClock) -> None:
    await outbox.recover(clock.now())
    for _ in range(6):
        clock.move(timedelta(seconds=30))
        messenger.now = clock.now()
        messengers = {Platform.BROWSER: messenger}
        await deliver(outbox=outbox, messengers=messengers, clock=clock)


@pytest.mark.parametrize("name", WORK)
@pytest.mark.parametrize("kills", [1, 2])
async def test_a_kill_at_any_boundary_doubles_nothing_and_loses_nothing(
    name: str, kills: int
) -> None:
    for at in range(BOUNDARIES):
        outbox, messenger, _ = await killed_and_restarted(WORK[name], at, kills=kills)

        rows = {row.key: row.state for row in await outbox.recent(10)}
        assert set(rows.values()) == {DeliveryState.POSTED}, at
        new = [(one.thread, words(one.payload)) for one in messenger.kept[2:]]
        assert new == STANDS[name], at
        old = [words(one.payload) for one in messenger.kept[:2]]
        assert old == EDITED.get(name, ["old 1", "old 2"]), at


async def test_of_a_store_that_was_put_back_every_part_that_stands_is_found() -> None:
    outbox = MemoryStore().outbox
    messenger = FusedMessenger(frozenset({HOME}), now=NOW)
    row = delivery("a", message=message("one", "two", "three"), state=DeliveryState.IN_DOUBT)
    for part, text in enumerate(("one", "two")):
        thread = "m1" if part else ""
        await messenger.post(HOME, {"body": text}, key=f"a#{part}", thread=thread)
    await outbox.owe([replace(row, started_at=NOW)])

    await rounds(FusedOutbox(outbox, Fuse()), messenger, FixedClock())

    assert [words(one.payload) for one in messenger.kept] == ["one", "two", "three"]


async def test_every_kind_of_boundary_is_among_them() -> None:
    _, _, fuse = await killed_and_restarted(WORK["a post in three parts"], None)

    assert {
        "before claim",
        "before commit of sending",
        "after commit of sending",
        "before the call",
        "after the call",
        "before commit of posted",
        "after commit of posted",
    } <= set(fuse.passed)
    assert len(fuse.passed) < BOUNDARIES


async def test_a_post_resumes_at_the_part_that_is_missing() -> None:
    work = WORK["a post in three parts"]
    _, _, whole = await killed_and_restarted(work, None)
    second_call = [at for at, name in enumerate(whole.passed) if name == "before the call"][1]

    _, messenger, _ = await killed_and_restarted(work, second_call)

    assert [one.key for one in messenger.kept[2:]] == ["a#0", "a#1", "a#2"]
