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
        ("when is the next brief?", "status", ""),
        ("Next update due?", "status", ""),
        ("when will you post again", "status", ""),
        ("who are you?", "help", ""),
        ("what can you do", "help", ""),
        ("hey, are you there?", "help", ""),
        ("ping", "help", ""),
        ("Hilfe!", "help", ""),
        ("допоможи", "help", ""),
        ("帮助？", "help", ""),
        ("stop", "less", ""),
        ("please stop posting here!", "less", ""),
        ("shut up", "less", ""),
        ("too many messages", "less", ""),
        ("delete my data", "data", ""),
        ("source?", "sources", ""),
        ("what are your sources?", "sources", ""),
        ("says who?", "sources", ""),
        ("are you sure about that?", "sources", ""),
        ("link please", "sources", ""),
        ("that's wrong", "wrong", ""),
        ("Wrong!", "wrong", ""),
        ("no, this is not true", "wrong", ""),
        ("translate that into German", "translate", ""),
        ("in Ukrainian please", "translate", ""),
        ("lol", "aside", ""),
        ("yes, more details please", "aside", ""),
        ("see above", "aside", ""),
        ("what do you know about me?", "data", ""),
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
        "who are you talking about?", "what can you do in a flood?", "stop the dam",
        "did the rain stop?", "when is the next high tide?", "when does the next update of the "
        "agency come out?", "what do you know about Mara Solen?", "what do they know about me?",
        "which sources say that the dam broke?", "who says that Velk fell?", "what is wrong there?",
        "is the toll wrong?", "who translated the letter into German?", "no water in Velk",
        "what proof did the police give?", "more dead?", "explain the dam", "is it fake?",
        "is anybody there trapped?", "help me", "delete the toll",
    ],
)  # fmt: skip
def test_whatever_says_more_is_a_question(said: str) -> None:
    assert named_by(said) is None
