"""Choosing, and abstaining."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.answering import answer, nearest, understand
from bot.core.articles import Article
from tests.builders import NOW, article
from tests.core.answering.asking import cite, found

DAM = (
    "Engineers opened two gates of the Velk dam on Monday. It is wet. "
    "The mayor of Velk is Ana Brel. The inquiry into the flood is to report by 30 June."
)


def answered(question: str, *texts: str | Article) -> list[str]:
    asked = understand(question)
    return [said.text for said in answer(asked, found(asked, *texts), cite)]


def near(question: str, *texts: str) -> list[str]:
    asked = understand(question)
    return [said.text for said in nearest(asked, found(asked, *texts), cite)]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who is the mayor of Velk?", "Ana Brel"),
        ("When did engineers open the gates?", "Monday"),
        ("By when must the inquiry report?", "30 June"),
        ("How many gates of the Velk dam were opened?", "two gates"),
        ("What did engineers open?", "two gates"),
    ],
)
def test_the_sentence_that_answers_is_given(question: str, words: str) -> None:
    assert words in " ".join(answered(question, DAM))


@pytest.mark.parametrize(
    "question",
    [
        "Who is the mayor of Tarn?",
        "Who is the king of Velk?",
        "When did the mayor resign?",
        "What did the mayor of Velk say?",
        "Who designed the Velk dam?",
        "What is the name of the mayor's wife?",
        "How many gates were painted green by children?",
        "Will the gates fall?",
        "What?",
        "",
    ],
)
def test_what_the_sentences_do_not_tell_is_refused(question: str) -> None:
    assert answered(question, DAM) == []


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("¿Quién es el alcalde de Velk?", "El alcalde de Velk es Jan Orlo.", "Jan Orlo"),
        ("Wann brach der Damm von Velk?", "Der Damm von Velk brach am Montag.", "Montag"),
        ("Quand la digue de Velk a-t-elle cédé ?", "La digue de Velk a cédé lundi.", "lundi"),
        ("Хто мер Велка?", "Мер Велка Ян Орло.", "Ян Орло"),
        ("Кто мэр Велка?", "Мэр Велка Ян Орло.", "Ян Орло"),
    ],
)
def test_words_of_asking_are_asked_for_in_no_language(question: str, text: str, words: str) -> None:
    assert words in " ".join(answered(question, text))
    assert answered(question.replace("Velk", "Tarn").replace("Велка", "Тарна"), text) == []


def test_who_is_only_described_is_named_as_well() -> None:
    text = (
        "A Tarn man has admitted that he threatened to burn down the mill of Velk. "
        "The mill is old. It was built of oak. "
        "Jan Orlo, 55, could go to prison for threatening to burn the mill."
    )

    assert "Jan Orlo" in " ".join(answered("Who threatened to burn down the mill of Velk?", text))


def test_who_died_is_told_by_name_or_by_the_newest_count() -> None:
    old = article("Police said four people were killed in the flood at Velk.", "old", title="")
    old = replace(old, published_at=NOW - timedelta(days=3))
    new = article("The number killed in the flood rose to nine, the police said.", "new", title="")
    named = article("Ana Brel was killed in the flood at Velk.", "named", title="")

    (counted,) = answered("Who was killed in the flood?", old, new)

    assert "nine" in counted
    assert answered("Who was killed in the flood?", old, named)[0] == named.text


def test_who_killed_somebody_is_not_told_by_a_count() -> None:
    text = "Police said four people were killed by the miller of Velk. Ana Brel saw it."

    assert answered("Who killed the four people?", text)[0].startswith("Police said four")


def test_what_holds_little_of_the_question_is_not_told_beside_the_best() -> None:
    text = "The school in Velk will open again on Monday. The mill in Velk is of stone."

    assert len(answered("Is the school in Velk open?", text)) == 1


def test_where_it_was_may_stand_in_the_dateline_alone() -> None:
    text = "VELK, 3 March (Varda Wire) — Raiders robbed a bank with a bulldozer at night."

    assert "VELK" in " ".join(answered("Where did raiders rob a bank with a bulldozer?", text))


def test_no_sentence_is_told_twice() -> None:
    text = (
        "The flood drove 5,000 people from the farms of Velk, Relief Bridge said. Most of them "
        'sleep with relatives, said Sela Brandt of Relief Bridge. "The farms are gone," she said.'
    )

    told = answered("Who is Sela Brandt?", text)
    assert told
    assert not any(one in other for one in told for other in told if one is not other)


def test_who_is_named_needs_no_second_sentence() -> None:
    text = (
        "Jan Orlo threatened to burn down the mill of Velk. The mill is old. It was built of oak. "
        "Oda Marr went to prison for threatening a miller."
    )

    told = " ".join(answered("Who threatened to burn down the mill of Velk?", text))
    assert "Jan Orlo" in told
    assert "Oda Marr" not in told


def test_an_age_is_told_of_whom_it_is_asked() -> None:
    text = "Ana Brel, 41, is the mayor of Velk. Jan Orlo was born in Velk 63 years ago."

    assert answered("How old is Ana Brel?", text) == ["Ana Brel, 41, is the mayor of Velk."]
    assert answered("How old is Oda Marr?", text) == []


def test_numbers_of_another_matter_are_not_told() -> None:
    text = "The Velk council met. The dam of Tarn has 14 gates and 3 towers."

    assert answered("How many gates did the council of Velk sell to the miller?", text) == []


def test_a_reason_may_stand_in_the_sentence_behind() -> None:
    text = "The mayor closed the bridge on Monday. Two of the piers had moved. It rained."

    lines = answered("Why did the mayor close the bridge?", text)

    assert lines == ["The mayor closed the bridge on Monday.", "Two of the piers had moved."]


def test_a_reason_that_leans_on_the_sentence_before_it_is_told_once_with_it() -> None:
    text = "The mayor closed the bridge on Monday. That was because two of the piers had moved."

    assert answered("Why did the mayor close the bridge?", text) == [text]


def test_a_sentence_is_not_told_again_with_the_one_that_leans_on_it() -> None:
    text = "The bombs of Velk were planted at night. This was why the bombs of Velk were heard."

    (line,) = answered("Why were the bombs of Velk planted?", text)

    assert line.count("were planted at night") == 1


def test_a_reason_is_not_told_by_when_something_else_was() -> None:
    text = "Residents crossed the bridge of Velk five days after the dam broke."

    assert answered("Why did the dam break?", text) == []


def test_another_paragraph_gives_no_reason() -> None:
    text = "The mayor closed the bridge on Monday.\n\nTwo of the cats had moved."

    assert answered("Why did the mayor close the bridge?", text) == []


def test_sources_that_differ_stand_side_by_side() -> None:
    lines = answered(
        "Who broke the gate of the mill?",
        "Ana Brel said soldiers broke the gate of the mill.",
        "Police said two boys broke the mill's gate at noon.",
    )

    assert len(lines) == 2


def test_the_same_said_twice_is_said_once() -> None:
    text = "Soldiers broke the gate of the mill at noon."

    assert answered("Who broke the gate of the mill?", text, text) == [text]


def test_at_most_three_sentences_answer() -> None:
    told = {"Soldiers": "a ram", "Police": "axes", "Boys": "stones", "Rain": "mud"}
    texts = [f"{who} broke the gate of the mill with {what}." for who, what in told.items()]

    assert len(answered("What broke the gate?", *texts)) <= 3


def test_the_nearest_sentences_are_one_of_an_article_best_first() -> None:
    lines = near("Who painted the gates of the dam?", DAM, "The gates of the palace are open now.")

    assert lines[0] == "Engineers opened two gates of the Velk dam on Monday."
    assert len(lines) <= 2


def test_what_is_far_off_is_not_shown_as_near() -> None:
    question = "Who painted the old green boats of the northern prince?"

    assert near(question, "The prince sleeps.") == []


def test_a_sentence_that_leans_on_another_is_not_shown() -> None:
    assert near("Who opened the gates?", "His brother opened the gates.") == []


def test_who_owns_something_may_be_a_town() -> None:
    question = "Who owns the dam?"

    assert answered(question, "The dam belongs to Port Sable.") == [
        "The dam belongs to Port Sable."
    ]


def test_who_is_accused_is_not_told_by_who_accuses() -> None:
    question = "Who did the operator accuse?"

    assert answered(question, "Mayor Edda Fross accused the operator of waiting.") == []


def test_a_built_bridge_does_not_tell_when_the_dam_was_built() -> None:
    bridge = "Residents crossed a bridge built by the army, five days after the dam broke."

    lines = answered("When was the dam built?", bridge, "The dam, completed in 1961, is old.")

    assert lines[0] == "The dam, completed in 1961, is old."


def test_whether_something_still_is_so_is_told_by_the_newest_first() -> None:
    told = [
        article(
            f"The agency {did} the evacuation of Velk.",
            id=did,
            published_at=NOW - timedelta(hours=old),
        )
        for did, old in (("ordered", 30), ("lifted", 2))
    ]

    lines = answered("Is Velk still evacuated?", *told)

    assert lines[0] == "The agency lifted the evacuation of Velk."


def test_near_sentences_are_shown_once() -> None:
    text = "The gates of the palace are open now."

    assert len(near("Who painted the gates of the palace?", text, text)) == 1


@pytest.mark.parametrize(
    ("question", "text", "is_near"),
    [
        ("Who painted the gates of Velk?", "Brel opened a gate in Velk.", True),
        ("Who painted the gates of Velk?", "Brel painted the gates of Tarn.", False),
        ("Who painted the gates of the mill?", "The mayor painted a fence.", False),
        ("Is the bridge shut?", "The bridge is under water.", True),
        ("Is the bridge shut?", "It rained on Monday.", False),
    ],
)
def test_what_is_near_shares_whom_it_is_about_or_the_rarest_word(
    question: str, text: str, is_near: bool
) -> None:
    others = "Brel left Velk. The gates are red, and so is the mill. The bridge is long."

    assert (text in near(question, text, others)) is is_near


def test_a_fuller_sentence_without_the_number_does_not_stand_for_one_with_it() -> None:
    lines = answered(
        "What share of the grain trade did Orlo have?",
        "With 54 million marks in grain trade, Orlo had 7 percent of the trade.",
        "The grain trade of Orlo, with 54 million marks, is its pride and half of what it sells.",
    )

    assert any("7 percent" in line for line in lines)


def test_what_befell_somebody_is_told_where_that_is_told() -> None:
    text = "The hall was full. Brel spoke there. The hall burnt. Tor Brel was shot in the leg."

    assert any("leg" in one for one in answered("What happened to Tor Brel?", text))
