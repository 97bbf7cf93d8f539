"""Meaning as vectors: passages, what is near, what stands out, and rankings made one."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.searching.meaning import (
    FEWEST,
    MOST_PASSAGES,
    PASSAGE_CHARS,
    Vector,
    cosine,
    differing,
    embedded_text,
    fused,
    nearest,
    packed,
    passages_of,
    signs_packed,
    standing_out,
    unpacked,
    vector,
)
from tests.builders import article


def made(*values: float) -> Vector:
    found = vector("m", values)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "values",
    [
        pytest.param((), id="none"),
        pytest.param((0.0, 0.0), id="all nought"),
        pytest.param((float("nan"), 1.0), id="not a number"),
        pytest.param((float("inf"), 1.0), id="without end"),
    ],
)
def test_what_has_no_direction_is_no_vector(values: tuple[float, ...]) -> None:
    assert vector("m", values) is None


def test_a_vector_has_length_one_and_keeps_its_direction() -> None:
    assert made(3, -4).values == pytest.approx((0.6, -0.8))
    assert cosine(made(3, -4).values, made(30, -40).values) == pytest.approx(1)


@given(st.lists(st.floats(-1, 1, width=32), max_size=40))
def test_numbers_come_back_from_bytes(values: list[float]) -> None:
    assert unpacked(packed(values)) == tuple(values)


def test_signs_tell_which_vectors_are_near() -> None:
    others = {
        name: signs_packed(one)
        for name, one in (
            ("far", made(-1, -1, 1)),
            ("near", made(1, 2, 3)),
            ("mid", made(1, 1, -1)),
        )
    }

    counts = differing(made(3, 2, 1), others.items())

    assert counts == {"far": 2, "near": 0, "mid": 1}
    assert nearest(counts, 2) == ["near", "mid"]


def test_only_what_is_far_nearer_than_the_rest_stands_out() -> None:
    counts = {f"a{number}": 100 + number % 3 for number in range(40)} | {"near": 40}

    found = standing_out(counts, 2)

    assert next(iter(found)) == "near"
    assert found["near"] > 5 > 1 > found["a0"]


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param({f"a{n}": n for n in range(FEWEST - 1)}, id="too few"),
        pytest.param({f"a{n}": 7 for n in range(FEWEST)}, id="all alike"),
    ],
)
def test_nothing_stands_out_among_few_or_among_equals(counts: dict[str, int]) -> None:
    assert standing_out(counts, 3) == {}


def test_passages_are_cut_after_sentences_and_are_few() -> None:
    sentence = "The river rose over the old quay at noon. "
    told = article(sentence * 400, title="Levee breaks")

    passages = passages_of(told)

    assert len(passages) == MOST_PASSAGES
    assert passages[0].start == 0
    assert all(one.end == other.start for one, other in itertools.pairwise(passages))
    assert all(one.end - one.start <= PASSAGE_CHARS for one in passages)
    assert embedded_text(told, passages[1]).startswith("Levee breaks\nThe river")


def test_a_text_without_words_is_known_by_its_title() -> None:
    (only,) = passages_of(article("", title="Levee breaks"))

    assert embedded_text(article("", title="Levee breaks"), only) == "Levee breaks"
    assert passages_of(article("", title="")) == ()


def test_what_stands_high_in_both_rankings_goes_first() -> None:
    assert fused([["a", "b", "c"], ["b", "d"]]) == ["b", "a", "d", "c"]
    assert fused([["a", "b"], []]) == ["a", "b"]
