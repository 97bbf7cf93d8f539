"""A source to look at, as managers read it."""

from bot.core.articles import SourceHealth, SourceId
from bot.core.presenting.trouble import trouble_message
from tests.builders import NOW, hours, source
from tests.core.presenting.made import flat

HEALTH = SourceHealth(
    source=SourceId("herald"), failures=7, last_success_at=NOW - hours(26), reason="it answered 500"
)


def test_it_says_which_source_fails_why_since_when_and_what_tells_more() -> None:
    message = trouble_message(source(), HEALTH, NOW, is_last=False)

    assert message.title == "SOURCE TO LOOK AT"
    assert message.summary == "Orvane Herald · failing, 7 times in a row: it answered 500"
    assert "Last success: 2 Mar 2026 07:00 UTC · watchfloor sources explain herald" in flat(message)
    assert "Further" not in flat(message)


def test_the_last_of_a_day_says_that_it_is() -> None:
    message = trouble_message(source(), HEALTH, NOW, is_last=True)

    assert "Further sources are not told of here today." in flat(message)
