"""Answers to "how old": the sentences that tell the age of whoever is asked about."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.covering import is_held
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.predicates import is_verb
from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import names_people
from bot.core.text.words import stems, words

_ASKS = Pattern(r"\bhow old\b|\b(?:at )?what age\b|\b(?:the )?age of\b", re.IGNORECASE)
_YEARS = r"(?:\d{1,3}|[a-z]+(?:[ -][a-z]+)?)"
_AGE = Pattern(
    rf"(?P<told>\b{_YEARS} ?- ?(?:year|month) ?- ?old\b|\b{_YEARS} (?:years?|months?) old\b|"
    r"\b(?:at (?:the )?age(?: of)?|aged) \d{1,3}\b|(?<=[^\W\d_]), \d{1,3}(?=[,.;]| [–—-]))",
    re.IGNORECASE,
)
_POINTS = Pattern(rf"The {_YEARS}-year-old\b")
#: Where an age is told of who stands in front of it: "Orlo, a 48-year-old", "Orlo, who is 48".
_OF_BEFORE = Pattern(
    r"(?:,\s*(?:(?:an?|the|now|then|himself|herself|who (?:is|was)(?: an?)?)\s*)?|"
    r"\b(?:is|was)(?: an?)?\s*)$"
)
_CLAUSES = Pattern(r"(?:(?!\band\b|\bbut\b)[^,;:()])+")
#: What stands between an age and whom somebody else's name is of.
_ENDS = Pattern(r"[,;:()]|\b(?:and|but|of|who|which|that|in|at|from|with|to)\b")
_CALLED = frozenset("named called identified".split())
_PERSON = frozenset({NameKind.PERSON})
_MAY_BE_PERSON = _PERSON | {NameKind.UNKNOWN}
#: Words between a name and its age, words between "48-year-old" and its bearer's name, and clauses
#: before an age in which that stands.
_NEAR, _BEHIND, _CLAUSES_BACK = 8, 4, 2


def asks_age(asked: Asked) -> bool:
    """Tell whether a question asks for an age."""
    return _ASKS.search(asked.text) is not None


def telling_age(asked: Asked, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the sentences in which an age is that of whom the question asks about, best first."""
    is_of_one = not asked.names and any(names_people(one) for one in words(asked.text))
    for candidate in found:
        ages = list(_AGE.finditer(candidate.text))
        is_whose = any(_is_of(asked, candidate, match) for match in ages)
        # "The driver" may be who is named: "Tor Brel, 23, was charged".
        is_only = is_of_one and len(ages) == 1
        if is_whose or _is_pointed(asked, candidate) or is_only:
            yield candidate


def surely_telling_age(asked: Asked, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield those in which an age is bound to the very name that the question has."""
    for candidate in found if _is_of_name(asked) else ():
        # The age of somebody's wife is not theirs.
        if not all(candidate.held.get(one) for one in asked.stems if one not in asked.names):
            continue
        owners = [_owner(candidate, match) for match in _AGE.finditer(candidate.text)]
        is_bound = any(owner and _is_held(asked.stems, owner) for owner in owners)
        if is_bound or _is_pointed(asked, candidate):
            yield candidate


def _is_of_name(asked: Asked) -> bool:
    """Tell "how old is Orlo" from "how old is the man who was held in Tarn"."""
    return asked.names.issuperset(asked.stems[:1]) and bool(asked.names)


def _is_pointed(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether "the 48-year-old was freed" is about whom the sentence before it names."""
    is_meant = any(map(candidate.held.get, asked.names - frozenset(stems(candidate.text))))
    return is_meant and _POINTS.match(candidate.text) is not None


def _is_of(asked: Asked, candidate: Candidate, age: re.Match[str]) -> bool:
    owner = _owner(candidate, age) if _is_of_name(asked) else frozenset()
    return _is_held(asked.stems, owner) if owner else _stands_near(asked.stems, candidate.text, age)


def _owner(candidate: Candidate, age: re.Match[str]) -> frozenset[str]:
    """Return the stems of the name that an age is bound to; empty where that cannot be told."""
    text, is_behind_name = candidate.text, age[0].startswith(",")
    if not is_behind_name and (named := _named_behind(candidate, age.end())):
        return named
    before = _OF_BEFORE.search(text[: age.start()])
    if not is_behind_name and before is None:
        return frozenset()
    end = before.start() if before else age.start()
    clauses = [(one.start(), one[0]) for one in _CLAUSES.finditer(text[:end])][-_CLAUSES_BACK:]
    if len(clauses) > 1 and _describes(clauses[-1][1]):
        clauses.pop()  # "Orlo, mayor of Velk, 48"
    of = [one for at, one in clauses if _people(candidate, at, at + len(one), _PERSON)]
    said = (of or [one for _, one in clauses] or [""])[-1]
    return frozenset(stems(" ".join(said.split()[-_NEAR:])))


def _describes(clause: str) -> bool:
    return any(map(names_people, clause.split()[:1]))


def _named_behind(candidate: Candidate, end: int) -> frozenset[str]:
    """Return the stems of whom "the 48-year-old mayor Ana Orlo" names."""
    text = candidate.text
    names = _people(candidate, end, len(text))
    until = names[0].start - candidate.span.start if names else len(text)
    between = text[end:until].split()
    is_near = len(between) <= _BEHIND and not _ENDS.search(" ".join(between))
    is_verbal = any(is_verb(one) and one not in _CALLED for one in between)
    if names and is_near and not is_verbal:
        return frozenset(stems(names[0].text))
    # "A 57-year-old man was held" is of nobody who is named.
    return frozenset(one for one in between[:1] if names_people(one))


def _people(
    candidate: Candidate, start: int, end: int, kinds: Collection[NameKind] = _MAY_BE_PERSON
) -> list[Name]:
    at = candidate.span.start
    return [
        one
        for one in candidate.reading.names
        if one.kind in kinds and at + start <= one.start < at + end
    ]


def _is_held(wanted: Iterable[str], held: frozenset[str]) -> bool:
    return any(is_held(one, held) for one in wanted)


def _stands_near(wanted: Sequence[str], text: str, age: re.Match[str]) -> bool:
    before = text[: age.start()].split()[-_NEAR:]
    behind = text[age.end() :].split()[:_NEAR]
    around = frozenset(stems(" ".join([*before, *behind])))
    return any(is_held(one, around) for one in wanted)
