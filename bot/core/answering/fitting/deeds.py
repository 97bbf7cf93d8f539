"""What a sentence tells that somebody did to somebody, as far as its word order shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.answering.fitting.clauses import Token, is_passive, tokens
from bot.core.answering.fitting.covering import sameness
from bot.core.answering.question.phrases import in_one_word
from bot.core.answering.question.predicates import is_base, is_verb
from bot.core.text.words import stems

#: How alike a word must be to a predicate to mean the same deed, from 0 to 1.
IS_DEED = 0.7
#: How many words on either side of a deed, and how many clauses before it, may name who did it.
_REACH, _CLAUSES = 9, 2
#: Forms that help a verb in the active voice, and those of "be".
DO = frozenset("did does do didn't doesn't don't has have had will would can could to".split())
BE = frozenset("is are was were be been being".split())
#: Behind these "inviting Orlo" is something that somebody did.
_BEFORE_ING = BE | frozenset("for by of after before without from when while since".split())
_PRONOUNS = frozenset("he she it they we i you".split())
#: What joins a second deed to the first ("thanked the guard and accused Brel").
_ALSO = frozenset("and but then".split())
_WHO_DID = frozenset({"who"})
#: What may stand between such a word and its verb.
_HELPING = BE | frozenset("has have had also later now then".split())
#: A clause that begins with one of these is about somebody in the clause before it.
_RELATIVE = frozenset("who whom whose which that where when".split())
#: A participle before one of these tells what befell somebody in the clause before it.
_OF_PASSIVES = frozenset("of by as with in on at from for to".split())
#: How many words before a deed a pronoun may stand that is who did it.
_SOON = 4
#: Nobody suffers these: "the guards fled before dawn".
_SUFFERED_BY_NOBODY = frozenset(
    stems("flee escape go come arrive die happen occur depart travel vanish disappear")
)
#: Behind these it is told when, where or why, and not to whom.
_AROUND = frozenset(
    "in on at during after before since because over near while when until under about".split()
)
#: How many words an apposition may have ("the chief, Ana Orlo,"), and words that it cannot hold.
_APPOSED = 4
_TIES = _AROUND | _ALSO | _RELATIVE | frozenset("to by of for with from at or as".split())
#: A noun with such an ending is who does it, and who is named beside it suffers it: "the firm's
#: founder".
_DOERS = ("er", "or", "ers", "ors")
#: These have the ending and are deeds.
_NO_DOERS = frozenset(
    f"{one}{s}"
    for one in "murder slaughter surrender transfer takeover order offer answer encounter".split()
    for s in ("", "s")
)
#: Whoever does this with a deed suffers it: "faces criticism", "drew fire".
_FACING = frozenset(stems("face draw receive suffer attract undergo encounter"))
#: Verbs with the sides exchanged: "the mill belongs to Orlo" tells who owns it.
_CONVERSE = frozenset(stems("belong"))


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does something, and who suffers it, as stems; empty where the text does not say."""

    does: tuple[str, ...]
    suffers: tuple[str, ...]
    #: Who does it was read in the clause of the deed itself.
    is_near: bool = True
    #: Told in the passive, so that who suffers it stands in front: "the bridge was built by".
    is_passive: bool = False
    #: The word may be no verb here: "running back", "retired Tor Brel".
    is_loose: bool = False
    #: Those of `suffers` who surely do: without what stands behind "in" and the like.
    whom: tuple[str, ...] = ()


@lru_cache(maxsize=4_000)
def deeds_in(text: str, predicate: str) -> tuple[Deed, ...]:
    """Read every deed in a text that a predicate may mean.

    Args:
        text: A sentence, or a few.
        predicate: The stem of a verb.
    """
    sentence = tokens(in_one_word(text))
    found: list[Deed] = []
    for one in sentence:
        if not one.stem or sameness(predicate, one.stem) < IS_DEED:
            continue
        if one.is_verb and not _stands_as_noun(sentence, one):
            found.append(_deed_of_verb(sentence, one, predicate))
        elif deed := _deed_of_noun(sentence, one):
            found.append(deed)
    return tuple(found)


