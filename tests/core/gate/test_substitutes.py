"""A word of one's own in the place of the source's."""

import pytest

from bot.core.gate.changes import change_problem
from bot.core.gate.substitutes import stranger_problem
from tests.core.gate.ruling import compared

_LISTS = "The terminals are run with paper lists at a fifth of their capacity."
_WINGS = "Inmates seized control of two wings of the prison on Tuesday, and guards fled."
_SOLD = "The firm in Velk sold 40 boats to Tarn last year."
_LEFT = "The blast killed three crew members in the port of Velk."


@pytest.mark.parametrize(
    ("told", "source", "put"),
    [
        ("The terminals are run with electronic lists.", _LISTS, '"electronic"'),
        ("The terminals are cleaned with paper lists.", _LISTS, '"cleaned"'),
        ("Guards regained control of two wings of the prison.", _WINGS, '"guards regained"'),
        ("The firm in Velk repainted 40 boats.", _SOLD, '"repainted"'),
        (
            "A second fire near Tarn was put out on Sunday.",
            "A second fire near Tarn was brought under control on Sunday.",
            '"put"',
        ),
    ],
)
def test_one_that_takes_the_place_of_another_is_named(told: str, source: str, put: str) -> None:
    assert change_problem(*compared(told, source)).startswith(f"puts {put}")


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("The terminals are operated with paper lists.", _LISTS.replace("run", "operating")),
        ("The terminals are run only with paper lists.", _LISTS),
        ("The firm in Velk, which builds boats, sold 40 boats.", _SOLD),
        ("The blast left three crew members dead in the port of Velk.", _LEFT),
        ("The firm in Velk denied selling boats.", "The firm in Velk is not selling boats."),
        ("It closed a roadway through Velk.", "It closed a road through Velk."),
        ("Coaches: some forty of them went to sea.", _SOLD),
    ],
)
def test_what_adds_or_says_the_same_is_none(told: str, source: str) -> None:
    assert not change_problem(*compared(told, source)).startswith("puts")


_DRIVER = "The driver tested negative for alcohol, prosecutor Edda Lenk said on Friday."


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ("Prosecutor Edda Lenk said the pilot tested negative for alcohol.", '"pilot"'),
        ("On Friday, Edda Lenk said the driver tested well for alcohol.", '"well"'),
        ("On Friday, prosecutor Edda Lenk said the driver tested negative for alcohol.", ""),
        ("The driver had tested negative for alcohol, prosecutor Edda Lenk announced.", ""),
        ("The pilot and the driver tested negative for alcohol, Edda Lenk said.", ""),
        ("Edda Lenk told of drunk pilots.", ""),
    ],
)
def test_it_is_found_wherever_its_clause_was_moved(told: str, problem: str) -> None:
    found = stranger_problem(*compared(told, _DRIVER))

    assert problem in found
    assert bool(found) is bool(problem)


def test_a_thing_may_be_called_what_its_article_calls_it() -> None:
    source = "The vessel sailed at noon. Nobody saw the ferry again."
    piece, theirs = compared("The ferry sailed at noon on Friday.", source)

    assert stranger_problem(piece, theirs) == ""
    assert change_problem(*compared("The boat sailed at noon.", "The cart sailed at noon.")) != ""
