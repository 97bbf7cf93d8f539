from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.channels import Channel, Platform
from bot.core.deliveries import (
    IN_DOUBT_WAIT,
    LONGEST_UNTRIED,
    LONGEST_WAIT,
    MAX_ATTEMPTS,
    MAX_BLIND_TRIES,
    Delivery,
    DeliveryState,
    after_blind_look,
    after_failure,
    in_turn,
    looked_for_from,
)
from bot.errors import DeliveryDeferred, DeliveryError, DeliveryInDoubt, DeliveryRejected
from tests.builders import NOW, delivery, hours

SENDING = delivery(state=DeliveryState.SENDING, started_at=NOW)
OTHER = Channel(platform=Platform.SLACK, id="C0OTHER")
LATER = NOW + LONGEST_UNTRIED
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("error", "state", "wait"),
    [
        pytest.param(
            DeliveryDeferred("busy"), DeliveryState.PLANNED, timedelta(seconds=5), id="not taken"
        ),
        pytest.param(
            DeliveryDeferred("slow down", timedelta(seconds=30)),
            DeliveryState.PLANNED,
            timedelta(seconds=30),
            id="asked to wait longer",
        ),
        pytest.param(
            DeliveryInDoubt("reset"), DeliveryState.IN_DOUBT, IN_DOUBT_WAIT, id="broken off"
        ),
        pytest.param(
            DeliveryRejected("is_archived"), DeliveryState.REFUSED, timedelta(), id="refused"
        ),
    ],
)
def test_what_a_failed_try_leads_to(
    error: DeliveryError, state: DeliveryState, wait: timedelta
) -> None:
    failed = after_failure(SENDING, error, NOW)

    assert (failed.state, failed.not_before, failed.attempts) == (state, NOW + wait, 1)
    assert failed.reason == str(error)


@pytest.mark.parametrize(
    ("attempts", "seconds"),
    [(0, 5), (1, 10), (3, 40), (6, 320), (7, 600), (40, 600), (MAX_ATTEMPTS - 2, 600)],
)
def test_the_wait_doubles_up_to_ten_minutes(attempts: int, seconds: int) -> None:
    failed = after_failure(replace(SENDING, attempts=attempts), DeliveryDeferred("busy"), NOW)

    assert failed.not_before - NOW == timedelta(seconds=seconds)


@pytest.mark.parametrize(("attempts", "seconds"), [(0, 1), (1, 10), (6, 320)])
def test_a_channel_goes_on_at_the_pace_of_its_limit_unless_that_was_not_enough(
    attempts: int, seconds: int
) -> None:
    asked = DeliveryDeferred("slow down", timedelta(seconds=1))

    failed = after_failure(replace(SENDING, attempts=attempts), asked, NOW)

    assert failed.not_before - NOW == timedelta(seconds=seconds)


def test_tries_go_on_for_about_a_day() -> None:
    waits, failed = timedelta(), SENDING
    while failed.state is not DeliveryState.REFUSED:
        failed = after_failure(failed, DeliveryDeferred("down"), NOW)
        waits += failed.not_before - NOW

    assert hours(20) < waits < hours(30)
    assert failed.reason == "down"


def test_what_is_in_doubt_stays_in_doubt_until_somebody_could_look() -> None:
    doubtful = replace(SENDING, state=DeliveryState.IN_DOUBT, attempts=MAX_ATTEMPTS + 1)

    failed = after_failure(doubtful, DeliveryDeferred("busy", timedelta(seconds=90)), NOW)

    assert failed.state is DeliveryState.IN_DOUBT
    assert failed.not_before == NOW + timedelta(seconds=90)


def test_where_nobody_may_look_it_is_sent_once_more_and_says_so() -> None:
    once = after_blind_look(replace(SENDING, state=DeliveryState.IN_DOUBT))

    assert (once.state, once.is_repeat) == (DeliveryState.IN_DOUBT, True)


def test_where_nobody_may_look_it_is_never_sent_a_third_time() -> None:
    doubtful = replace(SENDING, state=DeliveryState.IN_DOUBT, blind_tries=MAX_BLIND_TRIES - 1)

    assert after_blind_look(doubtful).state is DeliveryState.REFUSED
    assert "twice" in after_blind_look(doubtful).reason


@pytest.mark.parametrize(
    ("rows", "ready"),
    [
        pytest.param([], [], id="nothing owed"),
        pytest.param([delivery("a"), delivery("b")], ["a", "b"], id="all due, in order"),
        pytest.param([delivery("a", not_before=LATER)], [], id="its time has not come"),
        pytest.param(
            [delivery("a", not_before=LATER), delivery("b")], ["b"], id="a later one is not late"
        ),
        pytest.param(
            [delivery("a", not_before=LATER, attempts=1), delivery("b")],
            [],
            id="what was put off keeps its turn",
        ),
        pytest.param(
            [delivery("a", not_before=LATER, attempts=1), delivery("b", channel=OTHER)],
            ["b"],
            id="another channel goes on",
        ),
        pytest.param(
            [delivery("a", state=DeliveryState.SENDING), delivery("b")], [], id="one is under way"
        ),
        pytest.param(
            [delivery("a", state=DeliveryState.IN_DOUBT, not_before=LATER), delivery("b")],
            [],
            id="doubt keeps its turn",
        ),
        pytest.param(
            [delivery("a", state=DeliveryState.IN_DOUBT), delivery("b")],
            ["a", "b"],
            id="doubt whose time has come",
        ),
        pytest.param(
            [delivery("a", attempts=1, not_before=NOW + LONGEST_WAIT + SECOND), delivery("b")],
            ["a", "b"],
            id="put off by a clock that was ahead",
        ),
        pytest.param(
            [delivery("a", attempts=1, not_before=LATER, started_at=NOW + 61 * SECOND)],
            ["a"],
            id="by one that was a little ahead",
        ),
        pytest.param(
            [delivery("a", attempts=1, not_before=LATER, started_at=NOW + 60 * SECOND)],
            [],
            id="by another process, whose clock differs",
        ),
        pytest.param(
            [delivery("a", not_before=LATER + SECOND)], ["a"], id="owed by one that was ahead"
        ),
    ],
)
def test_a_channel_is_written_to_in_order(rows: list[Delivery], ready: list[str]) -> None:
    assert [row.key for row in in_turn(rows, NOW)] == ready


@pytest.mark.parametrize(
    ("began", "since"),
    [(None, None), (NOW - SECOND, NOW - SECOND), (NOW + SECOND, NOW - LONGEST_WAIT)],
    ids=["never tried", "tried", "tried by a clock that was ahead"],
)
def test_what_may_stand_is_looked_for_from_when_it_was_tried(
    began: datetime | None, since: datetime | None
) -> None:
    assert looked_for_from(delivery("a", started_at=began), NOW) == since
