"""Sentences that announce something for a date, and sentences that only hold both."""

import pytest

from bot.core.reading.dates import find_dates
from bot.core.sentences.upcoming import is_scheduled_by, tells_ahead


def is_scheduled(text: str, said_on: str = "") -> bool:
    return is_scheduled_by(text, 0, len(text), find_dates(text), said_on)


@pytest.mark.parametrize(
    "text",
    [
        "The council will meet on Thursday.",
        "On Thursday, the council will meet again.",
        "Thursday's session is scheduled to open at noon.",
        "The bridge is due to reopen on 12 March 2026.",
        "A hearing is due on Friday.",
        "Marches are planned for Sunday, one of them to the harbour.",
        "The inquiry is expected to report next month.",
        "Brel is expected to face two charges and one attempted murder charge later today.",
        "Brel said the council would meet on Friday.",
        "The curfew ends on Monday.",
        "The prime minister said that she would decide by Friday whether to accept it.",
        "The guards' union has called a one-day strike for Friday.",
        "The prime minister said this week that the port would open by the end of March 2026.",
    ],
)
def test_an_announcement_with_its_date_is_scheduled(text: str) -> None:
    assert is_scheduled(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rescuers gave up on Saturday due to low light.", id="due to: because of"),
        pytest.param(
            "Police pushed back marchers from a planned vigil for Brel, shot on Saturday.",
            id="planned: which one it was",
        ),
        pytest.param("The firm said on Tuesday that it will buy the dam.", id="when it was said"),
        pytest.param(
            "Oda Brel will follow Per Lund, who announced in June that he was leaving.",
            id="the date of a clause about the past",
        ),
        pytest.param(
            "In May, thieves stole stones from a courier that was due to be paid in Tarn.",
            id="a date at the head that goes with what happened",
        ),
        pytest.param("The season generally starts in October.", id="what always is"),
        pytest.param("Emissions will fall by a third by 2040.", id="an outlook over years"),
        pytest.param("Brel will follow Lund, the warden since Monday.", id="since when"),
        pytest.param("The council will meet soon.", id="no date"),
        pytest.param("The council met on Friday.", id="nothing announced"),
        pytest.param(
            "The council met on Monday. " + "The river rose slowly. " * 9 + "It will fall.",
            id="a date far away",
        ),
    ],
)
def test_a_date_and_a_plan_in_one_sentence_are_no_schedule(text: str) -> None:
    assert not is_scheduled(text)


def test_a_date_that_was_over_when_it_was_said_is_not_ahead() -> None:
    text = "The council will meet on 12 March 2026."

    assert is_scheduled(text, "2026-03-12")
    assert not is_scheduled(text, "2026-03-13")


def test_cues_are_words_and_not_parts_of_words() -> None:
    assert tells_ahead("The vote is due on Friday.")
    assert not tells_ahead("The goodwill was gone.")
