"""Results are found again by where a value stands in memory."""

from bot.core.caching.remembering import Remembered


def pair(number: int) -> tuple[int, int]:
    return (number, 1)


def test_a_value_is_worked_on_once_and_an_equal_one_elsewhere_gives_the_same() -> None:
    asked: list[tuple[int, int]] = []

    def total(value: tuple[int, int]) -> int:
        asked.append(value)
        return sum(value)

    remembered = Remembered(total, 8)
    one, equal = pair(2), pair(2)

    assert [remembered(one), remembered(one), remembered(equal)] == [3, 3, 3]
    assert len(asked) == 2


def test_no_value_gets_the_result_of_one_whose_place_it_took() -> None:
    remembered: Remembered[tuple[int, int], int] = Remembered(sum, 3)

    # Each is let go at once, so that the next may stand where it stood.
    assert [remembered(pair(number)) for number in range(50)] == list(range(1, 51))
