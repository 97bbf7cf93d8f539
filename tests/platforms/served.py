"""A desk that answers as it is told, and remembers what it was asked."""

import asyncio

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
    """Remembers which channels were closed, and why, and which were opened again."""

    def __init__(self, *followed: Channel) -> None:
        self.told: list[tuple[str, str]] = []
        self._followed = followed

    async def followed(self, platform: Platform) -> list[Channel]:
        return [one for one in self._followed if one.platform is platform]

    async def closed(self, channel: Channel, why: str) -> None:
        self.told.append((channel.id, why))

    async def opened(self, channel: Channel, *, after: Because = anything) -> None:
        self.told.append((channel.id, ""))


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
