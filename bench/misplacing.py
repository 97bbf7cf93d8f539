"""Lies that put a true word of an article in a place where it is not true.

Like those of `bench.mutating` they look at letters only: sides, roles, speakers, days and events
are exchanged for others of the same sentence or article.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from random import Random

from bench.mutating import Truth, names_in, past_of

_SIDES = (
    "police|protesters|soldiers|rebels|residents|officials|rescuers|workers|villagers|gunmen|"
    "doctors|prosecutors|the army|the government|the opposition|the company|the union|"
    "the ministry|the court|lawmakers|students|teachers|firefighters|investigators|voters"
)
_SIDE = re.compile(rf"\b(?:{_SIDES})\b")
_ROLE = re.compile(
    r"\b[Tt]he (?:mayor|minister|governor|president|spokes(?:man|woman|person)|prosecutor|judge|"
    r"director|commander|chief|senator|lawyer|general|ambassador|chairman)\b(?! (?:of|[A-Z]))"
)
_PERSON = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]{2,}\b(?!['’.-]| [A-Z])")
_SPEAKER = re.compile(r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)*) (?:said|says|told|added|warned)\b")
_QUOTED_BY = re.compile(
    r"[\"”’],? (?:(?:said|says|added) )?([A-Z][a-z]+(?: [A-Z][a-z]+)*)(?: (?:said|says|added))?"
)
_RELATIVE = {
    "yesterday": "today", "today": "yesterday", "last week": "last month", "tomorrow": "today",
    "last month": "last week", "this week": "last week", "next week": "this week",
    "last year": "this year", "this year": "last year", "next month": "next year",
}  # fmt: skip
_RELATIVE_DAY = re.compile(rf"\b(?:{'|'.join(_RELATIVE)})\b")
_PLAN = re.compile(
    r"\b(?:plans?|is set|are set|is due|are due|hopes?|wants?|intends?|aims?|expects?|"
    r"is likely|are likely|is expected|are expected) to ([a-z]{3,})\b"
)
_CLAIM = re.compile(
    r"^(?:[A-Z][\w.’'-]*|[Tt]he [a-z]+)(?: [\w.’'-]+){0,4} (?:claimed|alleged|argued|believes?|"
    r"suggested|denied|insisted) (?:that )?(?=[a-z])"
)


def _sides_swapped(truth: Truth, dice: Random) -> str:
    found = list(_SIDE.finditer(truth.text))
    pairs = [
        (a, b)
        for a, b in pairwise(found)
        if a[0] != b[0] and not re.fullmatch(r",? (?:and|or) ", truth.text[a.end() : b.start()])
    ]
    if not pairs:
        return ""
    a, b = dice.choice(pairs)
    text = truth.text
    return text[: a.start()] + b[0] + text[a.end() : b.start()] + a[0] + text[b.end() :]


def _role_to_name(truth: Truth, dice: Random) -> str:
    """Give a role to somebody of the article whom the sentence does not name."""
    people = [name for name in _people(truth) if not set(name.split()) & set(truth.text.split())]
    found = list(_ROLE.finditer(truth.text))
    if not people or not found:
        return ""
    role = dice.choice(found)
    return f"{truth.text[: role.start()]}{dice.choice(people)}{truth.text[role.end() :]}"


def _quote_to_other(truth: Truth, dice: Random) -> str:
    """Give a quotation to another who is quoted in the same article."""
    found = _QUOTED_BY.search(truth.text)
    others = [name for name in _speakers(truth) if name not in truth.text]
    if not found or not others:
        return ""
    return truth.text[: found.start(1)] + dice.choice(others) + truth.text[found.end(1) :]


def _day_shifted(truth: Truth, dice: Random) -> str:
    return _replaced(_RELATIVE_DAY, truth.text, dice, lambda m: _RELATIVE[m[0]])


def _plan_done(truth: Truth, dice: Random) -> str:
    return _replaced(_PLAN, truth.text, dice, lambda m: past_of(m[1]))


def _claim_told_as_fact(truth: Truth, _: Random) -> str:
    shorter = _CLAIM.sub("", truth.text)
    return shorter[:1].upper() + shorter[1:] if shorter != truth.text else ""


def _other_happening(truth: Truth, dice: Random) -> str:
    """Tell another sentence of the article with this one for its source."""
    others = [one for one in truth.sentences if 40 < len(one) < 300 and one not in truth.text]
    return dice.choice(others) if others else ""


def _spliced(truth: Truth, dice: Random) -> str:
    """Tell half of this sentence and half of another one."""
    halves = [one.split(", ", 1) for one in truth.sentences if one.count(", ") == 1]
    begins = truth.text.split(", ", 1)
    if len(begins) < 2 or not halves or "“" in truth.text or '"' in truth.text:
        return ""
    end = dice.choice(halves)[1]
    return f"{begins[0]}, {end}" if end not in truth.text and len(end) > 25 else ""


#: Each kind of lie, and how it is made; empty where a sentence gives no hold for it.
RULES: Mapping[str, Callable[[Truth, Random], str]] = {
    "sides: swapped": _sides_swapped,
    "role: named": _role_to_name,
    "quote: other speaker": _quote_to_other,
    "date: shifted": _day_shifted,
    "plan: done": _plan_done,
    "claim: as a fact": _claim_told_as_fact,
    "about: another happening": _other_happening,
    "about: spliced": _spliced,
}


def _people(truth: Truth) -> Sequence[str]:
    return sorted({m[0] for one in truth.sentences for m in _PERSON.finditer(one)})


def _speakers(truth: Truth) -> Sequence[str]:
    found = {m[1] for one in truth.sentences for m in _SPEAKER.finditer(one)}
    known = {m[0] for one in truth.sentences for m in names_in(one)}
    return sorted(found & known)


def _replaced(
    pattern: re.Pattern[str], text: str, dice: Random, new: Callable[[re.Match[str]], str]
) -> str:
    found = list(pattern.finditer(text))
    if not found:
        return ""
    one = dice.choice(found)
    return text[: one.start()] + new(one) + text[one.end() :]
