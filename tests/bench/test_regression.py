"""Logistic regression."""

from bench.regression import Row, fitted


def test_what_tells_is_worth_something_and_what_does_not_is_not() -> None:
    rows = [
        Row(signs=(float(is_so), float(n % 2)), is_so=is_so, counts=10.0)
        for is_so in (True, False)
        for n in range(20)
    ]

    line = fitted(("tells", "chance"), rows)

    assert line.worths["tells"] > 1.0
    assert abs(line.worths["chance"]) < 0.01
    assert line.weigh({"tells": 1.0, "chance": 0.0}) > 0 > line.weigh({"tells": 0.0, "chance": 1.0})


def test_both_sides_count_the_same_however_many_there_are() -> None:
    many = [Row(signs=(0.0,), is_so=False) for _ in range(30)]

    line = fitted(("a",), [*many, Row(signs=(0.0,), is_so=True)])

    assert abs(line.weigh({"a": 0.0})) < 0.01


def test_what_is_known_already_is_not_learnt_again() -> None:
    rows = [
        Row(signs=(float(is_so),), is_so=is_so, counts=10.0, known=known * (1 if is_so else -1))
        for is_so in (True, False)
        for known in (0.0, 4.0)
        for _ in range(10)
    ]
    known = [row for row in rows if row.known]

    assert 0 < fitted(("a",), known).worths["a"] < fitted(("a",), rows).worths["a"]
