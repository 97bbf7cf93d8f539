"""Counts of a state that is over: hostages who were freed, the missing who were found.

A toll stays what it is; that six are held is so only until they go, and that 6,400 had to leave
until they may return.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.core.articles import Article, Tier
from bot.core.composing.counting import figure_in
from bot.core.composing.material import Material, Told
from bot.core.composing.weighing import sentence_of
from bot.core.evidence import Figure
from bot.core.facts import Fact, sighting_time
from bot.core.figures.series import group, is_partial
from bot.core.ledger.observing import said_at
from bot.core.patterns import Pattern
from bot.core.reading.background import looks_back, otherness
from bot.core.sentences.endings import (
    found_again,
    has_word_of_end,
    may_end,
    tells_end,
    went_home,
)
from bot.core.sentences.opining import holds_opinion
from bot.core.sentences.siding import takes_side
from bot.core.text.words import stem_set

#: From which a sentence tells of another event.
_OTHER = 3.0
#: "Three of the four who were missing have been found": four are missing no more.
_SOME_OF = Pattern(r"\bof (?:the|those|these|its|their) (?P<count>[\w,]+)\b", re.I)
_IS_FOUND = Pattern(r"\b(?:found|located|recovered|accounted for|rescued|identified)\b", re.I)
_WERE_GONE = Pattern(r"\b(?:missing|unaccounted for|trapped)\b", re.I)
_NOT_SO = Pattern(r"\b(?:not|never|until|would|will|could|may|might|hop\w+|none)\b|n['’]t\b", re.I)
#: "The body is believed to be that of the missing man": nobody is looked for any more.
_IS_THEIRS = Pattern(
    r"\b(?:body|remains)\b[^.;:]{0,80}?\b(?:that|those) of\b"
    r"|\b(?:body|remains) of (?:the|a) missing\b|\bmissing [a-z ]{3,30} (?:was|has been) found\b",
    re.I,
)
#: Kinds of counts of those who had to leave, and the share of them whose going home is told of it.
_AWAY, _MANY = ("evacuated", "displaced"), 0.25
_PEOPLE = stem_set("people persons men women children")
_BREAK = Pattern(r"(?<=[.!?])\s+|\n+")
_NUMBER = Pattern(r"\A(?:at least|more than|about|some|around|nearly|another|over)\s", re.I)


def ended(material: Material, counts: Sequence[Told]) -> frozenset[str]:
    """Return the keys of counts that are over: those held were freed, those missing were found.

    Args:
        material: All that is at hand.
        counts: To choose from.
    """
    return frozenset(
        told.fact.key for told in counts if _is_over(material, figure_in(told.fact), told.fact)
    )


def counts_what_ended(material: Material, fact: Fact) -> bool:
    """Tell whether a sentence counts people held, missing or driven out who are so no more."""
    found, span = material.library(fact.sentence), fact.sentence
    figures = found[1].figures if found else ()
    return any(
        _is_over(material, figure, fact)
        for figure in figures
        if span.start <= figure.start < span.end
        and figure.kind in ("kidnapped", "missing")
        and not (is_partial(figure) or figure.is_background)
    )


def _is_over(material: Material, figure: Figure, said: Fact) -> bool:
    """Tell whether what a figure counts has ended since it was said, or in its own sentence."""
    if not may_end(figure.kind) or group(figure) != "is":
        return False
    own = sentence_of(material, said)
    return (
        tells_end(figure.kind, own)
        or any(figure.value == some for some in went_home(own))
        or any(_ends(later, figure) for later in _later_than(material, sighting_time(said)))
    )


def _later_than(material: Material, said: datetime) -> Iterator[Article]:
    """Yield the reports that came later, but not what a party says of those whom it fights."""
    for article, _ in material.articles.values():
        is_report = article.tier is not Tier.SOCIAL and not takes_side(article)
        if is_report and said_at(article) > said and not holds_opinion(article):
            yield article


def _ends(later: Article, figure: Figure) -> bool:
    if not has_word_of_end(figure.kind, later.text.casefold()):
        return False
    return any(
        _tells_of_now(sentence)
        and (
            tells_end(figure.kind, sentence)
            or (figure.kind == "missing" and _are_found(sentence, figure))
            or (figure.kind in _AWAY and _many_went_home(sentence, figure))
        )
        for sentence in _BREAK.split(later.text)
        if has_word_of_end(figure.kind, sentence.casefold())
    )


def _are_found(sentence: str, figure: Figure) -> bool:
    """Tell whether a sentence says that all or some of so many are missing no more."""
    number = _NUMBER.sub("", figure.text).partition(" ")[0].lower()
    who = stem_set(figure.text)
    if any(n == number and stem_set(whom) & (who | _PEOPLE) for n, whom in found_again(sentence)):
        return True
    if figure.value == 1 and _IS_THEIRS.search(sentence) is not None:
        return True
    is_some = any(some["count"].lower() == number for some in _SOME_OF.finditer(sentence))
    return (
        is_some
        and _IS_FOUND.search(sentence) is not None
        and _WERE_GONE.search(sentence) is not None
        and _NOT_SO.search(sentence) is None
    )


def _many_went_home(sentence: str, figure: Figure) -> bool:
    """Tell whether so many of those who had to leave went home that the count is no more so."""
    return any(_MANY * figure.value <= some <= figure.value for some in went_home(sentence))


def _tells_of_now(sentence: str) -> bool:
    """Tell whether it is so, and not of what else was once so: "in 2014 all 30 were freed"."""
    return not (looks_back(sentence) or otherness(sentence) >= _OTHER)
