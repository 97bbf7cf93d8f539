import pytest

from bot.sources.months import month_of


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("Mar", 3), ("MARCH", 3), ("Sept.", 9), ("Mär", 3), ("janv.", 1), ("agosto", 8),
        ("марта", 3), ("Ιουλ", 7), ("július", 7), ("ene", 1), ("Tarn", 0), ("", 0),
    ],
)  # fmt: skip
def test_months_are_known_by_name_in_many_languages(name: str, month: int) -> None:
    assert month_of(name) == month
