"""Called so: "The law, called Second Spring" and "a climber, described as “a novice”"."""

from bot.core.patterns import Pattern
from bot.core.reading.speech.subjects import REACH, is_apposition
from bot.core.reading.text.masking import MASK

_NAMED = Pattern(r"(?:called|dubbed)\s(?:[Tt]he\s)?(?![A-Z][a-z]+day\b)[A-ZÀ-Þ]")
_QUOTED = Pattern(
    rf"(?:(?:described|hailed|billed|criticised|criticized|condemned|denounced)\sas"
    rf"|called|dubbed|branded|labell?ed)\s(?:an?\s|the\s)?{MASK}"
)
#: "Which Orlan, the mayor, called a trap".
_RELATED = Pattern(r"\b(?:which|what|who|whom|that)\s")


def is_called_so(plain: str, start: int, verb: int, end: int) -> bool:
    """Tell whether a verb behind a comma, in `plain[start:end]`, says what somebody is called."""
    if not plain.endswith(", ", start, verb):
        return False
    if _NAMED.match(plain, verb, end) is None and _QUOTED.match(plain, verb, end) is None:
        return False
    before = plain[max(start, verb - REACH) : verb]
    return not (_RELATED.search(before) or is_apposition(before.rstrip()))
