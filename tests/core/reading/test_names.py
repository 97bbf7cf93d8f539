import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.evidence import Name, NameKind
from bot.core.reading.names import find_names
from bot.core.reading.sentences import split_sentences

PERSON, PLACE, BODY = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION


def names_in(text: str) -> tuple[Name, ...]:
    return find_names(text, split_sentences(text))


CASES = {
    "a title before": ("It was Foreign Minister Tomas Orlan who left.", "Tomas Orlan", PERSON),
    "an honorific": ("Then Mr. Velt arrived.", "Velt", PERSON),
    "a role with a body": ("Ambassador to the UN Lida Kray-Moss left.", "Lida Kray-Moss", PERSON),
    "a trade at the head": ("Challenger Owen Velt left.", "Owen Velt", PERSON),
    "a given name like a trade": ("Walter Owen Velt left.", "Walter Owen Velt", PERSON),
    "particles": ("It pleased Ludo van der Berg.", "Ludo van der Berg", PERSON),
    "an arabic article": ("A report by Gen. Salem al-Rawi said so.", "Salem al-Rawi", PERSON),
    "an apostrophe": ("Then Sen. Mara O'Dell spoke.", "Mara O'Dell", PERSON),
    "a possessive": ("They read Mary Velt's letter.", "Mary Velt", PERSON),
    "an initial": ("They met Oda K. Brandt there.", "Oda K. Brandt", PERSON),
    "a country": ("Troops left Moldova on Monday.", "Moldova", PLACE),
    "a place after in": ("It happened in Port Velda.", "Port Velda", PLACE),
    "a river": ("The flood on the Orla River rose.", "Orla River", PLACE),
    "a ministry": ("The Ministry of Fisheries said so.", "Ministry of Fisheries", BODY),
    "somebody behind a body": (
        "The head of the Velda Press Agency Mira Orlan came to them.",
        "Mira Orlan",
        PERSON,
    ),
    "a body before somebody": (
        "A man of the Interior Ministry Salah Ayub came to them.",
        "Interior Ministry",
        BODY,
    ),
    "what a ship is called": (
        "Fire broke out on the ferry Aurelia Velt, she said.",
        "Aurelia Velt",
        BODY,
    ),
    "a body of many": (
        "The Farmers' Union of Orsa said that 30 had died.",
        "Farmers' Union of Orsa",
        BODY,
    ),
    "what many have": (
        "Workers’ Aid said that 30 had died.",
        "Workers’ Aid",
        BODY,
    ),
    "what somebody watches for": (
        "The Watch for Prisoners' Rights said that 30 had died.",
        "Watch for Prisoners' Rights",
        BODY,
    ),
    "whom many have": (
        "The teachers' Mira Orlan said so.",
        "Mira Orlan",
        PERSON,
    ),
    "a body called by its members": (
        "Five died, Doctors Without Borders said.",
        "Doctors Without Borders",
        BODY,
    ),
    "an acronym": ("The plan of NATO failed.", "NATO", BODY),
    "an expansion": ("The Velda Fisheries Union (VFU) met.", "VFU", BODY),
}


@pytest.mark.parametrize(("text", "words", "kind"), CASES.values(), ids=CASES.keys())
def test_names_are_told_by_shape_and_context(text: str, words: str, kind: NameKind) -> None:
    assert (words, kind) in [(name.text, name.kind) for name in names_in(text)]


@pytest.mark.parametrize(
    "text",
    ["Meanwhile it rained.", "On Tuesday in March they left.", "However, he said so.",
     '"Maybe," I said.',      "The president left.", "Russian troops left."],
)  # fmt: skip
def test_chance_capitals_are_no_names(text: str) -> None:
    assert names_in(text) == ()


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="AaBb. '’-,\n\"&ofthe", max_size=120) | st.text(max_size=100))
def test_names_are_spans_in_order(text: str) -> None:
    names = names_in(text)

    assert all(text[name.start : name.end] == name.text for name in names)
    assert list(names) == sorted(names, key=lambda name: name.start)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nine rebels died in La Mar Province, officials said.", ["Mar Province"]),
        ("The talks in La Paz and Las Vegas went on.", ["La Paz", "Las Vegas"]),
        ("They came to Vell. The Province said so.", ["Vell"]),
        ("It rained on Mar 4.", []),
    ],
)
def test_a_kind_of_place_alone_is_no_name_and_an_article_belongs_to_one(
    text: str, names: list[str]
) -> None:
    found = find_names(text, split_sentences(text))

    assert [one.text for one in found] == names
    assert all(one.kind is not NameKind.PERSON for one in found)
