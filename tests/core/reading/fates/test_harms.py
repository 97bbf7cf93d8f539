import pytest

from bot.core.reading.fates.befallen import fits, is_thing
from bot.core.reading.fates.harms import (
    FATE_AFTER,
    FATE_BEFORE,
    kind_of_match,
    kind_of_noun,
    may_tell,
)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("killed", "killed"), ("murdered", "killed"), ("slain", "killed"), ("died", "killed"),
        ("perished", "killed"), ("drowned", "killed"), ("succumbed", "killed"), ("dead", "killed"),
        ("lost their lives", "killed"), ("hacked to death", "killed"), ("gunned down", "killed"),
        ("crushed to death", "killed"), ("executed", "killed"), ("wounded", "injured"),
        ("hurt", "injured"), ("sustained burns", "injured"), ("taken to hospital", "injured"),
        ("were treated for", "injured"), ("hospitalised", "injured"), ("missing", "missing"),
        ("unaccounted for", "missing"), ("vanished", "missing"), ("fled", "displaced"),
        ("left homeless", "displaced"), ("uprooted", "displaced"), ("forced to flee", "displaced"),
        ("left their homes", "displaced"), ("sheltering", "displaced"),
        ("living in tents", "displaced"), ("evacuated", "evacuated"),
        ("moved to safer ground", "evacuated"), ("affected", "affected"), ("in need", "affected"),
        ("kidnapped", "kidnapped"), ("hostage", "kidnapped"), ("held captive", "kidnapped"),
        ("arrested", "detained"), ("taken into custody", "detained"), ("rounded up", "detained"),
        ("rescued", "rescued"), ("pulled out alive", "rescued"), ("survived", "rescued"),
        ("brought to safety", "rescued"), ("destroyed", "destroyed"), ("levelled", "destroyed"),
        ("washed away", "destroyed"), ("reduced to rubble", "destroyed"), ("gutted", "destroyed"),
        ("beyond repair", "destroyed"), ("ruined", "destroyed"), ("damaged", "damaged"),
        ("flooded", "damaged"), ("under water", "damaged"),
    ],
)  # fmt: skip
def test_words_behind_a_count_tell_its_fate(words: str, kind: str) -> None:
    found = FATE_AFTER.fullmatch(words)

    assert found is not None
    assert kind_of_match(found) == kind
    assert may_tell(words.upper())


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("killing", "killed"), ("the deaths of", "killed"), ("the bodies of some", "killed"),
        ("The death toll rose to", "killed"), ("claimed the lives of", "killed"),
        ("the number of people killed is", "killed"), ("among the dead are", "killed"),
        ("murdered in cold blood", "killed"), ("shot dead", "killed"), ("wounds", "injured"),
        ("the number of wounded at", "injured"), ("the disappearance of", "missing"),
        ("took hostage", "kidnapped"), ("the abduction of", "kidnapped"),
        ("the arrest of", "detained"), ("displacing", "displaced"),
        ("the displacement of", "displaced"), ("the evacuation of", "evacuated"),
        ("affecting", "affected"), ("the release of", "rescued"), ("levelling", "destroyed"),
        ("washing away", "destroyed"), ("damage to", "damaged"),
        ("the destruction of", "destroyed"),
        ("those victims include", "killed"), ("has cost so far the lives of", "killed"),
    ],
)  # fmt: skip
def test_words_before_a_count_tell_its_fate(words: str, kind: str) -> None:
    found = FATE_BEFORE.search(f" {words} ")

    assert found is not None
    assert kind_of_match(found) == kind
    assert may_tell(words)


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("deaths", "killed"), ("political killings", "killed"), ("bodies", "killed"),
        ("minor injuries", "injured"), ("wounded soldiers", "injured"), ("hostages", "kidnapped"),
        ("evacuees", "evacuated"), ("refugees", "displaced"), ("those arrested", "detained"),
        ("survivors", "rescued"), ("paratroopers", "troops"), ("boats", "other"), ("", "other"),
    ],
)  # fmt: skip
def test_some_nouns_tell_the_fate_by_themselves(noun: str, kind: str) -> None:
    assert kind_of_noun(noun) == kind


@pytest.mark.parametrize("counted", ["houses", "stone bridges", "houses destroyed"])
def test_things_are_not_wounded(counted: str) -> None:
    assert is_thing(counted)
    assert not fits("injured", counted)
    assert fits("destroyed", counted)


@pytest.mark.parametrize("counted", ["cattle", "34,730 poultry", "bomb explosions", "raids"])
def test_animals_and_happenings_are_in_no_toll(counted: str) -> None:
    assert not any(fits(kind, counted) for kind in ("killed", "destroyed", "affected", "damaged"))


@pytest.mark.parametrize("counted", ["people", "guards", ""])
def test_people_are_not_levelled(counted: str) -> None:
    assert not is_thing(counted)
    assert fits("injured", counted)
    assert fits("destroyed", counted) is (counted == "")


def test_a_clause_without_a_word_of_fate_tells_none() -> None:
    assert not may_tell("the committee met in the old hall")


@pytest.mark.parametrize("words", ["touched the lives of", "changed the lives of"])
def test_lives_that_are_only_touched_are_not_taken(words: str) -> None:
    assert FATE_BEFORE.search(f" {words} ") is None
