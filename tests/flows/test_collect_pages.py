"""Articles that are completed from, or taken out of, pages."""

import re
from datetime import timedelta

import pytest

from bot.errors import AddressForbidden, SourceError, SourceGone, SourceUnavailable
from bot.flows.collect import MOST_PAGES
from tests.flows.collecting import A_DAY, desk, reply
from tests.sources.feeds import ITEM, item, rss

PAGE = "https://herald.example/levee"
WHOLE = "Water entered the lower town. By noon it had reached the school. " * 30


def teaser(number: int, text: str = "In short.") -> str:
    return item(
        title=f"Report {number}",
        link=f"https://herald.example/{number}",
        description=text,
        pubDate=f"Mon, 02 Mar 2026 08:{number:02}:00 GMT",
    )


async def test_a_teaser_is_completed_from_its_page() -> None:
    here = desk(reply(rss(ITEM)), pages={PAGE: [reply(WHOLE)]})
    await here.turn()

    (article,) = await here.articles()
    assert article.text == WHOLE.strip()
    assert (article.title, article.url) == ("Levee breaks at Tarn", PAGE)
    assert article.publisher == "Orvane Herald"
    assert here.web.asked(PAGE)[0].obeys_robots


async def test_a_page_is_asked_for_once_for_the_same_teaser() -> None:
    here = desk(reply(rss(ITEM)), pages={PAGE: [reply(WHOLE)]})
    for _ in range(4):
        done = await here.turn(A_DAY)

    assert len(here.web.asked(PAGE)) == 1
    assert (done.received.new, done.received.changed) == ((), ())


async def test_a_moved_date_does_not_ask_for_the_page_again() -> None:
    later = ITEM.replace("03 Mar 2026 08:00", "03 Mar 2026 08:30")
    here = desk(reply(rss(ITEM)), reply(rss(later)), pages={PAGE: [reply(WHOLE)]})
    await here.turn()
    await here.turn(A_DAY)

    assert len(here.web.asked(PAGE)) == 1


async def test_a_changed_teaser_asks_for_its_page_again() -> None:
    later = ITEM.replace("lower town", "upper town")
    pages = {PAGE: [reply(WHOLE), reply(WHOLE + "14 people died.")]}
    here = desk(reply(rss(ITEM)), reply(rss(later)), pages=pages)
    await here.turn()

    (article,) = (await here.turn(A_DAY)).received.changed

    assert article.text.endswith("14 people died.")


@pytest.mark.parametrize(
    ("error", "times"),
    [
        pytest.param(AddressForbidden("robots.txt"), 1, id="robots keep us out"),
        pytest.param(SourceGone("answered 410"), 1, id="gone"),
        pytest.param(SourceUnavailable("answered 503"), 2, id="busy is tried again"),
    ],
)
async def test_where_a_page_cannot_be_had_the_teaser_stands(error: SourceError, times: int) -> None:
    here = desk(reply(rss(ITEM)), pages={PAGE: [error]})
    await here.turn()
    await here.turn(A_DAY)

    assert [one.text for one in await here.articles()] == ["Water entered the lower town."]
    assert len(here.web.asked(PAGE)) == times


async def test_a_page_that_is_back_completes_the_article() -> None:
    pages = {PAGE: [SourceUnavailable("answered 503"), reply(WHOLE)]}
    here = desk(reply(rss(ITEM)), pages=pages)
    await here.turn()

    (article,) = (await here.turn(A_DAY)).received.changed

    assert (article.revision, article.text) == (2, WHOLE.strip())


async def test_a_page_without_an_article_leaves_the_teaser() -> None:
    here = desk(reply(rss(ITEM)), pages={PAGE: [reply(" ")]})
    await here.turn()

    assert [one.text for one in await here.articles()] == ["Water entered the lower town."]


async def test_only_the_newest_pages_of_a_long_feed_are_asked_for() -> None:
    numbers = range(MOST_PAGES + 5)
    pages = {f"https://herald.example/{n}": [reply(f"{n} {WHOLE}")] for n in numbers}
    here = desk(reply(rss(*map(teaser, numbers))), pages=pages)
    await here.turn()
    await here.turn(A_DAY)

    asked = [one.url for one in here.web.log if one.obeys_robots]
    assert asked == [f"https://herald.example/{n}" for n in numbers][5:]
    assert len(await here.articles()) == MOST_PAGES + 5


async def test_without_dates_the_first_of_a_feed_are_the_newest() -> None:
    numbers = range(MOST_PAGES + 5)
    pages = {f"https://herald.example/{n}": [reply(f"{n} {WHOLE}")] for n in numbers}
    undated = [re.sub(r"<pubDate>.*?</pubDate>", "", teaser(number)) for number in numbers]
    here = desk(reply(rss(*undated)), pages=pages)
    await here.turn()

    asked = [one.url for one in here.web.log if one.obeys_robots]
    assert asked == [f"https://herald.example/{n}" for n in reversed(numbers)][5:]


async def test_a_page_that_is_a_source_is_one_article() -> None:
    url = "https://herald.example/live"
    here = desk(reply(WHOLE), reply(WHOLE + "14 people died."), kind="page", url=url)
    await here.turn()
    done = await here.turn(A_DAY)

    assert [one.revision for one in done.received.changed] == [2]
    assert done.received.changed[0].publisher == "Orvane Herald"


async def test_a_page_that_holds_no_article_is_a_failure() -> None:
    here = desk(reply("<p></p>", content_type="image/png"), kind="page")

    done = await here.turn(timedelta())

    assert "is image/png, not a page" in done.health.reason
