import re

import pytest

from bot.core.patterns import Pattern

TEXT = "Nine people were killed, nine were hurt."


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    nine = Pattern("nine", re.IGNORECASE)
    before = dict(vars(nine))

    nine.search(TEXT)

    assert before == {"pattern": "nine", "flags": re.IGNORECASE}
    assert nine.compiled == re.compile("nine", re.IGNORECASE)


@pytest.mark.parametrize("verb", ["search", "match", "fullmatch"])
@pytest.mark.parametrize("pattern", ["nine", "Nine", "Nine.+", "none"])
@pytest.mark.parametrize("places", [(), (24,), (0, 4)])
def test_a_pattern_finds_what_the_expression_finds(
    verb: str, pattern: str, places: tuple[int, ...]
) -> None:
    ours, own = Pattern(pattern), re.compile(pattern)
    expected = getattr(own, verb)(TEXT, *places)

    for _ in range(2):
        found = getattr(ours, verb)(TEXT, *places)
        assert (found and found.span()) == (expected and expected.span())


def test_a_pattern_iterates_splits_and_replaces_as_the_expression_does() -> None:
    were, letters, gap = Pattern("were"), Pattern("(n)(i)ne"), Pattern(r"\s")

    for _ in range(2):
        assert [one.start() for one in were.finditer(TEXT)] == [12, 30]
        assert [one.start() for one in were.finditer(TEXT, 13, 40)] == [30]
        assert letters.findall(TEXT) == [("n", "i")]
        assert gap.split("a b c") == ["a", "b", "c"]
        assert gap.split("a b c", maxsplit=1) == ["a", "b c"]
        assert were.sub("are", TEXT) == "Nine people are killed, nine are hurt."
        assert were.sub(lambda one: one[0][:1], TEXT, count=1).count("were") == 1


def test_from_then_on_nothing_stands_between() -> None:
    nine = Pattern("nine")

    assert nine.findall(TEXT) == ["nine"]
    assert nine.search == nine.compiled.search
    assert nine.sub == nine.compiled.sub


def test_an_expression_that_is_wrong_is_found_out_at_its_first_use() -> None:
    wrong = Pattern("(")

    with pytest.raises(re.error):
        wrong.match(TEXT)
