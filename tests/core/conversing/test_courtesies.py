"""What is politeness, and what only looks like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.conversing.courtesies import Courtesy, courtesy_of


@pytest.mark.parametrize(
    "said",
    [
        "hi", "Hello!", "hey there", "Good morning everyone", "Hallo", "Guten Morgen",
        "¡Hola, buenos días!", "Bonjour", "Привіт", "Добрый день", "你好", "مرحبا",
        "hello?", "hola??",
    ],
)  # fmt: skip
def test_a_greeting_is_one(said: str) -> None:
    assert courtesy_of(said) is Courtesy.GREETING


@pytest.mark.parametrize(
    "said",
    [
        "thanks!", "Thank you so much", "ok", "OK thanks", "great, thanks a lot", "thx bot",
        "hello and thanks", "Vielen Dank", "muchas gracias", "Дякую!", "спасибо большое", "谢谢",
        "good bot!", "👍",
        "🙏🙏", ":+1:", ":white_check_mark:", "<:ty:123456789012345678>", "thanks :+1:",
    ],
)  # fmt: skip
def test_what_only_thanks_is_told_from_a_question(said: str) -> None:
    assert courtesy_of(said) is Courtesy.THANKS


@pytest.mark.parametrize(
    "said",
    [
        "", "?", "!!", "ok?", "hello you?", "thanks, and the dead?", "hi how many are missing",
        "thanks to whom", "Great Sell flood", "the job", "good", "ok 12", "morning briefing",
        "thank the mayor", "is it ok to return", "tell me all about it", "你好吗，死了多少人",
    ],
)  # fmt: skip
def test_whatever_may_ask_for_something_is_no_courtesy(said: str) -> None:
    assert courtesy_of(said) is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_judged(said: str) -> None:
    assert courtesy_of(said) in (None, *Courtesy)
