"""Who somebody is: the sentence in which a source introduces them.

"Who is Edda Fross?" has no word but the name, which many sentences hold. Wanted is the one that
says what she is: "Mayor Edda Fross", "Edda Fross, the mayor of Tarn", "Fross, who runs the mill".
The same sentences answer who the mayor is, where no place says of what.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.question.asked import Asked
from bot.core.answering.wording import Cite, sentence_of
from bot.core.briefs import Statement
from bot.core.evidence import NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import is_title, names_people
from bot.core.text.words import WRITTEN_WORD

#: A question for nobody but somebody's name.
_ASKS = Pattern(
    r"\W*who(?:['’]?s| is| was| are) (?P<name>[^\W\d_][\w’'.-]*(?: [^\W\d_][\w’'.-]*){0,4})\W*$",
    re.IGNORECASE,
)
#: A question for whoever holds an office.
_ASKS_HOLDER = Pattern(
    r"\W*who(?:['’]?s| is| was) the (?P<office>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,3})\W*$",
    re.IGNORECASE,
)
#: What is said of somebody behind the name.
_IS = Pattern(r"(?:,? who)? (?:is|was|has been|heads?|leads?|runs?|chairs?|owns?|commands?)\b")
_LAST = Pattern(r"(?P<word>[^\W\d_][\w’'-]*) $")
#: Given names in front of a surname; characters behind a name.
_GIVEN, _BEHIND = 3, 90
#: Words in which an apposition says its office.
_APPOSED = 8
#: How surely somebody is introduced: by a title, or in so many words.
_TITLED, _TOLD = 1, 2
#: Statements of an answer: a name may be that of two.
_MOST = 2


def introductions(asked: Asked, found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    """Return the sentences that say best who it is whom a question only names, the newest first.

    Or those that name who holds an office. Empty where it asks for something else, or none does.
    """
    name = _name_in(asked)
    if not name:
        return _holders(asked, found, cite)
    mention = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
    told = [(*best, one) for one in found if (best := _introduced(one.text, mention))]
    told.sort(key=lambda row: (row[0], row[2].at), reverse=True)
    lines: dict[str, Statement] = {}
    for _, office, candidate in told:
        said = sentence_of(candidate, cite)
        if said is not None and mention.search(said.text):
            lines.setdefault(office, said)
    return list(lines.values())[:_MOST]


def _holders(asked: Asked, found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    """Return the newest sentences in which somebody's name stands beside the office asked for."""
    asks = _ASKS_HOLDER.match(asked.text)
    if asks is None or asked.names or not _is_office(asks["office"].split()[-1]):
        return []
    office = re.escape(asks["office"])
    titled = re.compile(rf"\b{office}(?: of [^,]{{1,40}},)? $", re.IGNORECASE)
    apposed = re.compile(rf", (?:(?:the|its|their) )?(?:[\w’'-]+ ){{0,2}}{office}\b", re.IGNORECASE)
    lines: dict[str, Statement] = {}
    for candidate in sorted(found, key=lambda one: one.at, reverse=True):
        for name, front, behind in _named(candidate):
            said = sentence_of(candidate, cite) if name not in lines else None
            is_held = titled.search(front) or apposed.match(behind)
            if is_held and said is not None and name in said.text:
                lines[name] = said
    return list(lines.values())[:_MOST]


def _named(candidate: Candidate) -> Iterator[tuple[str, str, str]]:
    """Give each name of a sentence that may be somebody's, with what stands before and behind."""
    span, text = candidate.span, candidate.article.text
    for name in candidate.reading.names:
        if span.start <= name.start < span.end and name.kind is not NameKind.PLACE:
            yield name.text, text[span.start : name.start], text[name.end : span.end]


def _name_in(asked: Asked) -> str:
    found = _ASKS.match(asked.text)
    is_name = bool(asked.names) and frozenset(asked.stems) <= asked.names
    return found["name"] if found is not None and is_name else ""


def _introduced(text: str, mention: re.Pattern[str]) -> tuple[int, str] | None:
    """Return how surely a sentence says what somebody is, and in which words; None: not at all."""
    said = (_told_at(text, one.start(), one.end()) for one in mention.finditer(text))
    return max((one for one in said if one is not None), default=None)


def _told_at(text: str, start: int, end: int) -> tuple[int, str] | None:
    behind, front = text[end : end + _BEHIND], _without_given(text[:start])
    if _IS.match(behind):
        return _TOLD, behind
    apposed = behind[2:].partition(",")[0] if behind.startswith(", ") else ""
    if not _has_office(apposed) and front.endswith(", "):
        apposed = front[:-2].rpartition(",")[2]
    if _has_office(apposed):
        return _TOLD, apposed
    last = _LAST.search(front)
    return (_TITLED, last["word"]) if last is not None and _is_office(last["word"]) else None


def _without_given(front: str) -> str:
    """Leave given names out of what stands in front of a surname: "Mayor Edda" of Fross."""
    for _ in range(_GIVEN):
        last = _LAST.search(front)
        if last is None or not last["word"][:1].isupper() or _is_office(last["word"]):
            break
        front = front[: last.start()]
    return front


def _has_office(words: str) -> bool:
    """Tell "the mayor of Tarn" from "the bridge was lost"."""
    first = [one.group() for one in WRITTEN_WORD.finditer(words)][:_APPOSED]
    return any(_is_office(one) for one in first)


def _is_office(word: str) -> bool:
    return is_title(word) or names_people(word)
