"""Where a brief tells a sentence: as news, as not settled, or as something to watch."""

import re
from functools import lru_cache

from bot.core.articles import Article
from bot.core.evidence import Reading, Sentence
from bot.core.facts import Topic
from bot.core.patterns import Pattern
from bot.core.sentences.upcoming import is_scheduled_by

_UNKNOWN = Pattern(
    r"\b(?:unclear|unconfirmed|unverified|"
    r"not (?:(?:yet|immediately|publicly|at once|so far) )?(?:known|clear|confirmed)|"
    # An actor may be unknown too, and is no open question.
    r"(?:is|are|was|were|be|remain(?:s|ed)?|still|yet|reasons|number) unknown|"
    r"unknown (?:number|how|if|when|where|whether|who|why)|"
    r"could not (?:be )?(?:immediately |independently )?(?:be )?(?:verif|confirm|establish)|"
    r"no (?:independent |immediate |official )?(?:confirmation|count|word)|"
    r"remains? (?:uncertain|in dispute|disputed)|"
    r"(?:is|are|was|were) (?:still |yet )?(?:being |to be )?awaited|"
    r"(?<!who )(?<!which )(?:has|have) (?:not|n['’]t) (?:yet )?(?:been )?(?:released|identified|"
    r"disclosed|determined|established|announced|revealed|named|made public)|"
    r"conflicting (?:reports|accounts|figures|claims)|has not (?:said|confirmed|commented))\w*",
    re.IGNORECASE,
)
#: What is claimed of an office or an insurer, and what a storm or a victor claims: no dispute.
_ENTITLED = r"(?:asylum|benefits?|compensation|damage|insurance|jobless|legal|unemployment|welfare)"
_TAKEN = (
    r"(?:asylum|first place|\S*\d|(?:\w+ ){0,3}(?:li[fv]es?|responsibility|title|victims?|victory))"
)
#: "Trump's claim", "32% of Republican claims as false": a noun, and nobody claims anything there.
_NOUN_BEFORE = (
    r"(?:['’]s|s['’]|\b(?:of|the|an?|any|all|these|those|this|that|such|no|its|their|his|her|my|our"
    r"|some|many|more|most|false|other|\d+)) (?:[\w-]+ )?"
)
_NOUN_BEHIND = r"(?: (?:of|about|as|against|made|from|were|are|was|is|by|in|on|has|have)\b|[,.;:)])"
_NOUN = (
    r"claims?\b(?! (?:that|to|it|he|she|they|there|the|an?|its|his|her|their"
    r"|\w+ (?:is|was|are|were|has|had))\b)"
)
_CLAIM = Pattern(
    rf"(?P<entitled>\b{_ENTITLED} |{_NOUN_BEFORE}(?={_NOUN}))?"
    rf"\bclaim(?:s(?!{_NOUN_BEHIND})|ed|ing)?\b(?! {_TAKEN}\b|{_NOUN_BEHIND})",
    re.IGNORECASE,
)
_DISPUTED = Pattern(
    r"\b(?:den(?:y|ies|ied|ying)|(?<!\bthe )(?<!\ba )(?<!-)disput(?:ed|ing)|"
    r"(?<!\bthe )(?<!\ba )(?<!\bthis )(?<!\bin )"
    r"(?<!\bof )(?<!\bits )(?<!\btheir )(?<!\bno )(?<!\bany )disputes?"
    r"(?! (?:over|about|between|with|in|was|is|has)\b)|accus(?:e|es)|(?<!\bby )accusing|"
    # "The man accused of it", "the alleged gunman": only called so.
    r"accused(?! of)|(?:is|are|was|were|be|been|being|has|have|had|\w+ly) accused of|"
    r"alleges?|alleged (?:that|the|it|he|she|they|there)|(?:is|are|was|were) alleged|"
    r"reject(?:s|ed|ing)? (?:(?:the )?(?:claims?|allegations?|accusations?|reports?|figures?)|this"
    r"|that as|it as)|"
    r"contradict(?:s|ed|ing)?|(?:kn[eo]ws? of|(?:had|has|have) no knowledge of) (?:no|any)\b"
    r"|(?:was|were|is|are) not aware of any\b"
    # "Told Harrow that this was a lie", "called the report baseless".
    r"|(?:said|says|told [^,;.\"“]{2,40}?|insist(?:s|ed)|call(?:s|ed)) (?:that )?(?:this|that|it"
    r"|they|(?:the|these|those|such) [a-z]+(?: [a-z]+)?) (?:(?:was|were|is|are) )?(?:simply )?"
    r"(?:an? )?(?:lies?|untrue|false|baseless|unfounded|fabricat(?:ed|ion)|invent(?:ed|ion)"
    r"|not true|nonsense)(?=[.,;:]|\s(?:and|but|on|when|at|by)\b))\b",
    re.IGNORECASE,
)


