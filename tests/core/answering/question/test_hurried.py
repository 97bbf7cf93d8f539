"""What stands around a question of somebody in a hurry."""

import pytest

from bot.core.answering.question.hurried import without_hurry


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("how many dead now??? urgent!!!", "how many dead now?"),
        (
            "Hey bot can you please tell me how many died so far, my boss wants to know asap, "
            "thanks!",
            "can you please tell me how many died so far",
        ),
        ("@here how many are missing", "how many are missing"),
        ("how many are missing @channel", "how many are missing"),
        ("<https://a.example> how many dead", "how many dead"),
        ("hey, what about Askel?", "what about Askel?"),
        ("quick question: is the road open? need this for my report", "is the road open?"),
        ("Is the bridge open? I need to know now", "Is the bridge open?"),
        ("Sorry, who died?", "who died?"),
        ("is the dam safe pls", "is the dam safe"),
    ],
)
def test_what_only_hurries_is_left_out(written: str, asked: str) -> None:
    assert without_hurry(written) == asked


@pytest.mark.parametrize(
    "asked",
    [
        "", "?", "hi", "urgent", "please", "https://a.example/b", "@ida",
        "What is urgent in Dorrin?", "who said it was urgent?", "what does the client want",
        "is this important?", "When did police say thank you", "how many people need help",
        "what did the minister say about the call", "Who sang Hello, Dolly?", "the 3-1 win",
        "Hello Dolly was sung by whom?", "write to ana@a.example",
    ],
)  # fmt: skip
def test_everything_else_stays(asked: str) -> None:
    assert without_hurry(asked) == asked
