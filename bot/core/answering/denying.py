"""Denials of what an answer tells: whoever is told the one is told the other."""

import re
from collections.abc import Sequence
from dataclasses import replace

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
#: "Orlo said she would not": what is denied stands in the sentence before.
_ELLIPTIC = Pattern(
    r"^[\"“]?[A-Z][^,;:.]{0,50}?\b(?:"
    r"(?:would|will|did|does|do|has|have|had|is|was|were|can|could) ?(?:not|n['’]t)"
    r"(?: do (?:so|that|it))?|refused(?: to do so)?|declined|"
    r"(?:denied|denies|rejected|rejects|disputed|disputes) (?:that|this|it)|said no)[.\"”]*$"
)
#: Share of the question that a denial must hold itself.
_OWN = 0.25


def with_denial(
    lines: list[Statement], asked: Asked, found: Sequence[Candidate], cite: Cite
) -> list[Statement]:
    """Put the newest denial of the first line behind it, unless a line is one already.

    It must share what the question says of whom, beside names, or deny the very sentence that it
    stands behind.
    """
    if not lines or any(_DENIES.search(line.text) for line in lines[:2]):
        return lines
    if (said := _denied_behind(lines[0], found, cite)) is not None:
        return [lines[0], said, *(line for line in lines[1:] if line.text != said.text)]
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


def _denied_behind(line: Statement, found: Sequence[Candidate], cite: Cite) -> Statement | None:
    """Return the sentence behind that of a line, where it denies it and says nothing more."""
    told = next((one for one in found if line.text.endswith(one.text)), None)
    if told is None:
        return None
    behind = next((one for one in told.reading.sentences if one.start >= told.span.end), None)
    if behind is None or not _ELLIPTIC.match(told.article.text[behind.start : behind.end].strip()):
        return None
    return sentence_of(
        replace(told, span=replace(told.span, start=behind.start, end=behind.end)), cite
    )
