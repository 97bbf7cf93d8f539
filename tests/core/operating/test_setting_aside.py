import pytest

from bot.core.operating.setting_aside import PAUSES, Fault, fault_of, set_aside
from bot.errors import ReadingFailed
from tests.builders import NOW, article


def test_each_try_that_fails_makes_the_next_pause_longer_up_to_the_last() -> None:
    one, aside = article(title="Boats"), None
    pauses = []
    for _ in range(len(PAUSES) + 2):
        aside = set_aside(one, Fault(kind="KeyError"), NOW, aside)
        pauses.append(aside.again_at - NOW)

    assert pauses == [*PAUSES, PAUSES[-1], PAUSES[-1]]
    assert aside is not None
    assert (aside.article, aside.revision, aside.title) == (one.id, one.revision, "Boats")
    assert (aside.tries, aside.since) == (len(PAUSES) + 2, NOW)


def test_of_a_fault_its_kind_and_place_are_told_and_none_of_its_words() -> None:
    with pytest.raises(LookupError) as raised:
        raise LookupError("what the article says")

    fault = fault_of(raised.value)

    assert fault.kind == "LookupError"
    assert fault.place.startswith("operating/test_setting_aside.py:")


def test_a_fault_elsewhere_is_told_as_it_was_there() -> None:
    error = ReadingFailed("KeyError", "reading/quotes.py:7")

    assert fault_of(error) == Fault(kind="KeyError", place="reading/quotes.py:7")
    assert str(error) == "KeyError at reading/quotes.py:7"
