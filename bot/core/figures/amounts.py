"""Amounts of what leaked, burnt, was seized or brought: the counts that a spill is measured by.

A tonne alone says nothing: "the ship carries 140 tonnes" is a detail, "140 tonnes have leaked" is
what the story is about. So an amount counts once its sentence says what became of it.
"""

import re
from dataclasses import replace

from bot.core.articles import Article
from bot.core.evidence import Figure, Sentence
from bot.core.patterns import Pattern

#: How much a brief wants one: as much as a sum of money.
WEIGHT = 0.5
_UNITS = frozenset({"t", "kg", "bbl", "L", "gal", "m³"})
#: What became of it, in the one word that is shown, with those that papers have for it.
DEEDS = {
    "leaked": "leak(?:ed|s|ing)?|escaped|spill(?:ed|s|age)?|spilt|seeped|gushed|poured|discharged"
    "|oozed|trickled",
    "burnt": "burn(?:ed|t)|went up in (?:flames|smoke)|scorched",
    "seized": "seiz(?:ed|ure)|confiscated|impounded|haul",
    "delivered": "delivered|brought|unloaded|flown in|airlifted|handed out|distributed",
}
_BEHIND = {
    deed: Pattern(rf"(?:(?!\bof\swhich\b)[^;:.,]){{0,60}}?\b(?:{words})\b", re.I)
    for deed, words in DEEDS.items()
}
_BEFORE = {
    deed: Pattern(rf"\b(?:{words})\b(?:(?!\bof\swhich\b)[^;:.,]){{0,50}}\Z", re.I)
    for deed, words in DEEDS.items()
}
_AHEAD = Pattern(r"\b(?:could|may|might|would|threaten\w*|risk\w*|fear\w*|not|no)\b[^;:.]{0,40}\Z")
_REACH = 80


def of_its_deed(article: Article, sentence: Sentence | None, figure: Figure) -> Figure:
    """Return an amount that counts what became of it: "oil leaked"; others as they are."""
    if sentence is None or figure.unit not in _UNITS or figure.is_background:
        return figure
    before = article.text[max(sentence.start, figure.start - _REACH) : figure.start]
    for deed in DEEDS:
        behind = _BEHIND[deed].match(article.text, figure.end, sentence.end)
        if behind is not None and not _AHEAD.search(behind[0]):
            return replace(figure, counted=f"{figure.counted} {deed}".strip())
        if _BEFORE[deed].search(before):
            return replace(figure, counted=f"{figure.counted} {deed}".strip())
    return figure


def is_amount(figure: Figure) -> bool:
    """Tell whether a figure is an amount whose sentence said what became of it."""
    return (
        figure.unit in _UNITS
        and figure.counted.rpartition(" ")[2] in DEEDS
        and not (figure.is_negated or figure.is_background)
    )


def unsaid_of(figure: Figure) -> str:
    """Return what an amount is of and what became of it, after a space: " of oil leaked"."""
    thing, _, deed = figure.counted.rpartition(" ")
    return f" of {thing} {deed}" if thing and thing not in figure.text else f" {deed}"
