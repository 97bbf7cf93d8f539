"""Facts as statements: the article's own sentence, with its citations and what changed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from bot.core.articles import ArticleId, Span
from bot.core.briefs import Change, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.comparing import compared
from bot.core.composing.counting import EXACTLY, place_names
from bot.core.composing.material import Material, Told
from bot.core.composing.retelling import TURNS
from bot.core.composing.tellers import is_first_person, speaks_for_itself, teller
from bot.core.composing.twins import tells_it
from bot.core.evidence import Figure
from bot.core.facts import Fact, FactKind, Topic
from bot.core.figures.series import LIVES, is_partial
from bot.core.origins import one_name
from bot.core.patterns import Pattern
from bot.core.reading.ranking import is_key
from bot.core.sentences.instructing import guides
from bot.core.sentences.stating import Stated, state, without_dateline
from bot.core.sentences.topics import is_disputed
from bot.core.text.synonyms import widened
from bot.core.text.words import stems

#: A sentence with more than this share of its words in one already chosen says the same again.
SAME_AGAIN = 0.5
#: So does one with this share in all of them together, if one of them has enough of it.
RETOLD = 0.72
RETOLD_BY_ONE = 0.34
#: So does one with this share in a single other one, counting words that mean the same as equal.
ALIKE = 0.42
#: A sentence with this share of its words, or their equivalents, in another is about the same
#: thing; the second sentence of a bottom line has to be about something else.
OF_ONE_THING = 0.35
#: Before a count in a clause that only says which blast; "said that four died" is none.
_REMINDS = Pattern(
    r"\b[\w’'-]+(?<!\bsaid)(?<!\bsays)(?<!\bsay)(?<!confirmed)(?<!reported)(?<!announced)"
    r"(?<!\bshow)(?<!showed)(?<!believed) (?:that|which|who|in which|after|when|since|where) "
    r"[^,;:]{0,60}\Z"
)
#: Kinds for which every paper rounds differently.
ROUNDED = frozenset({"money", "percent", "area"})
#: How many of the weightiest candidates are compared with what is told, to be cited with it.
_JOINED = 40
#: Sightings that one statement cites at most.
MAX_CITED = 3


def stated(material: Material, span: Span) -> Stated | None:
    """Make a statement of the sentence at a span, if it can stand alone."""
    found = material.library(span)
    if found is None:
        return None
    article, reading = found
    made = state(article, reading, span.start, span.end)
    if made is None:
        return None
    is_spoken = article.language in {"", "en"} and is_first_person(made.text)
    return made if not is_spoken or speaks_for_itself(article, reading, span, made.text) else None


def statement_of(material: Material, told: Told, book: SourceBook) -> Statement | None:
    """Write a fact as one sentence cut from its newest source; None where none stands alone."""
    fact = told.fact
    made = stated(material, fact.sentence)
    if made is None:
        return None
    others = _of_other_origins(fact) if told.change is Change.CONFIRMED else list(told.twins)
    spans = [*made.spans, *others[:MAX_CITED]]
    return Statement(
        text=made.text,
        citations=book.cite(spans),
        attribution="" if others else teller(material, fact, made.text),
        change=told.change,
        fact=fact.key,
    )


def _of_other_origins(fact: Fact) -> list[Span]:
    """Return one sighting of each further origin: copies of one text confirm nothing."""
    own = {s.origin for s in fact.sightings if s.span.article == fact.span.article}
    counted = fact.origins
    others = [s for s in fact.sightings if s.origin not in own and one_name(s.origin) in counted]
    first = {s.origin: s.span for s in reversed(others)}
    return [s.span for s in fact.sightings if first.get(s.origin) == s.span]


class _Line(NamedTuple):
    """A sentence that was said."""

    article: ArticleId
    text: str
    words: frozenset[str]
    #: With what means the same.
    wide: frozenset[str]
    #: Whether it says what people are to do, or can.
    is_guiding: bool
    #: Whether somebody claims, denies or accuses in it.
    is_disputed: bool


class Said:
    """What a brief says already, so that nothing is said twice: by its words, or by its counts."""

    def __init__(self) -> None:
        self._lines: list[_Line] = []
        #: By kind and value of key figures, the names of the places that they were said of.
        self._counts: dict[tuple[str, float], list[frozenset[str]]] = defaultdict(list)

    def know(self, figures: Iterable[Figure]) -> None:
        """Remember counts that the reader knows from before."""
        for figure in figures:
            self._counts[figure.kind, figure.value].append(place_names(figure))

    def add(self, material: Material, span: Span) -> None:
        """Remember a sentence."""
        words = _words(material, span)
        text, wide = _text(material, span), frozenset(widened(words))
        line = _Line(span.article, text, words, wide, _guides(text), is_disputed(text))
        self._lines.append(line)
        self.know(_figures_in(material, span))

    def holds(self, material: Material, span: Span) -> bool:
        """Tell whether this very sentence was said."""
        text = _text(material, span)
        return any(line.article == span.article and line.text == text for line in self._lines)

    def tells_of(self, material: Material, span: Span) -> bool:
        """Tell whether a sentence, without a new count, is about something that was said."""
        if self._is_new(material, span):
            return False
        words, mine = _words(material, span), compared(_text(material, span)).words
        return any(
            len(words & line.wide) > OF_ONE_THING * len(words)
            or len(mine & compared(line.text).wide) > OF_ONE_THING * len(mine)
            for line in self._lines
        )

    def tells_event(self, material: Material, told: Told) -> bool:
        """Tell whether a line of the brief tells the event of a fact's sentence."""
        span = told.fact.sentence
        return told.fact.kind is FactKind.HAPPENING and any(
            line.article != span.article and tells_it(line.text, _text(material, span))
            for line in self._lines
        )

    def _is_new(self, material: Material, span: Span) -> bool:
        """Tell whether a count is new; kinds that everybody rounds do not count."""
        return any(
            figure.kind not in ROUNDED and not self._knows(figure)
            for figure in _figures_in(material, span)
        )

    def _has_turned(self, words: frozenset[str]) -> bool:
        """Tell whether somebody pleaded, was sentenced or freed, and no line says so."""
        turns = words & TURNS
        return bool(turns) and not any(turns <= line.wide for line in self._lines)

    def _knows(self, figure: Figure) -> bool:
        """Tell whether a count was said; small numbers may be another town's, and need more."""
        places = self._counts.get((figure.kind, figure.value), ())
        mine = place_names(figure) if places and figure.value < EXACTLY else frozenset()
        return any(not (mine and place) or bool(mine & place) for place in places)

    def has(self, material: Material, span: Span) -> bool:
        """Tell whether a sentence says nothing more than what was said."""
        words = _words(material, span)
        figures = [one for one in _figures_in(material, span) if not _is_aside(material, span, one)]
        if not words or (figures and all(map(self._knows, figures))):
            return True
        # A sentence with a count or a turn of its own is news, however like another it is.
        if self._is_new(material, span) or self._has_turned(words):
            return False
        # What people are told to do stands in no sentence that only tells what happened.
        lines: Sequence[_Line] = self._lines
        if _guides(_text(material, span)):
            lines = [line for line in lines if line.is_guiding]
        # Nor does a denial stand in what it denies.
        if is_disputed(_text(material, span)):
            lines = [line for line in lines if line.is_disputed]
        most = max((len(words & line.words) for line in lines), default=0)
        if most > SAME_AGAIN * len(words):
            return True
        # An article does not tell its own news twice, however many words its sentences share.
        others = [line.wide for line in lines if line.article != span.article]
        if any(len(words & other) > ALIKE * len(words) for other in others):
            return True
        said = len(words.intersection(frozenset[str]().union(*(line.words for line in lines))))
        return said > RETOLD * len(words) and most > RETOLD_BY_ONE * len(words)


