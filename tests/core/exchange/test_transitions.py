"""Facts with their steps as JSON."""

from bot.core.exchange.transitions import fact_to_json
from bot.core.facts import FactState
from bot.core.ledger.transitions import Transition
from tests.builders import FLOOD, NOW, article, fact, span

ARTICLE = article("Four people died. Nine people died.")
KNOWN = fact(ARTICLE, "Nine people died.")


def test_a_fact_stands_with_its_steps_and_what_each_replaced() -> None:
    step = Transition(
        crisis=FLOOD.name,
        key=KNOWN.key,
        state=FactState.CHANGED,
        version=2,
        at=NOW,
        text="Nine",
        spans=(span(ARTICLE, "Nine"),),
        previous="Four",
        previous_span=span(ARTICLE, "Four"),
    )

    written = fact_to_json(KNOWN, [step])

    assert written["publishers"] == ["Orvane Herald"]
    assert written["transitions"] == [
        {
            "state": "changed",
            "version": 2,
            "at": NOW.isoformat(),
            "text": "Nine",
            "spans": [{"article": "a1", "revision": 1, "start": 18, "end": 22}],
            "previous": {"text": "Four", "article": "a1", "revision": 1, "start": 0, "end": 4},
        }
    ]


def test_a_step_that_replaces_nothing_has_no_previous() -> None:
    step = Transition(
        crisis=FLOOD.name, key=KNOWN.key, state=FactState.NEW, version=1, at=NOW, spans=()
    )

    assert fact_to_json(KNOWN, [step])["transitions"][0]["previous"] is None
