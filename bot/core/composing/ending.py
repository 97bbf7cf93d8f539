"""Counts of a state that is over: hostages who were freed, the missing who were found.

A toll stays what it is; that six are held is so only until they go. No article says then that none
are held, but that the last of them are free.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.articles import Article, Tier
from bot.core.composing.counting import figure_in
from bot.core.composing.material import Material, Told
from bot.core.facts import sighting_time
from bot.core.figures.series import group
from bot.core.ledger.observing import said_at
from bot.core.patterns import Pattern
from bot.core.reading.background import looks_back, otherness
from bot.core.sentences.opining import holds_opinion

_ALL = r"(?:all|both|every|last|remaining|other)"
_HELD = r"(?:hostages?|captives?|abductees|abducted|kidnapped|prisoners of the [a-z]+)"
_FREE = (
    r"(?:freed|free|released|rescued|liberated|let go|set free|safe|unharmed|home|handed over"
    r"|came out|walked out)"
)
_GONE = r"(?:missing|unaccounted for|trapped)"
_FOUND = r"(?:found|located|recovered|accounted for|rescued|identified|traced|reached|brought)"
#: By the kind that ends: the last of them, and what became of them, in either order.
_ENDS = {
    "kidnapped": Pattern(
        rf"\b{_ALL}\s(?:[\w-]+\s){{0,4}}?{_HELD}\b[^.;:]{{0,80}}?\b{_FREE}\b"
        rf"|\b{_FREE}\s(?:[\w-]+\s){{0,3}}?{_ALL}\s(?:[\w-]+\s){{0,4}}?{_HELD}\b"
        r"|\bno(?: more| longer any)? hostages? (?:are|is|remain)",
        re.I,
    ),
    "missing": Pattern(
        rf"\b{_ALL}\s(?:[\w-]+\s){{0,5}}?{_GONE}\b[^.;:]{{0,80}}?\b{_FOUND}\b"
        rf"|\b{_FOUND}\s(?:[\w-]+\s){{0,3}}?{_ALL}\s(?:[\w-]+\s){{0,5}}?{_GONE}\b"
        r"|\b(?:nobody|no one|no-one|none)\s(?:[\w-]+\s){0,4}?"
        rf"(?:is|are|remains?)\s(?:still\s|now\s)?{_GONE}"
        rf"|\b(?:is|are) no longer {_GONE}",
        re.I,
    ),
}
#: What is only wished for, asked, planned or denied ends nothing.
_NOT_SO = Pattern(
    r"\b(?:not|never|until|unless|if|would|will|could|may|might|should|must|demand\w*"
    r"|call(?:s|ed)? (?:for|on)|urg\w+|hop\w+|want\w*|plan\w*|offer\w*|promis\w*|before"
    r"|den(?:y|ies|ied)|fail\w*|former|search\w* for)\b|n['’]t\b",
    re.I,
)
#: From which a sentence tells of another event.
_OTHER = 3.0
#: "Three of the four who were missing have been found": four are missing no more.
_SOME_OF = Pattern(r"\bof (?:the|those|these|its|their) (?P<count>[\w,]+)\b", re.I)
_IS_FOUND, _WERE_GONE = Pattern(rf"\b{_FOUND}\b", re.I), Pattern(rf"\b{_GONE}\b", re.I)
_NUMBER = Pattern(r"\A(?:at least|more than|about|some|around|nearly|another|over)\s", re.I)


def ended(material: Material, counts: Sequence[Told]) -> frozenset[str]:
    """Return the keys of counts that are over: those held were freed, those missing were found.

    Args:
        material: All that is at hand.
        counts: To choose from.
    """
    return frozenset(
        told.fact.key
        for told in counts
        if figure_in(told.fact).kind in _ENDS
        and group(figure_in(told.fact)) == "is"
        and any(_ends(later, told) for later in _later_than(material, told))
    )


def _later_than(material: Material, told: Told) -> Iterator[Article]:
    said = sighting_time(told.fact)
    for article, _ in material.articles.values():
        is_report = article.tier is not Tier.SOCIAL and not holds_opinion(article)
        if is_report and said_at(article) > said:
            yield article


def _ends(later: Article, told: Told) -> bool:
    figure = figure_in(told.fact)
    for found in _ENDS[figure.kind].finditer(later.text):
        if _tells_of_now(_sentence_around(later.text, found)):
            return True
    return figure.kind == "missing" and _counts_some_of(later.text, figure.text)


def _counts_some_of(text: str, counted: str) -> bool:
    """Tell whether a text says that some of so many are missing no more."""
    number = _NUMBER.sub("", counted).partition(" ")[0].lower()
    for some in _SOME_OF.finditer(text):
        if some["count"].lower() != number:
            continue
        around = _sentence_around(text, some)
        if (
            _IS_FOUND.search(around) is not None
            and _WERE_GONE.search(around) is not None
            and _tells_of_now(around)
        ):
            return True
    return False


def _tells_of_now(sentence: str) -> bool:
    """Tell whether it is so, and not of what else was once so: "in 2014 all 30 were freed"."""
    is_other = looks_back(sentence) or otherness(sentence) >= _OTHER
    return _NOT_SO.search(sentence) is None and not is_other


def _sentence_around(text: str, found: re.Match[str]) -> str:
    """Return what stands between the full stops around a place, two lines at most."""
    start = max(text.rfind(". ", 0, found.start()), text.rfind("\n\n", 0, found.start())) + 1
    ends = [at for mark in (". ", "\n\n") if (at := text.find(mark, found.end())) >= 0]
    return text[start : min(ends, default=len(text))]
