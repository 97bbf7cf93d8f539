"""Frozen classes: what holds of them at run time; the type checker sees to the rest."""

from dataclasses import replace

import pytest

from bot.core.frozen import frozen


@frozen
class Berth:
    number: int
    ship: str = ""


def test_equal_fields_make_equal_keys():
    assert {Berth(number=4, ship="Orla")} == {Berth(number=4, ship="Orla")}
    assert Berth(number=4) != Berth(number=5)


def test_a_change_makes_another():
    empty = Berth(number=4)

    assert replace(empty, ship="Orla") == Berth(number=4, ship="Orla")
    assert empty.ship == ""


def test_only_keywords_and_known_fields_are_taken():
    with pytest.raises(TypeError):
        Berth(4)  # type: ignore[misc,call-arg]
    with pytest.raises(AttributeError):
        Berth(number=4).draught = 3  # type: ignore[attr-defined]
