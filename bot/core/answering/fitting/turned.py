"""Whether sources tell a deed the other way round, or of others.

"Who did the operator accuse?" is not told by "the mayor accused the operator", and "did Orlo
resign?" not by "Brel resigned".
"""

from collections.abc import Sequence
from functools import lru_cache

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.clauses import tokens
from bot.core.answering.fitting.covering import sameness
from bot.core.answering.fitting.deeds import IS_DEED, Deed, deeds_in
from bot.core.answering.fitting.roles import (
    CALLING,
    EITHER_WAY,
    IS_SIDE,
    ONE_SIDED,
    heads,
    kept,
    share,
    strange_names,
)
from bot.core.answering.fitting.sought import deed_sought
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import in_one_word
from bot.core.answering.question.predicates import is_verb
from bot.core.answering.question.wants import Want
from bot.core.evidence import NameKind
from bot.core.text.words import stems

#: Of these the one side is told also where somebody is asked of.
_BEFALLS = frozenset({"die", *stems("resign")})
_DO = frozenset("did does do has have had will would can could".split())
_BE = frozenset("is are was were am".split())
#: Verbs of so many senses that the other side of one tells nothing.
_VAGUE = frozenset(
    stems("hold keep take make give get put use find see come go bring set turn show move run want")
)
#: Of these whoever is told first may be either of the two.
_MUTUAL = frozenset(stems("interview meet talk marry fight debate clash argue trade"))
#: Who does something, and to whom it is done.
_ACTING = frozenset({NameKind.PERSON, NameKind.ORGANISATION})
#: Whoever is counted is somebody else than one who is named.
_NUMBERS = frozenset(
    stems("two three four five six seven eight nine ten dozen hundred several many")
)


def is_crossed(asked: Asked, text: str) -> bool:
    """Tell whether a text has the sides the other way round: "the mayor accused the operator".

    Only where the question says with "did", "is suing" or "who" who does it to whom. Each time that
    the text tells of the deed, both sides are there and change places; or nobody stands as in the
    question, and one for whom it has a place is once on the other side.
    """
    if not _is_plain(asked.text, asked.predicate):
        return False
    sought = deed_sought(asked)
    done = deeds_in(text, asked.predicate) if sought else ()
    if sought is None or not done:
        return False
    if asked.predicate in EITHER_WAY and not (sought.does and sought.suffers):
        return False  # "When did the gate open?" is told by "they opened the gate"
    if all(_crosses(sought, one, asked) for one in done):
        return True
    # "Keep Tarn safe" tells nothing of what Tarn holds.
    is_kept = max(kept(sought, one) for one in done) >= IS_SIDE
    return not is_kept and asked.predicate not in _VAGUE and _is_across(sought, done, asked)


def is_turned_round(asked: Asked, texts: Sequence[str]) -> bool:
    """Tell whether texts tell of a deed with its sides the other way round, and never as asked."""
    if asked.predicate in _VAGUE or not any(is_crossed(asked, one) for one in texts):
        return False
    return not any(_keeps(asked, one) for one in texts)


def _keeps(asked: Asked, text: str) -> bool:
    sought = deed_sought(asked)
    done = deeds_in(text, asked.predicate) if sought else ()
    return sought is not None and any(kept(sought, one) >= IS_SIDE for one in done)


