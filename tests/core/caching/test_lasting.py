"""What was found out is remembered for a while, and not for ever."""

from datetime import timedelta

from bot.core.caching.lasting import Lasting
from tests.builders import NOW

MINUTE = timedelta(minutes=1)


def test_a_value_ends_by_itself() -> None:
    table: Lasting[str, int] = Lasting(9, MINUTE)
    table.put("a", 1, NOW)

    assert table.get("a", NOW + MINUTE / 2) == 1
    assert table.get("a", NOW + MINUTE) is None
    assert table.get("b", NOW) is None


def test_a_newer_value_begins_anew() -> None:
    table: Lasting[str, int] = Lasting(9, MINUTE)
    table.put("a", 1, NOW)
    table.put("a", 2, NOW + MINUTE / 2)

    assert table.get("a", NOW + MINUTE) == 2


def test_a_full_table_forgets_the_oldest() -> None:
    table: Lasting[str, int] = Lasting(2, MINUTE)
    for number, key in enumerate("abc"):
        table.put(key, number, NOW)

    assert [table.get(key, NOW) for key in "abc"] == [None, 1, 2]
