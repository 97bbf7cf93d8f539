"""The language in which a crisis says which articles are its own.

    flood Varda OR "Lower Sell"      words, and phrases in quotes; AND is silent
    (flood OR storm) AND Varda       brackets group; OR binds looser than AND
    flood -football                  without; NOT says the same
    title:flood source:radio-varda   one field only: title, text, source, place, name, lang
    *                                every article

Words match whole words by their stem, in title, text and publisher; case and accents are ignored.
`place:` and `name:` match what reading took for one, and the text where nothing was read. A name
that has others in the crisis (`bot.core.aliases`) is found under each of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from bot.core.aliases import NO_ALIASES, Aliases, name_stems
from bot.core.patterns import Pattern
from bot.core.querying.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Searchable,
    Term,
    Without,
    holds,
    wanted,
)

_TOKEN = Pattern(
    r"\s*(?:(?P<paren>[()])|(?P<neg>-(?=\S))|(?:(?P<field>[^\W\d]\w*):(?!//))?"
    r'(?:[“"](?P<phrase>[^"“”]*)(?P<closed>[”"])?|(?P<word>[^\s()"“”]+)|(?P<nothing>(?<=:))))'
)
FIELDS = ("title", "text", "source", "place", "name", "lang")
MAX_DEPTH = 20


class QueryError(ValueError):
    """The query cannot be read; the text says where and how to mend it."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood."""

    text: str
    condition: Condition
    #: Stems of its wanted words, for ranking.
    terms: frozenset[str]

    def finds(self, it: Searchable) -> bool:
        """Tell whether an article that is prepared for matching belongs."""
        return self.asks_nothing or holds(self.condition, it)

    @property
    def asks_nothing(self) -> bool:
        """Every article belongs."""
        return self.condition == AllOf(())


@lru_cache(maxsize=500)
def parse(text: str, aliases: Aliases = NO_ALIASES) -> Query:
    """Read a query.

    Raises:
        QueryError: A bracket or a quotation is not closed, a field is not known, an operator has
            nothing to work on, or nothing is asked for.
    """
    if text.strip() == "*":
        return Query(text, AllOf(()), frozenset())
    parser = _Parser(text, _tokens(text), aliases)
    condition = parser.any_of()
    if (left := parser.peek()) is not None:
        raise _error(text, left.at, "this bracket closes none: take it out")
    asked = list(wanted(condition))
    if not asked:
        raise _error(text, 0, "name at least one word that the articles must hold, or * for all")
    ranked = frozenset(stem for term in asked if term.field != "lang" for stem in term.ways[0])
    return Query(text, condition, ranked)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "(", ")", "NOT", "AND", "OR", "term"
    #: Where it begins in the query.
    at: int
    stems: tuple[str, ...] = ()
    field: str = ""
    #: As it was written.
    asked: str = ""


def _error(text: str, at: int, problem: str) -> QueryError:
    """Say what is wrong and where: the character counts from 1."""
    near = text[at:].strip()[:20]
    where = f'at character {at + 1}, "{near}"' if near else "at its end"
    return QueryError(f'"{text}", {where}: {problem}')


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    position = 0
    while text[position:].strip():
        found = _TOKEN.match(text, position)
        at = position + len(text[position:]) - len(text[position:].lstrip())
        if not found or found.end() == position:
            raise _error(text, at, "this cannot be read: take it out")
        position = found.end()
        if found["paren"]:
            tokens.append(_Token(found["paren"], at))
        elif found["neg"]:
            tokens.append(_Token("NOT", at))
        elif found["word"] in ("AND", "OR", "NOT") and not found["field"]:
            tokens.append(_Token(found["word"], at))
        else:
            tokens.append(_term(text, found, at))
    return [token for token in tokens if token.kind != "term" or token.stems]


def _term(text: str, found: re.Match[str], at: int) -> _Token:
    field = (found["field"] or "").lower()
    if field and field not in FIELDS:
        near = get_close_matches(field, FIELDS, n=1)
        hint = f"did you mean {near[0]}:?" if near else f"there are {', '.join(FIELDS)}"
        raise _error(text, at, f'there is no field "{field}"; {hint}')
    if found["nothing"] is not None or (
        found["phrase"] is not None and not found["phrase"].strip()
    ):
        raise _error(text, at, "there is nothing to look for: add a word")
    if found["phrase"] is not None and not found["closed"]:
        raise _error(text, at, 'this quotation is never closed: add "')
    asked = found["phrase"] if found["phrase"] is not None else found["word"]
    sought = (asked.casefold(),) if field == "lang" else name_stems(asked)
    if field and not sought:
        raise _error(text, at, "there is nothing to look for: add a word")
    return _Token("term", at, sought, field, found[0].strip())


class _Parser:
    """Recursive descent over tokens."""

    def __init__(self, text: str, tokens: Sequence[_Token], aliases: Aliases) -> None:
        self._text = text
        self._tokens = tokens
        self._aliases = aliases
        self._at = 0
        self._depth = 0

    def peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def any_of(self) -> Condition:
        options = [self._all_of()]
        while (token := self.peek()) is not None and token.kind == "OR":
            self._at += 1
            options.append(self._all_of())
        return options[0] if len(options) == 1 else AnyOf(tuple(options))

    def _all_of(self) -> Condition:
        parts: list[Condition] = []
        while (token := self.peek()) is not None and token.kind not in ("OR", ")"):
            if token.kind == "AND":
                if not parts:
                    raise self._missing(token)
                self._at += 1
            parts.append(self._one())
        if not parts:
            raise self._missing(self.peek())
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _missing(self, token: _Token | None) -> QueryError:
        at = token.at if token is not None else len(self._text)
        return _error(self._text, at, "something to look for is missing before this: add a word")

    def _one(self) -> Condition:
        nots = 0
        while (token := self.peek()) is not None and token.kind == "NOT":
            self._at += 1
            nots += 1
        if token is None or token.kind in ("OR", "AND", ")"):
            raise self._missing(token)
        self._at += 1
        inner = self._group(token) if token.kind == "(" else self._term(token)
        return Without(inner) if nots % 2 else inner

    def _term(self, token: _Token) -> Term:
        is_code = token.field == "lang"
        ways = (token.stems,) if is_code else self._aliases.ways(token.stems)
        return Term(token.asked, token.field, ways)

    def _group(self, opening: _Token) -> Condition:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _error(self._text, opening.at, f"more than {MAX_DEPTH} brackets are nested here")
        inner = self.any_of()
        closing = self.peek()
        if closing is None or closing.kind != ")":
            raise _error(self._text, opening.at, "this bracket is never closed: add )")
        self._at += 1
        self._depth -= 1
        return inner
