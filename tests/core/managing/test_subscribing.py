"""The configuration is the seed; whoever spoke last is right."""

from dataclasses import replace

import pytest

from bot.core.channels import Pause, Schedule
from bot.core.managing.subscribing import Kept, seeded, standing
from tests.builders import NOW, hours, subscription

SEED = subscription()
EARLY = replace(SEED, schedule=Schedule(cron="0 6 * * *"))
LATE = replace(SEED, schedule=Schedule(cron="0 22 * * *"))
PAUSED = replace(SEED, pause=Pause())


@pytest.mark.parametrize(
    ("before", "seeds", "stands", "is_stored"),
    [
        pytest.param([], [SEED], [SEED], True, id="a first start"),
        pytest.param([Kept(subscription=SEED, seed=SEED)], [SEED], [SEED], False, id="the same"),
        pytest.param([Kept(subscription=LATE, seed=SEED)], [SEED], [LATE], False, id="edited"),
        pytest.param(
            [Kept(subscription=LATE, seed=SEED)], [EARLY], [EARLY], True, id="the file spoke last"
        ),
        pytest.param(
            [Kept(subscription=PAUSED, seed=SEED)],
            [EARLY],
            [replace(EARLY, pause=Pause())],
            True,
            id="a pause outlives a new schedule",
        ),
        pytest.param(
            [Kept(subscription=SEED, seed=SEED, is_ended=True)], [SEED], [], False, id="ended"
        ),
        pytest.param(
            [Kept(subscription=SEED, seed=SEED, is_ended=True)], [LATE], [LATE], True, id="anew"
        ),
        pytest.param([Kept(subscription=SEED, seed=SEED)], [], [], True, id="the seed is gone"),
        pytest.param(
            [Kept(subscription=LATE, seed=SEED)], [], [LATE], True, id="gone, but somebody's now"
        ),
        pytest.param(
            [Kept(subscription=PAUSED, seed=SEED)], [], [], True, id="gone while it was paused"
        ),
        pytest.param([Kept(subscription=LATE)], [], [LATE], False, id="a manager's own"),
        pytest.param([Kept(subscription=LATE)], [SEED], [LATE], True, id="a manager's, now a seed"),
        pytest.param(
            [Kept(subscription=LATE, is_ended=True)], [SEED], [SEED], True, id="begun by the file"
        ),
    ],
)
def test_what_stands_after_a_look_at_the_configuration(
    before: list[Kept], seeds: list[object], stands: list[object], *, is_stored: bool
) -> None:
    changed = seeded(before, seeds)  # type: ignore[arg-type]

    after = {row.key: row for row in [*before, *changed]}.values()
    assert list(standing(after)) == stands
    assert bool(changed) == is_stored
    assert seeded(after, seeds) == [], "a second look changes nothing"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pause", "is_paused"),
    [
        pytest.param(None, False, id="none"),
        pytest.param(Pause(), True, id="until resumed"),
        pytest.param(Pause(until=NOW + hours(1)), True, id="for an hour"),
        pytest.param(Pause(until=NOW), False, id="over"),
    ],
)
def test_a_pause_lasts_until_its_end(pause: Pause | None, *, is_paused: bool) -> None:
    assert replace(SEED, pause=pause).is_paused(NOW) is is_paused
