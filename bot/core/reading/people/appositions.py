"""Appositions: the name that stands beside a description of the same one.

"Her deputy, Teo Marsh, …", "His wife Bev …", "The group, which calls itself Quiet Harbour, …".
"""

from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.descriptions import head_of, is_body
from bot.core.reading.people.mentions import NameIndex
from bot.core.reading.people.roles import is_plural
from bot.core.reading.text.masking import ASIDE, MASK

#: What stands between the description and a name behind it.
_APPOSED = Pattern(
    r",\s(?:(?:the|an?|his|her|its|their)\s)?"
    r"(?:(?!(?:who|which|that|where|whose|with|like|to|by|from|for|in|on|at|and|but|or|as|after"
    r"|when|while|[a-z]+(?:ing|ed))\s)[a-zà-ÿ-]+\s){0,3}(?:(?:[A-Z][a-z]{1,3}\.|Dr|Mr|Mrs|Ms|Miss|Prof|Professor"
    r"|Sir|Dame|Lord|Lady|Gen|General|Col|Colonel|Capt|Captain|Major|Det|Insp|Inspector|Sgt|Sergeant"
    r"|Fr|Rev|Bishop|Judge)\s){0,2}\Z"
)
_CALLED = Pattern(
    r",?\s(?:(?:which|who)\scalls?\s(?:itself|themselves|himself|herself)"
    r"|(?:(?:which|who)\sis\s)?(?:better\s)?known\s(?:only\s)?as|called|named"
    r"|identified\s(?:only\s)?as)\s(?:the\s)?\Z"
)
#: What stands behind the name: "the mayor, Orlan, said", not "the mayor, Orlan and others".
_CLOSES = Pattern(rf"(?:['’]s)?\s?(?:[,.;:()—–{MASK}{ASIDE}\n]|\Z|(?:who|of|from|at)\b)")
_REACH = 60
_PEOPLE = (NameKind.PERSON, NameKind.UNKNOWN)


def named_beside(plain: str, start: int, end: int, names: NameIndex) -> Name | None:
    """Find the name right behind a description of one person or body; None when there is none.

    Args:
        plain: The article, masked.
        start: Where the description begins.
        end: Where it ends.
        names: The names of the article.
    """
    name = next(iter(names.within(end, end + _REACH)), None)
    words = plain[start:end]
    if name is None or (is_plural(words.rsplit(None, 1)[-1]) and not words.startswith("one of ")):
        return None
    between = plain[end : name.start]
    if _CALLED.fullmatch(between):
        return name
    if name.kind not in _PEOPLE and not (
        name.kind is NameKind.ORGANISATION and is_body(head_of(words))
    ):
        return None
    if between == " " and plain[end - 1].islower():
        return name
    closes = _CLOSES.match(plain, name.end) is not None
    return name if closes and _APPOSED.fullmatch(between) else None
