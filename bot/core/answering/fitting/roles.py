"""Who does what to whom: the two sides of a deed, in a question and in a sentence.

"When did the envoy visit the chief?" is not told by "the chief visited the envoy", nor by "the
mayor visited the chief": each word is there, and somebody else did it, or had it done to them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.clauses import Token, is_passive, tokens
from bot.core.answering.fitting.covering import sameness
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import in_one_word
from bot.core.answering.question.predicates import is_base, is_verb
from bot.core.evidence import NameKind
from bot.core.text.words import stem, stems

#: The question tells of nobody on either side, or the sentence of no such deed.
NEITHER = 0.5
#: How alike a word must be to be the deed, and how much of a side must be there to be that side.
IS_DEED, IS_SIDE = 0.7, 0.5
#: Words on either side of a deed, and clauses that are looked at for who did it.
_REACH, _CLAUSES = 9, 2
_DO = frozenset("did does do didn't doesn't don't has have had will would can could to".split())
_BE = frozenset("is are was were be been being".split())
_GET = frozenset("get gets got getting".split())
#: Behind these, or a form of "be", "inviting Orlo" is what somebody did.
_BEFORE_ING = _BE | frozenset("for by of after before without from when while since".split())
_PRONOUNS = frozenset("he she it they we i you".split())
#: What joins a second deed to the first, and what may stand between it and its verb.
_ALSO = frozenset("and but then".split())
_WHO_DID = frozenset({"who"})
_HELPING = _BE | frozenset("has have had also later now then".split())
#: A clause that begins so tells of whom the clause before it names.
_RELATIVE = frozenset("who whom whose which that where when".split())
#: Behind a participle that befell whom the clause before it names.
_OF_PASSIVES = frozenset("of by as with in on at from for to".split())
#: Words in front of a deed in which a pronoun is who did it.
_SOON = 4
_WHO = frozenset("who whom which what how".split())
#: Behind these stands when, where or why, not to whom.
_AROUND = frozenset(
    "in on at during after before since because over near while when until under about".split()
)
#: Words of what somebody is called besides, and words with which something else begins.
_APPOSED = 4
_TIES = _AROUND | _ALSO | _RELATIVE | frozenset("to by of for with from at or as".split())
#: Of these there is one side, before the verb or behind it: "said Orlo", "the death of Orlo".
ONE_SIDED = frozenset(
    stems(
        "die death say tell speak call begin start end finish happen occur come go arrive leave "
        "return live born appear disappear fall rise resign work win reply ask cost"
    )
)

#: What these befall may stand in front: "sirens were sounded", "sirens sounded".
EITHER_WAY = frozenset(
    stems(
        "sound ring open reopen close shut break burst sink capsize derail crash explode burn "
        "spread change move stop halt resume begin start end finish"
    )
)
#: Of these there are three: who calls whom what.
CALLING = frozenset(stems("name call"))
#: Of a killer whoever is killed is told: "the firm's founder".
_DOERS = ("er", "or", "ers", "ors")
#: These end so, and are deeds.
_NO_DOERS = frozenset(
    f"{one}{s}"
    for one in "murder slaughter surrender transfer takeover order offer answer encounter".split()
    for s in ("", "s")
)
#: Who "faces criticism" or "drew fire" is criticised.
_FACING = frozenset(stems("face draw receive suffer attract undergo encounter"))
#: What is theirs stands in front of these: "the mill belongs to Orlo", who owns it.
_CONVERSE = frozenset(stems("belong"))


@dataclass(frozen=True, slots=True)
class Deed:
    """Who stands on which side of a deed; stems, empty where nobody is told."""

    does: tuple[str, ...]
    suffers: tuple[str, ...]
    #: Both were read in the clause of the deed itself.
    is_near: bool = True
    #: Whoever suffers it stands in front: "the bridge was built by".
    is_passive: bool = False
    #: It may be no deed at all: "running back", "retired Tor Brel".
    is_loose: bool = False
    #: Who surely suffers it, without what stands behind "in" and the like.
    whom: tuple[str, ...] = ()


def roles(asked: Asked, candidate: Candidate) -> Mapping[str, float]:
    """Measure whether those a question names are on their sides of the deed, 0 to 1 each."""
    sought = sides_asked(asked.text, asked.predicate, asked.stems)
    done = deeds_in(candidate.text, asked.predicate) if sought else ()
    if sought is None or not done:
        return {"role_kept": NEITHER, "role_turned": 0.0, "role_other": 0.0}
    most = max(kept(sought, one) for one in done)
    if asked.predicate in EITHER_WAY and not (sought.does and sought.suffers):
        other = replace(sought, does=sought.suffers, suffers=sought.does)
        most = max(most, *(kept(other, one) for one in done))
    is_sided = most < 1 and asked.predicate not in ONE_SIDED
    turned = min(_turned(sought, one, asked.names) for one in done) if is_sided else 0.0
    return {
        "role_kept": most,
        "role_turned": turned if turned > most else 0.0,
        "role_other": float(
            most < 1 and all(_is_others(sought, one, asked, candidate) for one in done)
        ),
    }


@lru_cache(maxsize=256)
def sides_asked(question: str, predicate: str, wanted: tuple[str, ...]) -> Deed | None:
    """Read the sides off a question; None where it names nobody on either."""
    told = tokens(question)
    at = next((n for n in reversed(range(len(told))) if told[n].stem == predicate), None)
    if at is None or not predicate:
        return None
    low = [one.low for one in told]
    helper = next((n for n in reversed(range(at)) if low[n] in _DO | _BE), None)
    if helper is not None and _WHO & set(low[helper + 1 : at]) | {"that"} & set(low[helper:at]):
        return None  # "where is the boat that sank": it is not asked who sank
    # "The bomb in Velk" is a bomb, wherever the source says so.
    in_front = told[helper + 1 : at] if helper is not None else ()
    before = _stems(_to_whom(in_front), wanted) or _stems(in_front, wanted)
    behind = _stems(_to_whom(told[at + 1 :]), wanted)
    by = next((n for n in range(at + 1, len(low)) if low[n] == "by"), None)
    is_passive = helper is not None and low[helper] in _BE and not low[at].endswith("ing")
    if helper is not None and low[at - 1] in _GET and at - helper > 1:
        # "What did the boy get charged with?"
        return Deed((), tuple(one for one in before if one != stem("get"))) if before else None
    if is_passive:
        doer = _stems(told[by + 1 :], wanted) if by is not None else ()
        sides = Deed(doer, before or _counted(told, at, wanted))
    elif helper is None:
        sides = Deed(_counted(told, at, wanted) if low[0] == "how" else (), behind)
    else:
        sides = Deed(before, behind or _counted(told, helper, wanted))
    return sides if sides.does or sides.suffers else None


def _counted(told: Sequence[Token], at: int, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return what "which officer was shot", "how many soldiers were killed" ask of."""
    return _stems([one for one in told[1:at] if one.low not in _WHO], wanted)


