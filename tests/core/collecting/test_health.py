from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.articles import SourceHealth, SourceId
from bot.core.collecting.health import (
    LONGEST_INTERVAL,
    SHORTEST_INTERVAL,
    Answered,
    address_of,
    after_failure,
    after_success,
    held,
    is_due,
    resumed,
    state_of,
    wished_interval,
)
from bot.errors import (
    AddressForbidden,
    SourceError,
    SourceGone,
    SourceMalformed,
    SourceUnavailable,
)
from tests.builders import NOW, hours

HALF_HOUR = timedelta(minutes=30)
FRESH = SourceHealth(source=SourceId("herald"))
GOOD = replace(FRESH, etag='"1"', last_modified="then", last_success_at=NOW, next_fetch_at=NOW)
MOVED = "https://new.example/feed"


def answered(body: bytes = b"<rss/>", moved_to: str = "", new: int = 0, **headers: str) -> Answered:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answered(headers=named, body=body, moved_to=moved_to, new=new)


def failed(times: int, error: SourceError) -> SourceHealth:
    health = GOOD
    for _ in range(times):
        health = after_failure(health, error, HALF_HOUR, NOW)
    return health


def wait_of(health: SourceHealth) -> timedelta:
    assert health.next_fetch_at is not None
    return health.next_fetch_at - NOW


@pytest.mark.parametrize(
    ("health", "due"),
    [
        pytest.param(FRESH, True, id="never asked"),
        pytest.param(replace(GOOD, next_fetch_at=NOW), True, id="now"),
        pytest.param(replace(GOOD, next_fetch_at=NOW + timedelta(seconds=1)), False, id="soon"),
        pytest.param(replace(GOOD, next_fetch_at=NOW - hours(1)), True, id="overdue"),
        pytest.param(replace(GOOD, next_fetch_at=NOW + LONGEST_INTERVAL), False, id="in a day"),
        pytest.param(
            replace(GOOD, next_fetch_at=NOW + hours(25)), True, id="by a clock that was ahead"
        ),
        pytest.param(
            after_success(GOOD, Answered(headers={}), HALF_HOUR, NOW + hours(5)),
            True,
            id="by one that was ahead by hours",
        ),
        pytest.param(
            after_failure(GOOD, SourceUnavailable("busy"), HALF_HOUR, NOW + timedelta(minutes=2)),
            True,
            id="by one that was ahead by minutes, after a failure",
        ),
        pytest.param(
            after_success(GOOD, Answered(headers={}), HALF_HOUR, NOW + timedelta(minutes=1)),
            False,
            id="by another process, whose clock differs",
        ),
        pytest.param(replace(FRESH, is_gone=True), False, id="gone for good"),
    ],
)
def test_a_source_is_due_when_its_time_has_come(health: SourceHealth, due: bool) -> None:
    assert is_due(health, NOW) is due


@given(st.text(max_size=20))
def test_the_interval_is_spread_by_a_tenth(source: str) -> None:
    health = after_success(replace(FRESH, source=SourceId(source)), answered(), HALF_HOUR, NOW)

    assert HALF_HOUR * 0.9 <= wait_of(health) <= HALF_HOUR * 1.1


def test_no_source_is_asked_more_often_than_every_ten_minutes() -> None:
    health = after_success(FRESH, answered(), timedelta(seconds=1), NOW)

    assert wait_of(health) >= SHORTEST_INTERVAL


