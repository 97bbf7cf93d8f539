"""Who somebody is to somebody else: "her agent, Mark Roel", where the agent's name is asked for."""

import re
from functools import lru_cache

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.covering import sameness
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.predicates import is_verb
from bot.core.evidence import NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import names_people
from bot.core.reading.propernames.orgwords import names_organisation
from bot.core.text.words import located, stem, stems

_IS = r"\bwho(?:['’]s| is| was| are| were) "
_ASKS = Pattern(
    rf"(?:{_IS}|\bnames? of )(?:(?:(?!\bof\b).)+?['’]s? )(?P<owned>(?:[\w-]+ )*[\w-]+)\s*\??$|"
    rf"(?:{_IS}|\bnames? of )(?:the )?(?P<of>(?:[\w-]+ ){{0,3}}?[\w-]+) (?:of|for|in|at|to|by)\b|"
    r"['’]s? (?P<named>[\w-]+)['’]s? name\b|\bwhat is (?:the )?(?P<called>[\w-]+)['’]s? name\b",
    re.IGNORECASE,
)
_AROUND = Pattern(r" (?:of|in|for|at|to|by|on|from|under|during|with) ", re.IGNORECASE)
#: A firm may be one of these as well.
_EITHER = frozenset(
    "owner rival publisher operator partner employer buyer seller sponsor maker developer producer "
    "supplier competitor ally host".split()
)
#: Words between what somebody is and the name.
_NEAR = 4
#: What is asked for is said, but of nobody by name.
_NOBODY = 0.3
#: A question that asks for no such thing.
NEITHER = 0.5


def related(asked: Asked, candidate: Candidate) -> float:
    """Tell whether a sentence names somebody as what the question asks for, 0 to 1."""
    who = sought(asked.text)
    if not who:
        return NEITHER
    text, start = candidate.text, candidate.span.start
    told = [at for one, at, _ in located(text) if sameness(who, one)]
    if not told:
        return 0.0
    names = [
        (name.start - start, name.start - start + len(name.text))
        for name in candidate.reading.names
        if start <= name.start < candidate.span.end
        and not (name.kind is NameKind.ORGANISATION and asks_person(asked.text))
        and not set(stems(name.text)) & (set(asked.stems) - {who})
    ]
    is_near = any(
        len(text[min(at, end) : max(at, first)].split()) <= _NEAR
        for at in told
        for first, end in names
    )
    return 1.0 if is_near else _NOBODY


def asks_person(question: str) -> bool:
    """Tell whether one is asked for who is a person: an agent, and not an owner or a rival."""
    word = _asked_for(question)
    return names_people(word) and not names_organisation(word) and word not in _EITHER


def sought(question: str) -> str:
    """Return the stem of what somebody is: "agent" of "who is Brel's agent?"."""
    return stem(_asked_for(question))


@lru_cache(maxsize=256)
def _asked_for(question: str) -> str:
    found = _ASKS.search(question)
    words = next((group for group in found.groups() if group), "") if found else ""
    words = _AROUND.split(words)[0]  # "Brel's agent in Tarn"
    if not words or any(is_verb(word) for word in words.casefold().split()):
        return ""
    return words.split()[-1].casefold()
