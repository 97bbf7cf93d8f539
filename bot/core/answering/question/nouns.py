"""Which noun a question asks for: "what weapon was it?", "how many soldiers joined?"."""

import re

from bot.core.answering.question.predicates import is_verb
from bot.core.answering.question.vocabulary import ASKING
from bot.core.patterns import Pattern
from bot.core.text.words import STOP_WORDS, stem, stems, words

#: The focus of a question that asks what somebody or something is called.
NAME = frozenset({"name"})
_NAME = Pattern(
    r"\bnames? of\b|['’]s? names?\b|\bnamed\?|\bwhat (?:is|was|are|were) .{1,60} called\b",
    re.IGNORECASE,
)
#: What is counted.
COUNTED = Pattern(
    r"\b(?:how many|how much|number of|count of|toll of)\s+(?P<what>(?:[^\W_]+[ '’-]?){1,5})",
    re.IGNORECASE,
)
#: What is asked to be told ("what is the name of"), or of which sort it is ("what weapon").
_OF_SORT = Pattern(
    r"\b(?:what|which)(?: (?:kind|type|sort|form)s? of| other)? "
    r"(?:(?:is|was|are|were|will be) (?:the |(?:[\w.]+ ){0,2}[\w.]+['’]s? )(?:\w+ )??"
    r"(?P<told>\w+)(?= (?:of|in|for|that|on|at|to|which)\b|\?|$)|"
    r"(?P<sort>(?:[\w'’-]+ ?){1,4}))",
    re.IGNORECASE,
)
#: Words that a sort may have where something ends it.
_LONGEST_SORT = 3
_OWNERS = ("'s", "’s", "s'", "s’")
#: Words that end the noun before them.
_VERBAL = frozenset(
    "are is was were have has had did do does will would can could may might must been be of in on "
    "at from by to for with under still now so that who which there".split()
)
#: "How many dead" counts people, by what befell them.
_BEFALLEN = frozenset(
    stems(
        "dead killed injured wounded hurt missing unaccounted displaced homeless evacuated "
        "detained arrested jailed kidnapped abducted rescued saved fatality casualty"
    )
)
_PLURALS = frozenset("people men women children police troops dead".split())
_WORD = Pattern(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")


def focus_of(text: str) -> frozenset[str]:
    """Stems of the noun behind "what" or "which", or of what is asked to be told of something."""
    if _NAME.search(text):
        return NAME
    found = _OF_SORT.search(text)
    if found is None or COUNTED.search(text):
        return frozenset()
    if found["told"]:
        return frozenset(stems(found["told"])) - ASKING
    is_cut = text[found.end() : found.end() + 1] == ","
    return frozenset(stem(word) for word in _head(found["sort"], is_cut=is_cut)) - ASKING


def _head(sort: str, *, is_cut: bool = False) -> list[str]:
    """Find the noun of "police station was", "singer's look was", "network carried the".

    Args:
        sort: What stands behind "which".
        is_cut: A comma stands behind it, as in "football player, who".
    """
    written = _WORD.findall(sort)
    if len(written) > 1 and _tells_deed(*written[:2]):
        return []
    held: list[str] = []
    for word in map(str.casefold, written):
        if word in _VERBAL or word in STOP_WORDS:
            break
        held += words(word)
        if word.endswith(_OWNERS):
            return held[-1:]
    is_ended = len(held) < len(written) or (is_cut and not any(map(is_verb, held)))
    while is_ended and held and is_verb(held[-1]):
        held.pop()
    return held[-1:] if is_ended and len(held) <= _LONGEST_SORT else held[:1]


def _tells_deed(first: str, second: str) -> bool:
    """Tell "what kept Ana Brel from" and "what Brel said", which ask for nothing of a sort."""
    if first[0].isupper():
        return is_verb(second.casefold())
    return is_verb(first) and second[0].isupper()


def counted_in(text: str) -> frozenset[str]:
    """Stems of the noun that is counted, which ends with its plural: "soldiers joined the"."""
    found = COUNTED.search(text)
    if found is None:
        return frozenset()
    held: list[str] = []
    for word in words(found["what"]):
        if word in _VERBAL:
            break
        if len(word) == 1 or not word.isalpha():
            continue  # the "M-16" of "M-16 rifles"
        held.append(word)
        if word in _PLURALS or (word.endswith("s") and not word.endswith("ss")):
            break
    counted = frozenset(stem(word) for word in held if word not in STOP_WORDS) - ASKING
    # Behind "how many killed" may stand where, without an "in".
    is_plural = bool(held) and (held[-1] in _PLURALS or held[-1].endswith("s"))
    is_befallen = bool(held) and stem(held[0]) in _BEFALLEN and not is_plural
    return frozenset() if is_befallen or counted <= _BEFALLEN else counted
