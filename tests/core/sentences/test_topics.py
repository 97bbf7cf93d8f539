"""Where a brief tells a sentence."""

from datetime import UTC, datetime

import pytest

from bot.core.facts import Topic
from bot.core.sentences.topics import is_disputed, is_unknown, topic_of
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
        ("Where the mayor is was not immediately known.", Topic.UNSETTLED),
        ("There was no immediate word on casualties.", Topic.UNSETTLED),
        ("Colonel Orlan told the Post that this was a lie.", Topic.UNSETTLED),
        ("The operator called the report baseless.", Topic.UNSETTLED),
        ('The police chief rejected this as "a shabby excuse".', Topic.UNSETTLED),
        ("The mayor said that they were false alarms.", Topic.NEWS),
        ("Details of the deal are still awaited.", Topic.UNSETTLED),
        ("The names of the dead have not been released.", Topic.UNSETTLED),
        ("The landlord, who has not been identified, sent his son upstairs.", Topic.NEWS),
        ("The council will meet on Thursday.", Topic.WATCH),
        ("Parliament meets on Thursday, 5 March.", Topic.WATCH),
        ("She would address the council on 12 March.", Topic.WATCH),
        ("Repairs are to be finished by the end of March.", Topic.WATCH),
        ("The council met on Friday, 27 February.", Topic.NEWS),
        ("The council will meet soon.", Topic.NEWS),
        ("Water stood in the streets of Tarn.", Topic.NEWS),
        ("Some 6,000 refused to go or could not be reached, the mayor said.", Topic.NEWS),
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
        ("Gunmen took away an unknown number of pupils on Monday.", Topic.NEWS),
    ],
)
def test_a_lead_is_news_unless_nobody_knows(text: str, topic: Topic) -> None:
    it = article(text, published_at=MONDAY)
    reading = reading_of(it)

    assert topic_of(it, reading, reading.sentences[0]) is topic


def test_what_lies_ahead_is_told_by_the_publishers_own_day() -> None:
    text = f"{LEAD}\n\nThe council will meet on 2 March."
    late = datetime(2026, 3, 3, 1, 30, tzinfo=UTC)
    there = article(text, published_at=late, published_offset=-300)
    here = article(text, published_at=late)

    assert topic_of(there, reading_of(there), reading_of(there).sentences[-1]) is Topic.WATCH
    assert topic_of(here, reading_of(here), reading_of(here).sentences[-1]) is Topic.NEWS


def test_without_a_publication_date_a_date_may_lie_ahead() -> None:
    it = article(f"{LEAD}\n\nThe council will meet on Thursday.", published_at=None)
    reading = reading_of(it)

    assert topic_of(it, reading, reading.sentences[-1]) is Topic.WATCH


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("It remains unclear.", True),
        ("An unknown number of people stayed behind.", True),
        ("The fate of the crew is unknown.", True),
        ("The water was clear.", False),
        ("The little-known captain was named by an unknown painter.", False),
    ],
)
def test_what_nobody_knows_is_no_man_whom_nobody_knows(text: str, is_open: bool) -> None:
    assert is_unknown(text) is is_open


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("He rejected the accusations.", True),
        ("The guard was accused of sleeping.", True),
        ("The council accused the firm of haste.", True),
        ("The firm claims that the wall was sound.", True),
        ("She alleged that the gate was left open.", True),
        ("The claimants met.", False),
        ("The man accused of opening the gate is 34.", False),
        ("The alleged arsonist is in custody.", False),
        ("The flood claimed at least nine lives.", False),
        ("The flood claimed 12 victims.", False),
        ("The Tarn Front claimed responsibility for the attack.", False),
        ("Insurance claims rose to 400.", False),
        ("A third of the firm's claims as to the wall were borne out.", False),
        ("The rate was below one third of Halvik's claim.", False),
        ("Insurance claims rose, and the firm claims that few are valid.", True),
        ("Riots began in Tarn after witnesses claimed that he took aim.", False),
        ("Peacekeepers have sometimes been accused of theft.", False),
        ("Records show a previous arrest in which he was accused of theft.", False),
        ("Troops killed a still-disputed number of protesters.", False),
        ("He sought excuses by accusing others.", False),
        ("The council has repeatedly denied that it knew.", True),
        ("After the vote, the council denied that it knew.", True),
        ("The army said it knew of no beatings.", True),
    ],
)
def test_a_dispute_is_somebody_disputing(text: str, is_one: bool) -> None:
    assert is_disputed(text) is is_one
