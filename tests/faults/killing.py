"""The kill test: deliveries by a process that is killed at every boundary, then started again.

What is counted is what a person would find in the channels: messages that stand there twice,
messages that are missing, and deliveries that came to no end.
"""

import asyncio
import math
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

from bot.core.channels import Channel, Platform
from bot.core.deliveries import Delivery, DeliveryState, DeliveryVerb
from bot.core.messages import Message, Paragraph, Text
from bot.ports import Store
from bot.store import open_store
from tests.builders import delivery
from tests.faults.dying import ANY, is_over
from tests.faults.places import PLACES, Place

#: Deliveries under way at a time, each to a channel of its own.
BATCH = 10
READ, DONE = "the platform read the call", "the platform did it and did not answer"
_AROUND_POSTS = (
    "before claim", "after claim", "before commit of sending", "after commit of sending",
    "before the call", READ, DONE, "after the answer", "before commit of posted",
    "after commit of posted", ANY,
)  # fmt: skip
_AROUND_EDITS = tuple(one for one in _AROUND_POSTS if not one.endswith("commit of sending"))
BOUNDARIES = {
    "post": _AROUND_POSTS,
    "post in parts": _AROUND_POSTS,
    "reply": _AROUND_POSTS,
    "edit": _AROUND_EDITS,
}
#: Milliseconds within which a child does its work, or nearly so.
_BUSY = 400
_LONG = "The river rose again behind the old mill at Tarn, and nobody knew why. " * 24


@dataclass
class Seen:
    """What came of it."""

    deliveries: int = 0
    kills: int = 0
    duplicates: int = 0
    lost: int = 0
    endless: int = 0
    at: Counter[str] = field(default_factory=Counter)
    odd: list[str] = field(default_factory=list)

    @property
    def is_ok(self) -> bool:
        """Nothing twice, nothing missing, nothing without an end."""
        return not (self.duplicates or self.lost or self.endless)

    def add(self, other: "Seen") -> None:
        """Count another run in."""
        for name in ("deliveries", "kills", "duplicates", "lost", "endless"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.at += other.at
        self.odd += other.odd


class Victim:
    """The process that delivers, one fork at a time."""

    def __init__(self, file: Path, place: Place) -> None:
        self._file, self._place = file, place

    async def __aenter__(self) -> "Victim":
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.faults.dying", str(self._file)),
            *(self._place.platform.value, self._place.api, self._place.token),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        self._process.kill()
        await self._process.wait()

    async def start(self, boundary: str = "none", at: int = 0) -> int:
        """Let a child deliver; its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{boundary} {at}\n".encode())
        return int(await self._line())

    async def ended(self) -> int:
        """Wait for the child's end; negative: the signal it died of."""
        return int(await self._line())

    async def _line(self) -> str:
        assert self._process.stdout is not None
        async with asyncio.timeout(150):
            return (await self._process.stdout.readline()).decode()


async def kill_test(folder: Path, deliveries: int, verbs: Sequence[str] = ()) -> Seen:
    """Deliver so many, in equal parts over platforms, verbs and boundaries."""
    seen = Seen()
    chosen = verbs or tuple(BOUNDARIES)
    share = math.ceil(deliveries / (len(PLACES) * len(chosen) * BATCH))
    for platform, place in PLACES.items():
        async with place() as there:
            seen.add(await _on(there, folder / f"{platform.value}.db", chosen, share))
    return seen


async def _on(place: Place, file: Path, verbs: Sequence[str], rounds: int) -> Seen:
    seen = Seen()
    store = await open_store(f"sqlite:///{file}")
    number = 0
    async with Victim(file, place) as victim:
        for verb in verbs:
            for turn, boundary in zip(range(rounds), cycle(BOUNDARIES[verb]), strict=False):
                lap = turn // len(BOUNDARIES[verb])
                owed = await _owe(verb, place, store, number)
                number += BATCH
                await _killed(victim, place, boundary, at=(lap * 3) % BATCH, verb=verb, seen=seen)
                place.forget(lap % 2 == 1)
                await victim.start()
                if (code := await victim.ended()) != 0:
                    seen.odd.append(f"{place.platform.value} {verb} {boundary}: exit {code}")
                await _count(owed, verb, boundary, place, store, seen)
    await store.close()
    return seen


async def _owe(verb: str, place: Place, store: Store, number: int) -> list[Delivery]:
    owed: list[Delivery] = []
    for each in range(number, number + BATCH):
        channel = Channel(platform=place.platform, id=place.room(each))
        told = _message(f"news {each}", 8 if verb == "post in parts" else 1)
        row = delivery(f"kill/{place.platform.value}/{each}", channel=channel, message=told)
        if verb in ("reply", "edit"):
            old = delivery(
                f"old/{place.platform.value}/{each}",
                channel=channel,
                state=DeliveryState.POSTED,
                posted_refs=(place.before(channel.id),),
            )
            await store.outbox.owe([old])
            kind = DeliveryVerb.EDIT if verb == "edit" else DeliveryVerb.POST
            row = delivery(row.key, channel=channel, message=told, verb=kind, target=old.key)
        owed.append(row)
    await store.outbox.owe(owed)
    return owed


def _message(title: str, paragraphs: int) -> Message:
    text = _LONG if paragraphs > 1 else "The levee broke."
    blocks = tuple(Paragraph((Text(f"{title}.{n} {text}"),)) for n in range(paragraphs))
    return Message(title=title, summary=title, blocks=blocks)


async def _killed(
    victim: Victim, place: Place, boundary: str, *, at: int, verb: str, seen: Seen
) -> None:
    """Let the child deliver, and die at the boundary."""
    is_edit = verb == "edit"
    if boundary in (READ, DONE):
        place.hang(is_edit, boundary == DONE, at)
        child = await victim.start()
        while place.calls(is_edit) <= at:
            await asyncio.sleep(0.002)
        os.kill(child, signal.SIGKILL)
    elif boundary == ANY:
        await victim.start(boundary, random.randrange(_BUSY))
    else:
        is_once = boundary in ("before claim", "after claim")
        await victim.start(boundary, 0 if is_once else at)
    code = await victim.ended()
    if code == -signal.SIGKILL:
        seen.kills += 1
        seen.at[boundary] += 1
    elif boundary != ANY or code:
        seen.odd.append(f"{place.platform.value} {verb} {boundary}: lived, exit {code}")


async def _count(
    owed: Sequence[Delivery], verb: str, boundary: str, place: Place, store: Store, seen: Seen
) -> None:
    parts = _parts(owed[0], place.platform)
    for row in owed:
        texts = place.standing(row.channel.id)
        ours = len(texts) - (verb == "reply")
        wanted = 1 if verb == "edit" else parts
        is_whole = f"{row.message.title}.{len(row.message.blocks) - 1} " in " ".join(texts)
        seen.deliveries += 1
        seen.duplicates += max(0, ours - wanted)
        seen.lost += ours < wanted or not is_whole
        seen.endless += not is_over(await store.outbox.get(row.key))
        if ours != wanted or not is_whole:
            seen.odd.append(
                f"{place.platform.value} {verb} {boundary}: {row.key}: {ours} for {wanted}"
            )


def _parts(row: Delivery, platform: Platform) -> int:
    from bot.platforms.discord.render import render as on_discord
    from bot.platforms.slack.render import render as on_slack

    render: Callable[[Message], Sequence[Any]] = (
        on_slack if platform is Platform.SLACK else on_discord
    )
    return len(render(row.message))
