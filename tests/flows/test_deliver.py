import asyncio
from datetime import timedelta

from bot.core.channels import Channel, Platform
from bot.core.deliveries import Delivery, DeliveryState, DeliveryVerb
from bot.core.messages import Message
from bot.errors import DeliveryDeferred, DeliveryError, DeliveryInDoubt, DeliveryRejected
from bot.flows.deliver import Delivered, deliver
from bot.ports import Payload
from bot.store.memory import MemoryStore
from tests.builders import HOME, NOW, FixedClock, delivery
from tests.contracts.fake_messenger import Failure, FakeMessenger, words

OTHER = Channel(platform=Platform.BROWSER, id="other")
GONE = Channel(platform=Platform.BROWSER, id="gone")


class Desk:
    """An outbox, a messenger, a clock, and rounds of delivering."""

    def __init__(self, messenger: FakeMessenger | None = None) -> None:
        self.outbox = MemoryStore().outbox
        self.messenger = messenger or FakeMessenger(frozenset({HOME, OTHER}), now=NOW)
        self.clock = FixedClock()

    async def round(self, **wait: float) -> Delivered:
        self.clock.move(timedelta(**wait))
        return await deliver(
            outbox=self.outbox,
            messengers={Platform.BROWSER: self.messenger},
            clock=self.clock,
        )

    async def state(self, key: str) -> DeliveryState:
        row = await self.outbox.get(key)
        assert row is not None
        return row.state

    def fail(self, *errors: DeliveryError | None, is_done: bool = False) -> None:
        self.messenger.failures += [
            Failure(error, is_done=is_done) if error else None for error in errors
        ]

    @property
    def keys(self) -> list[str]:
        return [one.key for one in self.messenger.kept]


def one(key: str, **changes: object) -> Delivery:
    return delivery(key, message=Message(title=key, summary=key), **changes)


async def test_what_is_due_is_posted_with_its_reference_kept() -> None:
    desk = Desk()
    await desk.outbox.owe([one("a"), one("later", not_before=NOW + timedelta(minutes=5))])

    assert await desk.round() == Delivered(posted=1)

    row = await desk.outbox.get("a")
    assert row is not None
    assert (row.state, row.posted_refs, row.reason) == (DeliveryState.POSTED, ("m1",), "")
    assert desk.keys == ["a#0"]


async def test_a_reply_waits_for_its_message_and_goes_into_its_thread() -> None:
    desk = Desk()
    await desk.outbox.owe([one("main/thread", target="main"), one("main")])

    await desk.round()
    assert desk.keys == ["main#0"]

    await desk.round()
    assert [(kept.key, kept.thread) for kept in desk.messenger.kept][1:] == [
        ("main/thread#0", "m1")
    ]


async def test_a_reply_into_somebodys_thread_goes_there() -> None:
    desk = Desk()
    await desk.outbox.owe([one("answer", thread="t9"), one("more", target="answer")])

    await desk.round()
    await desk.round()

    assert [kept.thread for kept in desk.messenger.kept] == ["t9", "t9"]


async def test_replies_to_a_refused_message_are_refused_too() -> None:
    desk = Desk()
    await desk.outbox.owe([one("main", channel=GONE), one("thread", target="main", channel=GONE)])

    await desk.round()
    await desk.round()

    row = await desk.outbox.get("thread")
    assert row is not None
    assert row.state is DeliveryState.REFUSED
    assert row.reason == "the message main was never posted"


async def test_a_refused_channel_is_called_once_and_left_alone() -> None:
    desk = Desk()
    await desk.outbox.owe([one("a")])
    desk.fail(DeliveryRejected("is_archived: the channel is archived"))

    done = await desk.round()
    assert done == Delivered(refused=1)
    assert done.refusals == (("a", "is_archived: the channel is archived"),)
    assert await desk.round(hours=2) == Delivered()

    row = await desk.outbox.get("a")
    assert row is not None
    assert row.reason == "is_archived: the channel is archived"


async def test_a_channel_that_has_to_wait_holds_up_no_other_and_keeps_its_order() -> None:
    desk = Desk()
    await desk.outbox.owe(
        [one("a1"), one("b1", channel=OTHER), one("a2"), one("b2", channel=OTHER)]
    )
    desk.fail(DeliveryDeferred("slow down", timedelta(seconds=30)))

    await desk.round()
    assert desk.keys == ["b1#0", "b2#0"]

    await desk.round(seconds=29)
    assert desk.keys == ["b1#0", "b2#0"]

    await desk.round(seconds=1)
    assert desk.keys == ["b1#0", "b2#0", "a1#0", "a2#0"]


async def test_a_slow_channel_holds_up_no_other() -> None:
    class Slow(FakeMessenger):
        async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
            if channel == HOME:
                await others_are_done.wait()
            ref = await super().post(channel, payload, key=key, thread=thread)
            if channel == OTHER:
                others_are_done.set()
            return ref

    others_are_done = asyncio.Event()
    desk = Desk(Slow(frozenset({HOME, OTHER})))
    await desk.outbox.owe([one("slow"), one("quick", channel=OTHER)])

    await desk.round()

    assert desk.keys == ["quick#0", "slow#0"]


async def test_what_is_owed_on_a_platform_that_is_off_stays_owed() -> None:
    desk = Desk()
    await desk.outbox.owe([one("a", channel=Channel(platform=Platform.SLACK, id="C1"))])

    assert await desk.round() == Delivered()
    assert await desk.state("a") is DeliveryState.PLANNED


