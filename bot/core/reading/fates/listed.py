"""Who the dead, the wounded or the hostages are, told as a list.

"The dead were identified as Mira Orlan, her three children and a neighbour", "also wounded were
four policemen": the subject, or a participle in front of the verb, tells the fate of all listed.
"""

import re

from bot.core.patterns import Pattern

#: What those are called whom a fate befell, by kind of figure.
_GROUPS = {
    "killed": "dead|deceased|slain|killed|murdered|assassinated|executed|victims|fatalities",
    "injured": "wounded|injured|hurt",
    "kidnapped": "kidnapped|abducted|hostages|captives",
    "missing": "missing|disappeared",
    "detained": "arrested|detained|detainees",
    "rescued": "freed|released|rescued|survivors",
}
#: The same as verbs of a clause: "those who died".
_DID = {"killed": "died|perished|drowned|lost their lives|fell", "missing": "disappeared"}
_BE = r"\s(?:were|are|was|is|have been|had been)"
#: What may stand between the verb and the list.
_NAMED = (
    r"(?:\s(?:also|all|both|mostly|mainly|only|reportedly|tentatively|later|today|yesterday)){0,2}"
    r"(?:\s(?:identified|named|listed|given|described)(?:\s(?:by|in|on)\s[^,;.:]{2,40}?)?"
    r"\s(?:as|to be)|\s(?:reported|believed|said|thought|known|confirmed)\sto be)?"
)


def _opening(kind: str) -> str:
    words = _GROUPS[kind]
    did = f"|{_DID[kind]}" if kind in _DID else ""
    those = (
        rf"(?:(?:the|its|their|his|our|other|all)\s(?:[a-z]+\s)?(?:{words})"
        r"(?:\s[a-z]*(?:s|men|people|children))?"
        rf"|those\s(?:who\s(?:(?:were|had been|have been)\s)?)?(?:{words}{did}))"
        r"(?:\s(?:in|on|at|of|from|by|during)\s[^,;.:]{2,40}?)?"
    )
    return (
        rf"(?:{those}(?:{_BE}{_NAMED}|\sinclud(?:e|es|ed)|:)"
        rf"|(?:names?|identity|identities)\sof\s{those}(?:{_BE})?(?:\sgiven)?(?:\sas|:)"
        rf"|(?:identif|nam|list)(?:y|ied|ed|es|ing)\s{those}\sas"
        rf"|(?:(?:\A|[;,.]\s|\sand\s)(?:also\s)?)(?:{words})"
        r"(?:\s(?:in|on|at|by|with|along|together|alongside|besides|as)"
        r"\s[\w’'-]++(?:\s[\w’'-]++){0,5}?)?"
        rf"{_BE})"
    )


#: What opens a list, for text in small letters, by kind.
_OPENINGS = tuple(
    (
        kind,
        tuple(f"{words}|{_DID.get(kind, words)}".split("|")),
        Pattern(rf"(?:\A|(?<=\W)){_opening(kind)}\s?"),
    )
    for kind, words in _GROUPS.items()
)
#: What ends it: a clause, or a verb, that tells something else.
_BREAKS = Pattern(
    r"\b(?:who|whom|which|that|when|where|while|after|before|but|because|although|as|since|until"
    r"|said|says|told|has|have|had|were|was|is|are|been|be|will|would|could|may|might|by|during"
    r"|not|no|to|than|against|near|for|over|under|[a-z]{3,}ing)\b|\s--?\s|[.!?]\s"
)
#: A word in "-ed" that does not stand in front of those listed is a verb as well.
_DONE = Pattern(
    r"\b(?!unidentified|armed|retired|unnamed|alleged|suspected)[a-z]{3,}ed\b(?!\s[a-z]+s\b)"
)
#: What stands right in front of one of those listed.
_JOINT = Pattern(
    r"(?:\A|[,;:]\s?|\band\s|\bor\s|\bas well as\s)(?:(?:his|her|their|its|the|at least|some|about"
    r"|around|another|also|nearly|of|more than|over|up to|all|both)\s)*\Z"
)


#: "The dead were", and not "killed were".
_OF_KNOWN = Pattern(r"(?:the|its|their|his|our|other|all|those|name|ident|list|among)")


def kind_listed(text: str, first: int, start: int) -> str:
    """Return what became of a count at `start` that is one of a list; "" where it is of none.

    Args:
        text: The article's.
        first: Where the sentence begins.
        start: Where the count begins, its qualifier included.
    """
    kind, _ = _opened(text, first, start)
    return kind


def is_listed_again(text: str, first: int, start: int) -> bool:
    """Tell whether a count at `start` says who "the dead" or "the hostages" are: some of those."""
    _, opening = _opened(text, first, start)
    return bool(opening) and _OF_KNOWN.match(opening) is not None


def _opened(text: str, first: int, start: int) -> tuple[str, str]:
    """Return the kind of the list that a count stands in, and the words that open it."""
    before = text[first:start].lower()
    for kind, words, opening in _OPENINGS:
        if not any(word in before for word in words):
            continue
        opened = _last(opening, before)
        if opened is None:
            continue
        listed = before[opened.end() :]
        if _JOINT.search(listed) and not _BREAKS.search(listed) and not _DONE.search(listed):
            return kind, opened[0]
    return "", ""


def _last(opening: Pattern, before: str) -> re.Match[str] | None:
    return next(reversed(list(opening.finditer(before))), None)
