"""Every regular expression that the bot knows: it compiles, and no text makes it slow."""

import gc
import importlib
import re
from pathlib import Path

import pytest

import bot
from bot.core.patterns import Pattern
from tests.pumping import slowest

ROOT = Path(bot.__file__).parent


def patterns() -> list[Pattern]:
    for path in sorted(ROOT.rglob("*.py")):
        if "Pattern(" in path.read_text("utf-8"):
            importlib.import_module(".".join(path.relative_to(ROOT.parent).with_suffix("").parts))
    gc.unfreeze()  # see tests/conftest.py
    return [one for one in gc.get_objects() if isinstance(one, Pattern)]


@pytest.mark.no_cover
def test_no_pattern_grows_with_more_than_the_square_of_what_it_is_given() -> None:
    """And each compiles.

    A repeat that ends in a `+` of its own (`\\s*+`) gives nothing back, which mends most.
    """
    known = patterns()
    steep = {one.pattern: pair for one in known if (pair := slowest(one.compiled)) is not None}

    assert len(known) > 1_000
    assert steep == {}, "see what it is given: how a text begins, and what is repeated behind that"


@pytest.mark.parametrize(
    "steep",
    [
        pytest.param(r"(?:a+)+b", id="a repeat of a repeat"),
        pytest.param(r"of\s(?:[\w'-]+\s?){1,6},", id="the same, with a gap that may lack"),
        pytest.param(r"(?:\w|[a-z]b?)*!", id="two ways to take one letter"),
        pytest.param(r"(?P<mark>['\"])(?:\w+|-)*(?P=mark)", id="inside of marks"),
        pytest.param(r"(?=(?:x+)+y)", id="in a look ahead"),
        pytest.param(r"\s*-?\s*x", id="spaces that two repeats may take"),
        pytest.param(r"\W*(?:[^.]*\b(?:report|update) ?\d)", id="anything around a word"),
        pytest.param(
            r"(?:[A-Z]\w*(?:\s(?:(?:of|the)\s){0,2}[A-Z]\w*){0,9}):", id="words that are names, too"
        ),
    ],
)
def test_what_is_steep_is_found(steep: str) -> None:
    flags = re.IGNORECASE if "of|the" in steep else 0

    assert slowest(re.compile(steep, flags)) is not None


@pytest.mark.parametrize(
    "flat",
    [
        pytest.param(r"(?:a++)+b", id="what a repeat took, it keeps"),
        pytest.param(r"\bof\s[\w'-]++(?:\s[\w'-]++){0,5}\s?,", id="words, with gaps between them"),
        pytest.param(r"\s*+-?\s*+x", id="spaces that one repeat takes"),
        pytest.param(r"\w+\s\w+:", id="the square of a word's length"),
        pytest.param(r"[^\n]*", id="what matches at once"),
        pytest.param(r"", id="nothing"),
    ],
)
def test_what_is_not_steep_is_none(flat: str) -> None:
    assert slowest(re.compile(flat)) is None
