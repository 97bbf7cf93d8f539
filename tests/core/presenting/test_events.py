"""What became of a watched event, as it stands in the thread."""

import pytest

from bot.core.briefs import BriefKind, Outcome
from bot.core.messages import Item, plain
from bot.core.presenting import event_message
from tests.builders import article, brief, statement

EVENT = article("The council will meet on Wednesday.")
REPORT = article("The council met for two hours.", "a2")


@pytest.mark.parametrize(
    ("outcome", "word"),
    [
        pytest.param(Outcome.HELD, "HELD", id="held"),
        pytest.param(Outcome.NOT_HELD, "NOT HELD", id="not held"),
    ],
)
def test_the_report_leads_and_the_event_follows_with_its_outcome(
    outcome: Outcome, word: str
) -> None:
    told = brief(
        kind=BriefKind.BREAKING,
        number=0,
        new=(statement(REPORT),),
        watch=(statement(EVENT, outcome=outcome),),
    )

    message = event_message(told)

    first, event = message.blocks
    assert isinstance(event, Item)
    assert f" · {word} · " in message.title
    assert message.summary == f"{word}: {REPORT.text}"
    assert plain(first.inlines).startswith(REPORT.text)
    assert event.label == word


def test_a_report_that_cannot_stand_alone_leaves_the_event() -> None:
    told = brief(kind=BriefKind.BREAKING, watch=(statement(EVENT, outcome=Outcome.HELD),))

    message = event_message(told)

    assert len(message.blocks) == 1
    assert message.summary == f"HELD: {EVENT.text}"
