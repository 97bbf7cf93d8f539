"""Words that a source cannot leave out."""

from bot.core.answering import understand
from bot.core.answering.fitting.weighty import weighty
from tests.core.answering.asking import found

MILL = "Orlo showed the mill of Velk on Monday. It has a red door."


def measured(question: str) -> dict[str, float]:
    return dict(weighty(understand(question), found(question, MILL)[0]))


def test_a_word_that_says_much_and_is_nowhere_is_lost() -> None:
    lost = measured("Who designed the mill of Velk?")

    assert lost["weighty_least"] == 0.0
    assert lost["weighty_lost"] == 0.5
    assert lost["deed_lost"] == 1.0


def test_a_word_that_says_little_is_not_missed() -> None:
    assert measured("Who used the mill of Velk?")["weighty_least"] == 1.0


def test_a_word_beside_the_sentence_counts_for_part_of_one() -> None:
    assert 0.0 < measured("When did Orlo show the door of the mill?")["weighty_least"] < 1.0


def test_names_alone_are_no_such_words() -> None:
    assert measured("Who is Orlo?")["weighty"] == 0.0