@pytest.mark.parametrize(
    ("headers", "body", "wish"),
    [
        pytest.param({}, b"<rss/>", timedelta(), id="nothing"),
        pytest.param({"cache-control": "max-age=7200"}, b"", hours(2), id="max-age"),
        pytest.param({"cache-control": "public, MAX-AGE=60"}, b"", timedelta(minutes=1), id="loud"),
        pytest.param({"cache-control": "s-maxage=7200"}, b"", timedelta(), id="for proxies"),
        pytest.param({"cache-control": "max-age=-1"}, b"", timedelta(), id="negative"),
        pytest.param({"cache-control": "max-age=" + "9" * 40}, b"", hours(24), id="40 digits"),
        pytest.param({"expires": "Tue, 03 Mar 2026 12:00:00 GMT"}, b"", hours(3), id="expires"),
        pytest.param({"expires": "0"}, b"", timedelta(), id="expired by form"),
        pytest.param({"expires": "Mon, 02 Mar 2026 12:00:00"}, b"", timedelta(), id="expired"),
        pytest.param(
            {"cache-control": "max-age=60", "expires": "Tue, 03 Mar 2026 12:00:00 GMT"},
            b"",
            timedelta(minutes=1),
            id="max-age goes before expires",
        ),
        pytest.param({}, b"<rss><channel><ttl> 90 </ttl>", hours(1.5), id="ttl"),
        pytest.param({}, b"<ttl>soon</ttl>", timedelta(), id="a ttl of words"),
        pytest.param({}, b"<ttl>9999999</ttl>", hours(24), id="a ttl of years"),
        pytest.param(
            {}, b"<sy:updatePeriod>hourly</sy:updatePeriod>", hours(1), id="syndication period"
        ),
        pytest.param(
            {},
            b"<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>8</sy:updateFrequency>",
            hours(3),
            id="period and frequency",
        ),
        pytest.param(
            {},
            b"<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>",
            hours(24),
            id="a frequency of none",
        ),
        pytest.param(
            {}, b"<sy:updatePeriod>now</sy:updatePeriod>", timedelta(), id="no period we know"
        ),
    ],
)
def test_a_source_may_wish_to_be_left_alone(
    headers: dict[str, str], body: bytes, wish: timedelta
) -> None:
    assert wished_interval(headers, body, NOW) == wish


def test_a_wish_that_is_longer_than_our_interval_is_granted() -> None:
    health = after_success(FRESH, answered(cache_control="max-age=7200"), HALF_HOUR, NOW)

    assert wait_of(health) == hours(2)


def test_a_good_reply_forgets_the_failures_and_keeps_the_validators() -> None:
    before = failed(3, SourceUnavailable("no answer"))

    health = after_success(before, answered(etag='"2"', last_modified="now", new=1), HALF_HOUR, NOW)

    assert (health.failures, health.reason) == (0, "")
    assert (health.etag, health.last_modified) == ('"2"', "now")
    assert health.last_success_at == health.last_new_article_at == NOW


def test_a_reply_without_validators_takes_the_old_ones_away() -> None:
    health = after_success(GOOD, answered(), HALF_HOUR, NOW)

    assert (health.etag, health.last_modified) == ("", "")


def test_a_304_keeps_the_validators_it_does_not_repeat() -> None:
    health = after_success(GOOD, answered(body=b"", etag='"1b"'), HALF_HOUR, NOW)

    assert (health.etag, health.last_modified) == ('"1b"', "then")


def test_a_reply_without_news_does_not_move_the_last_new_article() -> None:
    before = replace(GOOD, last_new_article_at=NOW - hours(5))

    assert after_success(before, answered(), HALF_HOUR, NOW).last_new_article_at == NOW - hours(5)


def test_a_move_is_adopted_at_the_third_sighting() -> None:
    health, asked = FRESH, []
    for _ in range(4):
        asked.append(address_of("https://old.example/feed", health))
        moved = MOVED if asked[-1] != MOVED else ""
        health = after_success(health, answered(moved_to=moved), HALF_HOUR, NOW)

    assert asked == ["https://old.example/feed"] * 3 + [MOVED]
    assert address_of("https://old.example/feed", health) == MOVED


def test_a_move_that_is_taken_back_is_forgotten() -> None:
    once = after_success(FRESH, answered(moved_to=MOVED), HALF_HOUR, NOW)
    back = after_success(once, answered(), HALF_HOUR, NOW)

    assert (back.moved_to, back.moved_times) == ("", 0)


