"""What is counted, and whether two texts count it alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.placing.counted import KEPT, Counted, average_counts, compare_counts, counted_in
from tests.builders import article

RAID = "The navy of Varda captured 23 pirates near Odarr and took twelve rifles."


def counts(text: str) -> Counted:
    return counted_in(article(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("It took 23 pirates.", {"23 pirat"}, id="the noun behind it"),
        pytest.param(
            "Police held 23 armed pirates.", {"23 arm", "23 pirat"}, id="and the word before that"
        ),
        pytest.param("It took twelve rifles.", {"12 rifl"}, id="number in words"),
        pytest.param("It took 12 of the rifles.", {"12 rifl"}, id="past stop words"),
        pytest.param("In 2026.", set(), id="nothing behind it"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_a_number_is_taken_with_what_it_counts(text: str, found: set[str]) -> None:
    assert {one for one, _ in counts(text)} == found


@pytest.mark.parametrize(
    ("text", "is_alike", "is_other"),
    [
        pytest.param("23 pirates gave up twelve rifles.", True, False, id="the same raid"),
        pytest.param("26 pirates gave up 40 rifles.", False, True, id="another raid"),
        pytest.param("Of 26 pirates twelve had rifles.", True, True, id="in part"),
        pytest.param("9 ships sailed.", False, False, id="nothing in common"),
    ],
)
def test_counts_agree_or_contradict(text: str, is_alike: bool, is_other: bool) -> None:
    alike, other = compare_counts(counts(RAID), counts(text))

    assert (alike > 0, other > 0) == (is_alike, is_other)
    assert (alike, other) == compare_counts(counts(text), counts(RAID))


def test_a_story_remembers_a_number_for_each_that_its_articles_gave() -> None:
    story = average_counts(counts("It took 23 pirates."), counts("It took 25 pirates."), 0.5)

    assert dict(story) == {"23 pirat": 0.5, "25 pirat": 0.5}
    assert compare_counts(counts("Of 25 pirates."), story)[1] == 0


@given(st.lists(st.integers(0, 999), max_size=150), st.floats(0, 1))
def test_a_story_keeps_what_most_articles_count(numbers: list[int], share: float) -> None:
    many = counts(" ".join(f"{number} boats." for number in numbers))
    kept = average_counts(many, many, share)

    assert len(kept) == min(KEPT, len(many))
    assert all(0 <= weight <= 1 for _, weight in kept)