#: "The operator denied it": what, stands in the sentence before.
_DENIES_IT = Pattern(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed)|dismiss(?:es|ed)|contest(?:s|ed)"
    r"|question(?:s|ed)) (?:it|this|that|them|the (?:claim|charge|allegation|accusation|report)s?)"
    r"(?: on \w+day)?(?: as [^.;]{3,60})?[.]?$"
    r"|\bkn[eo]ws? of no [a-z]+(?: [a-z]+)?[.]?$"
)
#: What was disputed at another time.
_FORMERLY = Pattern(
    r"\b(?:sometimes|previously|formerly|once) (?:been )?accused\b"
    r"|\bprevious (?:arrest|case|charge|conviction|trial)s?\b|\bin the past\b",
    re.IGNORECASE,
)
#: Behind these, up to the next comma, stands why or when the news came about, and not the news.
_CAUSE = Pattern(r"\b(?:after|when|because)\b[^,;:]{0,60}\Z", re.IGNORECASE)


_HOW_MANY = Pattern(r"\b(?:an )?(?:unknown|unconfirmed|undisclosed) number of\b", re.IGNORECASE)


def topic_of(article: Article, reading: Reading, sentence: Sentence) -> Topic:
    """Decide where a brief tells a sentence; an article's first sentence is always news."""
    text = article.text[sentence.start : sentence.end]
    first = next((one for one in reading.sentences if not one.is_heading), sentence)
    is_opening = sentence.start == first.start
    # How many gunmen took is open; that they took them is the news.
    if _UNKNOWN.search(_HOW_MANY.sub("", text) if is_opening else text):
        return Topic.UNSETTLED
    if is_opening:
        return Topic.NEWS
    if _is_scheduled(article, reading, sentence):
        return Topic.WATCH
    return Topic.UNSETTLED if is_disputed(text) else Topic.NEWS


# Every brief of a crisis asks it of all that those whom it may quote told.
@lru_cache(maxsize=4_096)
def is_disputed(text: str) -> bool:
    """Tell whether a sentence has somebody claim, deny, reject or accuse.

    A claim of the past, or one that only dates something else, disputes nothing now.
    """
    if _FORMERLY.search(text):
        return False
    found = [one.start() for one in _DISPUTED.finditer(text)]
    found += [claim.start() for claim in _CLAIM.finditer(text) if not claim["entitled"]]
    return any(_CAUSE.search(text, 0, start) is None for start in found)


def denies_it(text: str) -> bool:
    """Tell whether a sentence denies what only the one before it says."""
    return _DENIES_IT.search(text) is not None


def is_unknown(text: str) -> bool:
    """Tell whether a sentence says that something is not known, rather than disputed."""
    return _UNKNOWN.search(text) is not None


def _is_scheduled(article: Article, reading: Reading, sentence: Sentence) -> bool:
    said = article.published_locally
    said_on = said.date().isoformat() if said else ""
    dates = [date for date in reading.dates if sentence.start <= date.start < sentence.end]
    return is_scheduled_by(article.text, sentence.start, sentence.end, dates, said_on)
