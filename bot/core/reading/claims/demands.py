"""Whether somebody demands what a figure counts: nobody says that it is so, or will be."""

from bot.core.patterns import Pattern
from bot.core.reading.text.gaps import GAP
from bot.core.reading.text.ruledout import holds_any

#: Without one of these in a clause nothing is demanded.
_CUES = ("want", "demand", "call", "press", "insist", "urg", "ask", "appeal", "request", "propos")
#: "Demanded 50 million crowns", "called for the release of six".
_ASKED_FOR = Pattern(
    GAP + r"(?:demand(?:s|ed|ing)|(?<!was )(?<!were )(?<!been )(?<!be )call(?:s|ed|ing)? for"
    r"|press(?:es|ed|ing) for|insist(?:s|ed|ing) on|urg(?:es|ed|ing)|appeal(?:s|ed)? for"
    r"|ask(?:s|ed|ing)? for)\s"
    r"(?:\Z|(?:[\w’'-]+\s){0,6}(?:release|freeing|freedom|return|withdrawal|evacuation|transfer"
    r"|resignation|dismissal|handover|extradition|deployment|payment|delivery|reinstatement|removal"
    r"|closure|compensation|damages|ransom) of\s(?:[\w’'-]+\s){0,2}\Z)"
)
#: "That six prisoners be freed": no "would" or "must" stands before "be", and it is they who are.
_ASKED_THAT = Pattern(
    GAP + r"(?:demand|insist|urg|ask|call|request|recommend|propos)\w*\s(?:[\w’'-]+\s){0,10}that\s"
    r"(?:[\w’'-]+\s){0,3}\Z"
)
#: "Want six convicts released": they want it of somebody.
_WANTED = Pattern(GAP + r"wants?(?:ed)?\s(?:[\w’'-]+\s){0,2}\Z")
_DONE = Pattern(r"\s(?:to be\s)?(?:released|freed|moved|returned|withdrawn|transferred)\b")
_BE_DONE = Pattern(
    r"(?:\s(?!(?:will|would|could|can|may|might|must|should|to|who|that|which|was|were|had)\b)"
    r"[\w’'-]+){0,5}\sbe\s[a-z]+"
)


def is_demanded(before: str, behind: str) -> bool:
    """Tell whether somebody asks for what is counted.

    Args:
        before: The clause up to the figure, in small letters, with a space put in front.
        behind: What its sentence goes on with.
    """
    if not holds_any(before, _CUES):
        return False
    if _ASKED_FOR.search(before):
        return True
    if _WANTED.search(before) and _DONE.match(behind):
        return True
    return _ASKED_THAT.search(before) is not None and _BE_DONE.match(behind) is not None
