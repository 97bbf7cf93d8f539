"""Whether what a question puts together stands together in a sentence.

"The president of Boeing" is not told by "Emirates President Clark signed with Boeing": both words
are there, and nothing binds them. The same holds of a deed, of who did it, and of the answer.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.core.answering.fitting.clauses import Token, is_passive, tokens
from bot.core.answering.fitting.covering import sameness
from bot.core.answering.fitting.seeking import Place
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import AS_ASKED, as_asked, in_one_word

#: What is neither for nor against.
NEITHER = 0.5
#: Words between two that are bound, and how surely they are then; further off, hardly.
_REACH = ((2, 1.0), (4, 0.75), (8, 0.4))
_BEYOND = 0.2
#: Words between two in the question, letters of an answer.
_APART, _ANSWER = 3, 80
#: What a noun tells of a deed, a place in another clause, and one on the wrong side of the verb.
_NOUN, _NEXT_CLAUSE, _OTHER_CLAUSE, _WRONG_SIDE = 0.5, 0.7, 0.45, 0.35
_CLOSE, _SPAN = 2, 4
_DID = frozenset("did does do didn't doesn't don't".split())
_BE = frozenset("is are was were be been being".split())
_WHICH = frozenset("who whom which what how".split())

Found = Sequence[tuple[int, float]]


def binding(asked: Asked, text: str, found: Sequence[Place]) -> Mapping[str, float]:
    """Measure how the question's words stand together in a sentence, 0 to 1 each.

    Args:
        asked: The question.
        text: The sentence.
        found: Where it may hold the answer.
    """
    pairs, deeds = _pairs_of(asked.text, asked.stems, asked.focus, asked.predicate)
    told = [one for one in tokens(as_asked(text, asked.text)) if one.stem]
    bound = [_bound(told, one, other) for one, other in pairs]
    done = [max(0.1, _bound(told, one, other)) for one, other in deeds]
    is_done = any(sameness(asked.predicate, one.stem) for one in told) if asked.predicate else False
    slot, verb = _slot(asked, text, found)
    return {
        "bound_least": min(bound, default=NEITHER),
        "deed_bound": (sum(done) / len(done) if is_done else 0.0) if done else NEITHER,
        "slot": slot,
        "deed_verb": verb,
    }


def _bound(told: Sequence[Token], one: str, other: str) -> float:
    first, second = _where(told, one), _where(told, other)
    return max(
        (
            share * also * _reach(abs(at - behind))
            for at, share in first
            for behind, also in second
            if at != behind
        ),
        default=0.0,
    )


def _where(told: Sequence[Token], sought: str) -> Found:
    held = ((at, sameness(sought, one.stem)) for at, one in enumerate(told))
    return [(at, share) for at, share in held if share]


def _reach(words: int) -> float:
    return next((worth for most, worth in _REACH if words <= most), _BEYOND)


@lru_cache(maxsize=256)
def _pairs_of(
    question: str, wanted: tuple[str, ...], focus: frozenset[str], predicate: str
) -> tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]]:
    """Return the pairs of words side by side in a question, and those with what it says is done."""
    said = [one for one in tokens(in_one_word(question, AS_ASKED)) if one.stem]
    pairs = [
        (one.stem, other.stem)
        for one, other in pairwise(said)
        if other.at - one.at <= _APART
        and one.stem in wanted
        and other.stem in wanted
        and one.stem not in focus
    ]
    at = next((n for n in reversed(range(len(said))) if said[n].stem == predicate), None)
    beside = (
        [] if at is None or not predicate else [*said[max(0, at - 1) : at], *said[at + 1 : at + 2]]
    )
    deeds = [
        (predicate, one.stem) for one in beside if one.stem in wanted and one.stem not in focus
    ]
    return pairs, deeds


def _slot(asked: Asked, text: str, found: Sequence[Place]) -> tuple[float, float]:
    """Tell how surely an answer stands where the deed has its place, and the deed itself."""
    if not asked.predicate:
        return NEITHER, NEITHER
    told = tokens(text)
    side = _side(asked.text)
    best = deed = 0.0
    places = _spans(told, found)
    for one in told:
        share = sameness(asked.predicate, one.stem) if one.stem else 0.0
        if not share:
            continue
        share *= 1.0 if one.is_verb else _NOUN
        deed = max(deed, share)
        for first, last, likely in places:
            if not first <= one.at <= last:
                best = max(best, share * likely * _fit(told, one, first, last, side))
    return best, deed


def _spans(told: Sequence[Token], found: Sequence[Place]) -> list[tuple[int, int, float]]:
    spans = []
    for place in found:
        inside = [one.at for one in told if one.start < place.end and one.end > place.start]
        if inside and place.end - place.start <= _ANSWER:
            spans.append((inside[0], inside[-1], place.likely))
    return spans


def _fit(told: tuple[Token, ...], verb: Token, first: int, last: int, side: str) -> float:
    is_before = last < verb.at
    gap = verb.at - last if is_before else first - verb.at
    near = 1 / (1 + max(0, gap - _CLOSE) / _SPAN)
    clauses = abs(told[first].clause - verb.clause)
    near *= 1.0 if not clauses else _NEXT_CLAUSE if clauses == 1 else _OTHER_CLAUSE
    is_by = any(one.low == "by" for one in told[max(0, first - 2) : first])
    does = is_by or (is_before and not is_passive(told, verb))
    if side == "does":
        return near if does else near * _WRONG_SIDE
    if side == "suffers":
        return near * _WRONG_SIDE if does else near
    return near


@lru_cache(maxsize=256)
def _side(question: str) -> str:
    """Tell whether who is asked for does the deed, or has it done to them; empty for neither."""
    low = [one.low for one in tokens(question)]
    if not low or low[0] not in _WHICH:
        return "does" if low[:2] == ["by", "whom"] else ""
    if _DID & set(low):
        return "suffers"
    return "suffers" if _BE & set(low) else "does"
