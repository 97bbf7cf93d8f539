"""One form for "unclear" and "not clear"."""

import pytest

from bot.core.gate.negations import evened
from tests.core.gate.ruling import grounds_of


@pytest.mark.parametrize(
    ("told", "source", "form"),
    [
        ("It is not clear.", "It is unclear.", "It is unclear."),
        ("It is not yet known.", "It is unknown.", "It is unknown."),
        ("It is unclear.", "It is not clear.", "It is not clear."),
        ("It is unclear.", "It is clear.", "It is unclear."),
        ("It is not clear.", "It is clear.", "It is not clear."),
        (
            "A guard who asked not to be named left.",
            "A guard spoke on condition of anonymity.",
            "A guard who spoke on condition of anonymity left.",
        ),
        ("He asked not to be named.", "He asked not to be named.", "He asked not to be named."),
    ],
)
def test_a_statement_takes_the_form_of_its_source(told: str, source: str, form: str) -> None:
    assert evened(told, grounds_of(source)) == form
