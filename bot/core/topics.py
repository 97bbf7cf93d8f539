"""Where a brief tells a sentence: as news, as not settled, or as something to watch."""

import re

from bot.core.articles import Article
from bot.core.evidence import Reading, Sentence
from bot.core.facts import Topic

_UNKNOWN = re.compile(
    r"\b(?:unclear|not (?:yet )?(?:known|clear|confirmed)|unknown|unconfirmed|unverified|"
    r"could not (?:be )?(?:immediately |independently )?(?:be )?(?:verif|confirm|reach|establish)|"
    r"no (?:independent )?(?:confirmation|count|word)|remains? (?:uncertain|in dispute|disputed)|"
    r"conflicting (?:reports|accounts|figures|claims)|has not (?:said|confirmed|commented))\w*",
    re.IGNORECASE,
)
_DISPUTED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|"
    r"reject(?:s|ed|ing)? (?:the )?(?:claims?|allegations?|accusations?|reports?|figures?)|"
    r"contradict(?:s|ed|ing)?|claim(?:s|ed|ing)?|allege[sd]?)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:ahead of|scheduled|due (?:to|on|at|by|in)|planned|(?:is|are|was|were) to |"
    r"(?:is|are) (?:expected|set|about|poised) (?:to)?|will|deadline|by the end of|"
    r"plans? to|postponed (?:to|until)|"
    r"would (?:\w+ly )?(?:address|begin|convene|hold|meet|open|speak|start|travel|visit|vote)|"
    # The timetable's present: "Parliament meets on Thursday", "the centre closes on Friday".
    r"(?:begins|closes|convenes|ends|expires|holds|meets|opens|starts|takes place|votes))\b",
    re.IGNORECASE,
)


def topic_of(article: Article, reading: Reading, sentence: Sentence) -> Topic:
    """Decide where a brief tells a sentence; an article's first sentence is always news."""
    text = article.text[sentence.start : sentence.end]
    first = next((one for one in reading.sentences if not one.is_heading), sentence)
    if _UNKNOWN.search(text):
        return Topic.UNSETTLED
    if sentence.start == first.start:
        return Topic.NEWS
    if tells_ahead(text) and _has_date_ahead(article, reading, sentence):
        return Topic.WATCH
    return Topic.UNSETTLED if _DISPUTED.search(text) else Topic.NEWS


def tells_ahead(text: str) -> bool:
    """Tell whether a sentence speaks of something planned or scheduled, at whatever date."""
    return _AHEAD.search(text) is not None


def is_disputed(text: str) -> bool:
    """Tell whether a sentence has somebody claim, deny, reject or accuse."""
    return _DISPUTED.search(text) is not None


def is_unknown(text: str) -> bool:
    """Tell whether a sentence says that something is not known, rather than disputed."""
    return _UNKNOWN.search(text) is not None


def _has_date_ahead(article: Article, reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a date in the sentence is not known to lie before the article's own."""
    said_on = article.published_at.date().isoformat() if article.published_at else ""
    return any(
        not date.date or not said_on or date.date >= said_on[: len(date.date)]
        for date in reading.dates
        if sentence.start <= date.start < sentence.end
    )
