"""A desk that answers as it is told, and remembers what it was asked."""

import asyncio
from collections.abc import Collection, Mapping

from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Field, Form, Reply, Request
from bot.core.messages import Action, Item, Message, Text
from bot.ports.closing import Because, anything

ANSWER = Message(
    title="Answer",
    summary="For your eyes only.",
    blocks=(Item((Text("<!channel> @everyone 20 people"),)),),
    actions=(Action("Ask about this", "v1/ask/abc"), Action("Sources", "v1/sources/abc/1")),
)
FORM = Form(
    id="v1/ask/abc",
    title="Ask about this",
    button="Ask",
    fields=(
        Field(name="question", label="Your question", is_long=True, max_chars=1_000),
        Field(name="days", label="Days", value="daily", choices=("daily", "weekdays")),
    ),
)


class Closings:
    """Remembers what became of channels, and what people may read."""

    def __init__(self, *followed: Channel, people: Mapping[str, str] | None = None) -> None:
        self.told: list[tuple[str, str]] = []
        #: By conversation: the channels that are open to its person, and those that are shut.
        self.read: dict[str, tuple[list[str], list[str]]] = {}
        self._people = people or {}
        self._followed = followed

    async def followed(self, platform: Platform) -> list[Channel]:
        return [one for one in self._followed if one.platform is platform]

    async def closed(self, channel: Channel, why: str) -> None:
        self.told.append((channel.id, why))

    async def opened(self, channel: Channel, *, after: Because = anything) -> None:
        self.told.append((channel.id, ""))

    async def person_of(self, own: Channel) -> str:
        return self._people.get(own.id, "")

    async def reads(
        self, own: Channel, *, open_: Collection[Channel], shut: Collection[Channel]
    ) -> None:
        self.read[own.id] = [one.id for one in open_], [one.id for one in shut]


class Served:
    """Answers each request with the same reply."""

    def __init__(self, reply: Reply | None = None) -> None:
        self.reply = reply or Reply(messages=(ANSWER,))
        self.asked: list[Request] = []
        #: Whether each asker is an admin, as the platform says.
        self.admins: list[bool] = []
        self.may_go = asyncio.Event()
        self.may_go.set()

    async def __call__(self, request: Request) -> Reply:
        self.asked.append(request)
        self.admins.append(await request.is_admin())
        await self.may_go.wait()
        return self.reply
