"""What only leaves phrases out, and what does more."""

import pytest

from bot.core.gate.cuts import is_cut

LEVEE = (
    "The levee at Tarn, which is 90 years old, collapsed early on Monday after days of rain, Mayor "
    "Edda Fross said, and about 1,200 people have been moved to a school; nobody was hurt."
)
RAIN = "Rain is expected until Friday, the weather office said, adding that two rivers may rise."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LEVEE, id="the sentence"),
        pytest.param("The levee at Tarn collapsed early on Monday.", id="its beginning"),
        pytest.param("About 1,200 people have been moved to a school.", id="its end"),
        pytest.param("Nobody was hurt.", id="behind a semicolon"),
        pytest.param("The levee collapsed on Monday, Mayor Edda Fross said.", id="phrases out"),
        pytest.param("THE “levee” collapsed…", id="other marks and capitals"),
        pytest.param("Two rivers may rise.", id="of what somebody adds"),
        pytest.param("The levee collapsed; rain is expected.", id="two side by side"),
        pytest.param("Rain is expected. The levee collapsed.", id="in either order"),
    ],
)
def test_a_cut_leaves_phrases_out(text: str) -> None:
    assert is_cut(text, [LEVEE, RAIN])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The levee burst early on Monday.", id="another word"),
        pytest.param("The levees collapsed.", id="another form"),
        pytest.param("The levee has collapsed.", id="a word more"),
        pytest.param("Mayor Edda Fross said the levee collapsed.", id="another order"),
        pytest.param("The levee at Tarn collapsed, the weather office said.", id="halves of two"),
        pytest.param("The levee at Tarn collapsed and rain is expected.", id="joined by a word"),
        pytest.param("The levee collapsed early and nobody was hurt.", id="over a semicolon"),
        pytest.param("1,200 people have been moved.", id="without its qualifier"),
        pytest.param("200 people have been moved.", id="a part of a number"),
        pytest.param("Rain is expected; two rivers rise.", id="a word that is no phrase"),
        pytest.param("", id="nothing"),
        pytest.param(" ;. ", id="marks alone"),
    ],
)
def test_what_does_more_is_no_cut(text: str) -> None:
    assert not is_cut(text, [LEVEE, RAIN])


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "Waves hampered the search overnight, and two of six helicopters had to turn back.",
            "Waves hampered two of six helicopters.",
        ),
        (
            "Critics, among them the Green Alliance, say the government cut the budget.",
            "Critics, among them the government, cut the budget.",
        ),
        (
            "Police detained a farmer on suspicion of arson, but released him without charge.",
            "Police detained a farmer without charge.",
        ),
        (
            "The union congratulated Osorio, while two neighbours, Palmar and Verano, waited.",
            "The union congratulated Palmar and Verano.",
        ),
        (
            "The firm would stop its plant on Friday if parts did not arrive.",
            "The firm would stop its plant on Friday.",
        ),
        ("If no parts arrive, the firm will stop its plant.", "The firm will stop its plant."),
        ("She ruled out force as long as all guards are safe.", "She ruled out force."),
        ("The firm will, unless parts arrive, stop its plant.", "The firm will, stop its plant."),
        ("Exports fell by more than half.", "Exports fell by half."),
        ("Rescuers reached three of the 14 miners on Sunday.", "Rescuers reached three on Sunday."),
        ("The shop sells on the 11th or 18th.", "The shop sells on the 11th 18th."),
        ("The team met in Tarn and Velk on Friday.", "The team met and Velk on Friday."),
        ("Two managers who confessed were given suspended sentences.", "Managers were given."),
    ],
)
def test_the_parts_of_a_sentence_are_not_joined_anew(source: str, text: str) -> None:
    assert is_cut(source, [source])
    assert not is_cut(text, [source])


def test_nothing_is_cut_from_no_sentence() -> None:
    assert not is_cut("The levee collapsed.", [])


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("大坝周一清晨决口。", True),
        ("大坝决口。", False),
        ("决口大坝周一清晨。", False),
    ],
)
def test_a_script_without_spaces_is_cut_at_its_marks(text: str, is_one: bool) -> None:
    assert is_cut(text, ["官员说，大坝周一清晨决口。"]) is is_one


def test_texts_without_end_are_given_up() -> None:
    assert not is_cut("a " * 20_000 + "b", ["a " * 40_000])
