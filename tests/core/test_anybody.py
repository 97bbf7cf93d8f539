"""People without a name or an office."""

import pytest

from bot.core.anybody import as_anybody, is_anybody


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("man", "a man"),
        ("inmate", "an inmate"),
        ("local resident", "a local resident"),
        ("old woman", "an old woman"),
        ("user", "a user"),
        ("a witness", "a witness"),
        ("Orlan's neighbour", "Orlan's neighbour"),
        ("nurse at the Central Hospital", "a nurse at the Central Hospital"),
        ("a survivor of the crash", "a survivor of the crash"),
        ("freed hostage", "a freed hostage"),
        ("his sister", "his sister"),
    ],
)
def test_somebody_is_written_with_an_article(name: str, written: str) -> None:
    assert is_anybody(name)
    assert as_anybody(name) == written


@pytest.mark.parametrize(
    "name",
    ["", "Oda Brel", "police", "coast guard", "interior minister", "residents", "ministry", "Guard",
     "prison service", "mayor", "spokesman", "head nurse", "the chief nurse", "presidential guard",
     "spokeswoman for the victim", "head of a nurse", "the mother hospital"],
)  # fmt: skip
def test_whoever_answers_for_something_is_not_anybody(name: str) -> None:
    assert not is_anybody(name)
    assert as_anybody(name) == name
