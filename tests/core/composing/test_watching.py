"""What lies ahead, and when it is over."""

from datetime import UTC, datetime, time

import pytest

from bot.core.briefs import Change
from bot.core.composing.material import Told
from bot.core.composing.watching import comes_at, is_ahead, order, unnamed_day
from bot.core.facts import FactKind, Topic
from tests.builders import article, fact
from tests.core.composing.desk import material

#: A Monday morning.
SAID = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


def watched(
    text: str, as_of: datetime = SAID, published_at: datetime | None = SAID, **changes: object
) -> bool:
    it = article(text, published_at=published_at)
    given: dict[str, object] = {"topic": Topic.WATCH, **changes}
    told = Told(fact=fact(it, **given), change=Change.NEW)
    return is_ahead(material(it, facts=[told.fact], as_of=as_of), told)


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 3, day, hour, 0, tzinfo=UTC)


EVENT = "The council will meet on Wednesday at 14:00."


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(EVENT, at(3, 9), True, id="tomorrow"),
        pytest.param(EVENT, at(4, 13), True, id="in an hour"),
        pytest.param(EVENT, at(4, 15), False, id="an hour ago"),
        pytest.param(EVENT, at(5, 9), False, id="yesterday"),
        pytest.param("The council will meet on Wednesday.", at(4, 15), True, id="some time today"),
        pytest.param("The council will meet on Wednesday at 2 p.m.", at(4, 13), True, id="pm"),
        pytest.param("The council will meet Wednesday at 2 p.m.", at(4, 15), False, id="pm, over"),
        pytest.param("The council will meet on Wednesday at 9:30 am.", at(4, 10), False, id="am"),
        pytest.param("At noon on Wednesday the council will meet.", at(4, 13), False, id="noon"),
        pytest.param(
            "At midnight on Wednesday the gates will open.", at(4, 23), True, id="midnight"
        ),
        pytest.param("The wall will be mended by 30 June.", at(4, 9), True, id="far ahead"),
        pytest.param("It will be mended in March 2026.", at(4, 9), True, id="this month"),
        pytest.param("It will be mended in February 2026.", at(4, 9), False, id="a month gone"),
    ],
)
def test_an_event_is_ahead_until_its_time(text: str, as_of: datetime, expected: bool) -> None:
    assert watched(text, as_of) is expected


def test_a_day_that_goes_with_what_was_is_no_day_of_what_will_be() -> None:
    text = "Owners will receive more than the price before news of the talks leaked out Wednesday."

    assert not watched(text, topic=Topic.NEWS)
    assert watched(EVENT, topic=Topic.NEWS)


def test_an_event_that_cannot_be_placed_is_told_once() -> None:
    it = article(EVENT, published_at=None)
    plan = fact(it, topic=Topic.WATCH)
    desk = material(it, facts=[plan])

    assert is_ahead(desk, Told(fact=plan, change=Change.NEW))
    assert not is_ahead(desk, Told(fact=plan, change=None))


def test_a_lead_that_tells_a_plan_is_watched_too() -> None:
    assert watched(EVENT, topic=Topic.NEWS)
    assert not watched("The council met on Wednesday at 14:00.", topic=Topic.NEWS)
    assert not watched("The council will meet.", topic=Topic.NEWS)


def test_what_only_may_come_to_pass_is_not_watched() -> None:
    assert not watched("If the council meets on Wednesday, it will vote.")


def test_only_happenings_are_watched() -> None:
    assert not watched(EVENT, kind=FactKind.QUOTE)


def test_the_clock_nearest_to_the_date_counts() -> None:
    it = article("The 08:15 train will be met at 14:00 on Wednesday.", published_at=SAID)
    plan = fact(it)
    desk = material(it, facts=[plan])

    assert comes_at(desk, plan.sentence) == ("2026-03-04", time(14, 0))


def test_hour_24_is_the_end_of_the_day() -> None:
    it = article("It will close on Wednesday at 24:00.", published_at=SAID)
    plan = fact(it)

    when = comes_at(material(it, facts=[plan]), plan.sentence)

    assert when is not None
    assert when[1] > time(23)


@pytest.mark.parametrize(
    ("text", "published_at", "day"),
    [
        ("The council will meet on Wednesday at 14:00.", SAID, "2026-03-04"),
        ("The council will meet on Wednesday, 4 March.", SAID, ""),
        ("The council will meet on Wednesday.", None, ""),
        ("The council will meet.", SAID, ""),
        ("The council will meet next month.", SAID, ""),
    ],
)
def test_a_weekday_gets_its_date_where_it_can_be_placed(
    text: str, published_at: datetime | None, day: str
) -> None:
    plan = fact(it := article(text, published_at=published_at))

    assert unnamed_day(material(it, facts=[plan]), plan.sentence) == day


def test_events_come_in_order_of_date_and_undated_ones_last() -> None:
    texts = {
        "day": "It will open on 5 March 2026.",
        "month": "It will open in March 2026.",
        "later": "It will open on 2 April 2026.",
        "never": "It will open.",
    }
    articles = {id: article(text, id, published_at=SAID) for id, text in texts.items()}
    facts = [fact(it) for it in articles.values()]
    desk = material(*articles.values(), facts=facts)

    told = sorted(
        (Told(fact=one, change=None) for one in reversed(facts)), key=lambda one: order(desk, one)
    )

    assert [one.fact.span.article for one in told] == ["day", "month", "later", "never"]


def test_what_will_not_be_is_nothing_to_watch() -> None:
    assert not watched("The town of Tarn will not be evacuated on Friday.")
