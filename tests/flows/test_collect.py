from datetime import UTC, datetime, timedelta

import pytest

from bot.core.collecting.health import held, resumed
from bot.errors import (
    AddressForbidden,
    SourceGone,
    SourceMalformed,
    SourceUnavailable,
)
from tests.builders import hours
from tests.flows.collecting import A_DAY, FEED, Reply, desk, reply
from tests.sources.feeds import ITEM, LONG, drafts_of, item, rss

FULL = item(
    title="Levee breaks at Tarn",
    link="https://herald.example/levee",
    guid="levee-1",
    pubDate="Tue, 03 Mar 2026 08:00:00 GMT",
    description=LONG,
)


def changed(**fields: str) -> str:
    given = {
        "title": "Levee breaks at Tarn",
        "link": "https://herald.example/levee",
        "guid": "levee-1",
        "pubDate": "Tue, 03 Mar 2026 08:00:00 GMT",
        "description": LONG,
    }
    return rss(item(**{**given, **fields}))


async def test_the_first_turn_stores_everything_and_says_that_it_is_history() -> None:
    many = [item(title=f"Report {n}", description=f"{n} {LONG}") for n in range(120)]
    here = desk(reply(rss(*many)))

    done = await here.turn()

    assert len(done.received.new) == len(await here.articles()) == 120
    assert (done.is_first, done.is_burst) == (True, False)


async def test_a_later_turn_with_too_much_at_once_is_a_burst() -> None:
    many = [item(title=f"Report {n}", description=f"{n} {LONG}") for n in range(21)]
    here = desk(reply(rss(FULL)), reply(rss(FULL, *many)))
    await here.turn()

    done = await here.turn(A_DAY)

    assert (done.is_first, done.is_burst) == (False, True)


async def test_a_source_that_is_not_due_is_left_alone() -> None:
    here = desk(reply(rss(FULL)))
    await here.turn()

    done = await here.turn(timedelta(minutes=5))

    assert not done.was_asked
    assert len(here.web.log) == 1


async def test_ten_restarts_within_an_hour_ask_no_more_than_twice() -> None:
    here = desk(reply(rss(FULL)))
    for _ in range(10):
        await here.turn(timedelta(minutes=5))

    assert len(here.web.log) <= 2


async def test_validators_go_back_byte_for_byte() -> None:
    etag, then = 'W/"x y;z"', "Tue, 3 Mar 2026 8:00:00 GMT"
    here = desk(reply(rss(FULL), etag=etag, last_modified=then), reply(status=304))
    await here.turn()
    await here.turn(A_DAY)
    await here.turn(A_DAY)

    assert "If-None-Match" not in here.web.log[0].headers
    assert [one.headers["If-None-Match"] for one in here.web.log[1:]] == [etag, etag]
    assert [one.headers["If-Modified-Since"] for one in here.web.log[1:]] == [then, then]


async def test_not_modified_is_a_success_without_articles() -> None:
    here = desk(reply(rss(FULL), etag='"1"'), reply(status=304))
    await here.turn()

    done = await here.turn(A_DAY)

    assert done.health.failures == 0
    assert done.health.last_success_at == here.clock.now()
    assert done.received.new == ()


async def test_not_modified_to_a_first_request_is_a_failure() -> None:
    done = await desk(reply(status=304)).turn()

    assert done.health.reason == 'herald: answered "not modified" to a first request'


@pytest.mark.parametrize(
    ("answer", "wait"),
    [
        pytest.param(SourceUnavailable("busy", hours(6)), hours(6), id="Retry-After"),
        pytest.param(SourceUnavailable("answered 404"), hours(0.5), id="404"),
        pytest.param(reply("<html><p>Sorry</p></html>"), hours(0.5), id="a page with 200"),
        pytest.param(reply(""), hours(0.5), id="nothing with 200"),
        pytest.param(reply(rss(ITEM)[:170]), hours(0.5), id="cut short"),
        pytest.param(SourceMalformed("packed too tightly"), hours(0.5), id="a bomb"),
        pytest.param(AddressForbidden("inside"), hours(24), id="an address inside"),
    ],
)
async def test_a_failure_is_kept_with_its_reason_and_put_off(
    answer: Reply, wait: timedelta
) -> None:
    here = desk(reply(rss(FULL), etag='"1"'), answer)
    await here.turn()

    done = await here.turn(A_DAY)

    assert done.health == await here.health()
    assert done.health.failures == 1
    assert done.health.reason
    assert done.health.etag == '"1"'
    assert done.health.next_fetch_at is not None
    assert done.health.next_fetch_at >= here.clock.now() + wait * 0.9


