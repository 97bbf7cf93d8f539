import pytest

from bot.core.evidence import Name, NameKind
from bot.core.reading.propernames.fullnames import FullNames

PERSON, BODY, UNKNOWN = NameKind.PERSON, NameKind.ORGANISATION, NameKind.UNKNOWN


def a_name(text: str, kind: NameKind, start: int) -> Name:
    return Name(text=text, start=start, end=start + len(text), kind=kind)


CASES = {
    "surname": ([("Mira Orlan", PERSON)], ("Orlan", PERSON), "Mira Orlan"),
    "surname of unknown kind": ([("Mira Orlan", PERSON)], ("Orlan", UNKNOWN), "Mira Orlan"),
    "given name": ([("Milo Brandt", PERSON)], ("Milo", PERSON), "Milo Brandt"),
    "without the middle": (
        [("Oda Klara Brandt", PERSON)],
        ("Oda Brandt", PERSON),
        "Oda Klara Brandt",
    ),
    "suffix": ([("Otto Velt Jr.", PERSON)], ("Velt", PERSON), "Otto Velt Jr."),
    "acronym": (
        [("World Fisheries Office", BODY)],
        ("WFO", BODY),
        "World Fisheries Office",
    ),
    "dotted acronym": (
        [("Northern Trade Union", BODY)],
        ("N.T.U.", BODY),
        "Northern Trade Union",
    ),
    "the one named more often": (
        [("Mira Orlan", PERSON), ("Ivo Orlan", PERSON), ("Ivo Orlan", PERSON)],
        ("Orlan", PERSON),
        "Ivo Orlan",
    ),
    "the first of two": (
        [("Mira Orlan", PERSON), ("Ivo Orlan", PERSON)],
        ("Orlan", PERSON),
        "Mira Orlan",
    ),
    "nobody longer": ([("Mira Orlan", PERSON)], ("Holm", PERSON), "Holm"),
    "a place is no surname": ([("Port Velda", NameKind.PLACE)], ("Velda", UNKNOWN), "Velda"),
    "a body without its ending": ([("Brennor Inc", BODY)], ("Brennor", BODY), "Brennor Inc"),
    "a body taken for a person": (
        [("Merrit Financial Group", BODY)],
        ("Merrit", PERSON),
        "Merrit Financial Group",
    ),
    "a person before a body": (
        [("Brennor Inc", BODY), ("Ada Brennor", PERSON)],
        ("Brennor", PERSON),
        "Ada Brennor",
    ),
    "a word that many bodies have": ([("Bank of Velda", BODY)], ("Bank", BODY), "Bank"),
    "a title that a body has": ([("State Guard Union", BODY)], ("State", BODY), "State"),
    "a body is no person": ([("Mira Orlan", PERSON)], ("Orlan", BODY), "Orlan"),
}


@pytest.mark.parametrize(("long", "short", "full"), CASES.values(), ids=CASES.keys())
def test_a_short_mention_leads_to_the_full_name(
    long: list[tuple[str, NameKind]], short: tuple[str, NameKind], full: str
) -> None:
    names = [a_name(*each, start=100 * number) for number, each in enumerate(long)]

    assert FullNames(names).of(a_name(*short, start=900)).text == full