def _to_whom(told: Sequence[Token]) -> Sequence[Token]:
    end = next((n for n, one in enumerate(told) if _is_around(told, n)), len(told))
    return told[:end]


def _is_around(told: Sequence[Token], at: int) -> bool:
    """Tell "in 2009" and "to help" from "to the mayor"."""
    behind = told[at + 1].low if at + 1 < len(told) else ""
    return told[at].low in _AROUND or (told[at].low == "to" and is_base(behind))


def _stems(told: Sequence[Token], wanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one.stem for one in told if one.stem in wanted)


@lru_cache(maxsize=4_000)
def deeds_in(text: str, predicate: str) -> tuple[Deed, ...]:
    """Read the sides of each deed in a text that a predicate may mean."""
    told = tokens(in_one_word(text))
    found = []
    for one in told:
        if not one.stem or sameness(predicate, one.stem) < IS_DEED:
            continue
        if not one.is_verb or _is_noun(told, one):
            found += _of_noun(told, one)
            continue
        near, right = _near(told, one) or _subject(told, one), _right(told, one)
        left = near or ([] if _is_meant(told, one) else _before(told, one))
        if one.stem in _CONVERSE and one.stem != predicate:
            found.append(Deed(_held(right), _held(left), bool(near)))
            continue
        if _is_done_to(told, one):
            by = next((n for n, other in enumerate(right) if other.low == "by"), len(right))
            by_whom = _held(_to_whom(right[by + 1 :]))
            found.append(Deed(by_whom, _held(left), bool(near), is_passive=True))
        else:
            # Of "for accusing her" nothing in front of it tells surely who accused.
            is_ing = one.low.endswith("ing")
            is_loose = is_ing and not is_passive(told, one)
            found.append(
                Deed(
                    _held(left),
                    _held(right),
                    bool(near) and not is_loose,
                    is_loose=_may_be_none(told, one) if is_ing else is_verb(one.low) and not near,
                    whom=_held(_to_whom(right)),
                )
            )
    return tuple(found)


