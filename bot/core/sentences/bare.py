"""Counts and ordinals whose noun stands in the sentence before: "Two are in a critical condition".

A toll alone is understood: "Twelve were killed" and "Several have died" count people. Of anything
else a reader of one sentence does not know who or what it is of.
"""

import re

from bot.core.evidence import Reading
from bot.core.patterns import Pattern
from bot.core.reading.ranking import COUNTED_IN_PIECES

_NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-\w+)?|\d[\d,]*)"
)
_VERB = (
    r"(?:are|is|were|was|have|has|had|will|would|could|can|may|might|did|do|does|remain(?:s|ed)?"
    r"|came|went|got|left|stayed|lived?|wore|said|say|told|took|made|held|fled|[a-z]{3,}ed)"
)
_QUALIFIED = (
    r"(?:(?:at least|about|some|around|nearly|almost|more than|only|just|another|a further)\s)?"
)
#: What befalls people alone, in the words next to the verb.
_BEFALLEN = (
    r"(?:died|dead|killed|drowned|injured|wounded|hurt|missing|trapped|stranded|shot|arrested"
    r"|detained|charged|displaced|homeless)\b"
)
_NOT_BEFALLEN = rf"(?!\s(?:[\w-]+\s){{0,2}}?{_BEFALLEN})"
#: "Two are …", "At least 31 had …", "Six more are …", "Two of the eight are …".
_COUNT = Pattern(
    rf"{_QUALIFIED}{_NUMBER}(?:\s(?:more|others))?(?P<of>\sof\sthe\s(?:other\s)?{_NUMBER})?"
    rf"\s(?:(?:also|still|later)\s)?{_VERB}\b{_NOT_BEFALLEN}",
    re.I,
)
#: "All four were …", "Several had …", "The fourth, a man of 33, is …": never with a noun.
_OTHER = Pattern(
    rf"(?:all|the other|the remaining|the first|the last)\s{_NUMBER}\s{_VERB}\b"
    rf"|the (?:rest|others|remainder)\s{_VERB}\b"
    rf"|the (?:youngest|oldest|eldest)\s{_VERB}\b"
    rf"|a (?:second|third|fourth|fifth|sixth|seventh)\s(?:{_VERB}|died)\b"
    rf"|{_QUALIFIED}(?:half|(?:two|three)[ -](?:thirds|quarters|fifths)|(?:a|one)[ -](?:third"
    rf"|quarter|fifth|tenth)|\d[\d.]*\s?(?:%|per ?cent))\s{_VERB}\b{_NOT_BEFALLEN}"
    r"|(?:several|some|many|most|others|few|a few|none|each|all)\s"
    rf"(?:of them\s{_VERB}\b|{_VERB}\b{_NOT_BEFALLEN})"
    r"|the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|other)"
    rf"(?:,|\s{_VERB}\b)",
    re.I,
)
#: "Six of the wounded died": of which blast, the sentence before told, unless a name tells it.
_OF_THOSE = Pattern(
    rf"{_QUALIFIED}(?:{_NUMBER}|most|some|several|many|half|all|none)\sof\s(?:the|its|their)\s"
    r"(?:other\s)?(?:dead|wounded|injured|victims|missing|survivors|killed|hostages|detainees)\b",
    re.I,
)
_NAME = Pattern(
    r"(?<=[\w,’'] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May"
    r"|June|July|August|September|October|November|December)[A-Z]"
)
#: "There is drinking water for two days", "There is no building that": where, the sentence before
#: told. That there is no word of something, or a danger of it, is so of all that is reported.
_THERE = Pattern(
    r"There (?:is|are|was|were) (?!(?:no |not |still |now |also |some |an? |any |no immediate "
    r"|immediate |growing |real |great |further |more ){0,3}(?:reports?|words?|signs?|evidence"
    r"|danger|threats?|risks?|fears?|doubts?|confirmations?|indications?|casualt(?:y|ies)|deaths?|injur\w+"
    r"|victims|damage|panic|warnings?|plans?|talks|agreement|deal|hopes?|claims?|question|way"
    r"|survivors|fatalities|need|concerns?|calls?|evacuations?)\b)"
    r"(?!.*\b(?:in|at|on|near|inside|outside|across|around|along|under|between|aboard|from) "
    r"(?:the|its|their|both|all|some|most|many|several|\w+ (?:villages|towns|districts"
    r"|hospitals))\b)",
)
#: "Somebody had added one more": of what the sentence before counted.
_ONE_MORE = Pattern(r"\b(?:one|two|three) more(?=[.,;]|\Z)", re.I)
_NEAR = 24


def lacks_noun(text: str, reading: Reading, start: int) -> bool:
    """Tell whether a sentence counts what only the sentence before it names.

    Args:
        text: The sentence as a statement.
        reading: Of its article; knows the tolls.
        start: Where the sentence starts in the article.
    """
    if _OTHER.match(text) is not None or _ONE_MORE.search(text) is not None:
        return True
    if _THERE.match(text) is not None and _NAME.search(text) is None:
        return True
    if _OF_THOSE.match(text) is not None and _NAME.search(text) is None:
        return True
    count = _COUNT.match(text)
    if count is None or count["of"]:
        return count is not None
    return not any(
        start <= figure.start < start + _NEAR
        and figure.kind in COUNTED_IN_PIECES
        and not figure.is_part
        for figure in reading.figures
    )
