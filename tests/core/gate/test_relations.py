"""Small words that relate two things, however much of the sentence was left out."""

import pytest

from bot.core.gate.relations import relation_problem
from tests.core.gate.ruling import compared

_SOURCE = (
    "The port of Tarn, closed since Friday, will reopen only with tugs unless Orla Venn, who was "
    "sent from Velk to Dorm after the talks, objects and appeals, although crews are at work near "
    "the village of Sael and the fire is out of control."
)


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ("The port of Tarn has been closed since Friday.", ""),
        ("The port of Tarn has been closed until Friday.", '"until friday"'),
        ("The port may reopen with tugs.", '"may reopen"'),
        ("The port would reopen with tugs.", ""),
        ("The port will reopen without tugs.", '"without tug"'),
        ("It will reopen if Orla Venn objects.", '"if'),
        ("Orla Venn was sent to Velk.", '"to velk"'),
        ("Orla Venn was sent to Dorm during the talks.", '"during talk"'),
        ("Orla Venn was sent to Dorm following the talks.", ""),
        ("Unless Orla Venn objects or appeals, it will reopen.", '"or"'),
        ("Crews are at work in Sael.", '"in'),
        ("Crews are at work near the village of Sael.", ""),
        ("The fire is under control.", '"under control"'),
        ("It reopens because crews are at work.", '"because'),
        ("Crews are at work near Dorm.", '"near dorm"'),
        ("The port of Velk has been closed since Friday.", '"of velk"'),
    ],
)
def test_a_small_word_is_compared_by_what_stands_behind_it(told: str, problem: str) -> None:
    found = relation_problem(*compared(told, _SOURCE))

    assert problem in found
    assert bool(found) is bool(problem)


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("Only two boats sank.", "Two boats sank.", '"only"'),
        ("Only two boats sank.", "Just two boats sank.", ""),
        ("At least 34 or more sank.", "At least 34 sank and more will.", ""),
        ("Nobody saw boats or crews.", "Nobody saw boats, and nobody saw crews.", ""),
        ("All except one sank.", "All sank at one.", '"except"'),
        ("They seized and sank boats.", "They seized or sank boats.", '"and"'),
        ("A quay at Trent Harbour's Marlow wharf.", "A quay at Marlow in Trent Harbour.", ""),
        ("They are back in all of them.", "They are back in all but two of them.", '"all but"'),
        ("They freed all passengers.", "They freed all passengers from it except two.", '"except"'),
        ("They freed all except two.", "They freed all passengers from it except two.", ""),
        ("It votes after 18 months.", "It votes within 18 months.", '"after 18"'),
        ("They are back in all but two.", "They are back in all but two of them.", ""),
        (
            "It gave 140 million of the 31 million.",
            "It gave 31 of the 140 million.",
            "which is less",
        ),
        ("It gave 31 of the 140 million.", "It gave 31 of the 140 million.", ""),
        ("Boats will have to leave.", "Boats must leave.", ""),
        ("It reopens after Friday.", "It reopens by Friday.", '"after friday"'),
        ("It reopens on Friday.", "It reopens by Friday.", '"on-'),
        ("It reopens by Friday.", "It reopens by Friday, after the flood.", ""),
        ("Residents of the hamlets of Pell left.", "Residents of Tarn and the hamlets left.", ""),
        ("People in the hamlets of Pell left.", "People in the hamlets of Roe left.", '"in pell"'),
    ],
)
def test_what_narrows_joins_and_parts(told: str, source: str, problem: str) -> None:
    found = relation_problem(*compared(told, source))

    assert problem in found
    assert bool(found) is bool(problem)
