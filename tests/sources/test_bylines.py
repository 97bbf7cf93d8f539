"""Who wrote an item, and what is nobody's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.bylines import names_in


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (["Ana Rell"], "Ana Rell"),
        (["Ana Rell", "Oda Brel", "Ana Rell"], "Ana Rell, Oda Brel"),
        (["By Ana Rell and Oda Brel"], "Ana Rell, Oda Brel"),
        (["Von Ana Rell, Oda Brel und Ilse Tarv"], "Ana Rell, Oda Brel, Ilse Tarv"),
        (["desk@herald.example (Ana Rell)"], "Ana Rell"),
        (["Ana Rell (ana@herald.example)"], "Ana Rell"),
        (["<b>Ana Rell</b>"], "Ana Rell"),
        (["Анна Рель"], "Анна Рель"),
        (["王小明"], "王小明"),
        (["desk@herald.example"], ""),
        (["admin", "Staff Reporter", "News Desk", "user42", "https://herald.example/"], ""),
        (["", "-"], ""),
        ([], ""),
    ],
)
def test_people_are_named_and_desks_are_not(said: list[str], names: str) -> None:
    assert names_in(said) == names


@given(st.lists(st.text(max_size=80), max_size=5))
def test_no_text_is_no_name_and_none_is_long(said: list[str]) -> None:
    assert all(0 < len(name) <= 60 for name in names_in(said).split(", ") if name)
