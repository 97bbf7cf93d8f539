from collections.abc import Iterator

import pytest

from bot.pages import WorkerPages
from tests.pages.markup import TEXT, page


@pytest.fixture(scope="module")
def reader() -> Iterator[WorkerPages]:
    reader = WorkerPages(seconds=60.0)
    yield reader
    reader.close()


async def test_pages_are_read_in_another_process(reader: WorkerPages) -> None:
    draft = await reader.extract(page(), "https://herald.example/levee")

    assert draft is not None
    assert draft.text == TEXT


async def test_a_page_without_an_article_gives_none(reader: WorkerPages) -> None:
    assert await reader.extract(b"<html></html>", "https://herald.example/") is None


async def test_a_page_that_takes_too_long_gives_none_and_the_next_is_read() -> None:
    hasty = WorkerPages(seconds=0.01)
    long = page(body=f"<p>{TEXT}</p>" * 5_000)
    try:
        assert await hasty.extract(long, "https://herald.example/levee") is None
    finally:
        hasty.close()
