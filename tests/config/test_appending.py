import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config.appending import free_id, with_sources
from bot.config.loading import load
from bot.core.articles import Source, Tier
from tests.builders import source

TEXT = '# ours\n[log]\nlevel = "debug"  # for now\n'


def loaded(text: str) -> tuple[Source, ...]:
    return load(text, {}, lambda path: path).sources


def test_what_stands_above_is_not_touched() -> None:
    text = with_sources(TEXT, [source("one"), source("two")])

    assert text.startswith(TEXT)
    assert loaded(text) == (source("one"), source("two"))
    assert loaded(with_sources("", [source("one")])) == (source("one"),)


@given(st.text(st.characters(categories=["L", "P", "S", "Zs", "N"]), min_size=1, max_size=40))
def test_any_name_is_written_so_that_it_is_read_again(name: str) -> None:
    name = name.strip()
    given = source(publisher=name or "a", tier=Tier.UNKNOWN)

    assert loaded(with_sources(TEXT, [given])) == (given,)


@pytest.mark.parametrize(
    ("name", "url", "taken", "id"),
    [
        pytest.param("Órvane Herald!", "", set(), "orvane-herald", id="its name"),
        pytest.param("泰恩", "https://www.tarn.example/x", set(), "tarn", id="its host"),
        pytest.param("Tarn", "", {"tarn", "tarn-2"}, "tarn-3", id="taken"),
        pytest.param("", "", set(), "source", id="nothing to go by"),
    ],
)
def test_an_id_is_made_of(name: str, url: str, taken: set[str], id: str) -> None:
    assert free_id(name, url, taken) == id
