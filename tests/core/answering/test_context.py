"""What a question takes from its thread and from its crisis."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.answering.context import readings_of, understand_in_thread
from bot.core.answering.question.wants import Want
from bot.core.questions import Question

TUESDAY = datetime(2026, 3, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize("question", ["How many people were killed?", "Was anyone killed?"])
@pytest.mark.parametrize(
    ("before", "stems"),
    [
        ("What is the weather tomorrow?", ("kill",)),
        ("Who runs the dam?", ("kill",)),
        ("What happened in Velk?", ("kill", "velk")),
        ("How many are missing at the mill in Velk?", ("kill", "velk")),
        ("Who is Edda Fross?", ("kill",)),
        ("What did Edda Fross say?", ("kill",)),
    ],
)
def test_who_asks_how_many_takes_from_the_thread_only_where(
    question: str, before: str, stems: tuple[str, ...]
) -> None:
    assert understand_in_thread(question, [before]).stems == stems


@pytest.mark.parametrize(
    ("thread", "question", "stems", "want"),
    [
        pytest.param(
            ("How many people were killed in Tarn?",),
            "and injured?",
            {"injur", "tarn"},
            Want.FIGURE,
            id="another kind, the same place",
        ),
        pytest.param(
            ("Who is Ana Brel?",),
            "What did she say about the dam?",
            {"dam", "ana", "brel"},
            Want.WORDS,
            id="a pronoun",
        ),
        pytest.param(
            ("Who is Ana Brel?", "What did she say?"),
            "and when?",
            {"ana", "brel"},
            Want.TIME,
            id="through two questions",
        ),
        pytest.param(
            ("How many people were killed in Tarn?",),
            "What about Velk?",
            {"velk", "kill"},
            Want.FIGURE,
            id="another place",
        ),
        pytest.param(
            ("How many people were killed in Tarn?", "When was that?"),
            "and missing?",
            {"miss", "tarn"},
            Want.FIGURE,
            id="another kind, after something else",
        ),
        pytest.param(
            ("How many people were killed in Tarn?",),
            "Who leads the Highland League of Velk?",
            {"lead", "highland", "leagu", "velk"},
            Want.PERSON,
            id="a new question",
        ),
    ],
)
def test_a_follow_up_takes_what_it_leaves_out_from_its_thread(
    thread: tuple[str, ...], question: str, stems: set[str], want: Want
) -> None:
    asked = understand_in_thread(question, thread)

    assert set(asked.stems) == stems
    assert asked.want is want


def test_a_follow_up_counts_what_the_question_before_it_counted() -> None:
    assert understand_in_thread("and now?", ("How many people were killed?",)).counts
    assert not understand_in_thread("and why?", ("How many people were killed?",)).counts


def test_a_follow_up_keeps_the_kind_that_it_does_not_change() -> None:
    asked = understand_in_thread("and in Velk?", ("How many people were killed in Tarn?",))

    assert asked.kinds == {"killed"}


@given(st.text(max_size=120), st.lists(st.text(max_size=40), max_size=3))
@settings(deadline=None, max_examples=150)
def test_anything_is_understood_somehow_in_any_thread(text: str, thread: list[str]) -> None:
    asked = understand_in_thread(text, thread)

    assert len(set(asked.stems)) == len(asked.stems)
    assert asked.from_thread <= set(asked.stems)


@pytest.mark.parametrize(
    ("thread", "question", "from_thread"),
    [
        (("Who is Ana Brel?",), "What did she say about the dam?", {"ana", "brel"}),
        (("Who is Ana Brel?",), "What did Ana Brel say about it?", set()),
        (("Is the dam safe?",), "How many people fled Velk?", set()),
    ],
)
def test_what_was_taken_from_the_thread_can_be_told_from_what_was_asked(
    thread: tuple[str, ...], question: str, from_thread: set[str]
) -> None:
    assert understand_in_thread(question, thread).from_thread == from_thread


def _stems(text: str, *, thread: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return the stems of each of the readings of a question about the flood in Velk."""
    question = Question(text=text, asked_at=TUESDAY, crises=("Velk flood",), thread=thread)
    return [reading.stems for reading in readings_of(question, TUESDAY)]


def test_a_question_outside_a_thread_has_one_reading() -> None:
    assert _stems("What is the latest?") == [()]


def test_the_latest_in_a_thread_is_that_of_its_matter_or_else_of_everything() -> None:
    thread = ("When does the ferry sail?",)

    assert _stems("What is the latest?", thread=thread) == [("ferri", "sail"), ()]


def test_a_follow_up_about_one_matter_has_one_reading() -> None:
    thread = ("When does the ferry sail?",)

    assert _stems("And where does it land?", thread=thread) == [("land", "ferri", "sail")]


def test_when_it_happened_is_asked_about_what_the_crisis_is_called() -> None:
    assert _stems("When did it happen?") == [("velk", "flood")]


def test_a_day_up_to_which_it_asks_is_not_looked_for_in_the_sources() -> None:
    assert _stems("What was known as of Monday about the ferry?") == [("ferri",)]
