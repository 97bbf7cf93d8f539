"""The invented stream is the same each time, dated, and of many crises at once."""

from collections import Counter

from bench.streams import invent


def test_a_seed_gives_the_same_stream() -> None:
    assert invent(7, pairs=1, articles=5) == invent(7, pairs=1, articles=5)
    assert invent(7, pairs=1, articles=5) != invent(8, pairs=1, articles=5)


def test_crises_run_side_by_side_oldest_first() -> None:
    told = invent(3, pairs=3, articles=20)
    crises = Counter(one.crisis for one in told)

    assert told == sorted(told, key=lambda one: one.published_at)
    assert len(crises) == 6
    assert len({one.crisis for one in told[: len(told) // 2]}) > 3


def test_every_article_has_an_id_a_title_and_a_text() -> None:
    told = invent(3, pairs=1, articles=10)

    assert len({one.id for one in told}) == len(told)
    assert all(one.title and len(one.text.split()) > 20 for one in told)
    assert not any("{" in one.title + one.text for one in told)