def choose(
    material: Material,
    candidates: Iterable[Told],
    said: Said,
    *,
    limit: int,
    is_apart: bool = False,
) -> list[Told]:
    """Choose facts whose sentences say different things, the weightiest first.

    Args:
        material: What there is.
        candidates: Facts to choose from, weighed.
        said: What the brief says already; what is chosen is added to it.
        limit: How many at most.
        is_apart: Each has to tell of something else than those before it.
    """
    chosen: list[Told] = []
    ranked = sorted(candidates, key=lambda told: (-told.weight, told.fact.key))
    for place, told in enumerate(ranked):
        if len(chosen) == limit:
            break
        span = told.fact.sentence
        is_said = said.has(material, span)
        if (is_said and place >= _JOINED) or stated(material, span) is None:
            continue
        if is_apart and said.tells_of(material, span):
            continue
        at = _twin(material, told, chosen)
        if at is not None:
            chosen[at] = _joined(material, chosen[at], told)
            said.add(material, chosen[at].fact.sentence)
        elif not is_said and not said.tells_event(material, told):
            chosen.append(told)
            said.add(material, span)
    return chosen


def _twin(material: Material, told: Told, chosen: Sequence[Told]) -> int | None:
    """Find the place of a chosen sentence that tells the same event as another paper's."""
    text = _text(material, told.fact.sentence)
    for at, one in enumerate(chosen):
        if _may_be_twins(one, told):
            known = _text(material, one.fact.sentence)
            if tells_it(known, text) or tells_it(text, known):
                return at
    return None


