"""Looks at what people may still read who follow something in a conversation with the bot.

Discord tells who left a server only to bots with an intent that ours does without, and of a channel
that is shut to somebody it tells nothing.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import discord

from bot.core.channels import Channel, Platform
from bot.platforms.discord.audience import FETCH_ERRORS, rights_in
from bot.platforms.discord.once import OnceClient
from bot.ports.closing import Closings

#: Seconds between two rounds, and before the first: servers are described to us meanwhile.
EVERY, FIRST = 3_600.0, 300.0

#: Keeps what is done until it is through.
Kept = Callable[[], AbstractAsyncContextManager[None]]


class Readers:
    """Tells `Closings` which channels are shut to the person of each conversation."""

    def __init__(self, client: OnceClient, closings: Closings, kept: Kept) -> None:
        self._client = client
        self._closings = closings
        self._kept = kept

    async def go(self, pace: float) -> None:
        """Make one round after the other, until cancelled; waits are multiplied by `pace`."""
        await asyncio.sleep(FIRST * pace)
        while True:
            await self.look()
            await asyncio.sleep(EVERY * pace)

    async def look(self) -> None:
        """Make one round; of what Discord does not say, nothing is told."""
        async with self._kept():
            followed = await self._closings.followed(Platform.DISCORD)
            people = {one: await self._person_of(one) for one in followed}
            channels = [one for one, user in people.items() if user is None]
            for own, user in people.items():
                if user is not None:
                    rights = await rights_in(self._client, user, channels)
                    shut = [one for one, may in rights.items() if not may]
                    if shut:
                        open_ = [one for one in channels if one not in shut]
                        await self._closings.reads(own, open_=open_, shut=shut)

    async def _person_of(self, channel: Channel) -> int | None:
        """Return whose conversation with us a channel is; None: a server's, or nobody knows."""
        if self._client.get_channel(int(channel.id)) is not None:
            return None
        try:
            found = await self._client.fetch_channel(int(channel.id))
        except FETCH_ERRORS:
            return None
        person = found.recipient if isinstance(found, discord.DMChannel) else None
        return person.id if person is not None else None
