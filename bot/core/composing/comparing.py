"""One sentence as it is put beside others, whatever words papers have for one thing."""

import re
from collections import defaultdict
from collections.abc import Set
from functools import cached_property, lru_cache

from bot.core.composing.wordings import THINGS, TURNED, in_one_word
from bot.core.patterns import Pattern
from bot.core.sentences.upcoming import tells_ahead
from bot.core.text.synonyms import WIDENED, by_stem, widened
from bot.core.text.words import SPELLED, stem, stem_set, stems

#: Deeds for which news has words of its own, beside those of `bot.core.text.synonyms`.
DEEDS = by_stem(
    (
        "die kill succumb perish pass dead fatal",
        "buy acquire acquisition purchase takeover",
        "name unveil reveal cast choose pick appoint select",
        "arrest apprehend capture nab seize catch detain custody jail",
        "thwart prevent foil repel stop ward",
        "crash collide collision smash hit strike ram",
        "rule side-line miss",
        "resign quit",
        "sue lawsuit suit",
        "rob steal theft heist robbery",
        "murder kill slay homicide",
        "sink destroy",
        "free release",
        "charge accuse indict",
    )
)
_SAID_OTHERWISE = {
    one: DEEDS.get(one, frozenset()) | THINGS.get(one, frozenset()) | TURNED.get(one, frozenset())
    for one in {*DEEDS, *THINGS, *TURNED}
}
#: Numbers in words.
SPELLED_OUT = frozenset(
    (
        *SPELLED,
        *"thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
        "dozen dozens scores million millions billion".split(),
    )
)
#: As stems some lose their endings: "fiv", "thirti".
_SPELLED_STEMS = {stem(word): SPELLED.get(word, word) for word in SPELLED_OUT}
#: Where a place lies that was just named.
_LIES = Pattern(
    r", (?:between|near|about|some|just|north|south|east|west|off|outside|close to|part of)\b"
    r"[^,;\"“]{3,90}(?:,(?= )|(?=[.]$))"
    r"|(?<=[a-z]), [A-Z][\w.]+(?: [A-Z][\w.]+)?,(?= (?!(?:and|or|but)\b)[a-z])"
)
#: A paper that reports is nobody who claims.
_PAPER = Pattern(
    r",? (?:according to|as reported by|citing) [^,;\"“]{0,60}\b(?:reports?|newspapers?|stations?"
    r"|TV|Channel|Times|Post|News|Herald|Journal|Tribune|websites?|web site|magazine"
    r"|official site)\b[^,;]{0,30}"
    r"|, (?:the )?(?:station|newspaper|paper|network|website) (?:said|reported|says|reports)"
)
#: Who says it stands beside it, and is no part of what happened.
TELLER = Pattern(
    r",[^,;\"“”]{2,80}\b(?:said|says|reported|reports|told [^,;]{2,40})[^,;\"“”]{0,40}$"
    r"|, according to [^,;\"“”]{3,60}$"
)
#: A "without" that leaves nothing out.
_IDLE = Pattern(r"\bwithout (?:incident|further incident|resistance)\b")
#: What a company is, and where it sits.
_FIRM = Pattern(
    r"\b(?:Inc|Corp|Corporation|Ltd|LLC|plc|Co|AG|SA|GmbH)\b\.?|\([A-Z]{2,5}\)|\bUS ?(?=\$)"
    r"|\b[A-Z][\w.]+(?:, [A-Z][\w.]+)? ?- ?(?:based|born)\b"
)
_DAY = Pattern(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:19|20)\d\d\b")
_NTH = Pattern(
    r"\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth"
    r"|\d{1,2}(?:nd|rd|th))\b(?! (?:floor|time|day|night|week|month|year|century|largest|biggest"
    r"|quarter|city|round)\b)",
    re.IGNORECASE,
)
_NOT = Pattern(r"\b(?:not|no|never|none|nobody|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_MAY = Pattern(
    r"\b(?:would|could|may|might|should|hopes?|intends?|aims?|vow(?:s|ed)|threaten(?:s|ed)?"
    r"|consider(?:s|ing)|seeks?|wants?|agreed|offer(?:s|ed)?|propos(?:es|ed)|in talks"
    r"|negotiating)\b",
    re.IGNORECASE,
)
#: When in a day, how old, and verbs of no weight: a sentence is no newer for one of these.
LIGHT = frozenset(
    stems(
        "morning afternoon evening night overnight midnight noon dawn early late day hour today "
        "yesterday old year local time say tell get become"
    )
)


class Compared:
    """One sentence, as it is compared with others; each part is worked out when it is asked for."""

    def __init__(self, text: str, light: frozenset[str] = frozenset()) -> None:
        self.text = in_one_word(text)
        self.words = stem_set(self.text) - light

    @cached_property
    def wide(self) -> frozenset[str]:
        """Its words, with those that mean the same."""
        return _wide(self.words)

    @cached_property
    def nots(self) -> int:
        """How often it says "not"."""
        return len(_NOT.findall(self.text))

    @cached_property
    def is_ahead(self) -> bool:
        """Whether it tells what is to come, or may."""
        return tells_ahead(self.text) or _MAY.search(self.text) is not None

    @cached_property
    def days(self) -> frozenset[str]:
        """The weekdays and years that it names."""
        return frozenset(_DAY.findall(self.text))

    @cached_property
    def nths(self) -> frozenset[str]:
        """Its ordinals: a second person who died is not the first."""
        return frozenset(nth.casefold() for nth in _NTH.findall(self.text))


# One line of a brief is put beside all that was told.
@lru_cache(maxsize=1_024)
def compared(text: str) -> Compared:
    """Return a sentence as it is compared, without who tells it and what only describes a place."""
    return Compared(plain(TELLER.sub("", text)), LIGHT)


def agree(told: Compared, other: Compared) -> bool:
    """Tell whether two sentences agree in "not", in what is only to come, and in the day."""
    return (
        bool(other.nots) is bool(told.nots)
        and other.nots <= told.nots
        and (other.is_ahead or not told.is_ahead)
        and (other.days <= told.days or not other.days or not told.days)
    )


def plain(text: str) -> str:
    """Leave out of a sentence who printed it first, where a place lies, and what a firm is."""
    return _FIRM.sub("", _LIES.sub("", _PAPER.sub("", _IDLE.sub("", text))))


def _wide(held: frozenset[str]) -> frozenset[str]:
    found = widened(held)
    for one in held:
        found |= _SAID_OTHERWISE.get(one, frozenset())
    return frozenset(found | {_SPELLED_STEMS[one] for one in held & _SPELLED_STEMS.keys()})


def _turned_round() -> dict[str, frozenset[str]]:
    """Return, for each word that another one may mean, all that do."""
    found: dict[str, set[str]] = defaultdict(set)
    for word in {*WIDENED, *_SAID_OTHERWISE, *_SPELLED_STEMS}:
        for other in _wide(frozenset((word,))):
            found[other] |= {word, other}
    return {word: frozenset(others) for word, others in found.items()}


_MEANT_BY = _turned_round()


def meant_by(word: str) -> Set[str]:
    """Return the words that say what a word says, or more: itself, and for "die" also "murder"."""
    return _MEANT_BY.get(word) or frozenset((word,))
