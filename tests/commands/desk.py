"""Requests to a desk, and what comes back."""

from dataclasses import replace

from bot.commands import serve
from bot.commands.desk import Desk
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.conversing.requests import Ask, Reply, Request
from bot.core.managing.subscribing import Kept, standing
from tests.asking import QUAKE, Room, shown
from tests.builders import FLOOD, NOW, hours

RIVER = Channel(platform=Platform.SLACK, id="C1")
FOLLOWED = Subscription(crisis=FLOOD.name, channel=RIVER, schedule=Schedule(cron="0 8 * * *"))


async def _admin() -> bool:
    return True


def asked(text: str = "", ask: Ask = Ask.COMMAND, **changes: object) -> Request:
    """Somebody who is no admin asks something in the river channel."""
    given: dict[str, object] = {
        "id": f"r/{ask}/{text}", "ask": ask, "channel": RIVER, "user": "U1", "text": text,
        "received_at": NOW,
    }  # fmt: skip
    return Request(**{**given, **changes})  # type: ignore[arg-type]


class Channelled(Room):
    """A room whose subscriptions are the store's, as they are in the running bot."""

    async def furnish(self, *subscriptions: Subscription) -> "Channelled":
        """Follow these, by default the flood."""
        await super().furnish()
        rows = subscriptions or (FOLLOWED,)
        await self.store.register.keep([Kept(subscription=one) for one in rows])
        self.desk = replace(
            self.desk,
            crises=[FLOOD.name, QUAKE.name],
            changed=self.refresh,
            next_times=lambda schedule, after: [after + hours(1)],
        )
        await self.refresh()
        return self

    async def refresh(self) -> None:
        """Read back what stands."""
        rows = standing(await self.store.register.kept())
        self.desk = replace(self.desk, subscriptions=rows)

    @property
    def followed(self) -> list[Subscription]:
        """What stands now."""
        return list(self.desk.subscriptions)

    async def serve(self, text: str, ask: Ask = Ask.COMMAND, **changes: object) -> Reply:
        """Ask, as nobody in particular."""
        return await serve(asked(text, ask, **changes), self.desk)

    async def admin(self, text: str, **changes: object) -> str:
        """Ask with `/brief-admin`, as an admin; return what is shown."""
        reply = await self.serve(text, Ask.ADMIN, **{"is_admin": _admin, **changes})
        return seen(reply)


def seen(reply: Reply) -> str:
    """What a reader sees of a reply."""
    return "\n".join(shown(one) for one in reply.messages)


__all__ = ["FOLLOWED", "RIVER", "Channelled", "Desk", "asked", "seen"]
