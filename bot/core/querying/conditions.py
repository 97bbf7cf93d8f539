"""What a query asks of an article, as a tree: whether it holds, and what would have to change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.aliases import name_stems
from bot.core.articles import Article
from bot.core.evidence import NameKind, Reading


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
class Term:
    """One word or phrase that is asked for."""

    #: As people wrote it, field and all.
    asked: str
    #: "" for title, text and publisher.
    field: str
    #: The stems of each way to say it: itself, and with other names of the same.
    ways: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Without:
    """It does not hold."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one holds; none: always."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one holds."""

    parts: tuple["Condition", ...]


Condition = Term | Without | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Change:
    """What would have to be otherwise in an article: a term that is missing, or one that is not."""

    term: Term
    is_missing: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """What lies between an article and a condition; no changes: it holds."""

    changes: tuple[Change, ...]
    #: Terms that it has, of those that the changes go with.
    found: tuple[Term, ...]


def searchable(article: Article, reading: Reading | None = None) -> Searchable:
    """Prepare an article for matching, with what was read from it."""
    names = reading.names if reading else ()
    return Searchable(
        title=name_stems(article.title),
        text=name_stems(article.text),
        source=(*name_stems(article.publisher), *name_stems(article.source.replace("-", " "))),
        places=tuple(name_stems(name.text) for name in names if name.kind is NameKind.PLACE)
        if reading
        else None,
        names=tuple(name_stems(name.text) for name in names) if reading else None,
        language=article.language,
    )


def holds(condition: Condition, it: Searchable) -> bool:
    """Tell whether an article has what is asked of it."""
    match condition:
        case Term():
            return finds(condition, it)
        case Without(part):
            return not holds(part, it)
        case AllOf(parts):
            return all(holds(part, it) for part in parts)
        case AnyOf(parts):
            return any(holds(part, it) for part in parts)


def gap(condition: Condition, it: Searchable, *, to: bool = True) -> Gap:
    """Return the fewest changes after which the condition would hold, and what speaks for it.

    Of alternatives that lack as much, the one that the article has most of.

    Args:
        condition: What is asked.
        it: The article.
        to: False: after which it would not hold.
    """
    match condition:
        case Term():
            is_there = finds(condition, it)
            return Gap(
                () if is_there is to else (Change(condition, is_missing=to),),
                (condition,) if is_there and to else (),
            )
        case Without(part):
            return gap(part, it, to=not to)
        case AllOf(parts) | AnyOf(parts):
            each = [gap(part, it, to=to) for part in parts]
            if isinstance(condition, AllOf) is not to:
                return min(each, key=lambda one: (len(one.changes), -len(one.found)))
            return Gap(
                tuple(dict.fromkeys(change for one in each for change in one.changes)),
                tuple(dict.fromkeys(term for one in each for term in one.found)),
            )


def wanted(condition: Condition, *, is_wanted: bool = True) -> Iterator[Term]:
    """Give the terms that speak for an article, in the query's order."""
    match condition:
        case Term():
            if is_wanted:
                yield condition
        case Without(part):
            yield from wanted(part, is_wanted=not is_wanted)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from wanted(part, is_wanted=is_wanted)


def finds(term: Term, it: Searchable) -> bool:
    """Tell whether one term stands where it is asked for."""
    if term.field == "lang":
        return it.language.casefold() == term.ways[0][0]
    return any(holds_run(run, way) for run in _runs(it, term.field) for way in term.ways)


def holds_run(run: Sequence[str], wanted: tuple[str, ...]) -> bool:
    """Tell whether stems stand side by side in others."""
    if len(wanted) == 1:
        return wanted[0] in run
    width = len(wanted)
    return any(tuple(run[at : at + width]) == wanted for at in range(len(run) - width + 1))


def _runs(it: Searchable, field: str) -> Sequence[tuple[str, ...]]:
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
