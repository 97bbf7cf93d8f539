"""Answers and refusals in a thread."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.messages import plain
from bot.core.presenting import answer_message, beginning_message, question_message
from bot.core.questions import Answer, Searched
from tests.builders import NOW
from tests.core.presenting.made import SOURCE, flat, said

ANSWER = Answer(
    question="When did the boats leave?",
    is_answered=True,
    statements=(said("Boats left Orlo at noon."),),
    searched=Searched(articles=214, until=NOW),
    sources=(SOURCE,),
)
REFUSAL = replace(ANSWER, is_answered=False, statements=(), sources=())


def test_an_answer_is_cited_and_says_what_was_searched() -> None:
    message = answer_message(ANSWER)

    assert message.summary == "Boats left Orlo at noon."
    assert "Boats left Orlo at noon. [1]" in flat(message)
    assert "[1] Orvane Herald" in flat(message)
    assert flat(message).endswith("From 214 articles up to 3 Mar 2026 09:00 UTC.")


def test_a_model_is_named() -> None:
    assert flat(answer_message(replace(ANSWER, writer="gpt · $0.01"))).endswith(
        "· written by gpt · $0.01."
    )


def test_a_refusal_says_so_and_gives_the_nearest_thing() -> None:
    nearest = replace(REFUSAL, nearest=(said("Boats left Orlo at noon."),), sources=(SOURCE,))

    message = answer_message(nearest)

    assert message.title == "Not in our sources"
    assert message.summary == "Not in 214 articles up to 3 Mar 2026 09:00 UTC."
    assert "Nearest: Boats left Orlo at noon. [1]" in flat(message)


def test_a_refusal_without_anything_near_is_short() -> None:
    bare = replace(REFUSAL, searched=Searched(articles=0))

    text = flat(answer_message(bare))

    assert "No article that belongs here has come yet" in text
    assert "Nearest" not in text


@pytest.mark.parametrize(
    ("until", "says"),
    [
        (None, "No article that belongs here has come yet; ask again when one has."),
        (datetime(2026, 3, 1, 8, tzinfo=UTC), "No article had come by 1 Mar 2026 08:00 UTC."),
    ],
)
def test_that_there_is_nothing_to_look_in_is_said(until: datetime | None, says: str) -> None:
    empty = replace(REFUSAL, searched=Searched(articles=0, until=until))

    assert answer_message(empty).summary == says


def test_a_question_by_command_leaves_a_stub() -> None:
    assert question_message("Who?", "Ana").summary == "Ana asks: Who?"
    assert plain(question_message("Who?", "").blocks[0].inlines) == "Asked: Who?"  # type: ignore[union-attr]


def test_sources_are_numbered_in_the_order_in_which_they_are_cited() -> None:
    first = said("Boats left Orlo at noon.")
    third = replace(first, citations=tuple(replace(one, n=3) for one in first.citations))
    answer = replace(
        ANSWER,
        statements=(third, first),
        sources=tuple(replace(SOURCE, n=n, publisher=f"Paper {n}") for n in (1, 2, 3)),
    )

    shown = flat(answer_message(answer))

    assert "[1] Paper 3" in shown
    assert "[2] Paper 1" in shown
    assert "Paper 2" not in shown


def test_a_beginning_is_how_the_whole_begins() -> None:
    noted = replace(ANSWER, notice="The boats did not leave twice.")
    whole = answer_message(
        replace(
            noted,
            statements=(
                *ANSWER.statements,
                replace(said("Boats left Orlo at noon."), text="They came back."),
            ),
            writer="gpt",
        )
    )

    begun = beginning_message(noted)

    assert begun.title == whole.title
    assert begun.blocks == whole.blocks[:2]
    assert flat(begun).endswith("Boats left Orlo at noon. [1]")
