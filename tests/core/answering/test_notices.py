"""What is said before an answer."""

from dataclasses import replace

import pytest

from bot.core.answering import nearest, understand
from bot.core.answering.context import understand_in_thread
from bot.core.answering.notices import HELP, notice_of
from tests.core.answering.asking import cite, found

TWO_CRASHES = (
    "A train derailed near Holm, killing 7. The accident came two weeks after a freight train hit "
    "a bus at Lund, killing 16 people."
)
PLAN = "The army plans to send 30,000 troops to Velk by May."


@pytest.mark.parametrize(
    ("question", "text", "start"),
    [
        ("I am trapped, help me!", PLAN, HELP),
        ("Are there 30,000 troops in Velk?", PLAN, "No source tells “30,000 troops” as a fact"),
        ("Will there be 30,000 troops in Velk?", PLAN, ""),
        ("Are there 30,000 troops in Velk?", "Some 30,000 troops are in Velk.", ""),
        ("Are there 40,000 troops in Velk?", PLAN, "No source here gives this number."),
        ("Did 16 people die in Lund?", TWO_CRASHES, ""),
        ("Are there troops in Velk?", PLAN, ""),
        ("Do you think Velk is wet?", PLAN, "This bot has no view"),
    ],
)
def test_danger_and_false_premises_come_first(question: str, text: str, start: str) -> None:
    notice = notice_of(understand(question), found(question, text), is_answered=True)

    assert notice.startswith(start)
    assert bool(notice) is bool(start)


def test_a_name_that_was_spelt_otherwise_is_told() -> None:
    asked = replace(understand("Who saw Velk?"), respelt=(("Vlek", "Velk"),))

    said = notice_of(asked, found(asked, PLAN), is_answered=True)

    assert said == "No source here writes “Vlek”; this is about “Velk”."


@pytest.mark.parametrize(
    ("question", "start"),
    [
        pytest.param("Who painted Odrava?", "No source here names Odrava.", id="unknown name"),
        pytest.param(
            "Did Odrava and Pell fight?", "No source here names Odrava or Pell.", id="two unknown"
        ),
        pytest.param("Who painted Velk?", "", id="known name"),
        pytest.param("Did Ada Bo, Cy Du and Eva Fo meet?", "", id="a question about others"),
        pytest.param("Will Velk fall?", "This bot foretells nothing", id="forecast"),
        pytest.param("Do you think Velk is wet?", "This bot has no view", id="opinion"),
        pytest.param("Should we leave Velk?", "This bot gives no advice", id="advice"),
    ],
)
def test_a_refusal_says_why(question: str, start: str) -> None:
    notice = notice_of(understand(question), found(question, PLAN), is_answered=False)

    assert notice.startswith(start)
    assert bool(notice) is bool(start)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("asdf", "No source here writes “asdf”.", id="keys"),
        pytest.param("and the lottery?", "No source here writes “lottery”.", id="another matter"),
        pytest.param("and the wounded?", "", id="what sources tell in other words"),
        pytest.param("and in May?", "", id="what a source writes"),
        pytest.param("why?", "", id="nothing of its own"),
    ],
)
def test_a_line_of_which_no_source_writes_a_word_is_not_taken_for_the_thread(
    line: str, said: str
) -> None:
    asked = understand_in_thread(line, ["How many troops are in Velk?"])
    looked_through = found(asked, PLAN)

    assert notice_of(asked, looked_through, is_answered=False) == said
    assert not (said and nearest(asked, looked_through, cite))


@pytest.mark.parametrize(
    ("question", "is_said"),
    [
        ("Wie viele Soldaten sind in Velk?", True),
        ("Combien de soldats à Velk ?", True),
        ("Скільки солдатів у Велку?", True),
        ("كم عدد الجنود؟", True),
        ("有多少士兵？", True),
        ("Who painted Odrava?", False),
        ("Did de Wolf and Como FC meet?", False),
        ("Wie viele troops?", False),
    ],
)
def test_a_question_in_another_language_is_told_how_it_is_looked_for(
    question: str, is_said: bool
) -> None:
    notice = notice_of(understand(question), found(question, PLAN), is_answered=False)

    assert notice.startswith("A question is looked for by its words") is is_said


def test_it_is_told_so_in_a_thread_whose_words_sources_have() -> None:
    asked = understand_in_thread("Wie viele Tote?", ["How many troops are in Velk?"])

    notice = notice_of(asked, found(asked, PLAN), is_answered=False)

    assert notice.startswith("A question is looked for by its words")