def test_a_move_to_somewhere_else_is_counted_from_one() -> None:
    once = after_success(FRESH, answered(moved_to="https://a.example/"), HALF_HOUR, NOW)
    twice = after_success(once, answered(moved_to=MOVED), HALF_HOUR, NOW)

    assert (twice.moved_to, twice.moved_times) == (MOVED, 1)


def test_a_failure_at_the_new_address_goes_back_to_the_configured_one() -> None:
    adopted = replace(GOOD, moved_to=MOVED, moved_times=3)

    health = after_failure(adopted, SourceUnavailable("no answer"), HALF_HOUR, NOW)

    assert address_of("https://old.example/feed", health) == "https://old.example/feed"


@pytest.mark.parametrize(
    ("times", "wait"),
    [(1, hours(0.5)), (2, hours(1)), (3, hours(2)), (6, hours(16)), (7, hours(24)),
     (60, hours(24))],
)  # fmt: skip
def test_the_wait_doubles_with_each_failure_up_to_a_day(times: int, wait: timedelta) -> None:
    health = failed(times, SourceMalformed("not a feed"))

    assert wait * 0.9 <= wait_of(health) <= min(wait * 1.1, LONGEST_INTERVAL)
    assert (health.failures, health.reason) == (times, "not a feed")


def test_a_failure_keeps_the_validators_of_the_last_good_reply() -> None:
    health = failed(2, SourceMalformed("not a feed"))

    assert (health.etag, health.last_modified) == ('"1"', "then")


@pytest.mark.parametrize(
    ("asked", "wait"),
    [(hours(4), hours(4)), (hours(240), hours(24)), (timedelta(days=-3), timedelta(minutes=27))],
)
def test_a_source_that_asks_us_to_wait_is_given_the_time(asked: timedelta, wait: timedelta) -> None:
    health = failed(1, SourceUnavailable("busy", asked))

    assert wait_of(health) >= wait
    assert wait_of(health) <= LONGEST_INTERVAL


def test_a_source_that_is_gone_is_never_asked_again() -> None:
    health = failed(1, SourceGone("answered 410"))

    assert health.is_gone
    assert not is_due(health, NOW + timedelta(days=365))


def test_an_address_that_is_forbidden_is_looked_at_once_a_day() -> None:
    assert wait_of(failed(1, AddressForbidden("inside"))) == LONGEST_INTERVAL


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        pytest.param({}, "not asked yet", id="new"),
        pytest.param({"last_success_at": NOW}, "ok", id="well"),
        pytest.param({"failures": 1, "reason": "down"}, "down", id="failing"),
        pytest.param({"is_paused": True, "reason": "down"}, "paused", id="paused"),
        pytest.param({"held": "sold"}, "held: sold", id="held"),
        pytest.param({"is_gone": True, "reason": "410"}, "gone: 410", id="gone"),
    ],
)
def test_a_state_is_a_few_words(changes: dict[str, Any], says: str) -> None:
    health = SourceHealth(source=SourceId("herald"), **changes)

    assert state_of(health) == says
    assert state_of(resumed(health)) in ("ok", "not asked yet")


def test_only_what_was_held_is_asked_for_without_validators() -> None:
    asked = SourceHealth(source=SourceId("herald"), etag='"1"', is_paused=True)

    assert resumed(asked).etag == '"1"'
    assert resumed(held(asked, "sold")).etag == ""
    assert not is_due(held(asked, "sold"), NOW + timedelta(days=9))


def test_the_usual_gap_follows_what_a_source_does() -> None:
    health, gaps = FRESH, []
    for hour, new in ((0, 5), (2, 1), (4, 0), (8, 2)):
        health = after_success(health, answered(new=new), HALF_HOUR, NOW + hours(hour))
        gaps.append(health.usual_gap)

    assert gaps == [timedelta(), hours(2), hours(2), hours(3)]
