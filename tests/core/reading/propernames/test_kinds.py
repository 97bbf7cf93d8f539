import pytest

from bot.core.evidence import NameKind
from bot.core.reading import read

CASES = {
    "wife": ("His wife Orsa waited at the car.", "Orsa", NameKind.PERSON),
    "a given name at the head": ("Ines put the kettle on.", "Ines", NameKind.PERSON),
    "a part of a full name at the head": (
        "They met Ines Quarrel. Quarrel, asked about it, smiled.", "Quarrel", NameKind.PERSON,
    ),
    "a firm by what is told behind": (
        "Orbit, the messaging start-up, apologised.", "Orbit", NameKind.ORGANISATION,
    ),
    "a firm by what is told in front": (
        "The supplier, Greenacre, denied it.", "Greenacre", NameKind.ORGANISATION,
    ),
    "who works at a place": (
        "A researcher at Cold Iron, who found it, left.", "Cold Iron", NameKind.PLACE,
    ),
    "a place, and whoever speaks behind it": (
        "Men died in strikes on Vetka, the governor said.", "Vetka", NameKind.PLACE,
    ),
    "a name like a month": ("Jun Takemoto came.", "Jun Takemoto", NameKind.PERSON),
}  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), CASES.values(), ids=CASES)
def test_a_name_is_of_a_kind(text: str, name: str, kind: NameKind) -> None:
    assert kind in [each.kind for each in read(text).names if each.text == name]


def test_a_verb_at_the_head_is_no_name() -> None:
    assert read("Mark your calendars. Grant them time. Will they come?").names == ()
