"""All of them, or only some."""

import pytest

from bot.core.gate.shares import paired, share_problem
from tests.core.gate.ruling import compared

CHURCH = "At least six people died in the storm, four of them when a church roof fell in."
PLEDGED = "It asked for 210 million, of which 46 million has been pledged so far."
BLAMED = "She blamed smugglers rather than rebels."
HOSTAGES = "The rebels released 11 of the 17 aid workers."


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("The rebels released 11 of 17 aid workers.", HOSTAGES),
        ("Eleven aid workers were freed.", HOSTAGES),
        ("All three boats sank.", "The three boats sank."),
        ("All boats sank.", "The boats sank, all of them."),
        ("None of the boats was found at all.", "None of the boats was found."),
        ("It was all but over.", "It was over, or nearly."),
        ("Most of the boats sank.", "Nine in ten boats, 90 per cent, sank."),
        ("Most boats sank.", "The majority of boats sank."),
        ("The house voted 19-15.", "The house voted by 19 to 15."),
        ("Six people died, some when a church roof fell in.", CHURCH),
        ("At least six people died in the storm.", CHURCH),
        ("Four of them died when a church roof fell in.", CHURCH),
        ("Donors have pledged 46 million.", PLEDGED),
        ("Smugglers rather than rebels are blamed.", BLAMED),
        ("Some pupils escaped.", "Eleven of the pupils escaped."),
        ("Eleven pupils escaped.", "Eleven of the pupils escaped."),
        ("The pupils escaped.", "Eleven of the pupils escaped, and then all pupils."),
    ],
)
def test_the_share_that_the_source_has_is_no_problem(told: str, source: str) -> None:
    assert share_problem(*compared(told, source)) == ""


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("The rebels released 17 aid workers.", HOSTAGES, 'puts "17"'),
        ("The pupils escaped.", "Eleven of the pupils escaped.", '"eleven of"'),
        ("All stations are dry.", "Across Tarn, about a third of stations are dry.", '"all"'),
        ("It opens for all flights.", "It opens for relief flights only.", '"all"'),
        ("The rebels released all 17 aid workers.", HOSTAGES, 'says "all"'),
        ("All boats sank.", "Boats sank.", 'says "all"'),
        ("Everyone was saved.", "Two thirds of the crew were saved.", 'says "everyone"'),
        ("Most of the boats sank.", "Some of the boats sank.", 'says "most"'),
        ("The house voted 15-19.", "The house voted 19-15.", 'puts "15-19"'),
        ("Six people died when a church roof fell in.", CHURCH, 'puts "six"'),
        ("Donors have pledged 210 million.", PLEDGED, 'puts "210 million"'),
        ("She blamed rebels rather than smugglers.", BLAMED, 'puts "rebels"'),
        ("Eight men were saved.", "Five of the eight men were saved.", 'puts "eight"'),
    ],
)
def test_a_part_told_as_the_whole_is_named(told: str, source: str, problem: str) -> None:
    assert problem in share_problem(*compared(told, source))


def test_a_part_of_a_whole_told_as_such_stands_right() -> None:
    told = "Donors gave 31 million dollars of the 140 million requested."
    source = "Donors had given 31 million of the 140 million dollars that he had asked for."

    assert paired(*compared(told, source)) == {("3.1e+07",), ("1.4e+08",)}


@pytest.mark.parametrize(
    ("told", "source", "is_right"),
    [
        ("Searchers found both recorders.", "Searchers found a recorder.", False),
        ("Both bridges are closed.", "The bridge is closed.", False),
        ("Searchers found both recorders.", "Searchers found the two recorders.", True),
        ("Both the mayor and police said so.", "The mayor and police said so.", True),
    ],
)
def test_both_are_two(told: str, source: str, is_right: bool) -> None:
    assert (share_problem(*compared(told, source)) == "") is is_right
