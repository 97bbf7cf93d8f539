"""Amounts of what leaked, burnt, was seized or brought."""

import pytest

from bot.core.evidence import Figure
from bot.core.figures.amounts import is_amount, of_its_deed, unsaid_of
from bot.core.figures.series import is_same_series, series_keys
from tests.builders import article, reading_of


def _amounts(text: str) -> list[str]:
    one = article(text)
    reading = reading_of(one)
    (sentence,) = reading.sentences
    told = [of_its_deed(one, sentence, figure) for figure in reading.figures]
    return [f"{figure.text}{unsaid_of(figure)}" for figure in told if is_amount(figure)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("35 tonnes of fuel oil have leaked from the ship.", "35 tonnes of fuel oil leaked"),
        ("An estimated 60 tonnes have escaped.", "An estimated 60 tonnes leaked"),
        ("The minister put the spill at 75 tonnes.", "75 tonnes leaked"),
        ("Police seized 3.4 tons of cocaine in Orsa.", "3.4 tons of cocaine seized"),
        ("A convoy brought 440 tonnes of food into Tarn.", "440 tonnes of food delivered"),
    ],
)
def test_an_amount_is_what_became_of_it(text: str, told: str) -> None:
    assert _amounts(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "She carries 140 tonnes of heavy fuel oil.",
        "Booms 1,200 metres long leaked.",
        "Some 75 tonnes could leak within days, the company said.",
        "Zandra has asked for help with 60 tonnes of chlorine.",
        "Twelve people escaped.",
        "In 1998 a tanker off Orsa leaked 90 tonnes of oil.",
    ],
)
def test_what_lies_there_is_a_detail(text: str) -> None:
    assert _amounts(text) == []


def _told(text: str) -> Figure:
    said = article(text)
    reading = reading_of(said)
    return of_its_deed(said, reading.sentences[0], reading.figures[0])


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("60 tonnes have leaked.", "75 tonnes of acid seeped into the soil.", True),
        ("20 tonnes of fuel oil escaped.", "35 tonnes of oil have leaked.", True),
        ("60 tonnes have leaked.", "75 tonnes were delivered.", False),
        ("3 tonnes of cocaine were seized.", "9 tonnes of ivory were seized.", False),
        ("260 tonnes of food are on their way.", "440 tonnes of food were delivered.", False),
    ],
)
def test_amounts_of_one_deed_are_one_series(one: str, other: str, *, is_one: bool) -> None:
    a, b = _told(one), _told(other)
    assert is_same_series(a, b) is is_one
    assert bool(set(series_keys(a)) & set(series_keys(b))) >= is_one
