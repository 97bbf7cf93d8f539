"""Counts of terms that were asked for last."""

from bot.store.sql.counting import TermCounts


def test_what_was_never_read_has_to_be() -> None:
    assert TermCounts().of(["levee"]) == ({}, ["levee"])


def test_what_was_read_is_known_none_included() -> None:
    counts = TermCounts()
    counts.keep({"levee": 2, "dam": 0}, counts.changes)

    assert counts.of(["levee", "dam", "quake"]) == ({"levee": 2, "dam": 0}, ["quake"])


def test_what_changed_is_known_as_it_is_now() -> None:
    counts = TermCounts()
    counts.keep({"levee": 2, "dam": 1}, counts.changes)

    counts.add({"levee": 1, "quake": 5})

    assert counts.of(["levee", "dam", "quake"]) == ({"levee": 3, "dam": 1}, ["quake"])


def test_what_was_taken_back_has_to_be_read_anew() -> None:
    counts = TermCounts()
    counts.keep({"levee": 2}, counts.changes)

    counts.clear()

    assert counts.of(["levee"]) == ({}, ["levee"])


def test_what_changed_while_it_was_read_is_not_kept() -> None:
    counts = TermCounts()
    before = counts.changes
    counts.add({"levee": 1})

    counts.keep({"levee": 2}, before)

    assert counts.of(["levee"]) == ({}, ["levee"])


def test_only_so_many_are_kept() -> None:
    counts = TermCounts(most=2)
    counts.keep({"levee": 2, "dam": 1}, counts.changes)

    counts.keep({"quake": 3}, counts.changes)

    assert counts.of(["levee", "quake"]) == ({"quake": 3}, ["levee"])
