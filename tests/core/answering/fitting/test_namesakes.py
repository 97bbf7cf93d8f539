"""Somebody else of the same surname."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.namesakes import means_namesake
from tests.core.answering.asking import found

FAMILY = (
    "Pavel Orlan spoke in Velk on Monday. Orlan was born in Tarn in 1961. His sister Ana Orlan "
    "came along. Pavel Orlan told reporters that he would stay. An aide of Pavel Orlan "
    "agreed. Ana Orlan left early."
)


def told(question: str, text: str) -> dict[str, bool]:
    asked = understand(question)
    return {one.text: means_namesake(asked, one) for one in found(asked, text)}


@pytest.mark.parametrize(
    ("question", "sentence", "is_other"),
    [
        ("Where was Ana Orlan born?", "Orlan was born in Tarn in 1961.", True),
        ("Where was Pavel Orlan born?", "Orlan was born in Tarn in 1961.", False),
        ("Where was Orlan born?", "Orlan was born in Tarn in 1961.", False),
        ("Where was Mira Orlan born?", "Orlan was born in Tarn in 1961.", False),
        ("Where did Ana Orlan speak?", "Pavel Orlan spoke in Velk on Monday.", True),
        ("Did Ana Orlan speak in Velk?", "Pavel Orlan spoke in Velk on Monday.", True),
        ("When did Pavel Orlan leave?", "Ana Orlan left early.", True),
        ("When did Ana Orlan leave?", "Ana Orlan left early.", False),
        ("Where was Mayor Orlan born?", "Orlan was born in Tarn in 1961.", False),
        ("Was Orlan born in Tarn?", "Orlan was born in Tarn in 1961.", False),
        ("When did P. Orlan speak?", "Pavel Orlan spoke in Velk on Monday.", False),
    ],
)
def test_a_namesake_is_told_apart(question: str, sentence: str, *, is_other: bool) -> None:
    assert told(question, FAMILY)[sentence] is is_other


def test_a_brother_who_is_called_by_his_given_name_is_another() -> None:
    text = "Pavel Orlan, 58, a beekeeper, came to Tarn. His brother Anton stayed in Velk."

    assert told("How old is Anton Orlan?", text)["Pavel Orlan, 58, a beekeeper, came to Tarn."]


def test_who_was_named_last_may_be_meant() -> None:
    text = (
        "Pavel Orlan and Pavel Orlan's lawyer spoke. Ana Orlan was born in Tarn. Orlan moved to "
        "Velk in 1990."
    )

    assert told("When did Ana Orlan move to Velk?", text)["Orlan moved to Velk in 1990."] is False


def test_the_first_word_of_a_question_is_no_given_name() -> None:
    text = "Pavel Orlan spoke in Velk. Was it enough? Did Washington hear it?"

    assert told("Was Orlan in Velk?", text)["Pavel Orlan spoke in Velk."] is False


def test_a_short_form_is_no_other_name() -> None:
    text = "Alex Orlan spoke in Velk. Alexander loved the sea."

    assert told("Where did Alexander Orlan speak?", text)["Alex Orlan spoke in Velk."] is False
