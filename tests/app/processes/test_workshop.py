from datetime import datetime

import pytest

from bot.app.processes import tasks
from bot.core.articles import Article, SourceId
from bot.core.deliveries import DeliveryState
from bot.core.evidence import Reading
from bot.flows.track.reading import in_thread
from tests.app.jobs import RADIO, Shop
from tests.builders import (
    HOME,
    NOW,
    article,
    delivery,
    hours,
    incoming,
    reading_of,
    subscription,
)

TEXT = "At least 14 people are missing after the flood at Tarn, the mayor said on Monday."


def brief(slot: str = "brief/1", rung_at: datetime = NOW) -> object:
    return tasks.write(subscription(), slot, rung_at=rung_at, next_at=None, late_since=None)


async def test_a_poll_leads_to_reading_placing_and_nothing_that_is_left() -> None:
    shop = Shop({RADIO.id: [article(TEXT, id=f"a{n}") for n in range(3)]})
    await shop.jobs.enqueue([tasks.poll(RADIO.id)])

    done = await shop.jobs.do_all()

    assert done[:3] == ["poll/herald", "read/herald", "place"]
    assert await shop.store.untracked(9) == []
    assert (await shop.store.counts())["articles"] == 3


async def test_a_source_that_is_gone_from_the_configuration_is_not_asked() -> None:
    shop = Shop()

    await shop.jobs.do(tasks.poll(SourceId("gone")))

    assert shop.asked == []


async def test_only_what_was_read_ahead_is_placed() -> None:
    shop = Shop()
    await shop.store.add(article(TEXT), [])

    await shop.jobs.do(tasks.place())

    assert len(await shop.store.untracked(9)) == 1


async def test_an_article_that_cannot_be_read_holds_up_no_other() -> None:
    def read(one: Article) -> Reading:
        if one.id == "bad":
            raise ValueError("no")
        return reading_of(one)

    shop = Shop(read=in_thread(read))
    for id in ("bad", "good"):
        await shop.store.add(article(TEXT, id=id), [])

    await shop.jobs.do(tasks.read(RADIO.id))

    assert [one.id for one, *_ in await shop.store.read_ahead(9)] == ["good"]
    assert [one.article for one in await shop.store.asides(9)] == ["bad"]
    assert {job.key for job in shop.jobs.waiting} == {"place"}


async def test_a_brief_is_written_once_and_leads_to_its_post() -> None:
    shop = Shop()
    await shop.jobs.enqueue([brief()])
    assert await shop.jobs.do_all() == [
        "write/browser:home/Sell flood/brief/1",
        "post/browser:home",
    ]

    await shop.jobs.do(brief())
    await shop.jobs.do_all()

    assert len([one for one in shop.messenger.kept if one.key.endswith("brief/1#0")]) == 1
    assert {one.state for one in await shop.store.outbox.recent(9)} == {DeliveryState.POSTED}


@pytest.mark.parametrize(
    ("job", "why"),
    [
        pytest.param(brief(rung_at=NOW - hours(3)), "too late", id="too late"),
        pytest.param(
            tasks.write(
                subscription(crisis="Ended"),
                "brief/1",
                rung_at=NOW,
                next_at=None,
                late_since=None,
            ),
            "ended",
            id="ended",
        ),
    ],
)
async def test_a_brief_that_nobody_wants_any_more_is_not_written(job: object, why: str) -> None:
    shop = Shop()

    await shop.jobs.do(job)

    assert await shop.store.outbox.recent(9) == [], why


async def test_a_question_is_answered_and_its_answer_posted() -> None:
    shop = Shop()
    await shop.store.inbox.accept(incoming("help", id="q1"))
    await shop.jobs.enqueue([tasks.answer("q1")])

    assert await shop.jobs.do_all() == ["answer/q1", "post/browser:home"]
    assert len(shop.messenger.kept) == 1


async def test_a_look_posts_what_it_finds() -> None:
    shop = Shop()
    await shop.store.outbox.owe([delivery("k")])
    await shop.jobs.enqueue([tasks.look()])

    assert await shop.jobs.do_all() == ["look", "post/browser:home"]


async def test_without_a_model_nothing_is_embedded() -> None:
    shop = Shop()

    await shop.jobs.do(tasks.embed())

    assert shop.jobs.waiting == []


def test_a_channel_is_read_as_it_was_named() -> None:
    assert tasks.channel_of(str(HOME)) == HOME
    assert tasks.instant_of(NOW.isoformat()) == NOW
    assert tasks.instant_of("") is None
