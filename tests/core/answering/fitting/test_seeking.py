"""Where a sentence may hold what is asked for."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.seeking import nearness, places, shows_wanted
from tests.core.answering.asking import found


def seen(question: str, text: str) -> list[str]:
    (one, *_) = found(question, text)
    return [one.text[place.start : place.end] for place in places(understand(question), one)]


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        ("When did the polls of Velk open?", "The polls of Velk opened at 0700.", "0700"),
        ("When will the polls open?", "The polls open in the early 2020s.", "2020s"),
        ("When is the sale due?", "The sale is due by the year's end.", "year's end"),
        ("When is the sale due?", "The sale is due in the fourth quarter.", "fourth quarter"),
        ("When did it sink?", "It sank in the early hours.", "early hours"),
        ("When will he leave?", "He will leave at the end of the month.", "end of the month"),
        ("When will it end?", "It will end within three weeks.", "within three weeks"),
        ("How many boats sank?", "In Velk 14 boats sank.", "14"),
        ("How many villagers fled Velk?", "From Velk 300 people fled.", "300"),
        ("How much did the mill cost?", "The mill cost 20 million marks.", "20 million"),
        ("How far did the boy fall?", "The boy fell 60 metres.", "60 metres"),
        ("What time did the bridge fall?", "The bridge fell at 8:30 p.m.", "8:30"),
        ("What share of the harvest rotted?", "In Velk 40 percent of it rotted.", "40 percent"),
        ("Where did the boat sink?", "The boat sank off Orlan.", "Orlan"),
        ("What weapon did the guard use?", "The guard used a rifle.", "rifle"),
        ("Which mayor fled?", "Ana Brel fled, the mayor of Velk.", "Ana Brel"),
        ("What is the name of the dhow?", "The dhow is called Salka.", "Salka"),
    ],
)
def test_what_is_asked_for_is_seen_where_it_stands(question: str, text: str, holds: str) -> None:
    assert holds in seen(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Where did the boat sink?", "The boat sank fast."),
        ("When did the boat sink?", "The boat sank fast."),
        ("What did the guard use?", "The guard used a rifle."),
        ("How many of the 12 boats sank?", "The 12 boats are old."),
        ("How many children died?", "The hospital treats 38 injured people, six of them children."),
    ],
)
def test_what_is_not_there_is_not_seen(question: str, text: str) -> None:
    assert not [word for word in seen(question, text) if word not in ("The",)]


@pytest.mark.parametrize(
    ("question", "text", "likely"),
    [
        ("How many men sank?", "Two women sank.", 0.25),
        ("How many men sank?", "Two people sank.", 0.5),
        ("Which judge closed it?", "The Velk Company closed it.", 0.5),
        ("Who closed it?", "The Velk Company closed it.", 1.0),
    ],
)
def test_what_is_of_another_sort_is_less_likely(question: str, text: str, likely: float) -> None:
    (one, *_) = found(question, text)

    assert max(place.likely for place in places(understand(question), one)) == likely


def test_a_reason_is_seen_by_its_word() -> None:
    assert seen("Why did the mill close?", "The mill closed because of the flood.") == ["because"]


def test_words_of_the_question_beside_it_make_it_likely() -> None:
    question = "How many boats sank off Orlan?"
    (near,) = found(question, "Off Orlan 14 boats sank.")
    (place, *_) = places(understand(question), near)

    assert nearness(understand(question), near, place) == 1.0


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        ("Who opened the gates?", "Ana Brel opened the gates.", True),
        ("Who opened the gates?", "Engineers opened the gates.", True),
        ("Who opened the gates?", "The gates opened.", False),
        ("Who opened the gates?", "“I opened the gates,” said Ana Brel.", True),
        ("Who is Ana Brel?", "Ana Brel opened it.", False),
        ("When did the gates open?", "The gates opened at 04:10.", True),
        ("When did the gates open?", "The gates opened on Monday.", True),
        ("When did the gates open?", "The gates opened slowly.", False),
        ("Where did the gates open?", "The gates opened in Velk.", True),
        ("Where did the gates open?", "The gates opened behind the mill.", True),
        ("Where did the gates open?", "The gates opened.", False),
        ("Why did the gates open?", "The gates opened.", True),
    ],
)
def test_the_thing_asked_for_must_be_there(question: str, text: str, holds: bool) -> None:
    (one, *_) = found(question, text)

    assert shows_wanted(understand(question), one) is holds
