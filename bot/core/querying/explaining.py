"""Why an article belongs to a crisis, or how little it lacks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.core.aliases import name_stems
from bot.core.articles import Article
from bot.core.evidence import NameKind, Reading
from bot.core.querying.conditions import Term, finds, gap, holds_run, searchable, wanted
from bot.core.querying.query import Query
from bot.core.text.words import located

#: How alike two words are, from 0 to 1, that may be two spellings of one.
_SPELLED_ALIKE = 0.75
#: Letters below which two words are alike by chance.
_FEWEST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a term of the query stands."""

    #: As the query has it.
    asked: str
    #: "title", "text", "source" or "lang".
    where: str
    #: The article's words, first place only, with their place in the title or text.
    words: str
    start: int
    end: int
    #: How often it stands in that field.
    times: int


@dataclass(frozen=True, slots=True)
class Missing:
    """A term that would have to stand there."""

    asked: str
    #: What stands there instead that may mean the same; empty: nothing does.
    hint: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A query put to one article."""

    is_match: bool
    #: One term alone keeps the article out, and something else speaks for it.
    is_near: bool
    hits: tuple[Hit, ...]
    missing: tuple[Missing, ...]
    #: Where the terms stand that keep the article out.
    unwanted: tuple[Hit, ...]


def explain(query: Query, article: Article, reading: Reading | None = None) -> Explained:
    """Say which terms of a query an article holds and where, and what keeps it out."""
    it = searchable(article, reading)
    lacks = gap(query.condition, it)
    is_match = not lacks.changes
    held = [term for term in dict.fromkeys(wanted(query.condition)) if finds(term, it)]
    missing = tuple(
        Missing(change.term.asked, _hint(change.term, article))
        for change in lacks.changes
        if change.is_missing
    )
    has_more = bool(lacks.found) or any(one.hint for one in missing)
    return Explained(
        is_match=is_match,
        is_near=len(lacks.changes) == 1 and has_more,
        hits=tuple(
            hit
            for term in (held if is_match else lacks.found)
            for hit in _hits(term, article, reading)
        ),
        missing=missing,
        unwanted=tuple(
            hit
            for change in lacks.changes
            if not change.is_missing
            for hit in _hits(change.term, article, reading)
        ),
    )


def _hits(term: Term, article: Article, reading: Reading | None) -> Iterator[Hit]:
    """Give the first place of a term in each field that it is asked for in."""
    if term.field == "lang":
        yield Hit(term.asked, "lang", article.language, 0, 0, 1)
    elif term.field in ("place", "name") and reading is not None:
        found = [
            (name.start, name.end)
            for name in reading.names
            if term.field == "name" or name.kind is NameKind.PLACE
            if any(holds_run(name_stems(name.text), way) for way in term.ways)
        ]
        if found:
            start, end = found[0]
            yield Hit(term.asked, "text", article.text[start:end], start, end, len(found))
    else:
        sources = f"{article.publisher}\n{article.source.replace('-', ' ')}"
        for where, text in (("title", article.title), ("text", article.text), ("source", sources)):
            if term.field in ("", where) or (where == "text" and term.field in ("place", "name")):
                places = _places(text, term.ways)
                if places:
                    start, end = places[0]
                    yield Hit(term.asked, where, text[start:end], start, end, len(places))


def _places(text: str, ways: Sequence[tuple[str, ...]]) -> list[tuple[int, int]]:
    found = list(located(text))
    run = [stem for stem, _, _ in found]
    return sorted(
        (found[at][1], found[at + len(way) - 1][2])
        for way in ways
        for at in range(len(run) - len(way) + 1)
        if tuple(run[at : at + len(way)]) == way
    )


def _hint(term: Term, article: Article) -> str:
    """Return what may be the same as a missing term: elsewhere, apart, or spelled otherwise."""
    if term.field == "lang":
        return f"its language is {article.language}" if article.language else ""
    whole = f"{article.title}\n{article.text}"
    if term.field and (places := _places(whole, term.ways)):
        start, end = places[0]
        return f'"{whole[start:end]}" stands elsewhere'
    found = list(located(whole))
    held = {stem for stem, _, _ in found}
    way = term.ways[0]
    if len(way) > 1 and held.issuperset(way):
        return "its words stand apart"
    lacking = [stem for stem in way if stem not in held]
    alike = [_spelled_like(stem, whole, found) for stem in lacking]
    return f"{' and '.join(f'“{word}”' for word in alike)} is spelled like it" if all(alike) else ""


def _spelled_like(stem: str, text: str, found: Sequence[tuple[str, int, int]]) -> str:
    """Return the word of a text that is most like a stem; empty when none is."""
    if len(stem) < _FEWEST_LETTERS or not stem.isalpha():
        return ""
    best = (_SPELLED_ALIKE, "")
    for other, start, end in {one[0]: one for one in reversed(found)}.values():
        if other[:1] == stem[:1] and abs(len(other) - len(stem)) <= 2:
            alike = SequenceMatcher(None, stem, other, autojunk=False).ratio()
            best = max(best, (alike, text[start:end]))
    return best[1]