def is_of_others(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether it asks if somebody did something, and only others are told to have done it."""
    if asked.want is not Want.CLAIM or asked.predicate in ONE_SIDED - _BEFALLS | CALLING:
        return False
    sought = deed_sought(asked)
    done = deeds_in(candidate.text, asked.predicate) if sought else ()
    if sought is None or not done:
        return False
    strange = strange_names(asked, candidate, is_place_too=True)
    # Whoever stands before "after pleading guilty" may have done it.
    return all(not one.is_loose and _is_filled(sought, one, strange) for one in done)


def _is_filled(sought: Deed, done: Deed, strange: frozenset[str]) -> bool:
    """Tell whether others, by name or by number, stand where the question has somebody."""
    sides = [(sought.does, done.does), (sought.suffers, done.suffers)]
    return any(
        mine
        and share(mine, other) < IS_SIDE
        and any(one in strange or one in _NUMBERS or one[0].isdigit() for one in other)
        for mine, other in sides
    )


def is_anothers(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether what is asked of one by name is told of another by name each time.

    "How much did Orlo pay for the mill?" is not told by "Brel paid 3 million for the mill".
    """
    if asked.want in (Want.CLAIM, Want.WORDS) or asked.predicate in CALLING | _MUTUAL:
        return False
    sought = deed_sought(asked)
    if sought is None or not asked.names.intersection(sought.does + sought.suffers):
        return False
    done = deeds_in(candidate.text, asked.predicate)
    if not done:
        return False
    before, behind = _beside(candidate.text, asked.predicate)
    does, suffers = (
        (names, _alike(candidate, names, asked) if names else names)
        for names in map(asked.names.intersection, (sought.does, sought.suffers))
    )
    is_vague = asked.predicate in _VAGUE
    return all(
        one.is_near
        and not one.is_loose
        and (
            (
                _is_by_others(one, one.does, *does, behind if one.is_passive else before)
                and (not is_vague or share(sought.suffers, one.suffers) >= IS_SIDE)
            )
            or (
                _is_by_others(one, one.suffers, *suffers, before if one.is_passive else behind)
                and (not is_vague or share(sought.does, one.does) >= IS_SIDE)
            )
        )
        for one in done
    )


def _is_by_others(
    done: Deed,
    side: Sequence[str],
    names: frozenset[str],
    others: frozenset[str],
    beside: frozenset[str],
) -> bool:
    told = beside.union(done.does, done.suffers)
    return bool(others.intersection(side)) and not names & told


def _beside(text: str, predicate: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems in front of the last deed in a text, and those behind the first."""
    told = tokens(in_one_word(text))
    at = [one.at for one in told if one.stem and sameness(predicate, one.stem) >= IS_DEED]
    return (
        frozenset(one.stem for one in told[: at[-1]]),
        frozenset(one.stem for one in told[at[0] :]),
    )


def _alike(candidate: Candidate, names: frozenset[str], asked: Asked) -> frozenset[str]:
    """Return the stems of other names in a sentence that are of one kind with those asked of."""
    mine = {one.kind for one in candidate.reading.names if names.intersection(stems(one.text))}
    kinds = (mine or _ACTING) if NameKind.UNKNOWN not in mine else _ACTING
    span = candidate.span
    return frozenset(
        stem
        for one in candidate.reading.names
        if span.start <= one.start < span.end and one.kind in (kinds & _ACTING) | {NameKind.UNKNOWN}
        for stem in stems(one.text)
    ) - frozenset(asked.stems)


@lru_cache(maxsize=256)
def _is_plain(question: str, predicate: str) -> bool:
    if not predicate or predicate in ONE_SIDED | CALLING:
        return False
    told = tokens(question)
    low = [one.low for one in told]
    at = next((n for n in reversed(range(len(told))) if told[n].stem == predicate), 0)
    before = set(low[:at])
    is_going_on = low[at].endswith("ing") and bool(before & _BE)
    if before & _DO or is_going_on:
        return True
    # "Who accused him", "which firm bought it", "which news agency published it".
    most = {"who": 1, "which": 3, "what": 3}.get(low[0], 0)
    return 0 < at <= most and is_verb(low[at]) and not before & _BE


def _crosses(sought: Deed, done: Deed, asked: Asked) -> bool:
    if not done.is_near or not done.does or not done.suffers:
        return False
    sides = [
        (sought.does, done.suffers, done.does),
        (sought.suffers, done.does, done.suffers),
    ]
    return all(
        _stands(heads(mine, asked.names), there, asked) and not share(mine, here)
        for mine, there, here in sides
        if mine
    )


def _stands(side: Sequence[str], told: Sequence[str], asked: Asked) -> bool:
    """Tell whether a side is told: all of it, or of a full name the surname at least."""
    is_name = asked.names.issuperset(side)
    return bool(side) and share(side, told) >= (IS_SIDE if is_name else 1)


def _is_across(sought: Deed, done: Sequence[Deed], asked: Asked) -> bool:
    """Tell whether one who stands on no side as in the question stands on the other one.

    What stands behind a verb is surely on its side; what stands before it only in its own clause.
    """
    # What is asked for may stand on either: "3.8 yards a run", "jobs were cut".
    sought_for = asked.counted | asked.focus
    does, suffers = (
        tuple(one for one in heads(side, asked.names) if one not in sought_for)
        for side in (sought.does, sought.suffers)
    )
    return any(
        (
            (one.is_near or not one.is_passive)
            and _stands(does, one.suffers if one.is_passive else one.whom, asked)
        )
        or (
            # "The gate opened", whoever opened it.
            asked.predicate not in EITHER_WAY
            and (one.is_near or one.is_passive)
            and _stands(suffers, one.does, asked)
        )
        for one in done
        if not one.is_loose
    )
