"""The words of a sentence with their clauses and verbs."""

import pytest

from bot.core.answering.fitting.clauses import is_passive, tokens


@pytest.mark.parametrize(
    ("text", "word", "is_one"),
    [
        ("The army attacked the mill.", "attacked", True),
        ("The design of the mill is old.", "design", False),
        ("Who did design the mill?", "design", True),
        ("She runs the mill.", "runs", True),
        ("The building is old.", "building", False),
        ("They left, taking the boat.", "taking", True),
        ("Brel didn't design it.", "design", True),
    ],
)
def test_a_verb_is_told_from_the_noun_of_the_same_stem(text: str, word: str, is_one: bool) -> None:
    assert next(one for one in tokens(text) if one.low == word).is_verb is is_one


def test_a_comma_and_a_word_that_opens_a_clause_begin_one() -> None:
    clauses = {one.low: one.clause for one in tokens("Brel, who fled when it sank, and Orlo swam.")}

    assert clauses["brel"] < clauses["fled"] < clauses["sank"] < clauses["swam"]


def test_and_begins_a_clause_only_before_a_verb() -> None:
    joined = {one.low: one.clause for one in tokens("Brel and the miller of Velk swam and sang")}

    assert joined["brel"] == joined["miller"] < joined["sang"]


@pytest.mark.parametrize(("text", "is_so"), [("Brel was shot.", True), ("Brel shot Orlo.", False)])
def test_what_was_done_to_somebody_is_told_from_what_they_did(text: str, is_so: bool) -> None:
    told = tokens(text)

    assert is_passive(told, next(one for one in told if one.low == "shot")) is is_so


def test_stop_words_have_no_stem() -> None:
    assert [one.stem for one in tokens("the boat of Velk's")] == ["", "boat", "", "velk"]


def test_a_long_number_is_one_word() -> None:
    told = tokens("The mill cut 4,000 jobs, 20 of them in Velk.")

    assert [one.stem for one in told if one.clause == 0] == ["", "mill", "cut", "4000", "job"]
