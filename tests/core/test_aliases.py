"""Other names of the same: in queries and in facts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.aliases import MOST_WAYS, NO_ALIASES, Aliases

ROWS = Aliases((("Odarr", "Odar", "Old Arr"), ("Lower Sell", "Sell Valley")))


@pytest.mark.parametrize(
    ("wanted", "ways"),
    [
        pytest.param(("tarn",), {("tarn",)}, id="no alias"),
        pytest.param(("odar",), {("odar",), ("odarr",), ("old", "arr")}, id="any name of a row"),
        pytest.param(
            ("bridg", "odarr"),
            {("bridg", "odarr"), ("bridg", "odar"), ("bridg", "old", "arr")},
            id="inside a phrase",
        ),
        pytest.param(("sell",), {("sell",)}, id="half a name is no name"),
    ],
)
def test_a_term_is_looked_for_under_each_name(
    wanted: tuple[str, ...], ways: set[tuple[str, ...]]
) -> None:
    assert set(ROWS.ways(wanted)) == ways


@pytest.mark.parametrize(
    ("text", "renamed"),
    [
        pytest.param("the mayor of ODAR's port", "the mayor of Odarr's port", id="in any case"),
        pytest.param("Old Arr and Sell Valley", "Odarr and Lower Sell", id="two words, two rows"),
        pytest.param("Odarrian boats in Odarish", "Odarrian boats in Odarish", id="whole words"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_fact_knows_a_thing_by_its_first_name(text: str, renamed: str) -> None:
    assert ROWS.renamed(text) == renamed


def test_without_aliases_nothing_changes() -> None:
    assert NO_ALIASES.renamed("Odar") == "Odar"
    assert NO_ALIASES.ways(("odar",)) == (("odar",),)


NAMES = st.text("abc ", min_size=1, max_size=6).map(str.split).filter(bool).map(" ".join)


@given(st.lists(st.lists(NAMES, min_size=2, max_size=3), max_size=4), NAMES)
def test_however_names_overlap_there_are_few_ways_and_the_own_one_is_among_them(
    rows: list[list[str]], name: str
) -> None:
    aliases = Aliases(tuple(tuple(row) for row in rows))
    wanted = tuple(name.split())

    assert wanted in aliases.ways(wanted)
    assert len(aliases.ways(wanted)) <= MOST_WAYS
    assert aliases.renamed(aliases.renamed(name)).split() != []
