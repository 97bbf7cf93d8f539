"""Where a brief tells a sentence."""

from datetime import UTC, datetime

import pytest

from bot.core.facts import Topic
from bot.core.topics import is_disputed, is_unknown, tells_ahead, topic_of
from tests.builders import article, reading_of

#: A Monday.
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LEAD = "The levee at Tarn broke early on Monday."


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("It was unclear how many people had stayed behind.", Topic.UNSETTLED),
        ("The claim could not be independently verified.", Topic.UNSETTLED),
        ("The mayor denied that the warning had come late.", Topic.UNSETTLED),
        ("Residents accused the council of neglect.", Topic.UNSETTLED),
        ("The council will meet on Thursday.", Topic.WATCH),
        ("Parliament meets on Thursday, 5 March.", Topic.WATCH),
        ("She would address the council on 12 March.", Topic.WATCH),
        ("Repairs are to be finished by the end of March.", Topic.WATCH),
        ("The council met on Friday, 27 February.", Topic.NEWS),
        ("The council will meet soon.", Topic.NEWS),
        ("Water stood in the streets of Tarn.", Topic.NEWS),
    ],
)
def test_a_later_sentence_is_told_where_it_belongs(text: str, topic: Topic) -> None:
    it = article(f"{LEAD}\n\n{text}", published_at=MONDAY)
    reading = reading_of(it)

    assert topic_of(it, reading, reading.sentences[-1]) is topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The mayor denied that the warning had come late.", Topic.NEWS),
        ("The council will meet on Thursday.", Topic.NEWS),
        ("It is unclear who gave the order to open the gates.", Topic.UNSETTLED),
    ],
)
def test_a_lead_is_news_unless_nobody_knows(text: str, topic: Topic) -> None:
    it = article(text, published_at=MONDAY)
    reading = reading_of(it)

    assert topic_of(it, reading, reading.sentences[0]) is topic


def test_without_a_publication_date_a_date_may_lie_ahead() -> None:
    it = article(f"{LEAD}\n\nThe council will meet on Thursday.", published_at=None)
    reading = reading_of(it)

    assert topic_of(it, reading, reading.sentences[-1]) is Topic.WATCH


def test_cues_are_words_and_not_parts_of_words() -> None:
    assert is_unknown("It remains unclear.")
    assert not is_unknown("The water was clear.")
    assert is_disputed("He rejected the accusations.")
    assert not is_disputed("The claimants met.")
    assert tells_ahead("The vote is due on Friday.")
    assert not tells_ahead("The goodwill was gone.")
