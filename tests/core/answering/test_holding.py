"""Whether a sentence holds what the question word asks for."""

import pytest

from bot.core.answering import understand
from bot.core.answering.holding import beside_new_person, holds_wanted, suits_tone
from tests.core.answering.asking import found


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        ("Who opened the gates?", "Ana Brel opened the gates.", True),
        ("Who opened the gates?", "Engineers opened the gates.", True),
        ("Who opened the gates?", "The gates opened.", False),
        ("Who opened the gates?", "“I opened the gates,” said Ana Brel.", True),
        ("Who is Ana Brel?", "Ana Brel opened it.", False),
        ("When did the gates open?", "The gates opened at 04:10.", True),
        ("When did the gates open?", "The gates opened on Monday.", True),
        ("When did the gates open?", "The gates opened slowly.", False),
        ("Where did the gates open?", "The gates opened in Velk.", True),
        ("Where did the gates open?", "The gates opened behind the mill.", True),
        ("Where did the gates open?", "The gates opened.", False),
        ("Why did the gates open?", "The gates opened.", True),
    ],
)
def test_the_thing_asked_for_must_be_there(question: str, text: str, holds: bool) -> None:
    (one, *_) = found(question, text)

    assert holds_wanted(understand(question), one) is holds


@pytest.mark.parametrize(
    ("question", "text", "suits"),
    [
        ("Do you think the dam is safe?", "Ana Brel said the dam is safe.", True),
        ("Do you think the dam is safe?", "The dam is safe.", False),
        ("Will the gates open?", "The gates are expected to open on Friday.", True),
        ("Will the gates open?", "The gates opened, and rain will fall.", False),
        ("Will the dam break?", "Engineers plan to paint the broken dam.", False),
        ("Will Velk flood?", "Velk may flood.", True),
        ("Should I leave Tarn?", "Residents of Tarn must leave.", True),
        ("Should I leave Tarn?", "Tarn is quiet.", False),
        ("Where is Tarn?", "Tarn is quiet.", True),
        ("When will Velk declare war?", "Velk would declare war by the end of May.", True),
        ("When will Velk declare war?", "Velk declared war in May.", False),
    ],
)
def test_wishes_get_what_sources_say(question: str, text: str, suits: bool) -> None:
    (one, *_) = found(question, text)

    assert suits_tone(understand(question), one) is suits


def test_a_person_the_question_does_not_name_is_worth_the_words_beside_it() -> None:
    asked = understand("Who is the mayor of Velk?")
    close, apart, known = (
        found(asked, text)[0]
        for text in (
            "Ana Brel, the mayor of Velk, spoke.",
            "Velk is a town that has long been without its mayor, writes the poet Sten Marr.",
            "The mayor of Velk spoke.",
        )
    )

    assert beside_new_person(asked, close) == 1.0
    assert 0.0 < beside_new_person(asked, apart) < 1.0
    assert beside_new_person(asked, known) == 0.0
