import re
from collections.abc import Sequence

from bot.core.articles import Source, SourceHealth, SourceId
from bot.core.presenting.sources import SourceState, source_state
from tests.builders import NOW, hours
from tests.platforms.browser.serving import serving


def line(id: str, **health: object) -> SourceState:
    source = Source(id=SourceId(id), kind="feed", url="x", publisher=f"Paper of {id}")
    kept = SourceHealth(source=source.id, last_success_at=NOW - hours(1), **health)  # type: ignore[arg-type]
    return source_state(source, kept, NOW)


LINES = [line("tarn"), line("<sell>", failures=2, reason="answered 500 & <b>fell</b>"), line("ose")]


async def shown(lines: Sequence[SourceState]) -> str:
    async def sources() -> Sequence[SourceState]:
        return lines

    async with serving(sources=sources) as site:
        assert '<a href="/sources">' in await site.page()
        return await site.page("/sources")


async def test_what_needs_a_look_stands_first_and_the_rest_behind_its_count() -> None:
    page = await shown(LINES)

    assert re.findall(r'<strong dir="auto">(.*?)</strong>', page) == ["&lt;sell&gt;", "tarn", "ose"]
    assert "2 of 3 sources are fine; to look at: 1." in page
    assert page.index("&lt;sell&gt;") < page.index("<details>") < page.index("tarn")
    assert "failing, 2 times in a row: answered 500 &amp; &lt;b&gt;fell&lt;/b&gt;" in page


async def test_where_all_is_well_everything_is_open() -> None:
    page = await shown([line("tarn")])

    assert "<details open>" in page
    assert "1 source is fine" in page
    assert "To look at" not in page


async def test_without_sources_the_page_says_how_one_is_added() -> None:
    assert "watchfloor sources add" in await shown([])


async def test_a_channel_without_sources_of_its_own_has_no_such_page() -> None:
    async with serving() as site:
        assert "/sources" not in await site.page()
        assert (await site.client.get("/sources")).status == 404
