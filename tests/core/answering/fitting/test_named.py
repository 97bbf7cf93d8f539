"""Whether a sentence is about those whom a question names."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.named import named
from tests.core.answering.asking import found


def measured(question: str, text: str, behind: str = "") -> dict[str, float]:
    candidates = found(question, f"{text} {behind}".strip())
    sought = behind or text
    (candidate,) = [one for one in candidates if one.text == sought]
    return dict(named(understand(question), candidate))


def test_a_name_of_the_sentence_is_nearer_than_one_that_a_pronoun_means() -> None:
    question = "When did Ana Brel resign?"
    own = measured(question, "Ana Brel resigned on Monday.")["linked"]
    meant = measured(question, "Ana Brel spoke.", "She resigned on Monday.")["linked"]
    before = measured(question, "Ana Brel spoke.", "Jan Orlo resigned on Monday.")["linked"]

    assert own > meant > before


def test_another_in_the_place_of_the_one_that_is_named_tells_against_it() -> None:
    question = "When did Ana Brel visit Velk?"
    text = "Ana Brel spoke."

    assert measured(question, text, "Jan Orlo visited Velk on Monday.")["others"] == 1.0
    assert measured(question, "Ana Brel visited Velk with Jan Orlo on Monday.")["others"] == 0.0
    # Whom a pronoun means is somebody, too.
    assert measured(question, "Jan Orlo spoke.", "He visited Velk on Monday.")["others"] == 1.0
    assert measured(question, text, "She visited Velk on Monday.")["others"] == 0.0


@pytest.mark.parametrize(
    ("question", "text", "is_called"),
    [
        ("What is the name of Brel's wife?", "Brel and his wife, Ina Sorn, left Velk.", True),
        ("What is the name of Brel's wife?", "Brel left with his wife.", False),
        ("What is the name of Brel's wife?", "Brel left Velk.", False),
        ("Who is Brel's guest?", "His guest, the writer and singer Ina Sorn, saw Brel.", True),
        ("Who is Brel's guest?", "Ina Sorn, the writer and his guest, saw Brel.", True),
        ("Who is Brel's guest?", "His guest, the writer whom police held with Ina Sorn.", False),
        ("What is the judge's name?", "Judge Ina Sorn left Velk.", True),
        ("What was the name of the man who died?", "The man died in Velk.", False),
    ],
)
def test_who_is_asked_for_by_name_is_called_by_one(
    question: str, text: str, is_called: bool
) -> None:
    assert (measured(question, text)["called"] >= 0.5) is is_called


def test_where_no_name_is_asked_for_none_is_missed() -> None:
    assert measured("When did Brel resign?", "Brel resigned on Monday.")["uncalled"] == 0.0


@pytest.mark.parametrize(
    ("text", "is_mute"),
    [
        ("Ana Brel said the dam is safe.", False),
        ("Ana Brel called the dam safe.", False),
        ("The army gave Ana Brel a dam.", True),
        ("Jan Orlo said the dam is safe.", True),
    ],
)
def test_whose_words_are_asked_for_must_speak(text: str, is_mute: bool) -> None:
    assert measured("What did Ana Brel say about the dam?", text)["mute"] == float(is_mute)


def test_words_must_be_of_their_topic() -> None:
    question = "What did Ana Brel say about the dam?"

    assert measured(question, "Ana Brel said the dam is safe.")["topic"] == 1.0
    assert measured(question, "Ana Brel said Velk is safe.")["topic"] == 0.0
