"""A channel's desk over a store with two articles, and what it says there."""

from bot.app.reading import read_article, read_text
from bot.commands import Desk, work
from bot.core.channels import Subscription
from bot.core.crises import Crisis
from bot.core.deliveries import Delivery
from bot.core.messages import Heading, Item, Message, Note, Paragraph, QuoteBlock, plain
from bot.flows.answer import Answerer
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.flows.write import Writer
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, NOW, FixedClock, article, hours, incoming
from tests.builders import subscription as subscribed

QUAKE = Crisis(name="Ostra quake", query="quake")
FIRST = article(
    "At least 14 people are missing after the levee at Tarn broke on Monday, the mayor said.",
    "a1",
    stored_at=NOW - hours(30),
    published_at=NOW - hours(31),
)
LATER = article(
    "At least 20 people are missing after the levee at Tarn broke on Monday, the mayor said.",
    "a2",
    title="Search at Tarn goes on",
    stored_at=NOW - hours(2),
    published_at=NOW - hours(3),
)


class Room:
    """The desk."""

    def __init__(self, *subscriptions: Subscription) -> None:
        self.store = MemoryStore()
        self.clock = FixedClock()
        self.faults: list[str] = []
        self.desk = Desk(
            store=self.store,
            writer=Writer(read=read_text),
            answerer=Answerer(read=read_text),
            clock=self.clock,
            subscriptions=subscriptions or (subscribed(),),
            failed=lambda reference, error: self.faults.append(f"{reference} {error}"),
        )

    async def furnish(self) -> "Room":
        """Have the articles tracked, each when it came."""
        for one in (FIRST, LATER):
            await self.store.add(one, [])
            self.clock.at = one.stored_at
            crises = [FLOOD, QUAKE]
            await track(
                store=self.store, crises=crises, read=in_place(read_article), clock=self.clock
            )
        self.clock.at = NOW
        return self

    async def owed(self, text: str, **changes: object) -> list[Delivery]:
        """Say a line, and return what it made the bot owe."""
        before = len(await self.store.outbox.recent(999))
        await self.store.inbox.accept(incoming(text, **changes))
        await work(self.desk)
        after = await self.store.outbox.recent(999)
        return list(after)[: len(after) - before][::-1]

    async def said(self, text: str, **changes: object) -> str:
        """Say a line, and return what is said to it."""
        return "\n".join(shown(one.message) for one in await self.owed(text, **changes))


def shown(message: Message) -> str:
    """What a reader sees of a message."""
    parts = [message.title]
    for block in message.blocks:
        match block:
            case Heading(text):
                parts.append(text)
            case Item(inlines, label):
                parts.append(f"{label} {plain(inlines)}".strip())
            case Paragraph(inlines) | Note(inlines):
                parts.append(plain(inlines))
            case QuoteBlock(text, by):
                parts.append(f"“{text}” {plain(by)}")
            case _:
                pass
    return "\n".join(parts)
