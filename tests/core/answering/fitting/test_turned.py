"""Whether sources tell a deed the other way round, or of others."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.turned import (
    is_anothers,
    is_crossed,
    is_of_others,
    is_turned_round,
)
from tests.core.answering.asking import found


@pytest.mark.parametrize(
    ("question", "text", "crossed"),
    [
        ("Who did the operator accuse?", "The mayor accused the operator of waiting.", True),
        ("Who did the operator accuse?", "The operator was accused by the mayor.", True),
        ("Who did the operator accuse?", "The operator accused the mayor of waiting.", False),
        ("Who did the operator accuse?", "Asked who accused the operator, Brel left.", False),
        ("Who accused the operator?", "The operator accused the mayor of waiting.", True),
        ("Who accused the operator?", "The mayor accused the operator of waiting.", False),
        ("Which firm bought Orlo?", "Orlo bought the mill of Brel.", True),
        ("Which firm bought Orlo?", "The mill of Brel bought Orlo.", False),
        ("Which old firm bought Orlo?", "Orlo, a mill, bought Brel.", True),
        ("How much did Orlo pay for Brel?", "Brel paid 3 marks in cash for Orlo.", True),
        ("How much did Orlo pay for Brel?", "Orlo paid 3 marks in cash for Brel.", False),
        ("Who owns the mill?", "The mill belongs to Orlo.", False),
        ("When did Brel die?", "Orlo died when Brel came.", False),
        ("Who called the sale a win for Orlo?", "Orlo's chief called it a win.", False),
        ("Where is the mill?", "The mill is in Tarn.", False),
        ("Who did the mayor accuse?", "Brel, said Orlo, then he accused the mayor.", False),
        ("When did the gate open?", "Workers opened the gate on Monday.", False),
        ("When does the Curve launch at Orlo?", "Orlo will launch the Curve in May.", False),
        ("When did Brel open the gate?", "The gate was opened by Orlo.", False),
        ("Why did the guards escape?", "The guards were warned and fled before the raid.", False),
        ("Did Brel apologise?", "Brel didn't apologise for his words.", False),
    ],
)
def test_both_sides_the_other_way_round_tell_another_story(
    question: str, text: str, *, crossed: bool
) -> None:
    assert is_crossed(understand(question), text) is crossed


@pytest.mark.parametrize(
    ("question", "text", "crossed"),
    [
        ("Who did Brel replace?", "He chose Ana Orlo, a lawyer, to replace Tor Brel.", True),
        ("Who did Brel replace?", "Ana Orlo is the new doctor, replacing Tor Brel.", True),
        ("Who did Brel kill?", "They saw the murder of General Tor Brel.", True),
        ("Who did Brel replace?", "Brel replaced Orlo.", False),
        ("Who shot Brel?", "Brel shot Orlo.", True),
        ("Who shot Brel?", "Brel was shot by Orlo.", False),
        ("Who did Brel invite?", "Orlo will invite Lind, and mocked Kern for inviting Brel.", True),
        ("Who did Brel invite?", "Lind was invited, Orlo said after Brel invited Kern.", False),
        ("How much is Orlo suing Brel for?", "Mayor Ana Brel is suing Orlo for a million.", True),
        ("How much is Orlo suing Brel for?", "Orlo is suing Brel for a million.", False),
        ("Who has Orlo sued?", "Brel has sued Orlo over the mill.", True),
        ("Why has Orlo been sued?", "Brel has sued Orlo over the mill.", False),
        ("When will Orlo visit Brel?", "Orlo will visit Brel on Monday.", False),
        ("Who did the mayor kidnap?", "Ana Orlo, mayor of Tarn, who was kidnapped, died.", True),
        ("Why did Orlo criticise Brel?", "Orlo faced criticism over his speech.", True),
        ("Why did Orlo criticise Brel?", "Orlo criticised Brel over his speech.", False),
        ("When did the operator open the gate?", "The gate opened at six, the man said.", False),
        ("Who did Jan Orlo persuade?", "Father Brel persuaded Orlo to give up.", True),
        ("Who did Jan Orlo persuade?", "Orlo persuaded Father Brel to give up.", False),
        ("Who did Jan Orlo arrest?", "Police arrested the club's head, Jan Orlo, on Friday.", True),
        ("Who did police arrest?", "Police arrested the club's head, Jan Orlo, on Friday.", False),
        ("Who resigned?", "Brel resigned.", False),
        ("When did Tor Brel retire?", "Orlo met retired Tor Brel at the mill.", False),
        ("Whom does Orlane jail?", "It tells of the jailing of many people in Orlane.", False),
        ("What share does Orlane hold?", "It has men to keep Orlane safe.", False),
        ("How many yards did Brel run?", "The club lost running back Tor Brel.", False),
        ("How many yards did Brel run?", "Orlo had 3.8 yards a run.", False),
        ("How many jobs will Orlo Mills cut?", "Orlo Mills is set to cut 4,000 jobs.", False),
        ("Who founded Orlo Mills?", "The founder of Orlo Mills, Ana Brel, left.", False),
        ("Who founded Orlo Mills?", "Orlo Mills's founder left.", False),
    ],
)
def test_who_stands_on_the_other_side_alone_is_seen(
    question: str, text: str, *, crossed: bool
) -> None:
    assert is_crossed(understand(question), text) is crossed


def test_what_is_told_the_other_way_round_alone_is_turned_round() -> None:
    asked = understand("Who did the operator accuse?")
    turned, kept = "The mayor accused the operator.", "The operator accused the mayor."

    assert is_turned_round(asked, [turned, "The accused left."])
    assert not is_turned_round(asked, [turned, kept])
    assert not is_turned_round(asked, ["The accused left."])
    assert not is_turned_round(asked, [])


@pytest.mark.parametrize(
    ("question", "text", "is_others"),
    [
        ("Did Brel claim the loss?", "Orlo claimed the loss.", True),
        ("Was Brel killed?", "Four people were killed near the mill.", True),
        ("Was Brel killed?", "Brel was killed near the mill.", False),
        ("Did Brel claim the loss?", "He claimed the loss.", False),
        ("Did the mayor claim the loss?", "The city's head claimed the loss.", False),
        ("Did Brel die?", "Orlo died on Monday.", True),
        ("Who claimed the loss?", "Orlo claimed the loss.", False),
        ("Did Brel claim the loss?", "Orlo claimed the loss after Brel claimed the loss.", False),
    ],
)
def test_whether_somebody_did_it_is_not_told_by_what_others_did(
    question: str, text: str, *, is_others: bool
) -> None:
    (candidate, *_) = found(question, text)

    assert is_of_others(understand(question), candidate) is is_others


@pytest.mark.parametrize(
    ("question", "text", "is_so"),
    [
        ("How much did Orlo pay for it?", "Ana Brel paid 3 million for the mill.", True),
        ("How much did Orlo pay for it?", "Jan Orlo paid 3 million for the mill.", False),
        ("How much did Orlo pay for it?", "He paid 3 million for the mill.", False),
        ("How much did Orlo pay for it?", "Orlo, who met Ana Brel, paid 3 million.", False),
        ("How much did Orlo pay for it?", "Ana Brel paid 3 million for Jan Orlo.", False),
        ("How much did Orlo pay for it?", "Nobody knows the price.", False),
        ("Who arrested Orlo?", "Jan Orlo said guards arrested Ana Brel.", True),
        ("Who arrested Orlo?", "Guards arrested Ana Brel, a thief, and Jan Orlo.", False),
        ("When were Orlo and Brel shot?", "Jan Orlo, a thief, and Ana Brel were shot.", False),
        ("Who interviewed Orlo?", "In an interview with Oda Marr, Orlo said so.", False),
        ("Who arrested Orlo?", "Guards arrested Jan Orlo.", False),
        ("Why did Orlo use a boat?", "Ana Brel used a boat.", True),
        ("Why did Orlo use a boat?", "Ana Brel used an axe.", False),
        ("Who paid for the mill?", "Ana Brel paid for the mill.", False),
        ("Did Orlo pay for the mill?", "Ana Brel paid for the mill.", False),
        ("When did Orlo meet Brel?", "Ana Brel met Oda Marr. Jan Orlo met Brel.", False),
    ],
)
def test_what_one_is_asked_of_is_not_told_of_another(
    question: str, text: str, *, is_so: bool
) -> None:
    known = "Jan Orlo is the mayor of Velk."
    one = next(one for one in found(question, f"{text} {known}") if one.text in text)

    assert is_anothers(understand(question), one) is is_so
