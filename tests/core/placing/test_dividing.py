"""A story that is two is told apart once it has grown."""

import pytest

from bot.core.placing.dividing import FIRST_LOOK, Member, divide, is_due
from bot.core.placing.joining import alone, joined, likeness
from bot.core.placing.profiles import count_terms
from bot.core.stories import Rarity, Story
from tests.builders import NOW, article, reading_of

TARN = [
    "The levee at Tarn broke on Monday. Mayor Oda Brel said 4,500 people left Tarn in boats.",
    "Oda Brel, mayor of Tarn, said 4,500 people slept in schools after the levee broke.",
    "Boats took 4,500 people out of Tarn when the levee broke, said the mayor, Oda Brel.",
    "In Tarn the levee broke and 4,500 people fled by boat, Mayor Oda Brel told reporters.",
]
KESH = [
    "Singers from nine countries opened the Kesh festival, said its director Ilse Maren.",
    "Ilse Maren opened the Kesh festival under a clear sky with singers from nine countries.",
    "The festival at Kesh began with singers from nine countries, its director Ilse Maren said.",
    "Nine countries sent singers to Kesh, where Ilse Maren opened the festival.",
]
NOTHING_KNOWN = Rarity(stories=0, held={})


def members(*texts: str) -> list[Member]:
    told = [article(text, f"a{at}", title=text[:20]) for at, text in enumerate(texts)]
    return [Member(article=one, counts=count_terms(one, reading_of(one))) for one in told]


def story_of(told: list[Member]) -> Story:
    first, *others = [alone(one.article, one.counts, NOTHING_KNOWN, NOW) for one in told]
    for other in others:
        first = joined(first, other, NOTHING_KNOWN)
    return first


def test_two_happenings_under_one_name_are_told_apart() -> None:
    mixed = [text for pair in zip(TARN, KESH, strict=True) for text in pair]
    told = members(*mixed)

    found = divide(story_of(told), told, NOTHING_KNOWN)

    assert found
    assert (found.stays.id, found.leaves.id) == ("story-a0", "story-a1")
    assert (found.stays.articles, found.leaves.articles) == (4, 4)
    later = members(KESH[0])[0]
    kesh = alone(later.article, later.counts, NOTHING_KNOWN, NOW)
    assert likeness(kesh, found.leaves, NOTHING_KNOWN) > 0
    assert likeness(kesh, found.stays, NOTHING_KNOWN) < 0


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(TARN + TARN, id="one happening"),
        pytest.param(TARN + KESH[:2], id="two strays"),
        pytest.param(TARN[:2], id="too few"),
    ],
)
def test_one_happening_stays_one_story(texts: list[str]) -> None:
    told = members(*texts)

    assert divide(story_of(told), told, NOTHING_KNOWN) is None


def test_what_the_story_began_with_keeps_its_name_or_else_the_larger_part() -> None:
    told = members(*KESH, *TARN, TARN[0])
    whole = story_of(told)

    founded = divide(whole, told, NOTHING_KNOWN)
    unfounded = divide(whole, told[1:], NOTHING_KNOWN)

    assert founded
    assert unfounded
    assert founded.leaves.id == "story-a4"
    assert unfounded.leaves.id == "story-a1"
    assert (founded.stays.id, unfounded.stays.id) == ("story-a0", "story-a0")


def test_a_story_is_looked_at_each_time_it_has_doubled() -> None:
    assert [size for size in range(70) if is_due(size)] == [
        FIRST_LOOK,
        FIRST_LOOK * 2,
        FIRST_LOOK * 4,
        FIRST_LOOK * 8,
    ]
