"""Whether a sentence tells as so what a question takes for so."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.unreal import is_undone, unreal
from tests.core.answering.asking import found


def measured(question: str, text: str) -> dict[str, float]:
    (candidate, *_) = found(question, text)
    return dict(unreal(understand(question), candidate))


@pytest.mark.parametrize(
    ("text", "is_unreal"),
    [
        pytest.param("Brel apologized to the town on Monday.", False, id="done"),
        pytest.param("Brel was forced to apologize to the town.", False, id="done with to"),
        pytest.param("Brel had to apologize and never apologized again.", False, id="done once"),
        pytest.param("Brel never apologized to the town.", True, id="never"),
        pytest.param("Brel did not apologize to the town.", True, id="not"),
        pytest.param("Brel refused to apologize to the town.", True, id="refused"),
        pytest.param("Orlo called on Brel to apologize to the town.", True, id="wished"),
        pytest.param("Orlo said Brel would apologize to the town.", True, id="possible"),
        pytest.param("Orlo will stay if Brel apologizes to the town.", True, id="if"),
        pytest.param("An unidentified Brel apologized to the town.", False, id="not named"),
        pytest.param("The town is angry with Brel.", False, id="nothing of it"),
    ],
)
def test_what_was_not_done_is_not_told_as_done(text: str, *, is_unreal: bool) -> None:
    assert (measured("When did Brel apologize to the town?", text)["unreal"] > 0.5) is is_unreal


@pytest.mark.parametrize(
    "question",
    [
        "Would Brel apologize to the town?",
        "When will Orlo ask Brel to apologize to the town?",
        "Why did Brel not apologize to the town?",
        "Why did Brel refuse to apologize? Why didn't he?",
        "Where is the town of Brel?",
    ],
)
def test_who_asks_of_what_may_be_is_told_of_it(question: str) -> None:
    assert measured(question, "Brel would not apologize to the town.")["unreal"] == 0.0


@pytest.mark.parametrize(
    ("text", "is_unreal"),
    [
        pytest.param("Brel refused to apologize to the town.", False, id="refused"),
        pytest.param("Orlo said Brel would apologize to the town.", True, id="possible"),
    ],
)
def test_whether_it_was_done_is_told_by_a_denial(text: str, *, is_unreal: bool) -> None:
    assert (measured("Did Brel apologize to the town?", text)["unreal"] > 0.5) is is_unreal


@pytest.mark.parametrize(
    ("question", "text", "not_so"),
    [
        (
            "Which storm caused the two deaths?",
            "The two deaths were not related to the storm, Orlo said.",
            1.0,
        ),
        ("Which storm caused the two deaths?", "The storm caused two deaths in Velk.", 0.0),
        (
            "Which storm caused the two deaths?",
            "The storm caused two deaths in Velk, but none in Tarn.",
            0.0,
        ),
        (
            "Which deaths were not caused by the storm?",
            "Two deaths were not related to the storm.",
            0.0,
        ),
        ("Who was hurt in the fire?", "The mayor escaped the fire unharmed.", 1.0),
        ("Was the mayor hurt in the fire?", "The mayor escaped the fire unharmed.", 0.0),
    ],
)
def test_what_is_denied_tells_nothing_that_is_so(question: str, text: str, not_so: float) -> None:
    assert measured(question, text)["not_so"] == not_so


@pytest.mark.parametrize(
    ("question", "text", "undone"),
    [
        ("Where did the troops meet Brel?", "The troops did not meet Brel.", 1.0),
        ("Where did the troops meet Brel?", "The troops refused to meet Brel.", 1.0),
        ("Where did the troops meet Brel?", "The troops may meet Brel.", 0.0),
        ("Where did the troops meet Brel?", "The troops met Brel in Velk.", 0.0),
        ("Did the troops meet Brel?", "The troops did not meet Brel.", 0.0),
    ],
)
def test_what_was_not_done_is_told_from_what_may_be(
    question: str, text: str, undone: float
) -> None:
    assert measured(question, text)["undone"] == undone


@pytest.mark.parametrize(
    ("question", "text", "is_so"),
    [
        ("Why was Velk evacuated?", "The army lifted the evacuation order for Velk.", True),
        ("Why was Velk evacuated?", "The evacuation of Velk was lifted.", True),
        ("Why was Velk evacuated?", "The army ordered the evacuation of Velk.", False),
        ("Why was Velk evacuated?", "The army evacuated Velk, and the ban was lifted.", False),
        ("When was the evacuation lifted?", "The army lifted the evacuation order.", False),
        ("When did Velk flood?", "It rained.", False),
        ("Why?", "It rained.", False),
    ],
)
def test_what_was_lifted_is_told_no_more(question: str, text: str, *, is_so: bool) -> None:
    assert is_undone(understand(question), text) is is_so


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The guards of Velk hold nobody for 72 hours.", 1.0),
        ("The guards of Velk hold people no longer than 72 hours.", 0.0),
    ],
)
def test_a_bound_denies_nothing(text: str, denied: float) -> None:
    assert measured("How long do the guards of Velk hold people?", text)["not_so"] == denied