async def test_what_was_broken_off_after_it_was_done_is_found_and_not_sent_again() -> None:
    desk = Desk()
    await desk.outbox.owe([one("a")])
    desk.fail(DeliveryInDoubt("reset"), is_done=True)

    assert await desk.round() == Delivered(put_off=1)
    assert await desk.round(seconds=59) == Delivered()
    assert await desk.round(seconds=1) == Delivered(posted=1)
    assert desk.keys == ["a#0"]


async def test_what_was_broken_off_before_it_was_done_is_sent_again() -> None:
    desk = Desk()
    await desk.outbox.owe([one("a")])
    desk.fail(DeliveryInDoubt("reset"))

    await desk.round()
    await desk.round(seconds=60)

    assert desk.keys == ["a#0"]
    assert "Possible repeat" not in words(desk.messenger.kept[0].payload)


async def test_doubt_outlives_a_platform_that_cannot_be_asked_now() -> None:
    class Busy(FakeMessenger):
        looks = 0

        async def find(self, *args: object, **named: object) -> str | None:
            self.looks += 1
            if self.looks == 1:
                raise DeliveryDeferred("slow down", timedelta(seconds=90))
            return await super().find(*args, **named)  # type: ignore[arg-type]

    desk = Desk(Busy(frozenset({HOME}), now=NOW))
    await desk.outbox.owe([one("a")])
    desk.fail(DeliveryInDoubt("reset"), is_done=True)

    await desk.round()
    await desk.round(seconds=60)
    assert await desk.state("a") is DeliveryState.IN_DOUBT

    await desk.round(seconds=90)
    assert await desk.state("a") is DeliveryState.POSTED
    assert desk.keys == ["a#0"]


async def test_where_nobody_may_look_back_it_is_sent_once_more_and_says_so() -> None:
    desk = Desk()
    desk.messenger.may_look_back = False
    await desk.outbox.owe([one("a"), one("reply", target="a")])
    desk.fail(DeliveryInDoubt("reset"), is_done=True)

    await desk.round()
    await desk.round(seconds=60)
    await desk.round()

    assert desk.keys == ["a#0", "a#0", "reply#0"]
    assert "Possible repeat" in words(desk.messenger.kept[1].payload)
    assert "Possible repeat" not in words(desk.messenger.kept[2].payload)


async def test_where_nobody_may_look_back_it_is_never_sent_a_third_time() -> None:
    desk = Desk()
    desk.messenger.may_look_back = False
    await desk.outbox.owe([one("a")])
    desk.fail(DeliveryInDoubt("reset"), DeliveryInDoubt("reset"), is_done=True)

    for _ in range(4):
        await desk.round(seconds=60)

    assert desk.keys == ["a#0", "a#0"]
    row = await desk.outbox.get("a")
    assert row is not None
    assert (row.state, "twice" in row.reason) == (DeliveryState.REFUSED, True)


async def test_a_mistake_of_ours_in_one_message_stops_no_other() -> None:
    class Faulty(FakeMessenger):
        def render(self, message: Message) -> list[Payload]:
            if message.title == "bad":
                raise KeyError("block")
            return list(super().render(message))

    desk = Desk(Faulty(frozenset({HOME})))
    await desk.outbox.owe([one("bad"), one("good")])

    done = await desk.round()

    assert (done.posted, done.refused) == (1, 1)
    assert [(key, type(fault)) for key, fault in done.faults] == [("bad", KeyError)]
    assert await desk.state("bad") is DeliveryState.REFUSED


async def test_a_mistake_of_ours_after_the_call_is_looked_into_before_it_is_sent_again() -> None:
    class Faulty(FakeMessenger):
        async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
            await super().post(channel, payload, key=key, thread=thread)
            raise TypeError("no reference in the reply")

    desk = Desk(Faulty(frozenset({HOME}), now=NOW))
    await desk.outbox.owe([one("a")])

    await desk.round()
    assert await desk.state("a") is DeliveryState.IN_DOUBT

    await desk.round(seconds=60)
    assert (await desk.state("a"), desk.keys) == (DeliveryState.POSTED, ["a#0"])


async def test_once_it_is_stopping_no_other_delivery_is_begun() -> None:
    desk = Desk()
    await desk.outbox.owe([one("a"), one("b")])

    await deliver(
        outbox=desk.outbox,
        messengers={Platform.BROWSER: desk.messenger},
        clock=desk.clock,
        is_stopping=lambda: bool(desk.keys),
    )

    assert desk.keys == ["a#0"]
    assert await desk.state("b") is DeliveryState.PLANNED


async def test_an_edit_of_what_was_never_posted_is_refused() -> None:
    desk = Desk()
    await desk.outbox.owe([one("edit", verb=DeliveryVerb.EDIT, target="nothing")])

    assert await desk.round() == Delivered(refused=1)


async def test_an_edit_that_has_to_wait_is_made_later() -> None:
    desk = Desk()
    await desk.outbox.owe([one("a")])
    await desk.round()
    await desk.outbox.owe([one("edit", verb=DeliveryVerb.EDIT, target="a")])
    desk.fail(DeliveryDeferred("busy"))

    assert await desk.round() == Delivered(put_off=1)
    assert await desk.round(seconds=5) == Delivered(posted=1)
    assert words(desk.messenger.kept[0].payload) == "edit"


async def test_what_a_storm_held_up_stands_in_one_thread_in_order() -> None:
    desk = Desk()
    await desk.outbox.owe([one("a"), one("b"), one("c"), one("c/thread", target="c")])
    desk.fail(DeliveryDeferred("503"))

    await desk.round()
    for _ in range(4):
        await desk.round(minutes=40)

    assert [(kept.key, kept.thread) for kept in desk.messenger.kept] == [
        ("held/a#0", ""), ("a#0", "m1"), ("b#0", "m1"), ("c#0", "m1"), ("c/thread#0", "m1"),
    ]  # fmt: skip
