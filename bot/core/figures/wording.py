"""The words around a figure that a reader needs: what it counts, and who gives it."""

import re
from dataclasses import replace

from bot.core.anybody import as_anybody
from bot.core.evidence import Figure
from bot.core.figures.amounts import is_amount, unsaid_of
from bot.core.figures.series import is_only_people
from bot.core.patterns import Pattern
from bot.core.reading.counted.labels import label
from bot.core.text.characters import fold

#: Kinds whose name may follow a bare count; of things the article's own verb may say less.
_OF_PEOPLE = frozenset(
    "killed injured missing displaced evacuated kidnapped detained rescued destroyed".split()
)

#: What nobody would know a bare number by.
_OF_THE_ILL = frozenset(("cases", "confirmed cases", "suspected cases", "infections"))

_ILL = Pattern(r"\b(?:mal-?nourished|starving|sick|ill|infected|patients?)\b", re.IGNORECASE)
_WHOSE = Pattern(r"(?:its|his|her|their|our|my|your)\b", re.IGNORECASE)
_LEADING = frozenset(
    "In At On Near Off Across Around Outside Along Inside Within Throughout".split()
)


def unsaid(figure: Figure) -> str:
    """Return what a count of people counts, after a space: "11" of a death toll is "11 killed".

    Empty where its own words tell it.
    """
    if figure.kind == "other" and figure.counted.lower() in _OF_THE_ILL and figure.text.isdigit():
        return f" {figure.counted.lower()}"
    if is_amount(figure):
        return unsaid_of(figure)
    if figure.kind not in _OF_PEOPLE and not (figure.kind == "affected" and is_only_people(figure)):
        return ""
    if figure.kind == "injured" and _ILL.search(figure.text):
        return ""  # patients, and whoever goes hungry, were hurt by nobody
    # What is counted may be told elsewhere in the sentence: only the figure's own words are shown.
    return label(replace(figure, counted=figure.text)).removeprefix(figure.text)


def lower_first(words: str) -> str:
    """Return a figure's words as they stand inside a line: "nine people" for "Nine people".

    An abbreviation keeps its capitals: "US$5 million".
    """
    is_word = words[1:2].islower() or words[1:2] == " "
    return words[:1].lower() + words[1:] if is_word else words


def inner_place(place: str) -> str:
    """Return a place as it stands inside a line, where it began a sentence: "in Port Saly"."""
    return lower_first(place) if place.split(" ", 1)[0] in _LEADING else place


def given_by(figure: Figure, publisher: str) -> str:
    """Return who gives a figure; empty where nobody is named.

    "The agency" in an agency's own bulletin is called by its name.
    """
    claimant = figure.claimant
    if _WHOSE.match(claimant):
        return ""  # "its director": whose, the sentence tells
    if claimant and fold(publisher).endswith(f" {fold(claimant)}"):
        return publisher
    return as_anybody(claimant)
