"""Counts of another happening do not stand for this one."""

from datetime import date

import pytest

from bot.core.reading import read
from bot.core.reading.background import age, find_background, looks_back, otherness
from bot.core.reading.totals import totals


@pytest.mark.parametrize(
    "clause",
    [
        pytest.param("in 1998 a quake killed 300", id="a year"),
        pytest.param("the 40 who died in the flood of 1974", id="a year in passing"),
        pytest.param("two weeks after a freight train hit a bus, killing 16", id="weeks after a"),
        pytest.param("the previous wave killed 40", id="the previous one"),
        pytest.param("64 miners were killed last year", id="last year"),
        pytest.param("lightning kills about 200 people a year", id="in any year"),
    ],
)
def test_words_tell_another_happening(clause: str) -> None:
    assert otherness(clause) > otherness("40 soldiers died last week") > otherness("40 died")


@pytest.mark.parametrize(
    ("day", "lost"),
    [
        pytest.param("", 0.0, id="no day"),
        pytest.param("2026-05-09", 0.0, id="the newest"),
        pytest.param("2026-05-08", 1.0, id="yesterday's"),
        pytest.param("2026-04-20", 3.0, id="weeks ago"),
    ],
)
def test_a_count_loses_the_more_the_older_it_is(day: str, lost: float) -> None:
    assert age(day, "2026-05-09") == lost


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        pytest.param(
            "A train derailed near Holm, killing 7. The accident came two weeks after a freight "
            "train hit a bus at Lund, killing 16.",
            7,
            id="another crash",
        ),
        pytest.param(
            "Gunmen killed 11 passengers on 9 May 2026, police said. On 20 April 2026, 17 miners "
            "were shot dead at a checkpoint.",
            11,
            id="another raid",
        ),
        pytest.param(
            "Rescuers have found 6 bodies in the pit; the remaining 15 are feared dead.",
            6,
            id="feared",
        ),
        pytest.param(
            "The storm killed 19. Four people were killed in Port Amel, two in Ruhan and 13 in "
            "the islands. Last year's storm killed 40.",
            19,
            id="the sum of the three behind it",
        ),
    ],
)
def test_the_toll_is_of_what_is_reported(text: str, killed: float) -> None:
    reading = read(text)

    (total,) = (f for f in totals(text, reading.sentences, reading.figures) if f.kind == "killed")
    assert total.value == killed


@pytest.mark.parametrize(
    ("text", "past"),
    [
        pytest.param(
            "Floods killed 12 people at Kett on Monday. In 1998, floods killed 250 people there "
            "and left 4,000 homeless. They also drowned 90 cows.",
            [250, 4000, 90],
            id="a year at the head, and what goes on about it",
        ),
        pytest.param(
            "The quake killed 31 people, the deadliest since 1974. Last year a quake killed nine.",
            [9],
            id="a record is the happening's own",
        ),
        pytest.param(
            "Police arrested 9 men, against 40 who were detained in a raid last year.",
            [40],
            id="only the clause that tells it",
        ),
        pytest.param(
            "Talks go on. The war has killed 3,000 people in 20 years. "
            "On average, floods kill 40 people.",
            [3000, 40],
            id="years of it",
        ),
        pytest.param("Rents were 14 per cent higher than a year earlier.", [], id="a comparison"),
        pytest.param("In 2026, 12 people were killed.", [], id="the year it was published in"),
        pytest.param(
            "A surveyor who had mapped the slope in 2022 said that two garages had slid.",
            [],
            id="the past of somebody",
        ),
    ],
)
def test_counts_of_another_time_are_background(text: str, past: list[float]) -> None:
    reading = read(text)

    found = find_background(text, reading.sentences, reading.figures, published=date(2026, 5, 9))

    assert sorted(figure.value for figure in found) == sorted(past)


@pytest.mark.parametrize(
    ("text", "published", "past"),
    [
        ("His plan filled the streets in June, and 19 people died.", date(2025, 10, 21), [19]),
        ("In June, 19 people died at the mill.", date(2025, 10, 21), [19]),
        ("In November, 19 people died at the mill.", date(2026, 1, 20), [19]),
        ("In September, 19 people died at the mill.", date(2025, 10, 21), []),
        ("In October, 19 people died at the mill.", date(2025, 10, 21), []),
        ("Since June 19 people have died.", date(2025, 10, 21), []),
        ("In March as many as 19 people may die.", date(2025, 10, 21), []),
        ("In June, 19 people died at the mill.", None, []),
        ("The worst, a blast at Orlo in 1987, cost 106 lives.", date(2025, 10, 21), [106]),
        ("The worst, a blast at Orlo in 2025, cost 106 lives.", date(2025, 10, 21), []),
    ],
)
def test_people_harmed_in_a_month_long_over_are_background(
    text: str, published: date | None, past: list[float]
) -> None:
    text = f"Soldiers seized the palace. {text}"
    reading = read(text)

    found = find_background(text, reading.sentences, reading.figures, published=published)

    assert [figure.value for figure in found] == past


def test_a_figure_outside_all_sentences_is_no_background() -> None:
    (figure,) = read("12 people died.").figures

    assert find_background("12 people died.", (), (figure,)) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died in Orsa. In September, 21 people died when a bus fell into a ravine.",
        "Twelve people died in Orsa. Earlier this year, a raid ended in a fire that killed 21.",
        "Twelve people died in Orsa. Several months earlier, 21 died in a fire.",
        "Twelve people died in Orsa. In May, a driver ran down 21 people in Vell, killing 21.",
        "Twelve people died in Orsa. The shooting came just weeks after a guard who had been "
        "dismissed in Vell, a port, shot 21 people dead.",
        "Twelve people died in Orsa. It follows a string of raids in which 21 were killed.",
    ],
)
def test_a_sentence_that_looks_back_tells_of_another_happening(text: str) -> None:
    reading = read(text)

    past = find_background(text, reading.sentences, reading.figures)

    assert {figure.value for figure in past} == {21}


def test_reading_calls_what_is_of_another_happening_so() -> None:
    reading = read("Twelve people died in Orsa. In May, a fire in Vell killed 21 people.")

    assert [(f.value, f.is_background) for f in reading.figures] == [(12, False), (21, True)]


@pytest.mark.parametrize(
    ("sentence", "is_other"),
    [
        ("Earlier this year, a guard was charged in a raid on the mill.", True),
        ("The crash came a month after a bus fell into the ravine.", True),
        ("The guard was charged on Friday.", False),
    ],
)
def test_a_sentence_may_tell_of_another_happening(sentence: str, *, is_other: bool) -> None:
    assert looks_back(sentence) is is_other