def _may_be_none(told: Sequence[Token], verb: Token) -> bool:
    """Tell "running back" from "was running" and "the doctor, replacing Orlo"."""
    before = told[verb.at - 1] if verb.at else None
    begins = before is not None and before.clause != verb.clause and bool(_right(told, verb))
    return not begins and (before is None or before.low not in _BEFORE_ING)


def _is_meant(told: Sequence[Token], verb: Token) -> bool:
    """Tell whether only a pronoun stands where who did it is told."""
    before = [one for one in told[max(0, verb.at - _SOON) : verb.at] if one.clause == verb.clause]
    return any(one.low in _PRONOUNS for one in before)


def _is_noun(told: Sequence[Token], one: Token) -> bool:
    """Tell the charges of "on charges" from "she charges"."""
    before = told[one.at - 1].low if one.at else ""
    return one.low.endswith("s") and before in _AROUND | {"of", "to", "for", "by", "with", "from"}


def _is_done_to(told: tuple[Token, ...], verb: Token) -> bool:
    """Tell "was built", "the bridge built by" and "the bridge, built in"."""
    behind = told[verb.at + 1].low if verb.at + 1 < len(told) else ""
    before = told[verb.at - 1] if verb.at else None
    if verb.low.endswith("ing") or (before and before.low in _DO):
        return False  # "was preparing to cut"
    if before and before.is_verb and before.clause == verb.clause and verb.low.endswith("ed"):
        return True  # "escaped injured"
    is_short = not _near(told, verb) and behind in _AROUND
    return behind == "by" or is_short or is_passive(told, verb)


def _of_noun(told: Sequence[Token], noun: Token) -> list[Deed]:
    """Read "the envoy's visit to the chief", "the murder of the envoy by the chief"."""
    right = _right(told, noun)
    before = told[noun.at - 1] if noun.at else None
    owner = (before.stem,) if before and before.low.endswith(("'s", "s'")) else ()
    end = next((n for n, one in enumerate(right) if one.low == "by"), None)
    by_whom = right[end + 1 :] if end is not None else ()
    # "The killing by police of a boy."
    of = next((n for n, one in enumerate(by_whom) if one.low == "of"), len(by_whom))
    does = _held(by_whom[:of])
    suffers = _held(right[:end]) if right and right[0].low in ("of", "to", "with", "on") else ()
    suffers = suffers or _held(by_whom[of:])
    if noun.low.endswith(_DOERS) and noun.low not in _NO_DOERS:
        return [Deed((), suffers or owner)] if suffers or owner else []
    if not (suffers or does or owner) and before and before.stem in _FACING:
        return [Deed((), _held(_near(told, before) or _subject(told, before)), is_passive=True)]
    if suffers or does or owner:
        whom = _held(_to_whom(right[1:end])) if suffers else ()
        return [Deed(does or owner, suffers, whom=whom)]
    return []


def _near(told: Sequence[Token], verb: Token) -> list[Token]:
    """Return the words in front of a verb in its clause, behind any other verb there."""
    near = [one for one in told[max(0, verb.at - _REACH) : verb.at] if one.clause == verb.clause]
    for at in reversed(range(len(near))):
        behind = near[at + 1 :]
        if near[at].is_verb and near[at].low not in _BE and any(one.stem for one in behind):
            return behind
    return near if any(one.stem for one in near) else []


def _subject(told: Sequence[Token], verb: Token) -> list[Token]:
    """Return who does what a clause that begins with its verb tells, where that shows.

    "Orlo thanked the guard and accused Brel", "Orlo, who was hurt, accused Brel", "the mayor, Ana
    Orlo, who accused Brel"; but not "Orlo, accused of theft, fled".
    """
    clause = [one for one in told if one.clause == verb.clause]
    before = [one.low for one in clause if one.at < verb.at]
    if any(one not in _ALSO | _HELPING | _WHO_DID for one in before):
        return []
    if _ALSO & set(before):
        return _first_doer(told, verb.clause - 1)
    rest = [one for one in clause if one.at > verb.at]
    if not _WHO_DID & set(before) and _is_aside(told, verb, rest):
        return []
    held: list[Token] = []
    for at in reversed(range(verb.clause)):
        words = [one for one in told if one.clause == at]
        if words and words[0].low in _RELATIVE and at:
            continue
        if any(one.is_verb for one in words):
            return []
        held = [*words, *held]
    return held if any(one.stem for one in held) else []


