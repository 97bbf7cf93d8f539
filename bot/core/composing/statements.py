"""Facts as statements: the article's own sentence, its citations, and what changed."""

import re
from collections.abc import Iterable

from bot.core.articles import Span
from bot.core.briefs import Change, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Material, Told
from bot.core.facts import Fact
from bot.core.origins import one_name
from bot.core.reading.ranking import is_key
from bot.core.series import LIVES, is_partial
from bot.core.stating import Stated, state
from bot.core.words import stems

#: A sentence with more than this share of its words in one already chosen says the same again.
SAME_AGAIN = 0.5
#: And so does one with this share in all of them together, and enough of it in one.
RETOLD = 0.72
RETOLD_BY_ONE = 0.34
#: Whoever writes "we" or "I" is nobody in a brief, unless quotation marks say whose words they are.
_FIRST_PERSON = re.compile(
    r"(?<!War )(?<!Phase )(?<!Part )(?<!Type )(?<!Class )\bI(?=['’]|\s[a-z])"
    r"|\b(?:[Ww]e|[Oo]ur|[Mm]y|us|me|ourselves|myself)\b"
)
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
#: Sightings that one statement cites at most.
MAX_CITED = 3


def stated(material: Material, span: Span) -> Stated | None:
    """Make a statement of the sentence at a span, if it can stand alone."""
    found = material.library(span)
    if found is None:
        return None
    article, reading = found
    made = state(article, reading, span.start, span.end)
    if made is None or (article.language in {"", "en"} and is_first_person(made.text)):
        return None
    return made


def is_first_person(text: str) -> bool:
    """Tell whether whoever wrote a sentence speaks of themselves, outside quotation marks."""
    return _FIRST_PERSON.search(_QUOTED.sub("", text)) is not None


def statement_of(material: Material, told: Told, book: SourceBook) -> Statement | None:
    """Write a fact as one sentence cut from its newest source; None where none stands alone."""
    fact = told.fact
    made = stated(material, fact.sentence)
    if made is None:
        return None
    others = _of_other_origins(fact) if told.change is Change.CONFIRMED else []
    spans = [*made.spans, *others[:MAX_CITED]]
    return Statement(text=made.text, citations=book.cite(spans), change=told.change, fact=fact.key)


def _of_other_origins(fact: Fact) -> list[Span]:
    """Return one sighting of each further origin: copies of one text confirm nothing."""
    own = {s.origin for s in fact.sightings if s.span.article == fact.span.article}
    counted = fact.origins
    others = [s for s in fact.sightings if s.origin not in own and one_name(s.origin) in counted]
    first = {s.origin: s.span for s in reversed(others)}
    return [s.span for s in fact.sightings if first.get(s.origin) == s.span]


class Said:
    """What a brief says already, so that nothing is said twice: by its words, or by its counts."""

    def __init__(self) -> None:
        self._words: list[frozenset[str]] = []
        #: Kind and value of key figures.
        self._counts: set[tuple[str, float]] = set()

    def know(self, counts: Iterable[tuple[str, float]]) -> None:
        """Remember counts that the reader knows from before."""
        self._counts |= set(counts)

    def add(self, material: Material, span: Span) -> None:
        """Remember a sentence."""
        self._words.append(_words(material, span))
        self._counts |= counts_in(material, span)

    def has(self, material: Material, span: Span) -> bool:
        """Tell whether a sentence says nothing more than what was said."""
        words, counts = _words(material, span), counts_in(material, span)
        if not words or (counts and counts <= self._counts):
            return True
        # A sentence with a count of its own is news, however like another it is.
        if counts - self._counts:
            return False
        most = max((len(words & other) for other in self._words), default=0)
        if most > SAME_AGAIN * len(words):
            return True
        said = len(words.intersection(frozenset().union(*self._words)))
        return said > RETOLD * len(words) and most > RETOLD_BY_ONE * len(words)


def choose(material: Material, candidates: Iterable[Told], said: Said, *, limit: int) -> list[Told]:
    """Choose facts whose sentences say different things, the weightiest first.

    Args:
        material: What there is.
        candidates: Facts to choose from, weighed.
        said: What the brief says already; what is chosen is added to it.
        limit: How many at most.
    """
    chosen: list[Told] = []
    for told in sorted(candidates, key=lambda told: (-told.weight, told.fact.key)):
        if len(chosen) == limit:
            break
        span = told.fact.sentence
        if said.has(material, span) or stated(material, span) is None:
            continue
        chosen.append(told)
        said.add(material, span)
    return chosen


def _words(material: Material, span: Span) -> frozenset[str]:
    return frozenset(stems(span.of(material.article(span).text)))


def counts_in(material: Material, span: Span) -> set[tuple[str, float]]:
    """Kind and value of the key figures in a sentence."""
    found = material.library(span)
    if found is None:
        return set()
    return {
        (figure.kind, figure.value)
        for figure in found[1].figures
        if span.start <= figure.start < span.end and is_key(figure)
    }


def lives_in(material: Material, span: Span) -> set[tuple[str, float]]:
    """Kind and value of a sentence's counts of people killed, missing or kidnapped, as a whole."""
    found = material.library(span)
    figures = found[1].figures if found else ()
    return {
        (figure.kind, figure.value)
        for figure in figures
        if figure.kind in LIVES and span.start <= figure.start < span.end and not is_partial(figure)
    }
