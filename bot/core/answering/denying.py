"""Denials of what an answer tells: whoever is told the one is told the other."""

import re
from collections.abc import Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import stems_in
from bot.core.answering.wording import Cite, sentence_of
from bot.core.briefs import Statement
from bot.core.patterns import Pattern

_DENIES = Pattern(
    r"\b(?:den(?:y|ies|ied)|not true|untrue|no evidence|reject(?:s|ed)?|retract(?:s|ed)?|"
    r"withdr[ae]wn?|(?:is|was|are|were) false)\b",
    re.IGNORECASE,
)
#: Share of the question that a denial must hold itself.
_OWN = 0.25


def with_denial(
    lines: list[Statement], asked: Asked, found: Sequence[Candidate], cite: Cite
) -> list[Statement]:
    """Put the newest denial of the first line behind it, unless a line is one already.

    It must share what the question says of whom, beside names.
    """
    if not lines or any(_DENIES.search(line.text) for line in lines[:2]):
        return lines
    said_of = frozenset(asked.stems) - asked.names
    # A count is worded by its kind: "two men detained" of an arrest.
    told = said_of if asked.kinds else said_of & stems_in(lines[0].text)
    denials = [
        one
        for one in found
        if one.own >= _OWN and _DENIES.search(one.text) and told & stems_in(one.text)
    ]
    for candidate in sorted(denials, key=lambda one: -one.at.timestamp()):
        said = sentence_of(candidate, cite)
        if said is not None:
            return [lines[0], said, *lines[1:]]
    return lines
