"""Whom a sentence is about that begins with "he", "the company" or "the 48-year-old".

It names nobody, and yet is about whom the sentences before it named last.
"""

from bot.core.answering.question.phrases import stems_in
from bot.core.evidence import NameKind, Reading
from bot.core.patterns import Pattern

_POINTS = Pattern(
    r"^[\"“(]?(?:(?:But|And|Now|Then|Later|Meanwhile|However|Instead|Still|Yet|Also),? )?(?:"
    r"(?P<person>(?:He|She|His|Her|he|she|his|her)\b|[Tt]he (?:\d{1,3}|[a-z]+)-year-old\b)|"
    r"(?:They|Their|they|their|It|Its|it|its)\b|"
    r"[Tt]he (?:company|firm|group|agency|organi[sz]ation|party|team|club|airline|carrier|bank|"
    r"ship|vessel|plane|aircraft|couple|pair|film|book|show|storm|mission|army|union)\b)"
)
#: Characters before a sentence in which is looked for the name.
_BACK = 600


def pointed_at(reading: Reading, start: int, text: str) -> frozenset[str]:
    """Return the stems of the names in the last sentence that has any; none for most sentences.

    Args:
        reading: What was read from the sentence's article.
        start: Where the sentence starts.
        text: The sentence.
    """
    points = _POINTS.match(text)
    if points is None:
        return frozenset()
    kinds = {NameKind.PERSON} if points["person"] else set(NameKind) - {NameKind.PLACE}
    near = [
        one for one in reading.names if one.kind in kinds and start - _BACK <= one.start < start
    ]
    if not near:
        return frozenset()
    last = near[-1].start
    first = max((one.start for one in reading.sentences if one.start <= last), default=0)
    return frozenset[str]().union(*(stems_in(one.text) for one in near if one.start >= first))
