"""The latest things are remembered, the oldest forgotten."""

from bot.core.caching.recent import Recent


def test_what_was_added_longest_ago_is_forgotten_first() -> None:
    recent: Recent[str] = Recent(2)
    for thing in ("a", "b", "a", "c"):
        recent.add(thing)

    assert "a" in recent
    assert "b" not in recent
    assert "c" in recent


def test_what_is_let_go_of_makes_room() -> None:
    recent: Recent[str] = Recent(2)
    for thing in ("a", "b"):
        recent.add(thing)
    recent.discard("b")
    recent.discard("unknown")
    recent.add("c")

    assert [thing in recent for thing in ("a", "b", "c")] == [True, False, True]
