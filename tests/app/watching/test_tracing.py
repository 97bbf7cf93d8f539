"""What is timed, with a list in OpenTelemetry's place."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from bot.app.watching.tracing import Attributes, Tracing
from bot.core.articles import Article
from bot.core.deliveries import Delivery
from bot.core.evidence import Reading
from bot.flows.track.reading import in_place
from tests.builders import article, delivery


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


async def test_reading_and_placing_are_timed_for_each_article() -> None:
    def read(given: Article) -> Reading:
        if given.id == "bad":
            raise ValueError
        return Reading()

    spans = Listed()
    tracing = Tracing(spans)
    timed = tracing.reading(in_place(read))

    await timed(article(id="a"))
    with tracing.placing(article(id="a")):
        pass
    with pytest.raises(ValueError):
        await timed(article(id="bad"))

    assert spans.ended == [("read", "article/a"), ("place", "article/a"), ("read", "article/bad")]


@pytest.mark.parametrize(
    ("owed", "of"),
    [
        pytest.param(delivery("k", article="a1"), "article/a1", id="due to one article"),
        pytest.param(delivery("k"), "brief/k", id="a brief"),
        pytest.param(delivery("k/thread/3"), "brief/k", id="its thread"),
    ],
)
def test_a_post_belongs_to_what_it_is_due_to(owed: Delivery, of: str) -> None:
    spans = Listed()

    with Tracing(spans).sending(owed):
        pass

    assert spans.ended == [("post", of)]
