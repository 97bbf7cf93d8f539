"""The language in which a crisis says which articles are its own.

    flood Varda OR "Lower Sell"      words, and phrases in quotes; AND is silent
    (flood OR storm) AND Varda       brackets group; OR binds looser than AND
    flood -football                  without; NOT says the same
    title:flood source:radio-varda   one field only: title, source, name
    *                                every article

Words match whole words by their stem, in title, text and publisher; case and accents are ignored.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.core.articles import Article
from bot.core.words import stems, words

_TOKEN = re.compile(
    r"\s*(?:(?P<paren>[()])|(?P<neg>-(?=\S))|(?:(?P<field>\w+):)?"
    r'(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s()"]+)))'
)
FIELDS = ("title", "text", "source", "name")


class QueryError(ValueError):
    """The query cannot be read; the text says where and how to mend it."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """An article as queries see it: stems in order, per field."""

    title: tuple[str, ...]
    text: tuple[str, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood."""

    text: str
    matches_searchable: Callable[[Searchable], bool]
    #: Stems of its wanted words, for ranking.
    terms: frozenset[str]

    def matches(self, article: Article) -> bool:
        """Tell whether an article belongs."""
        return self.matches_searchable(searchable(article))


def searchable(article: Article) -> Searchable:
    """Prepare an article for matching."""
    return Searchable(
        title=_stemmed(article.title),
        text=_stemmed(article.text),
        source=(*_stemmed(article.publisher), *_stemmed(article.source.replace("-", " "))),
    )


def parse(text: str) -> Query:
    """Read a query.

    Raises:
        QueryError: A bracket is not closed, a field is not known, or nothing is asked for.
    """
    if text.strip() == "*":
        return Query(text, lambda _: True, frozenset())
    parser = _Parser(_tokens(text))
    predicate = parser.any_of()
    if parser.peek() is not None:
        raise QueryError(f'"{text}": a bracket is closed that was never opened')
    if not parser.terms:
        raise QueryError(f'"{text}": name at least one word that the articles must hold')
    return Query(text, predicate, frozenset(parser.terms))


Predicate = Callable[[Searchable], bool]


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "(", ")", "NOT", "AND", "OR", "term"
    stems: tuple[str, ...] = ()
    field: str = ""


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    position = 0
    while text[position:].strip():
        found = _TOKEN.match(text, position)
        if not found:
            raise QueryError(f'"{text}": cannot be read from "{text[position:].strip()[:20]}" on')
        position = found.end()
        if found["paren"]:
            tokens.append(_Token(found["paren"]))
        elif found["neg"]:
            tokens.append(_Token("NOT"))
        elif found["word"] in ("AND", "OR", "NOT") and not found["field"]:
            tokens.append(_Token(found["word"]))
        else:
            tokens.append(_term(text, found["field"] or "", found["phrase"], found["word"]))
    return [token for token in tokens if token.kind != "term" or token.stems]


def _term(text: str, field: str, phrase: str | None, word: str | None) -> _Token:
    if field and field.lower() not in FIELDS:
        raise QueryError(f'"{text}": no field "{field}"; there are {", ".join(FIELDS)}')
    return _Token("term", _stemmed(phrase if phrase is not None else word or ""), field.lower())


class _Parser:
    """Recursive descent over tokens; gathers the wanted stems as it goes."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self.terms: set[str] = set()

    def peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def any_of(self) -> Predicate:
        options = [self._all_of()]
        while (token := self.peek()) is not None and token.kind == "OR":
            self._at += 1
            options.append(self._all_of())
        return options[0] if len(options) == 1 else lambda it: any(option(it) for option in options)

    def _all_of(self) -> Predicate:
        parts: list[Predicate] = []
        while (token := self.peek()) is not None and token.kind not in ("OR", ")"):
            if token.kind == "AND":
                self._at += 1
                continue
            parts.append(self._one(is_wanted=True))
        if not parts:
            raise QueryError("an OR, a NOT or a pair of brackets has nothing to work on")
        return lambda it: all(part(it) for part in parts)

    def _one(self, *, is_wanted: bool) -> Predicate:
        token = self.peek()
        if token is None or token.kind in ("OR", "AND", ")"):
            raise QueryError("an OR, a NOT or a pair of brackets has nothing to work on")
        self._at += 1
        if token.kind == "NOT":
            inner = self._one(is_wanted=False)
            return lambda it: not inner(it)
        if token.kind == "(":
            return self._group()
        if is_wanted:
            self.terms.update(token.stems)
        return _finds(token)

    def _group(self) -> Predicate:
        self._depth += 1
        if self._depth > 20:
            raise QueryError("brackets are nested more than 20 deep")
        inner = self.any_of()
        closing = self.peek()
        if closing is None or closing.kind != ")":
            raise QueryError("a bracket is opened and never closed")
        self._at += 1
        self._depth -= 1
        return inner


def _finds(token: _Token) -> Predicate:
    wanted = token.stems

    def predicate(it: Searchable) -> bool:
        match token.field:
            case "title":
                fields: tuple[tuple[str, ...], ...] = (it.title,)
            case "source":
                fields = (it.source,)
            case "text" | "name":
                fields = (it.text,)
            case _:
                fields = (it.title, it.text, it.source)
        return any(_holds(field, wanted) for field in fields)

    return predicate


def _holds(field: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    if len(wanted) == 1:
        return wanted[0] in field
    width = len(wanted)
    return any(field[at : at + width] == wanted for at in range(len(field) - width + 1))


def _stemmed(text: str) -> tuple[str, ...]:
    # A phrase of nothing but stop words still means those words.
    return stems(text) or words(text)
