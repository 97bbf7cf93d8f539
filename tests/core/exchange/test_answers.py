"""An answer as JSON."""

from dataclasses import replace

from bot.core.exchange import answer_to_json
from bot.core.questions import Answer, Searched
from tests.builders import NOW
from tests.core.presenting.made import SOURCE, said

ANSWER = Answer(
    question="When?",
    is_answered=True,
    statements=(said("Boats left Orlo at noon."),),
    searched=Searched(articles=2, until=NOW),
    sources=(SOURCE,),
)


def test_an_answer_has_the_stable_form() -> None:
    value = answer_to_json(ANSWER)

    assert set(value) >= {
        "question", "answered", "statements", "searched", "nearest", "sources", "writer",
    }  # fmt: skip
    assert value["answered"] is True
    assert value["statements"][0]["citations"][0]["article"] == "a1"
    assert value["searched"] == {"articles": 2, "until": NOW.isoformat()}


def test_a_refusal_has_nothing_but_the_nearest() -> None:
    refusal = replace(
        ANSWER,
        is_answered=False,
        statements=(),
        searched=Searched(articles=0),
        nearest=(said("Boats left Orlo at noon."),),
    )

    value = answer_to_json(refusal)

    assert (value["answered"], value["statements"]) == (False, [])
    assert value["searched"]["until"] is None
    assert value["nearest"][0]["text"] == "Boats left Orlo at noon."
