from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.articles import SourceHealth, SourceId
from bot.core.deliveries import Delivery, DeliveryState
from bot.core.messages import Message
from bot.core.operating.readiness import MANY_ASIDE, problems
from bot.core.operating.setting_aside import Fault, set_aside
from tests.builders import HOME, NOW, article


def owed(minutes_ago: float) -> Delivery:
    return Delivery(
        key="flood/1",
        channel=HOME,
        message=Message(title="Flood", summary="Flood"),
        not_before=NOW - timedelta(minutes=minutes_ago),
    )


def asked(hours_ago: float, *, is_gone: bool = False) -> SourceHealth:
    at = NOW - timedelta(hours=hours_ago)
    return SourceHealth(source=SourceId("radio"), next_fetch_at=at, is_gone=is_gone)


@pytest.mark.parametrize(
    ("due", "healths"),
    [
        pytest.param([], [], id="nothing owed, nothing followed"),
        pytest.param([owed(9)], [asked(0.5)], id="on its way"),
        pytest.param([], [SourceHealth(source=SourceId("new"))], id="never asked yet"),
        pytest.param([], [asked(30), asked(0.1)], id="one of two is asked"),
        pytest.param([], [asked(30, is_gone=True)], id="a source that is gone is not missed"),
    ],
)
def test_a_bot_that_works_has_no_problems(due: list[Delivery], healths: list[SourceHealth]) -> None:
    assert problems(due, healths, NOW) == ()


def test_a_message_that_waits_for_long_is_named() -> None:
    assert problems([owed(42)], [], NOW) == (
        "flood/1 has been due for 42 minutes and is not posted",
    )


def test_sources_that_nobody_asks_are_told() -> None:
    assert problems([], [asked(3)], NOW) == ("no source has been asked for 3 hours after its time",)


def test_articles_that_nobody_reads_are_told() -> None:
    late = article(stored_at=NOW - timedelta(minutes=25))
    fresh = article(stored_at=NOW - timedelta(minutes=5))

    assert problems([], [], NOW, waiting=[late]) == (
        "articles that were stored 25 minutes ago are not read yet: briefs cannot tell of them",
    )
    assert problems([], [], NOW, waiting=[fresh]) == ()


def test_one_text_that_cannot_be_read_is_no_problem_and_many_are() -> None:
    asides = [set_aside(article(), Fault(kind="ValueError"), NOW)] * MANY_ASIDE

    assert problems([], [], NOW, asides=asides[1:]) == ()
    (told,) = problems([], [], NOW, asides=asides)
    assert told.startswith(f"{MANY_ASIDE} articles could not be read, and are tried again. Fix:")


REVOKED = "Slack refused (token_revoked): the bot token was revoked; install the app again."


def ended(state: DeliveryState, reason: str = "") -> Delivery:
    return replace(owed(5), state=state, reason=reason)


def test_a_token_that_is_not_taken_any_more_is_named_as_long_as_nothing_is_posted() -> None:
    refused, posted = ended(DeliveryState.REFUSED, REVOKED), ended(DeliveryState.POSTED)
    closed = ended(DeliveryState.REFUSED, "Slack refused (is_archived): the channel is archived.")

    assert problems([], [], NOW, ended=[refused, posted]) == (f"nothing can be posted: {REVOKED}",)
    assert problems([], [], NOW, ended=[posted, refused]) == ()
    assert problems([], [], NOW, ended=[closed, posted]) == ()
