"""A crisis on a clock of its own."""

from datetime import timedelta

from bot.core.articles import Dated
from bot.scheduling.replay import Moment, ReplayClock, moments, played
from tests.builders import NOW, FixedClock, draft, hours, subscription


def dated(*after: float) -> list[Dated]:
    return [Dated(at=NOW + hours(number), draft=draft(guid=str(number))) for number in after]


def test_arrivals_and_briefs_are_one_line_oldest_first() -> None:
    line = moments(dated(5, 0), [subscription()])

    assert [one.at for one in line] == sorted(one.at for one in line)
    assert [one.draft.guid for one in line if one.draft] == ["0", "5"]
    # Six in the morning and the evening, up to fourteen hours after the last article.
    assert [one.at.hour for one in line if one.subscription] == [18]


def test_what_arrives_at_the_hour_of_a_brief_is_in_it() -> None:
    (arrival, brief) = moments(dated(0, 9), [subscription()])[1:3]

    assert arrival.draft is not None
    assert brief.subscription is not None
    assert arrival.at == brief.at


def test_a_brief_knows_its_slot_and_the_next_one() -> None:
    (brief,) = [one for one in moments(dated(0), [subscription()]) if one.subscription]

    assert brief.slot == "brief/2026-03-03T18:00"
    assert brief.next_at is not None
    assert brief.next_at - brief.at == hours(12)


def test_a_stretch_can_be_cut_out() -> None:
    line = moments(dated(0, 5, 30), [], start=NOW + hours(1), end=NOW + hours(10))

    assert [one.at for one in line] == [NOW + hours(5)]


def test_nothing_makes_no_line() -> None:
    assert moments([], [subscription()]) == []


def test_a_clock_that_is_let_go_goes_on_at_the_pace_of_another() -> None:
    clock, other = ReplayClock(NOW), FixedClock(NOW + timedelta(days=300))

    clock.let_go(other)
    other.move(timedelta(minutes=10))

    assert clock.now() == NOW + timedelta(minutes=10)


def test_the_clock_never_goes_back() -> None:
    clock = ReplayClock(NOW)

    clock.move_to(NOW - hours(1))
    assert clock.now() == NOW

    clock.move_to(NOW + hours(1))
    assert clock.now() == NOW + hours(1)


async def waits_of(line: list[Moment], speed: float | None, longest: float = 4.0) -> list[float]:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    clock = ReplayClock(NOW)
    stood = [
        clock.now() == one.at
        async for one in played(line, clock, speed=speed, sleep=sleep, longest_wait=longest)
    ]
    assert all(stood)
    return waits


async def test_at_full_speed_nothing_waits() -> None:
    assert await waits_of(moments(dated(0, 5), []), None) == []


async def test_waits_keep_to_the_speed_and_quiet_stretches_are_short() -> None:
    line = [Moment(at=NOW + timedelta(seconds=s)) for s in (0, 100, 10_000)]

    assert await waits_of(line, 100.0) == [0.0, 1.0, 4.0]
