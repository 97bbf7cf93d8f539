"""Commands by other names, and questions that only begin like them."""

import pytest

from bot.commands.phrases import named_by


@pytest.mark.parametrize(
    ("said", "verb", "rest"),
    [
        ("catch me up", "catchup", ""),
        ("Catch me up since Tuesday, please!", "catchup", "Tuesday"),
        ("Catch me up since I last asked", "catchup", "I last asked"),
        ("could you bring me up to speed?", "catchup", ""),
        ("What did I miss?", "catchup", ""),
        ("fill me in please", "catchup", ""),
        ("tl;dr", "now", ""),
        ("TLDR please", "now", ""),
        ("sitrep", "now", ""),
        ("give me the latest brief", "now", ""),
        ("please send us a situation report.", "now", ""),
    ],
)
def test_what_means_a_command_is_one(said: str, verb: str, rest: str) -> None:
    assert named_by(said) == (verb, rest)


@pytest.mark.parametrize(
    "said",
    [
        "", "catch me", "catch me up since the mayor spoke", "what did the mayor miss?",
        "brief the mayor", "who wrote the situation report?", "tldr of the mayor's words",
        "what is new?", "did the police catch him up there?",
    ],
)  # fmt: skip
def test_whatever_says_more_is_a_question(said: str) -> None:
    assert named_by(said) is None
