"""What kind of answer a question calls for."""

import pytest

from bot.core.answering.question.wants import Tone, Want, tone_of, want_of


@pytest.mark.parametrize(
    ("question", "want"),
    [
        ("How many people were killed?", Want.FIGURE),
        ("and how much did it cost?", Want.FIGURE),
        ("What is the latest death toll?", Want.FIGURE),
        ("How high is the wall?", Want.FIGURE),
        ("How long did the search last?", Want.FIGURE),
        ("How long ago was the dam built?", Want.TIME),
        ("What did Ana Brel say about the dam?", Want.WORDS),
        ("How did the mayor react?", Want.WORDS),
        ("Why was the death toll corrected?", Want.REASON),
        ("What caused the flood?", Want.REASON),
        ("When will the water be released?", Want.TIME),
        ("By what date must they leave?", Want.TIME),
        ("Where are the centres?", Want.PLACE),
        ("In which town did it rain?", Want.PLACE),
        ("in which northern towns is it used", Want.PLACE),
        ("what made city officials quit", Want.ANYTHING),
        ("Who leads the league?", Want.PERSON),
        ("Which party voted for it?", Want.PERSON),
        ("Is the road open?", Want.CLAIM),
        ("Has anybody been arrested?", Want.CLAIM),
        ("What should people do who are cut off?", Want.ANYTHING),
        ("the dam", Want.ANYTHING),
    ],
)
def test_the_question_word_decides(question: str, want: Want) -> None:
    assert want_of(question) is want


@pytest.mark.parametrize(
    ("question", "tone"),
    [
        ("I am trapped in my house", Tone.DANGER),
        ("please send help", Tone.DANGER),
        ("We're trapped", Tone.DANGER),
        ("How many were injured?", Tone.NONE),
        ("How many people were trapped or lost?", Tone.NONE),
        ("Do you think the mayor lied?", Tone.OPINION),
        ("Whose fault is it?", Tone.OPINION),
        ("Should I leave Tarn?", Tone.ADVICE),
        ("Is it safe to go back?", Tone.ADVICE),
        ("Must we evacuate?", Tone.ADVICE),
        ("Are we allowed to go back to Dorrin?", Tone.ADVICE),
        ("Is it ok to drink the water?", Tone.ADVICE),
        ("Must residents leave?", Tone.ADVICE),
        ("Can people drink the tap water?", Tone.ADVICE),
        ("Are villagers still allowed to return?", Tone.ADVICE),
        ("Do families have to boil water?", Tone.ADVICE),
        ("Should travellers avoid Tarn?", Tone.ADVICE),
        ("Can people get cholera from fish?", Tone.NONE),
        ("Must the mayor resign?", Tone.NONE),
        ("Where can people go?", Tone.ADVICE),
        ("Will the dam break?", Tone.FORECAST),
        ("What will happen next?", Tone.FORECAST),
        ("How many people were killed?", Tone.NONE),
    ],
)
def test_a_wish_for_more_than_reports_is_heard(question: str, tone: Tone) -> None:
    assert tone_of(question) is tone
