"""The language in which a crisis says which articles are its own.

    flood Varda OR "Lower Sell"      words, and phrases in quotes; AND is silent
    (flood OR storm) AND Varda       brackets group; OR binds looser than AND
    flood -football                  without; NOT says the same
    title:flood source:radio-varda   one field only: title, text, source, place, name, lang
    *                                every article

Words match whole words by their stem, in title, text and publisher; case and accents are ignored.
`place:` and `name:` match what reading took for one, and the text where nothing was read.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from bot.core.articles import Article
from bot.core.evidence import NameKind, Reading
from bot.core.words import stems, words

_TOKEN = re.compile(
    r"\s*(?:(?P<paren>[()])|(?P<neg>-(?=\S))|(?:(?P<field>[^\W\d]\w*):(?!//))?"
    r'(?:[“"](?P<phrase>[^"“”]*)(?P<closed>[”"])?|(?P<word>[^\s()"“”]+)|(?P<nothing>(?<=:))))'
)
FIELDS = ("title", "text", "source", "place", "name", "lang")
MAX_DEPTH = 20


class QueryError(ValueError):
    """The query cannot be read; the text says where and how to mend it."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """An article as queries see it: stems in order, per field."""

    title: tuple[str, ...]
    text: tuple[str, ...]
    source: tuple[str, ...]
    #: Places and all names, each on its own; None where nothing was read.
    places: tuple[tuple[str, ...], ...] | None = None
    names: tuple[tuple[str, ...], ...] | None = None
    #: ISO 639-1; empty when it is not known.
    language: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood."""

    text: str
    matches_searchable: Callable[[Searchable], bool]
    #: Stems of its wanted words, for ranking.
    terms: frozenset[str]

    def matches(self, article: Article, reading: Reading | None = None) -> bool:
        """Tell whether an article belongs."""
        return self.matches_searchable(searchable(article, reading))


def searchable(article: Article, reading: Reading | None = None) -> Searchable:
    """Prepare an article for matching, with what was read from it."""
    names = reading.names if reading else ()
    return Searchable(
        title=_stemmed(article.title),
        text=_stemmed(article.text),
        source=(*_stemmed(article.publisher), *_stemmed(article.source.replace("-", " "))),
        places=tuple(_stemmed(name.text) for name in names if name.kind is NameKind.PLACE)
        if reading
        else None,
        names=tuple(_stemmed(name.text) for name in names) if reading else None,
        language=article.language,
    )


def parse(text: str) -> Query:
    """Read a query.

    Raises:
        QueryError: A bracket or a quotation is not closed, a field is not known, an operator has
            nothing to work on, or nothing is asked for.
    """
    if text.strip() == "*":
        return Query(text, lambda _: True, frozenset())
    parser = _Parser(text, _tokens(text))
    predicate = parser.any_of()
    if (left := parser.peek()) is not None:
        raise _error(text, left.at, "this bracket closes none: take it out")
    if not parser.terms and not parser.is_narrowed:
        raise _error(text, 0, "name at least one word that the articles must hold, or * for all")
    return Query(text, predicate, frozenset(parser.terms))


Predicate = Callable[[Searchable], bool]


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "(", ")", "NOT", "AND", "OR", "term"
    #: Where it begins in the query.
    at: int
    stems: tuple[str, ...] = ()
    field: str = ""


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
    wanted = (asked.casefold(),) if field == "lang" else _stemmed(asked)
    if field and not wanted:
        raise _error(text, at, "there is nothing to look for: add a word")
    return _Token("term", at, wanted, field)


class _Parser:
    """Recursive descent over tokens; gathers the wanted stems as it goes."""

    def __init__(self, text: str, tokens: Sequence[_Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self.terms: set[str] = set()
        #: A field alone is asked for, which needs no word.
        self.is_narrowed = False

    def peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def any_of(self, *, is_wanted: bool = True) -> Predicate:
        options = [self._all_of(is_wanted=is_wanted)]
        while (token := self.peek()) is not None and token.kind == "OR":
            self._at += 1
            options.append(self._all_of(is_wanted=is_wanted))
        return options[0] if len(options) == 1 else lambda it: any(option(it) for option in options)

    def _all_of(self, *, is_wanted: bool) -> Predicate:
        parts: list[Predicate] = []
        while (token := self.peek()) is not None and token.kind not in ("OR", ")"):
            if token.kind == "AND":
                if not parts:
                    raise self._missing(token)
                self._at += 1
            parts.append(self._one(is_wanted=is_wanted))
        if not parts:
            raise self._missing(self.peek())
        return lambda it: all(part(it) for part in parts)

    def _missing(self, token: _Token | None) -> QueryError:
        at = token.at if token is not None else len(self._text)
        return _error(self._text, at, "something to look for is missing before this: add a word")

    def _one(self, *, is_wanted: bool) -> Predicate:
        token = self.peek()
        if token is None or token.kind in ("OR", "AND", ")"):
            raise self._missing(token)
        self._at += 1
        if token.kind == "NOT":
            inner = self._one(is_wanted=not is_wanted)
            return lambda it: not inner(it)
        if token.kind == "(":
            return self._group(token, is_wanted=is_wanted)
        if is_wanted and token.field != "lang":
            self.terms.update(token.stems)
        self.is_narrowed = self.is_narrowed or is_wanted
        return _finds(token)

    def _group(self, opening: _Token, *, is_wanted: bool) -> Predicate:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _error(self._text, opening.at, f"more than {MAX_DEPTH} brackets are nested here")
        inner = self.any_of(is_wanted=is_wanted)
        closing = self.peek()
        if closing is None or closing.kind != ")":
            raise _error(self._text, opening.at, "this bracket is never closed: add )")
        self._at += 1
        self._depth -= 1
        return inner


def _finds(token: _Token) -> Predicate:
    wanted = token.stems

    def predicate(it: Searchable) -> bool:
        if token.field == "lang":
            return it.language.casefold() == wanted[0]
        return any(_holds(field, wanted) for field in _fields(it, token.field))

    return predicate


def _fields(it: Searchable, field: str) -> Sequence[tuple[str, ...]]:
    match field:
        case "title":
            return (it.title,)
        case "text":
            return (it.text,)
        case "source":
            return (it.source,)
        case "place":
            return (it.text,) if it.places is None else it.places
        case "name":
            return (it.text,) if it.names is None else it.names
        case _:
            return (it.title, it.text, it.source)


def _holds(field: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    if len(wanted) == 1:
        return wanted[0] in field
    width = len(wanted)
    return any(field[at : at + width] == wanted for at in range(len(field) - width + 1))


def _stemmed(text: str) -> tuple[str, ...]:
    # A phrase of nothing but stop words still means those words.
    return stems(text) or words(text)