async def test_a_source_that_our_code_fails_for_is_put_off_like_one_that_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError("what it says")

    monkeypatch.setattr("bot.flows.collect.told_apart", failing)
    here = desk(reply(rss(FULL)))
    await here.turn()

    done = await here.turn()

    assert not done.was_asked
    assert (done.health.failures, len(here.web.asked(FEED))) == (1, 1)
    assert "the bot’s own code failed (ZeroDivisionError at flows/" in done.health.reason
    monkeypatch.undo()
    assert len((await here.turn(A_DAY)).received.new) == 1


async def test_a_source_that_is_gone_is_asked_once() -> None:
    here = desk(SourceGone("answered 410"))
    for _ in range(3):
        await here.turn(A_DAY)

    assert len(here.web.log) == 1
    assert (await here.health()).is_gone


async def test_a_source_that_moved_for_good_is_asked_at_its_new_address() -> None:
    new = "https://new.example/feed"
    moved = reply(rss(FULL))
    moved = type(moved)(url=new, status=200, headers=moved.headers, body=moved.body, moved_to=new)
    here = desk(moved, pages={new: [reply(rss(FULL))]})
    for _ in range(4):
        await here.turn(A_DAY)

    assert [one.url for one in here.web.log] == [FEED, FEED, FEED, new]


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(changed(pubDate="Wed, 04 Mar 2026 08:00:00 GMT"), id="the date"),
        pytest.param(changed(guid="levee-2"), id="the guid"),
        pytest.param(changed(link="http://www.herald.example/levee/?utm_source=x"), id="the link"),
        pytest.param(changed(guid="levee-2", pubDate="yesterday"), id="guid and date"),
        pytest.param(rss(FULL, FULL), id="said twice"),
    ],
)
async def test_what_is_not_the_article_makes_no_new_one(document: str) -> None:
    here = desk(reply(rss(FULL)), reply(document))
    await here.turn()

    done = await here.turn(A_DAY)

    assert (done.received.new, done.received.changed) == ((), ())
    assert len(await here.articles()) == 1


async def test_a_changed_text_is_a_revision_with_the_old_date() -> None:
    document = changed(description=LONG + "14 died.", pubDate="Wed, 04 Mar 2026 08:00:00 GMT")
    here = desk(reply(rss(FULL)), reply(document))
    await here.turn()

    (article,) = (await here.turn(A_DAY)).received.changed

    assert article.revision == 2
    assert article.published_at == datetime(2026, 3, 3, 8, tzinfo=UTC)


async def test_two_items_with_one_guid_are_two_articles() -> None:
    other = item(title="Bridge", link="https://herald.example/b", guid="levee-1", description=LONG)
    here = desk(reply(rss(FULL, other)), reply(rss(FULL, other) + "\n"))
    await here.turn()

    done = await here.turn(A_DAY)

    assert len(await here.articles()) == 2
    assert done.received.unchanged == 2


async def test_the_very_same_reply_is_not_compared_again() -> None:
    first, other = reply(rss(FULL)), reply(changed(title="Levee at Tarn holds"))
    here = desk(first, first, other, reply(status=304), other, first)
    await here.turn()
    turns = [(await here.turn(A_DAY)).received for _ in range(5)]

    assert [(len(one.changed), one.unchanged) for one in turns] == [
        (0, 0),
        (1, 0),
        (0, 0),
        (0, 0),
        (1, 0),
    ]


async def test_what_was_held_is_compared_when_it_may_be_taken() -> None:
    here = desk(reply(rss(FULL)))
    await here.turn()
    await here.store.save_health(resumed(held(await here.health(), "sold")))

    assert (await here.turn(A_DAY)).received.unchanged == 1


async def test_the_oldest_is_stored_first() -> None:
    days = [
        item(title=f"Day {n}", pubDate=f"0{n} Mar 2026 08:00:00 GMT", description=f"{n} {LONG}")
        for n in (3, 1, 2)
    ]
    here = desk(reply(rss(*days)))
    here.clock.move(timedelta(days=9))
    await here.turn()

    assert [one.title for one in await here.articles()] == ["Day 1", "Day 2", "Day 3"]


async def test_a_crash_before_the_health_is_saved_loses_nothing() -> None:
    here = desk(reply(rss(FULL), etag='"1"'))
    before = await here.health()
    await here.turn()
    await here.store.save_health(before)

    done = await here.turn()

    assert "If-None-Match" not in here.web.log[1].headers
    assert (len(done.received.new), done.received.unchanged) == (0, 1)


async def test_an_item_that_says_nothing_becomes_no_article() -> None:
    here = desk(reply(rss(item(link="https://herald.example/7"), FULL)))
    await here.turn()

    assert [one.title for one in await here.articles()] == ["Levee breaks at Tarn"]


def test_the_fixture_is_no_teaser() -> None:
    assert not drafts_of(rss(FULL))[0].is_teaser
