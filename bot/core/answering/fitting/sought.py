"""Who does what to whom, according to a question."""

from collections.abc import Sequence
from functools import lru_cache

from bot.core.answering.fitting.clauses import Token, tokens
from bot.core.answering.fitting.deeds import BE, DO, Deed, to_whom
from bot.core.answering.question.asked import Asked
from bot.core.text.words import stem

_GET = frozenset("get gets got getting".split())
_WHO = frozenset("who whom which what how".split())


def deed_sought(asked: Asked) -> Deed | None:
    """Return the deed that a question asks about; None where it names nobody on either side."""
    return _deed_sought(asked.text, asked.predicate, asked.stems)


@lru_cache(maxsize=256)
def _deed_sought(question: str, predicate: str, wanted: tuple[str, ...]) -> Deed | None:
    words = tokens(question)
    at = next((n for n in reversed(range(len(words))) if words[n].stem == predicate), None)
    if at is None or not predicate:
        return None
    low = [one.low for one in words]
    helper = next((n for n in reversed(range(at)) if low[n] in DO | BE), None)
    if helper is None:
        # "Who visited the chief?", "how many soldiers died?"
        does = _counted(words, at, wanted) if low[0] == "how" else ()
        deed = Deed(does, _stems(to_whom(words[at + 1 :]), wanted))
        return deed if deed.does or deed.suffers else None
    if _WHO & set(low[helper + 1 : at]) or "that" in low[helper:at]:
        return None  # "where is the boat that sank": it is not asked who sank
    in_front = words[helper + 1 : at]
    # "The bomb in Velk" is a bomb, wherever a source says that it lay.
    before = _stems(to_whom(in_front), wanted) or _stems(in_front, wanted)
    if low[at - 1] in _GET and at - helper > 1:
        # "What did the boy get charged with?"
        return Deed((), tuple(one for one in before if one != stem("get"))) if before else None
    if low[helper] in BE and not low[at].endswith("ing"):
        by = next((n for n in range(at + 1, len(low)) if low[n] == "by"), len(low))
        deed = Deed(_stems(words[by + 1 :], wanted), before or _counted(words, at, wanted))
    else:
        behind = _stems(to_whom(words[at + 1 :]), wanted)
        deed = Deed(before, behind or _counted(words, helper, wanted))
    return deed if deed.does or deed.suffers else None


def _counted(words: Sequence[Token], at: int, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return what "which officer was shot" or "how many soldiers were killed" asks about."""
    return _stems([one for one in words[1:at] if one.low not in _WHO], wanted)


def _stems(words: Sequence[Token], wanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one.stem for one in words if one.stem in wanted)
