"""The word by which a question says what happened."""

import pytest

from bot.core.answering.question.predicates import predicate_of
from bot.core.text.words import stem


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("How many officers resigned after the flood?", "resigned"),
        ("How many voters support the dam?", "support"),
        ("Who shot the mayor?", "shot"),
        ("What did the storm sink last month?", "sink"),
        ("How long did the storm last?", "last"),
        ("Which company bought the mill?", "bought"),
        ("What did the mayor promise?", "promise"),
        ("Where did Ana Brel swim?", "swim"),
        ("What did Brel's sister tell the court?", "tell"),
        ("How many shots did officers fire?", "fire"),
        ("When did the old red mill burn?", "burn"),
        ("What did the guards of the mill steal?", "steal"),
        ("What did the reeve frobnicate?", "frobnicate"),
        ("When was the boy killed?", "killed"),
        ("Where did Oda Brel die?", "die"),
        ("Who is the head of the agency?", "head"),
        ("What hit the bridge?", "hit"),
        ("Which news agency published the film first?", "published"),
        ("Which river burst its banks?", "burst"),
        ("When is the trial due to begin?", "begin"),
        ("When is the sale expected to close?", "close"),
        ("Do candidates have to publish their taxes?", "publish"),
        ("How much do you need to save for it?", "save"),
        ("Are people allowed to return?", "return"),
        ("Who called for the resignation?", "called"),
        ("What did the boy get charged with?", "charged"),
        ("What did the boy get from it?", "get"),
        ("Who will build the dam?", "build"),
        ("How many people would see their taxes cut?", "cut"),
        ("When will the old mill close?", "close"),
        ("Which award could Ana Brel win?", "win"),
        ("Whose voters might leave?", "leave"),
        ("How many boats must the town buy?", "buy"),
        ("Why would Orlo not sign it?", "sign"),
        ("When will the talks be held?", "held"),
        ("Who is investigating the mill?", "investigating"),
        ("What were the thieves stealing?", "stealing"),
        ("Where was the opening ceremony held?", "held"),
        ("When was the building sold?", "sold"),
        ("Which plants will the Build Fund keep?", "keep"),
        ("Where did the first bomb explode?", "explode"),
        ("When did the car crash kill Oda Brel?", "kill"),
    ],
)
def test_a_question_says_what_happened(question: str, says: str) -> None:
    told = predicate_of(question)

    assert told == ("die" if says == "die" else stem(says))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the dam",
        "Who?",
        "How old is she?",
        "What did he do?",
        "How many children does he have?",
        "Is Brel still in hospital?",
        "What breed was the dog?",
        "Who is the mayor's running mate?",
        "What was the supposed thief?",
        "Should I leave Tarn?",
        "Can we stay indoors?",
        "How much will there be?",
        "What calibre was the gun, according to the mayor?",
    ],
)
def test_some_say_nothing_of_it(text: str) -> None:
    assert predicate_of(text) in ("", "do")
