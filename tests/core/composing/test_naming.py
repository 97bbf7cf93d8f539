"""What a crisis without a name is called."""

import pytest

from bot.core.composing.naming import name_from, opening

FLOOD = "Levee breaks at Tarn and floods the lower town"


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        pytest.param([FLOOD], FLOOD, id="the only one"),
        pytest.param(["", FLOOD, "  "], FLOOD, id="the only one with words"),
        pytest.param(
            [
                "Warden Brel speaks of a dark day",
                FLOOD,
                "Tarn floods as levee breaks",
            ],
            FLOOD,
            id="what the others say too",
        ),
        pytest.param(
            ["3 March 2026 Last updated at 14:39", FLOOD], FLOOD, id="no date line over a page"
        ),
        pytest.param(
            [f"{FLOOD}, {'after a night of rain in which nobody slept ' * 2}", FLOOD],
            FLOOD,
            id="the shorter of two",
        ),
        pytest.param(["Updated: 9 March 2026"], "Updated: 9 March 2026", id="nothing better"),
        pytest.param([], "", id="none"),
    ],
)
def test_a_crisis_is_called_by_the_title_that_says_most(titles: list[str], expected: str) -> None:
    assert name_from(titles) == expected


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        pytest.param(["@tarn_now on Tarn levee", FLOOD], FLOOD, id="another title"),
        pytest.param(["@tarn_now on Tarn levee"], "Tarn levee", id="what is left of it"),
        pytest.param(["Levee breaks (via @tarn.now)"], "Levee breaks", id="behind it"),
        pytest.param(["@tarn_now"], "", id="nothing but a handle"),
    ],
)
def test_no_crisis_is_called_by_an_accounts_name(titles: list[str], expected: str) -> None:
    assert name_from(titles) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("The levee at Tarn broke.", "The levee at Tarn broke", id="a sentence"),
        pytest.param("Talks open in the U.S.", "Talks open in the U.S.", id="an abbreviation"),
        pytest.param("And then the water came...", "And then the water came...", id="an ellipsis"),
    ],
)
def test_a_title_ends_without_a_point(title: str, expected: str) -> None:
    assert name_from([title]) == expected


def test_a_bulletins_number_names_no_crisis() -> None:
    bulletins = [f"Levee at Tarn: bulletin No. {n}" for n in (1, 2, 3)]

    assert name_from([*bulletins, FLOOD]) == FLOOD


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TARN, 3 March (Orvane Wire) — The levee broke. Boats left.", "The levee broke."),
        ("Tarn, 12 Jan 26 (ovw) -- [Text] the levee broke.", "The levee broke."),
        ("", ""),
    ],
)
def test_an_article_without_a_title_is_called_by_its_first_sentence(
    text: str, expected: str
) -> None:
    assert opening(text) == expected
