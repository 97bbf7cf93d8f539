"""Questions that the sources can answer."""

from dataclasses import replace

import pytest

from bot.core.composing import difference
from bot.core.composing.asking import MAX_QUESTIONS, questions
from bot.core.facts import FactState
from tests.builders import article, brief
from tests.core.composing.desk import all_told, material


def asked(*texts: str) -> list[str]:
    desk = material(*(article(text, f"a{n}", title="") for n, text in enumerate(texts)))
    return questions(difference(desk))


def test_the_weightiest_figures_and_a_speaker_are_asked_for() -> None:
    assert asked(
        "Four people were killed and 11 people are missing in Tarn. "
        '"We lost the bridge and the mill," Mayor Edda Fross said.'
    ) == [
        "How many people were killed?",
        "How many people are missing?",
        "What did Edda Fross say?",
    ]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("He moved 5,000 troops into Orlo.", "How many troops are there in Orlo?"),
        ("He has 9,000 troops along its border with Orlo.", "How many troops are there?"),
        ("He sent 240 soldiers.", "How many soldiers are there?"),
    ],
)
def test_troops_are_asked_for_where_they_are(text: str, question: str) -> None:
    assert question in asked(text)


@pytest.mark.parametrize(
    "text",
    ["The council met on Monday.", "Police denied that four people had been killed."],
)
def test_nothing_is_asked_that_has_no_answer(text: str) -> None:
    assert asked(text) == []


def test_never_more_than_three() -> None:
    text = (
        "Four people were killed, 11 people are missing, 38 people were injured and 3,200 people "
        'were displaced. "We lost the bridge and the mill," Mayor Edda Fross said.'
    )

    assert len(asked(text)) == MAX_QUESTIONS


def test_withdrawn_figures_are_not_asked_for() -> None:
    desk = material(article("Four people were killed.", title=""))
    gone = [replace(one, state=FactState.WITHDRAWN, version=2) for one in desk.facts]
    desk = replace(desk, facts=gone, told={one.key: 1 for one in gone})

    assert questions(difference(desk)) == []


def test_what_moved_is_asked_for_first() -> None:
    known = article("Four people were killed.", "a1", title="")
    fresh = article("Police said 38 people were injured.", "a2", title="")
    desk = material(known, fresh)
    told = all_told([one for one in desk.facts if one.span.article == "a1"])
    desk = replace(desk, told=told, last=brief(as_of=desk.as_of))

    assert questions(difference(desk))[0] == "How many people were injured?"
