"""What holds of an article, and how far it is from holding."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.querying.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Searchable,
    Term,
    Without,
    gap,
    holds,
    wanted,
)

LETTERS = "abcde"


def term(letter: str) -> Term:
    return Term(letter, "", ((letter,),))


def text(letters: str) -> Searchable:
    return Searchable(title=(), text=tuple(letters), source=())


CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    st.sampled_from(LETTERS).map(term),
    lambda inner: st.one_of(
        inner.map(Without),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AllOf(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
    ),
    max_leaves=8,
)


@given(CONDITIONS, st.sets(st.sampled_from(LETTERS)))
def test_nothing_has_to_change_where_it_holds_and_only_there(
    condition: Condition, letters: set[str]
) -> None:
    it = text("".join(letters))

    assert (not gap(condition, it).changes) is holds(condition, it)
    assert (not gap(condition, it, to=False).changes) is not holds(condition, it)


@given(CONDITIONS, st.sets(st.sampled_from(LETTERS)))
def test_a_missing_term_is_not_there_and_one_found_is(
    condition: Condition, letters: set[str]
) -> None:
    it = text("".join(letters))
    found = gap(condition, it)

    assert all(change.is_missing is (change.term.asked not in letters) for change in found.changes)
    assert {one.asked for one in found.found} <= letters


def test_of_two_ways_the_one_that_has_more_is_the_nearer() -> None:
    condition = AnyOf((term("x"), AllOf((term("a"), term("b"), term("c")))))
    found = gap(condition, text("ab"))

    assert [change.term.asked for change in found.changes] == ["c"]
    assert [one.asked for one in found.found] == ["a", "b"]


def test_what_must_not_stand_there_is_not_wanted() -> None:
    condition = AllOf((term("a"), Without(AnyOf((term("b"), Without(term("c")))))))

    assert [one.asked for one in wanted(condition)] == ["a", "c"]
