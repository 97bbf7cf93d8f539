"""Verbs of several words."""

import pytest

from bot.core.answering.question.asked import understand
from bot.core.answering.question.phrases import as_asked, in_one_word, stems_in
from bot.core.text.words import stem


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The spillway gave way at dawn.", "collapse"),
        ("The minister stepped down.", "resign"),
        ("Raiders made off with the bells.", "steal"),
        ("Two men were taken into custody.", "detain"),
        ("The flood claimed the lives of nine.", "kill"),
        ("Her son lost his life.", "die"),
        ("What set off the riots?", "trigger"),
        ("A spark set off the gas.", "explode"),
        ("The agency put out a statement.", "publish"),
        ("Crews put out the blaze.", "extinguish"),
        ("Prosecutors are looking into the firm.", "investigate"),
        ("The firm called off plans to go public.", "ipo"),
        ("Police broke up the protest.", "disperse"),
        ("He took his own life.", "suicide"),
        ("The team went 15 games without a loss.", "unbeaten"),
        ("She is in charge of the study.", "lead"),
        ("The vote was put off.", "postpone"),
        ("Who got kicked off the show?", "eliminate"),
        ("It is the number one buyer of the plane.", "biggest"),
        ("He could face up to 10 years.", "maximum"),
        ("The van smashed into a wall.", "crash"),
        ("The raiders got away.", "escape"),
        ("He has a home in the U.K.", "uk"),
        ("Jan Orlo, 36, of Velk, was hurt.", "live"),
        ("Velk is a country of 12 million.", "population"),
        ("The town is without power.", "blackout"),
        ("Prime Minister Ana Brel left.", "premier"),
        ("The sirens went off at four.", "sound"),
        ("The lake, known as the Eye, is dry.", "name"),
        ("The brewer took a majority stake in a mill.", "buy"),
        ("The mill laid off forty people.", "dismiss"),
        ("Forty people signed up.", "register"),
        ("Rebels downed a helicopter.", "shoot"),
        ("The mill called off its public offering.", "ipo"),
        ("Schools open again on Monday.", "reopen"),
        ("The reeve escaped unharmed.", "injure"),
        ("The man was unarmed.", "arm"),
    ],
)
def test_a_phrase_is_held_as_the_word_it_stands_for(text: str, says: str) -> None:
    assert stem(says) in stems_in(text)


@pytest.mark.parametrize("text", ["The reeve called in the army.", "Brel called for calm."])
def test_whoever_is_called_in_gets_no_name(text: str) -> None:
    assert stem("name") not in stems_in(text)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The Velk Dam Authority closed the gates.", "vda"),
        ("It fined the Office for Dams and Rivers.", "odr"),
        ("The Upper Velk Dam Authority closed the gates.", "vda"),
    ],
)
def test_a_long_name_is_held_as_its_initials(text: str, short: str) -> None:
    assert short in stems_in(text)


@pytest.mark.parametrize(
    "text", ["Ana Brel left.", "THE VELK DAM AUTHORITY", "the velk dam office"]
)
def test_what_is_no_long_name_has_no_initials(text: str) -> None:
    assert not stems_in(text) & {"vda", "tvda", "vdo", "ab"}


def test_a_question_is_asked_in_one_word_and_keeps_its_capitals() -> None:
    assert in_one_word("Did the wall give way?") == "Did the wall collapse?"
    assert in_one_word("Who leads the United States?") == "Who leads the Usa?"


def test_what_is_past_stays_past() -> None:
    assert in_one_word("The wall gave way.") == "The wall collapsed."
    assert in_one_word("The firm took over a mill.") == "The firm replaced a mill."


def test_little_words_alone_say_nothing() -> None:
    assert in_one_word("What did they give?") == "What did they give?"


def test_a_question_keeps_a_phrase_that_sources_have_as_well() -> None:
    asked = understand("Where are the reception centres?")

    assert asked.text == "Where are the reception centres?"
    assert "shelter" in stems_in("The reception centre in Pell closes.")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Where are the shelters?", "The Shelter is open."),
        ("Where are the reception centres?", "The Reception centre is open."),
    ],
)
def test_a_source_is_read_in_the_words_of_the_question(question: str, told: str) -> None:
    assert as_asked("The Reception centre is open.", question) == told