def _is_aside(told: Sequence[Token], verb: Token, rest: Sequence[Token]) -> bool:
    """Tell "accused of theft, fled", where what begins with a verb only adds to who did another."""
    if rest and rest[0].low in _OF_PASSIVES and not is_passive(tuple(told), verb):
        return True
    behind = [one for one in told if one.clause == verb.clause + 1]
    return bool(behind) and (behind[0].is_verb or behind[0].low in _BE)


def _first_doer(told: Sequence[Token], clause: int) -> list[Token]:
    """Return who does the first deed of a clause; nobody where that is "who" or a pronoun."""
    words = [one for one in told if one.clause == clause]
    first = next((one for one in words if one.is_verb), None)
    if first is None:
        return []
    doer = [one for one in words if one.at < first.at]
    if any(one.low in _PRONOUNS | _RELATIVE for one in doer):
        return []
    return doer if any(one.stem for one in doer) else _subject(told, first)


def _before(told: Sequence[Token], verb: Token) -> list[Token]:
    """Return the words of the clauses before that of a verb which begins its own."""
    before = [
        one for one in told[max(0, verb.at - 2 * _REACH) : verb.at] if one.clause != verb.clause
    ]
    clauses = sorted({one.clause for one in before})[-_CLAUSES:]
    return [one for one in before if one.clause in clauses]


def _right(told: Sequence[Token], verb: Token) -> list[Token]:
    """Return the words behind a verb in its clause, and who that is: "the chief, Ana Orlo,"."""
    behind = told[verb.at + 1 : verb.at + 1 + _REACH]
    right = [one for one in behind if one.clause == verb.clause]
    apposed = [one for one in behind if one.clause == verb.clause + 1]
    is_apposed = (
        0 < len(apposed) <= _APPOSED
        and not any(one.is_verb or one.low in _TIES for one in apposed)
        and any(one.stem for one in right)
    )
    return [*right, *apposed] if is_apposed else right


def _held(told: Sequence[Token]) -> tuple[str, ...]:
    return tuple(one.stem for one in told if one.stem)


def share(wanted: Sequence[str], told: Sequence[str]) -> float:
    """Tell how much of what is wanted is told, 0 to 1."""
    held = (max((sameness(one, other) for other in told), default=0.0) for one in wanted)
    return sum(held) / len(wanted) if wanted else 0.0


def kept(sought: Deed, done: Deed) -> float:
    """Tell how surely those sought stand on their sides of what is done, 0 to 1."""
    sides = [(sought.does, done.does), (sought.suffers, done.suffers)]
    return min(share(mine, other) for mine, other in sides if mine)


def _turned(sought: Deed, done: Deed, names: frozenset[str]) -> float:
    """Tell how surely somebody stands on the other side than in the question, names first."""
    if not done.is_near:
        return 0.0
    sides = [
        (heads(sought.does, names), done.does, done.suffers),
        (heads(sought.suffers, names), done.suffers, done.does),
    ]
    found = [
        share(mine, across)
        for mine, there, across in sides
        if mine and share(mine, there) < IS_SIDE
    ]
    return max(found, default=0.0)


def heads(side: tuple[str, ...], names: frozenset[str]) -> tuple[str, ...]:
    """Return the names on a side, or all of it where it has none."""
    return tuple(one for one in side if one in names) or side


def _is_others(sought: Deed, done: Deed, asked: Asked, candidate: Candidate) -> bool:
    """Tell whether somebody else's name stands on a side for which the question has one."""
    sides = [(sought.does, done.does), (sought.suffers, done.suffers)]
    strange = strange_names(asked, candidate)
    return any(
        mine and share(mine, other) < IS_SIDE and strange & set(other) for mine, other in sides
    )


def strange_names(
    asked: Asked, candidate: Candidate, *, is_place_too: bool = False
) -> frozenset[str]:
    """Return the stems of the names in a sentence that a question does not have."""
    span = candidate.span
    return frozenset(
        one
        for name in candidate.reading.names
        if span.start <= name.start < span.end and (is_place_too or name.kind is not NameKind.PLACE)
        for one in stems(name.text)
    ) - frozenset(asked.stems)
