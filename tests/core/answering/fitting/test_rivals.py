"""What a question ties to a name."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.rivals import rivals
from tests.core.answering.asking import found


def rival(question: str, text: str) -> float:
    return rivals(understand(question), found(question, text)[0])["rival"]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "How many Velkan boats sank?",
            "Some 12 Orlish boats sank, and fishermen saw Velkan ones.",
        ),
        ("Who is the chief of Velk?", "The chief of Tarn flew home, and Velk was quiet."),
        (
            "How many boats landed in Velk?",
            "The boats landed in Tarn, as an officer said in Velk.",
        ),
        ("When did the talks with Velk end?", "The talks with the Orlish envoy ended, Velk said."),
    ],
)
def test_another_name_in_its_place_is_seen(question: str, text: str) -> None:
    assert rival(question, text) == 1.0


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many Velkan boats sank?", "In Tarn some 12 Velkan boats sank."),
        ("Who is the chief of Velk?", "The chief of the Velk police is Ana Brel."),
        ("Who is the chief of Velk?", "Velk and its chief, President Ana Brel, were quiet."),
        ("Who sank?", "The boat of Tarn sank."),
        ("Who is Ana Brel?", "Ana Brel is the mayor."),
        ("How many men does Orl employ in Velk?", "It means work for Orl and its Velk employees."),
    ],
)
def test_the_name_itself_has_no_rival(question: str, text: str) -> None:
    assert rival(question, text) == 0.0


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param(
            "How many men does Orl employ in Velk?",
            "It hurt Orl, and all Velk employees.",
            id="both",
        ),
        pytest.param("When did Velk Court open?", "The court in January met in Velk.", id="month"),
        pytest.param("Where does Jan Orlo teach?", "Orlo is a teacher at Velk School.", id="where"),
        pytest.param("Who met the Orl envoy?", "The envoy met with Ana Brel, of Orl.", id="who"),
    ],
)
def test_what_is_asked_for_is_no_rival(question: str, text: str) -> None:
    asked = understand(question)

    assert rivals(asked, found(asked, text)[0])["rival_sure"] == 0.0


def test_no_name_at_all_is_hardly_held_against_it() -> None:
    assert 0 < rival("How many Velkan boats sank?", "Some 12 boats sank off the coast.") < 0.5


def test_only_another_name_is_sure() -> None:
    asked = understand("How many Velkan boats sank?")

    sure, loose = found(asked, "Some 12 Orlish boats sank.", "Some 12 boats sank off the coast.")

    assert rivals(asked, sure)["rival_sure"] != rivals(asked, loose)["rival_sure"]


@pytest.mark.parametrize(
    ("question", "worth"),
    [
        pytest.param("tap water Velk", 1.0, id="of another place"),
        pytest.param("tap water Tarn", 0.0, id="of this one"),
        pytest.param("tap water Orl Mills", 0.0, id="of whom it is, not where"),
    ],
)
def test_a_place_typed_behind_its_noun_is_where_that_is(question: str, worth: float) -> None:
    text = "Tap water in Tarn is safe. Orl Mills left. It rained in Velk."
    asked = understand(question)
    first = next(one for one in found(asked, text) if one.text.startswith("Tap"))

    assert rivals(asked, first)["rival_sure"] == worth
