"""What the line of a count shows beside it: what it was before, and on which day it was counted."""

from dataclasses import replace

import pytest

from bot.core.briefs import BriefFigure, Change
from bot.core.composing import Material, difference
from bot.core.composing.citing import SourceBook
from bot.core.composing.figurelines import brief_figure, index_figures
from bot.core.composing.keyfigures import key_figures
from tests.core.composing.desk import all_told, ledger, material, paper


def made(desk: Material, text: str) -> BriefFigure:
    told = next(one for one in difference(desk) if one.fact.text == text)
    line = brief_figure(told, SourceBook(desk), index_figures(difference(desk)))
    assert line is not None
    return line


def test_others_who_died_are_not_what_all_the_dead_were() -> None:
    others = paper("Divers found 14 others dead in Tarn.", "a1", 5)
    later = paper("The death toll in Tarn stood at 46.", "a2", 1)
    desk = material(others, later)
    desk = replace(desk, told={one.key: 1 for one in desk.facts})

    line = made(desk, "46")

    assert (line.change, line.previous) == (Change.NEW, "")


def test_thirty_fighters_are_not_what_the_dead_of_a_market_were() -> None:
    fighters = paper("The army said 30 militants were killed in Tarn.", "a1", 5)
    people = paper("Doctors said 78 people were killed in Tarn.", "a2", 1, publisher="Tarn Post")
    desk = material(fighters, people)
    desk = replace(desk, told=all_told(ledger([fighters])))

    assert (made(desk, "78 people").change, made(desk, "78 people").previous) == (Change.NEW, "")


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        # 3 March 2026 is a Tuesday.
        pytest.param("Monday's slide killed 68 people in Tarn.", "", id="the day of the deed"),
        pytest.param("By Monday 68 people had died in Tarn.", "2026-03-02", id="counted by then"),
        pytest.param("A slide killed 68 people in Tarn on Tuesday.", "2026-03-03", id="today"),
        pytest.param("In the week to 1 March 68 people died in Tarn.", "2026-03-01", id="a week"),
        pytest.param(
            "Talks were put off to 11 March after a raid that killed 68 people.", "", id="to come"
        ),
        pytest.param("It killed 68 people, the deadliest since 1987.", "", id="a record"),
    ],
)
def test_a_line_names_a_day_on_which_somebody_counted(text: str, as_of: str) -> None:
    desk = material(paper(text, "a1", 1))
    (told,) = key_figures(desk, difference(desk))
    line = brief_figure(told, SourceBook(desk))
    assert line is not None
    assert line.figure.as_of == as_of
