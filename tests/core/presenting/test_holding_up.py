"""What a storm held up is folded into one message, once it is late and more than a little."""

from datetime import timedelta

import pytest

from bot.core.deliveries import Delivery, DeliveryState, DeliveryVerb
from bot.core.messages import Message
from bot.core.presenting.holding_up import folded
from tests.builders import NOW, delivery

LATE = NOW - timedelta(minutes=31)


def held(key: str, **changes: object) -> Delivery:
    given = {"message": Message(title=key.upper(), summary=key), "not_before": LATE, **changes}
    return delivery(key, **given)


def test_late_messages_go_into_the_thread_of_one_that_names_them() -> None:
    # The first was tried again and again, so that its time is not the one it was due at.
    rows = [
        held("a", attempts=4, not_before=NOW),
        held("b"),
        held("c"),
        held("new", not_before=NOW),
    ]

    done = folded(rows, NOW)

    assert done is not None
    assert done.whole.message.title == "3 messages were held up"
    assert [block.inlines[0].text for block in done.whole.message.blocks] == ["A", "B", "C"]
    assert [(one.key, one.target) for one in done.inside] == [
        ("a", "held/a"), ("b", "held/a"), ("c", "held/a"),
    ]  # fmt: skip


def test_what_becomes_late_meanwhile_joins_what_was_folded_before() -> None:
    before = folded([held("a"), held("b"), held("c")], NOW)
    assert before is not None

    done = folded([before.whole, held("d", not_before=NOW)], NOW + timedelta(hours=1))

    assert done is not None
    assert done.whole.key == before.whole.key
    assert done.whole.message.title == "4 messages were held up"
    assert [one.key for one in done.inside] == ["d"]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([held("a"), held("b")], id="two"),
        pytest.param([held(key, not_before=NOW) for key in "abc"], id="not late"),
        pytest.param([held(key, attempts=2, not_before=NOW) for key in "abc"], id="tried lately"),
        pytest.param([held("a"), held("b"), held("c", target="m")], id="one is a reply"),
        pytest.param([held("a"), held("b"), held("c", thread="t")], id="one is in a thread"),
        pytest.param(
            [held("a"), held("b"), held("c", verb=DeliveryVerb.EDIT, target="m")], id="an edit"
        ),
        pytest.param(
            [held("a"), held("b"), held("c", state=DeliveryState.IN_DOUBT)], id="one may stand"
        ),
        pytest.param([held("a"), held("b"), held("c", posted_refs=("m1",))], id="one has begun"),
    ],
)
def test_what_is_little_or_has_its_place_is_not_folded(rows: list[Delivery]) -> None:
    assert folded(rows, NOW) is None
