"""Which story an article joins: like events apart, long crises together, merges explicit."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.placing.joining import CANDIDATES, OPEN_FOR, Placed, looked_for, place, with_copy
from bot.core.placing.profiles import count_terms, weigh
from bot.core.stories import Rarity, StoryId
from bot.store.terms import TermIndex
from tests.builders import NOW, article, hours, reading_of

TARN = "The levee at Tarn broke on Monday. Mayor Oda Brel said 4,500 people left Tarn in boats."
TARN_LATER = "Oda Brel, mayor of Tarn, said 4,500 people slept in schools after the levee broke."
LISSO = "The levee at Lisso broke on Friday. Mayor Ilse Maren said 300 people left Lisso in boats."
TARN_MONTHS_ON = "Oda Brel told the court in Tarn that the contractor Berin Holt had been warned."
FESTIVAL = (
    "Singers from nine countries opened the Kesh festival under a clear sky, organisers said."
)


class Desk:
    """Places articles one by one, as tracking does."""

    def __init__(self) -> None:
        self.index = TermIndex()
        self.placed: list[Placed] = []

    def hear(self, text: str, at: datetime | None = None) -> Placed:
        told = article(text, f"a{len(self.placed)}", title="", published_at=at)
        counts = count_terms(told, reading_of(told))
        rarity = self.index.rarity(counts)
        near = self.index.near(looked_for(weigh(counts.items(), rarity)), CANDIDATES)
        others = self.index.rarity({term for story in near for term, _ in story.terms})
        known = Rarity(stories=rarity.stories, held={**rarity.held, **others.held})
        found = place(told, counts, near, known, at or told.stored_at)
        for story in (found.ended, found.story):
            if story is not None:
                self.index.put(story)
        self.placed.append(found)
        return found


@pytest.mark.parametrize(
    ("first", "second", "is_joined"),
    [
        pytest.param(TARN, TARN_LATER, True, id="the same event in other words"),
        pytest.param(TARN, LISSO, False, id="a like event elsewhere"),
        pytest.param(TARN, FESTIVAL, False, id="something else"),
        pytest.param(TARN, "", False, id="nothing at all"),
        pytest.param(
            "洪水冲垮了河堤，四千五百人撤离。",
            "洪水冲垮了河堤，四千五百人已撤离。",
            True,
            id="no capitals",
        ),
    ],
)
@pytest.mark.parametrize("at", [None, NOW])
def test_an_article_joins_what_tells_the_same(
    first: str, second: str, is_joined: bool, at: datetime | None
) -> None:
    desk = Desk()
    one, other = desk.hear(first, at), desk.hear(second, at)

    assert one.is_new
    assert (other.story.id == one.story.id) is is_joined
    assert other.is_new is not is_joined


def test_a_dated_crisis_stays_one_story_while_its_words_change() -> None:
    desk = Desk()
    start = desk.hear(TARN, NOW)
    desk.hear(TARN_LATER, NOW + hours(5))

    assert desk.hear(TARN_MONTHS_ON, NOW + timedelta(days=2)).story.id == start.story.id


def test_a_story_closes_when_nothing_is_heard_of_it() -> None:
    desk = Desk()
    desk.hear(TARN, NOW)

    assert not desk.hear(TARN, NOW + OPEN_FOR).is_new
    assert desk.hear(TARN, NOW + 3 * OPEN_FOR).is_new


def test_a_story_counts_its_articles_and_keeps_its_newest_date() -> None:
    desk = Desk()
    desk.hear(TARN, NOW)
    story = desk.hear(TARN_LATER, NOW - hours(2)).story

    assert (story.articles, story.newest_at, story.is_dated) == (2, NOW, True)


def test_a_copy_counts_and_says_nothing_new() -> None:
    story = Desk().hear(TARN, NOW).story

    assert with_copy(story, NOW + hours(1)) == replace(story, articles=2, newest_at=NOW + hours(1))


def test_two_dated_stories_that_turn_out_to_be_one_are_merged() -> None:
    desk = Desk()
    first = desk.hear(TARN, NOW).story
    twin = replace(first, id=StoryId("story-z"), articles=3)
    desk.index.put(twin)

    found = desk.hear(TARN_LATER, NOW + hours(1))

    assert found.story.id == twin.id
    assert found.story.articles == 5
    assert found.ended == replace(first, merged_into=twin.id)


def test_undated_stories_are_never_merged() -> None:
    desk = Desk()
    first = desk.hear(TARN).story
    desk.index.put(replace(first, id=StoryId("story-z")))

    assert desk.hear(TARN_LATER).ended is None


def test_the_same_stream_gives_the_same_stories() -> None:
    one, other = Desk(), Desk()
    for desk in (one, other):
        for text in (TARN, LISSO, FESTIVAL, TARN_LATER):
            desk.hear(text, NOW)

    assert one.placed == other.placed


@pytest.mark.parametrize(
    ("text", "far", "is_joined"),
    [
        pytest.param("Прорвало дамбу. Люди ушли.", 4.6, True, id="stands out clearly"),
        pytest.param("Прорвало дамбу. Люди ушли.", 3.2, False, id="somewhat, and no more"),
        pytest.param("Прорвало дамбу. Люди ушли.", None, False, id="words alone"),
        pytest.param("Прорвало дамбу в Tarn. Люди ушли.", 3.2, True, id="somewhat, with a name"),
    ],
)
def test_another_language_joins_by_its_meaning(
    text: str, far: float | None, is_joined: bool
) -> None:
    desk = Desk()
    first = desk.hear(TARN).story
    told = article(text, "r", title="")
    counts = count_terms(told, reading_of(told))
    rarity = desk.index.rarity({*counts, *(term for term, _ in first.terms)})

    meant = {} if far is None else {first.id: far}
    placed = place(told, counts, [first], rarity, told.stored_at, meant)

    assert placed.is_new is not is_joined
