"""Articles that paint a picture of a crisis, and report nothing at their beginning.

A feature tells how a day felt: who baked bread, what is left of a house. Its details are true, and
none is news. What it also reports, an arrest or a toll, a brief may tell.
"""

import re
from collections.abc import Sequence

from bot.core.articles import Article, Tier
from bot.core.evidence import Figure, Reading, Sentence
from bot.core.patterns import Pattern
from bot.core.reading.ranking import is_key
from bot.core.sentences.importance import tells_deed
from bot.core.sentences.instructing import guides
from bot.core.text.words import stems

#: Whose texts are reports, bulletins and calls.
REPORTING = (Tier.WIRE, Tier.OFFICIAL, Tier.NGO, Tier.SOCIAL)
#: A text of fewer sentences is too short to tell; a feature opens with two that report nothing.
_LEAST, _OPENING = 4, 2
#: The share of its sentences that may report something.
_SHARE = 0.34
#: Who speaks for many, and that they speak: whoever else speaks may tell of a cup of tea.
_OFFICE = Pattern(
    r"\b(?:police|ministry|minister|government|officials?|authorit(?:y|ies)|court|judge"
    r"|prosecutors?|president|governor|mayor|sheriff|army|military|spokes\w+|agency|commission"
    r"|council|company|chief|director|coast ?guard|department|service|union|charity"
    r"|administration|ambassador|senator|lawmakers?|party|committee|board|commander|general)\b",
    re.IGNORECASE,
)
_SAYS = Pattern(
    r"\b(?:said|says|told|announc\w+|according to|report(?:s|ed)|confirm\w*|warn\w*|urg(?:ed|es)"
    r"|order\w*|plans? to|decided|agreed)\b"
)
#: "Friday", "this morning": when something came about, and not since when it lasts.
_WHEN = Pattern(
    r"(?<!since )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.? \d|\b(?:19|20)\d\d\b"
    r"|\bthis (?:morning|afternoon|evening|week|weekend|month|season)\b"
    r"|\blast (?:week|month|season)\b"
    r"|\b(?:overnight|today|yesterday|tonight|tomorrow)\b",
    re.IGNORECASE,
)
#: What reports of other matters than crises tell: business, courts, sport, deaths.
_TELLS = Pattern(
    r"\b(?:di(?:e|es|ed)|(?:is|are|found) dead|dead after|announc\w+|acqui\w+|launch\w*"
    r"|unveil\w*|appoint\w*|named"
    r"|signed|agreed|bought|buys|sold|sells|releas\w+|won|wins|beat|beats|defeat\w*"
    r"|rob(?:s|bed|bery|bers)|st(?:ole|olen)|thefts?|foiled|intercept\w*|plans|planned|injur\w+"
    r"|trial|court|charg(?:es|ed)|sentenced|sued|investigat\w+|protest\w*|vot(?:e|es|ed)|elect\w+"
    r"|riots?|crash\w*|shares?|per ?cent|%|will)\b",
    re.IGNORECASE,
)
#: A live page, or a note on another text.
_LIVE = Pattern(r"\W*(?:live\b|direct\b|correct|clarif|minute by minute)", re.IGNORECASE)
_ENTERED = Pattern(r"\A(?:[01]?\d|2[0-3])[:.][0-5]\d\b")


def paints_picture(article: Article, reading: Reading) -> bool:
    """Tell whether an article is a feature: it opens with scenes, and reports little."""
    if article.tier in REPORTING or article.is_teaser:
        return False
    prose = [one for one in reading.sentences if not one.is_heading]
    if len(prose) < _LEAST or _LIVE.match(article.title) or _ENTERED.match(article.text):
        return False
    if any(reports(article, reading, one) for one in prose[:_OPENING]):
        return False
    return sum(reports(article, reading, one) for one in prose) <= _SHARE * len(prose)


def reports(article: Article, reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence reports: a deed, a count that matters, an order, an office's word."""
    counts: Sequence[Figure] = [
        one for one in reading.figures if sentence.start <= one.start < sentence.end
    ]
    text = article.text[sentence.start : sentence.end]
    return any(map(is_key, counts)) or _reports(text)


def _reports(text: str) -> bool:
    if tells_deed(stems(text)) or guides(text):
        return True
    is_offices = _OFFICE.search(text) is not None and _SAYS.search(text) is not None
    return is_offices or _WHEN.search(text) is not None or _TELLS.search(text) is not None
