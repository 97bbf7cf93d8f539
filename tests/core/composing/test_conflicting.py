"""Which counts of one thing are told side by side."""

from bot.core.composing.citing import SourceBook
from bot.core.composing.conflicting import conflicts
from bot.core.composing.material import difference
from tests.core.composing.desk import material, paper


def test_what_two_parties_gave_is_no_dispute_once_more_are_counted() -> None:
    three = paper("Three inmates were killed in Tarn, police said.", "a", 9)
    five = paper("Five inmates were killed in Tarn, the rebels said.", "b", 7, publisher="Voice")
    twelve = paper("The number of dead in Tarn rose to twelve, Ola Brel said.", "c", 1)

    early, now = material(three, five), material(three, five, twelve)
    assert conflicts(early, difference(early), SourceBook(early))
    assert not conflicts(now, difference(now), SourceBook(now))


def test_whoever_says_that_a_toll_rose_disputes_nobody() -> None:
    eleven = paper("Eleven people were killed in Tarn, Ola Brel said.", "a", 4)
    more = paper("The toll in Tarn rose to 19 dead, the government said.", "b", 1, publisher="Post")
    desk = material(eleven, more)
    assert not conflicts(desk, difference(desk), SourceBook(desk))