def _joined(material: Material, one: Told, other: Told) -> Told:
    """Let the fuller of two sentences stand for both, and cite both."""
    known, text = (_text(material, told.fact.sentence) for told in (one, other))
    stays = tells_it(known, text)
    stands, twin = (one, other) if stays else (other, one)
    return replace(stands, twins=(*one.twins, twin.fact.sentence))


def _may_be_twins(one: Told, other: Told) -> bool:
    """Tell whether two facts may be one happening.

    What changed or was confirmed keeps a line of its own, with its label; so does an announcement,
    by which its event is looked for.
    """
    return (
        one.fact.sentence.article != other.fact.sentence.article
        and all(told.fact.kind is FactKind.HAPPENING for told in (one, other))
        and all(told.fact.topic is not Topic.WATCH for told in (one, other))
        and all(told.change in (None, Change.NEW) for told in (one, other))
    )


def _words(material: Material, span: Span) -> frozenset[str]:
    return frozenset(stems(_text(material, span)))


def _text(material: Material, span: Span) -> str:
    return without_dateline(span.of(material.article(span).text))


#: Asked again of all remaining candidates each time one is chosen.
_guides = lru_cache(maxsize=1024)(guides)


def counts_in(material: Material, span: Span) -> set[tuple[str, float]]:
    """Return kind and value of the key figures in a sentence."""
    return {(figure.kind, figure.value) for figure in _figures_in(material, span)}


def _figures_in(material: Material, span: Span) -> list[Figure]:
    """Return the key figures in a sentence."""
    found = material.library(span)
    figures = found[1].figures if found else ()
    return [one for one in figures if span.start <= one.start < span.end and is_key(one)]


def _is_aside(material: Material, span: Span, figure: Figure) -> bool:
    """Tell whether a sentence only reminds of a count: "the blast that killed four came from"."""
    return _REMINDS.search(material.article(span).text, span.start, figure.start) is not None


def lives_in(material: Material, span: Span) -> set[tuple[str, float]]:
    """Return kind and value of a sentence's totals of people killed, missing or kidnapped."""
    found = material.library(span)
    figures = found[1].figures if found else ()
    return {
        (figure.kind, figure.value)
        for figure in figures
        if figure.kind in LIVES
        and span.start <= figure.start < span.end
        and not (figure.is_background or is_partial(figure))
    }
