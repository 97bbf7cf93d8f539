import pytest

from bot.core.reading.people.descriptions import (
    BODY,
    MANY,
    described_before,
    fuller_description,
    is_body,
)


def cut(text: str, span: tuple[int, int] | None) -> str:
    return text[span[0] : span[1]] if span else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The port ministry met. It", "port ministry", id="a body"),
        pytest.param("The ministry met a local charity. It", "local charity", id="the last one"),
        pytest.param("The sea was rough. It", "", id="none"),
    ],
)
def test_a_body_that_it_can_take_up_is_found(text: str, expected: str) -> None:
    assert cut(text, described_before(text, text.index(" It"), BODY)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Then angry residents came. They", "angry residents", id="several"),
        pytest.param("Protesters came. They", "Protesters", id="a capital"),
        pytest.param("Mary Velt and George Holm came. They", "Mary Velt and George Holm", id="two"),
        pytest.param("The sea was rough. They", "", id="none"),
    ],
)
def test_people_whom_they_can_take_up_are_found(text: str, expected: str) -> None:
    assert cut(text, described_before(text, text.index(" They"), MANY)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A senior port official came. END", "senior port official", id="adorned"),
        pytest.param("The official of Port Hale came. END", "official of Port Hale", id="of whom"),
        pytest.param("A mayor and an old official came. END", "old official", id="another before"),
        pytest.param(
            "An old official came. The official left. END", "old official", id="bare last"
        ),
        pytest.param("All officialdom came. END", "", id="a longer word"),
        pytest.param("Their official came. END", "", id="no article"),
        pytest.param("Nobody came. END", "", id="none"),
        pytest.param("the official " * 40 + "END", "", id="too many to look at"),
    ],
)
def test_the_longer_description_of_a_noun_is_found(text: str, expected: str) -> None:
    assert cut(text, fuller_description(text, "official", text.index("END"))) == expected


def test_bodies_are_told_from_people() -> None:
    assert is_body("Ministry")
    assert not is_body("mayor")