def _deed_of_verb(sentence: tuple[Token, ...], verb: Token, predicate: str) -> Deed:
    """Read "the chief visited the envoy", "the envoy was visited by the chief"."""
    near = _in_front(sentence, verb) or _told_earlier(sentence, verb)
    behind = _behind(sentence, verb)
    front = near or ([] if _has_pronoun(sentence, verb) else _in_clauses_before(sentence, verb))
    if verb.stem in _CONVERSE and verb.stem != predicate:
        return Deed(_stems(behind), _stems(front), bool(near))
    if _is_suffered(sentence, verb):
        by = next((n for n, other in enumerate(behind) if other.low == "by"), len(behind))
        by_whom = _stems(to_whom(behind[by + 1 :]))
        return Deed(by_whom, _stems(front), bool(near), is_passive=True)
    is_ing = verb.low.endswith("ing")
    # In "for accusing her" nothing in front of the verb tells surely who accused.
    is_unsure = is_ing and not is_passive(sentence, verb)
    is_loose = _may_be_no_deed(sentence, verb) if is_ing else is_verb(verb.low) and not near
    return Deed(
        _stems(front),
        _stems(behind),
        bool(near) and not is_unsure,
        is_loose=is_loose,
        whom=_stems(to_whom(behind)),
    )


def _deed_of_noun(sentence: Sequence[Token], noun: Token) -> Deed | None:
    """Read "the envoy's visit to the chief", "the murder of the envoy by the chief"."""
    behind = _behind(sentence, noun)
    before = sentence[noun.at - 1] if noun.at else None
    owner = (before.stem,) if before and before.low.endswith(("'s", "s'")) else ()
    by = next((n for n, one in enumerate(behind) if one.low == "by"), None)
    by_whom = behind[by + 1 :] if by is not None else ()
    # "The killing by police of a boy": who suffers it may stand behind who does it.
    of = next((n for n, one in enumerate(by_whom) if one.low == "of"), len(by_whom))
    does = _stems(by_whom[:of])
    is_of = bool(behind) and behind[0].low in ("of", "to", "with", "on")
    suffers = (_stems(behind[:by]) if is_of else ()) or _stems(by_whom[of:])
    if noun.low.endswith(_DOERS) and noun.low not in _NO_DOERS:
        return Deed((), suffers or owner) if suffers or owner else None
    if suffers or does or owner:
        whom = _stems(to_whom(behind[1:by])) if suffers else ()
        return Deed(does or owner, suffers, whom=whom)
    if before and before.stem in _FACING:
        facing = _in_front(sentence, before) or _told_earlier(sentence, before)
        return Deed((), _stems(facing), is_passive=True)
    return None


def _stands_as_noun(sentence: Sequence[Token], one: Token) -> bool:
    """Tell whether a word that may be a verb is a noun here: "on charges", not "she charges"."""
    before = sentence[one.at - 1].low if one.at else ""
    return one.low.endswith("s") and before in _AROUND | {"of", "to", "for", "by", "with", "from"}


def _is_suffered(sentence: tuple[Token, ...], verb: Token) -> bool:
    """Tell whether what stands in front suffers the deed.

    "The bridge was built", "the bridge built by", "the bridge, built in".
    """
    behind = sentence[verb.at + 1].low if verb.at + 1 < len(sentence) else ""
    before = sentence[verb.at - 1] if verb.at else None
    if verb.stem in _SUFFERED_BY_NOBODY:
        return False
    if verb.low.endswith("ing") or (before and before.low in DO):
        return False  # "was preparing to cut"
    if before and before.is_verb and before.clause == verb.clause and verb.low.endswith("ed"):
        return True  # "escaped injured"
    is_short = not _in_front(sentence, verb) and behind in _AROUND
    return behind == "by" or is_short or is_passive(sentence, verb)


def _may_be_no_deed(sentence: Sequence[Token], verb: Token) -> bool:
    """Tell whether a form in "-ing" may be no verb at all.

    "A running back" is none; "was running" and "the doctor, replacing Orlo" are.
    """
    before = sentence[verb.at - 1] if verb.at else None
    begins = before is not None and before.clause != verb.clause and bool(_behind(sentence, verb))
    return not begins and (before is None or before.low not in _BEFORE_ING)


def _has_pronoun(sentence: Sequence[Token], verb: Token) -> bool:
    """Tell whether a pronoun stands where it is told who did it."""
    before = [
        one for one in sentence[max(0, verb.at - _SOON) : verb.at] if one.clause == verb.clause
    ]
    return any(one.low in _PRONOUNS for one in before)


