"""What stands in whose place."""

import pytest

from bot.core.gate.standing import misplaced, stands, turned, twin, without_asides
from tests.core.gate.ruling import compared


@pytest.mark.parametrize(
    ("told", "source", "found"),
    [
        pytest.param("Varda accused Belin.", "Varda accused Belin.", None, id="the same"),
        pytest.param(
            "Belin accused Varda.", "Varda accused Belin.", ("belin", "varda"), id="swapped"
        ),
        pytest.param(
            "Belin was accused by Varda of theft.", "Varda accused Belin of theft.", None,
            id="passive",
        ),
        pytest.param(
            "Varda was accused by Belin of theft.", "Varda accused Belin of theft.",
            ("belin", "varda"), id="passive swapped",
        ),
        pytest.param(
            "Varda accused Ostrin.", "Varda, who met Belin, accused Ostrin.", None, id="aside gone"
        ),
        pytest.param(
            "The governor accused the mayor of theft.", "The mayor accused the governor of theft.",
            ("governor", "mayor"), id="roles swapped",
        ),
        pytest.param(
            "Varda left on Tuesday and came back on Monday.",
            "Varda left on Monday and came back on Tuesday.",
            ("tuesday", "monday"), id="days swapped",
        ),
    ],
)  # fmt: skip
def test_a_word_in_anothers_place_is_found(
    told: str, source: str, found: tuple[str, str] | None
) -> None:
    mine, theirs = compared(told, source)

    swapped = misplaced(mine.stands, theirs.stands)

    assert (swapped and (swapped[0].text, swapped[1].text)) == found


def test_an_opposite_in_the_place_of_a_word_is_found() -> None:
    source = "Prices rose in Tarn while wages fell in Velk."
    mine, theirs = compared("Prices fell in Tarn.", source)

    found = turned(mine.stands, theirs.stands)

    assert found is not None
    assert (found[0].text, found[1].text) == ("fell", "rose")


def test_a_word_that_fits_its_place_is_no_opposite() -> None:
    mine, theirs = compared("Prices rose in Tarn.", "Prices rose in Tarn; wages fell in Velk.")

    assert turned(mine.stands, theirs.stands) is None


def test_a_word_said_twice_is_found_where_its_neighbours_are() -> None:
    mine, theirs = compared("The mill burned.", "The bakery burned at noon and the mill burned.")
    burned = next(stand for stand in mine.stands if stand.word.text == "burned")

    found = twin(burned, theirs.stands)

    assert found is not None
    assert found.before[0] is not None
    assert found.before[0].text == "mill"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Varda (the mayor of Tarn) left.", "varda left ."),
        ("Varda, who leads Tarn, left.", "varda left ."),
        ("Varda -- the mayor -- left.", "varda left ."),
        ("Varda left, and Belin stayed.", "varda left , and belin stayed ."),
        ("Varda left (at noon", "varda left ( at noon"),
    ],
)
def test_asides_are_left_out_where_they_close(text: str, left: str) -> None:
    mine, _ = compared(text, "Varda and Belin met in Tarn.")

    assert " ".join(word.text for word in without_asides(mine.words)) == left


def test_prepositions_before_a_name_belong_to_its_place() -> None:
    mine, _ = compared("Boats from the Tarn sailed to Velk.", "Tarn and Velk are ports.")

    assert [s.preposition for s in stands(mine.words) if s.word.kind.value == "name"] == [
        "from",
        "to",
    ]
