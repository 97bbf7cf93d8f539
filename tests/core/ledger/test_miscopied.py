"""Numbers that a paper changed in what it copied."""

import pytest

from bot.core.articles import Tier
from tests.builders import NOW, hours
from tests.core.ledger.desk import Desk

WIRE = (
    "TARN, March 3 (Varda) - The number of people killed by a landslide in northern Sell rose to "
    "58 on Tuesday, and 143 were still missing, the coastguard said.\n\n"
    "Rescuers have saved 121 people. The governor of Sell ordered two other villages evacuated."
)


def _killed(desk: Desk) -> list[float]:
    return [
        fact.figure.value
        for fact in desk.known.values()
        if fact.figure is not None and fact.figure.kind == "killed"
    ]


def _happened(desk: Desk) -> int:
    return sum("landslide in northern Sell" in one.text for one in desk.known.values())


def test_a_number_changed_in_a_copy_is_not_believed() -> None:
    desk = Desk()
    desk.hear(WIRE, "Varda Wire", tier=Tier.WIRE)
    desk.hear(WIRE.replace("58", "85").replace("March 3 ", ""), "Orla Weekly")
    assert _killed(desk) == [58]
    assert _happened(desk) == 1


def test_another_copied_sentence_shows_the_slip_too() -> None:
    wire = WIRE.replace(", and 143 were still missing", "")
    desk = Desk()
    desk.hear(wire, "Varda Wire", tier=Tier.WIRE)
    desk.hear(wire.replace("58", "85"), "Orla Weekly")
    assert _killed(desk) == [58]


@pytest.mark.parametrize(
    ("text", "publisher", "tier"),
    [
        # The agency's own next bulletin.
        (WIRE.replace("58", "85"), "Varda Wire", Tier.WIRE),
        # Another agency answers for its numbers.
        (WIRE.replace("58", "85"), "Orla Press", Tier.WIRE),
        # The next bulletin in a copy: more than one number moved on.
        (WIRE.replace("58", "85").replace("143", "116"), "Orla Weekly", Tier.LOCAL),
        # In other words.
        ("The landslide killed 85 people, the coastguard said.", "Orla Weekly", Tier.LOCAL),
    ],
)
def test_a_number_that_is_no_slip_of_a_copy_counts(text: str, publisher: str, tier: Tier) -> None:
    desk = Desk()
    desk.hear(WIRE, "Varda Wire", tier=Tier.WIRE)
    desk.hear(text, publisher, tier=tier)
    assert 85 in _killed(desk)


def test_what_is_repeated_a_day_later_is_no_copy() -> None:
    desk = Desk()
    desk.hear(WIRE, "Varda Wire", tier=Tier.WIRE, at=NOW)
    desk.hear(WIRE.replace("58", "85"), "Orla Weekly", at=NOW + hours(30))
    assert 85 in _killed(desk)


def test_so_long_a_sentence_is_no_chance() -> None:
    wire = (
        "Marzian police freed a man whom they had arrested over a bombing that killed {} people, "
        "and were looking for a woman seen with a suitcase, the prosecutor said."
    )
    desk = Desk()
    desk.hear(wire.format(18), "Varda Wire", tier=Tier.WIRE)
    desk.hear(wire.format(28), "Orla Weekly")
    assert _killed(desk) == [18]


def test_a_note_puts_right_only_what_its_paper_gave() -> None:
    note = (
        "An article on Monday said that 94 people were missing in Sell. The correct number is 44."
    )
    desk = Desk()
    desk.hear("In Sell 31 people are missing, the coastguard said.", "Varda Wire", tier=Tier.WIRE)
    desk.hear(note, "Orla Weekly", headline="CORRECTION")
    missing = [one.figure.value for one in desk.known.values() if one.figure is not None]
    assert missing == [31]