def _in_front(sentence: Sequence[Token], verb: Token) -> list[Token]:
    """Return the words in front of a verb in its clause, but none before another verb there."""
    near = [
        one for one in sentence[max(0, verb.at - _REACH) : verb.at] if one.clause == verb.clause
    ]
    for at in reversed(range(len(near))):
        behind = near[at + 1 :]
        if near[at].is_verb and near[at].low not in BE and any(one.stem for one in behind):
            return behind
    return near if any(one.stem for one in near) else []


def _told_earlier(sentence: Sequence[Token], verb: Token) -> list[Token]:
    """Return who does the deed of a clause that begins with its verb, if earlier clauses show it.

    "Orlo thanked the guard and accused Brel", "Orlo, who was hurt, accused Brel", "the mayor, Ana
    Orlo, who accused Brel"; but not "Orlo, accused of theft, fled".
    """
    clause = [one for one in sentence if one.clause == verb.clause]
    before = [one.low for one in clause if one.at < verb.at]
    if any(one not in _ALSO | _HELPING | _WHO_DID for one in before):
        return []
    if _ALSO & set(before):
        return _first_doer(sentence, verb.clause - 1)
    rest = [one for one in clause if one.at > verb.at]
    if not _WHO_DID & set(before) and _is_aside(sentence, verb, rest):
        return []
    held: list[Token] = []
    for at in reversed(range(verb.clause)):
        words = [one for one in sentence if one.clause == at]
        if words and words[0].low in _RELATIVE and at:
            continue
        if any(one.is_verb for one in words):
            return []
        held = [*words, *held]
    return held if any(one.stem for one in held) else []


def _is_aside(sentence: Sequence[Token], verb: Token, rest: Sequence[Token]) -> bool:
    """Tell whether a clause only adds something to who does the deed of the next one.

    "Orlo, accused of theft, fled" tells of Orlo that he fled, not that he accused.
    """
    if rest and rest[0].low in _OF_PASSIVES and not is_passive(tuple(sentence), verb):
        return True
    behind = [one for one in sentence if one.clause == verb.clause + 1]
    return bool(behind) and (behind[0].is_verb or behind[0].low in BE)


def _first_doer(sentence: Sequence[Token], clause: int) -> list[Token]:
    """Return who does the first deed of a clause; nobody where that is "who" or a pronoun."""
    words = [one for one in sentence if one.clause == clause]
    first = next((one for one in words if one.is_verb), None)
    if first is None:
        return []
    doer = [one for one in words if one.at < first.at]
    if any(one.low in _PRONOUNS | _RELATIVE for one in doer):
        return []
    return doer if any(one.stem for one in doer) else _told_earlier(sentence, first)


def _in_clauses_before(sentence: Sequence[Token], verb: Token) -> list[Token]:
    """Return the words of the last clauses before that of a verb."""
    before = [
        one for one in sentence[max(0, verb.at - 2 * _REACH) : verb.at] if one.clause != verb.clause
    ]
    clauses = sorted({one.clause for one in before})[-_CLAUSES:]
    return [one for one in before if one.clause in clauses]


def _behind(sentence: Sequence[Token], verb: Token) -> list[Token]:
    """Return the words behind a verb in its clause, with an apposition: "the chief, Ana Orlo,"."""
    behind = sentence[verb.at + 1 : verb.at + 1 + _REACH]
    right = [one for one in behind if one.clause == verb.clause]
    apposed = [one for one in behind if one.clause == verb.clause + 1]
    is_apposed = (
        0 < len(apposed) <= _APPOSED
        and not any(one.is_verb or one.low in _TIES for one in apposed)
        and any(one.stem for one in right)
    )
    return [*right, *apposed] if is_apposed else right


def to_whom(sentence: Sequence[Token]) -> Sequence[Token]:
    """Return the words before the first that tells when, where, why or what for."""
    end = next((n for n, one in enumerate(sentence) if _is_around(sentence, n)), len(sentence))
    return sentence[:end]


def _is_around(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether "in 2009" or "to help" begins here, and not "to the mayor"."""
    behind = sentence[at + 1].low if at + 1 < len(sentence) else ""
    return sentence[at].low in _AROUND or (sentence[at].low == "to" and is_base(behind))


def _stems(sentence: Sequence[Token]) -> tuple[str, ...]:
    return tuple(one.stem for one in sentence if one.stem)
