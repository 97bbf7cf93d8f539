"""What is timed, with a list in OpenTelemetry's place."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from bot.app.tracing import Attributes, TracedMessenger, Tracing
from bot.core.articles import Article
from bot.core.channels import Channel
from bot.core.evidence import Reading
from bot.core.messages import Message
from bot.errors import DeliveryDeferred
from bot.ports.chat import Whisperer
from tests.builders import HOME, NOW, article, delivery
from tests.contracts.fake_messenger import Failure, FakeMessenger


class Listed:
    """Spans in the order in which they ended."""

    def __init__(self) -> None:
        self.ended: list[tuple[str, str]] = []

    @contextmanager
    def span(
        self,
        name: str,
        of: str,
        *,
        is_first: bool = False,
        since: int | None = None,
        links: Sequence[str] = (),
        **about: Attributes,
    ) -> Iterator[None]:
        try:
            yield
        finally:
            self.ended.append((name, of))


def test_reading_and_placing_are_timed_for_each_article() -> None:
    def read(given: Article) -> Reading:
        if given.id == "bad":
            raise ValueError
        return Reading()

    spans = Listed()
    tracing = Tracing(spans)
    timed = tracing.reading(read)

    timed(article(id="a"))
    with tracing.placing(article(id="a")):
        pass
    with pytest.raises(ValueError):
        timed(article(id="bad"))

    assert spans.ended == [("read", "article/a"), ("place", "article/a"), ("read", "article/bad")]


@pytest.mark.parametrize(
    ("key", "of"),
    [
        pytest.param("k#0", "article/a1", id="a message"),
        pytest.param("k#12", "article/a1", id="a later part of it"),
        pytest.param("k/thread/3#0", "article/a1", id="its thread"),
        pytest.param("other#0", "brief/other", id="what is due to no one article"),
    ],
)
async def test_a_post_belongs_to_what_it_is_due_to(key: str, of: str) -> None:
    spans = Listed()
    tracing = Tracing(spans)
    tracing.led("k", article().id)
    messenger = TracedMessenger(FakeMessenger(frozenset({HOME}), now=NOW), tracing)
    (payload,) = messenger.render(delivery().message)

    ref = await messenger.post(HOME, payload, key=key, thread="")
    await messenger.edit(HOME, ref, payload, thread="")

    assert await messenger.find(HOME, key=key, thread="", since=NOW) == ref
    assert spans.ended == [("post", of)]


async def test_a_post_that_fails_fails_as_before() -> None:
    spans = Listed()
    refusing = FakeMessenger(
        frozenset({HOME}), now=NOW, failures=[Failure(DeliveryDeferred("429"))]
    )
    messenger = TracedMessenger(refusing, Tracing(spans))

    with pytest.raises(DeliveryDeferred):
        await messenger.post(HOME, messenger.render(delivery().message)[0], key="k#0", thread="")

    assert spans.ended == [("post", "brief/k")]


@pytest.mark.parametrize("can", [True, False])
async def test_what_is_told_to_one_alone_is_so_while_posts_are_timed(can: bool) -> None:
    class Whispering(FakeMessenger):
        async def whisper(self, channel: Channel, user: str, _: Message, *, thread: str) -> bool:
            return (channel, user, thread) == (HOME, "U1", "7")

    inner = (Whispering if can else FakeMessenger)(frozenset({HOME}), now=NOW)
    timed = TracedMessenger(inner, Tracing(Listed()))

    assert isinstance(timed, Whisperer)
    assert await timed.whisper(HOME, "U1", Message(title="", summary="s"), thread="7") is can
