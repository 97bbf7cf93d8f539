"""Names that were typed in small letters."""

from dataclasses import replace

import pytest

from bot.core.answering import understand
from bot.core.answering.context import understand_in_thread
from bot.core.answering.question.recased import recased
from tests.builders import article, reading_of

TEXTS = (
    "The mayor of Velk, Orlan Brel, accused the Mill Company on Monday. Mr. Brel flew home.",
    "Police in Velk said that the mill had burnt. Power came back when Brel had called. The police "
    "stayed, and power failed again. Nobody had asked OMA. It owns MillTec.",
)


def asked(question: str, *texts: str) -> str:
    found = [article(one, id=f"a{number}", title="") for number, one in enumerate(texts)]
    return recased(understand(question), [(one, reading_of(one)) for one in found]).text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who did brel accuse", "who did Brel accuse"),
        ("whos the mayor of velk", "who is the mayor of Velk"),
        ("what was in brels letter", "what was in Brel's letter"),
        ("what was in brel's letter", "what was in Brel's letter"),
        ("orlan brel-velk", "Orlan brel-velk"),
        ("Who Did Brel Accuse", "who did Brel accuse"),
        ("WHAT DID OMA SAY", "what did OMA say"),
        ("what did oma say", "what did OMA say"),
        ("who owns milltec", "who owns MillTec"),
    ],
)
def test_a_name_has_the_capital_that_sources_give_it(typed: str, meant: str) -> None:
    assert asked(typed, *TEXTS) == meant


@pytest.mark.parametrize(
    "question",
    [
        "when did the mill burn",  # as often with a small letter
        "what did the police say",  # has a capital where a sentence begins
        "is the power back",
        "is there any company left",  # a part of a longer name alone
        "who is tarn",  # nobody in the sources
        "Who did Brel accuse?",
        "",
        "?" * 5_000,
    ],
)
def test_other_words_stay_small(question: str) -> None:
    assert asked(question, *TEXTS) == understand(question).text


def test_nothing_found_changes_nothing() -> None:
    assert asked("who did brel accuse") == "who did brel accuse"


def test_a_name_then_counts_as_one() -> None:
    found = [article(TEXTS[0], id="a", title="")]

    question = recased(understand("who did brel accuse"), [(found[0], reading_of(found[0]))])

    assert question.names == understand("Who did Brel accuse?").names
    assert question.predicate == "accus"


def test_what_a_thread_added_stays() -> None:
    found = [article(TEXTS[0], id="a", title="")]
    question = understand_in_thread("what did brel say about it", ["Is the dam safe?"])

    anew = recased(question, [(found[0], reading_of(found[0]))])

    assert set(anew.stems) == set(question.stems)
    assert "brel" in anew.names


def test_how_sources_spell_a_name_stays() -> None:
    told = replace(understand("who did brel accuse"), respelt=(("berl", "Brel"),))
    one = article(TEXTS[0], id="a1", title="")

    assert recased(told, [(one, reading_of(one))]).respelt == (("berl", "Brel"),)


def test_what_somebody_is_doing_is_no_name() -> None:
    text = "The Searching Committee met in Velk. Searching Committee, it said."

    assert asked("who is searching the committee hall", text).startswith("who is searching")
