"""Who does it, and to whom: "the army freed the rebels" and "the rebels freed the army".

Each verb that a statement shares with its source has words before it and behind it. Where those
before it there stand behind it here, and the other way round, the sides were changed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from bot.core.gate.alike import same_as, widened
from bot.core.gate.claimants import is_saying, says_plainly
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same
from bot.core.gate.standing import active
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern
from bot.core.text.words import stems

_VERB = Pattern(
    r"(?:ed|ght|ot|ut|it|an|ew|ook|old|ave|ocked|eat|ruck|uck|ang|oke|ose|ole|own|ore)$"
)
_PAST = frozenset(
    "fell left went sent met held sank rang spent lent built kept slept swept felt dealt meant "
    "paid laid stood rode drove won found bound led bled fed fled shed hurt burst cost".split()
)
#: What a verb in the present has behind it.
_OBJECTS = frozenset("to the a an that its his her their".split())
_PASSIVE = frozenset("is are was were be been being".split())
#: Behind a verb these show that it was suffered: "31 people injured in Tarn".
_PREPOSITIONS = frozenset("in at on near during from of to with after for".split())
_JOINTS = frozenset("and but while whereas because who which when where after before".split())
_RELATIVE = frozenset(("who", "which", "whose"))
#: So many words must have gone to the other side.
_TURNED = 2
#: Between one of these and a noun no deed is told: "the confirmed cases".
_BEFORE_NOUNS = frozenset("the a an its his her their of in with".split())
_MODAL = frozenset("will would shall may might can could must should".split())
_PRONOUNS = frozenset("he she it they we who which".split())
_THAT = frozenset(("that", "which", "whom"))
_OBJECT = frozenset(("it", "them", "him", "her"))
_IDLE = frozenset(("one", "since"))
_OF_BY = frozenset(("of", "by"))
#: How many words behind "by" can be whoever did it.
_NEAR = 5
_WHO = (Kind.NAME, Kind.ACTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Deed:
    """A verb's stem, the stems before it and behind it in its clause, and who stands before it."""

    verb: str
    before: frozenset[str]
    behind: frozenset[str]
    #: Names and actors; none for a pronoun.
    doers: tuple[Word, ...]
    is_of_pronoun: bool


def side_problem(piece: Piece, sources: Sources) -> str:
    """Say which deed has its sides changed; empty when none has."""
    mine, as_told = _both_ways(piece.words)
    both = [_both_ways(words) for words in sources.words]
    theirs = _by_verb(deed for deeds, _ in both for deed in deeds)
    # What suffered it may be told first: only a plain order shows that it is told to have done it.
    # "The boats that Tarn promised" has it first as well.
    plain = as_told if _THAT.isdisjoint(w.text for w in piece.words) else ()
    straight = _by_verb(deed for _, deeds in both for deed in deeds)
    verb = (
        _turned(mine, theirs, _is_crossed)
        or _turned(plain, straight, _is_moved)
        or _turned(mine, theirs, _replacing(piece.words, sources))
        or _crossed_noun(piece, sources)
    )
    text = next((word.text for word in piece.words if word.key[0] == verb), verb)
    return f'turns round who does what to whom ("{text}")' if verb else ""


def _both_ways(words: Sequence[Word]) -> tuple[Sequence[_Deed], Sequence[_Deed]]:
    """Return the deeds of a text with its passives turned into actives, and those as told."""
    turned = active(words)
    as_told = list(_deeds(words))
    is_unturned = all(a is b for a, b in zip(turned, words, strict=True))
    return (as_told if is_unturned else list(_deeds(turned))), as_told


def _by_verb(deeds: Iterable[_Deed]) -> Mapping[str, Sequence[_Deed]]:
    found: dict[str, list[_Deed]] = {}
    for deed in deeds:
        found.setdefault(deed.verb, []).append(deed)
    return found


def _turned(
    mine: Iterable[_Deed],
    theirs: Mapping[str, Sequence[_Deed]],
    is_turned: Callable[[_Deed, _Deed], bool],
) -> str:
    for deed in mine:
        same = (deed.verb, *(same_as(deed.verb) - {deed.verb}))
        held = [one for verb in same for one in theirs.get(verb, ())]
        if held and all(is_turned(deed, one) for one in held):
            return deed.verb
    return ""


def _is_crossed(mine: _Deed, theirs: _Deed) -> bool:
    """Tell whether what stood on each side stands on the other."""
    crossed = len(mine.before & theirs.behind), len(mine.behind & theirs.before)
    straight = len(mine.before & theirs.before) + len(mine.behind & theirs.behind)
    is_other = not mine.before & theirs.before or sum(crossed) > straight
    return all(crossed) and sum(crossed) >= _TURNED and is_other


def _is_moved(mine: _Deed, theirs: _Deed) -> bool:
    """Tell whether what a deed was done to is told to have done it: "an employee stole"."""
    is_kept = bool(mine.behind & theirs.behind) and not mine.behind & theirs.before
    # Before "it could take days to reach it", there is nobody to have changed places with.
    before = mine.before if theirs.before else _parts(w for w in mine.doers if w.kind in _WHO)
    has_come = bool(before & theirs.behind) and not before & theirs.before
    return is_kept and (bool(theirs.before) or theirs.is_of_pronoun) and has_come


def _replacing(words: Sequence[Word], sources: Sources) -> Callable[[_Deed, _Deed], bool]:
    """Return what tells whether somebody else of the source is told to have done a deed."""
    told = _parts(words)
    held = _parts(sources.all_words)
    sayers = {
        stem for one in sources.grounds for a in one.attributions for stem in stems(a.claimant)
    }

    def is_replaced(mine: _Deed, theirs: _Deed) -> bool:
        ours, others = mine.doers, theirs.doers
        if not others or mine.verb != theirs.verb or not _parts(ours) <= held:
            return False
        if not (_parts(ours) | mine.before).isdisjoint(widened(_parts(others) | theirs.before)):
            return False
        if not ours:
            return not mine.is_of_pronoun and _parts(others) <= mine.behind
        if any(is_same(a, b) for a in ours for b in others):
            return False
        shared = len(mine.behind & theirs.behind)
        # "Brel said that people looted": she did not.
        is_sayer = bool(ours) and {one for w in ours for one in stems(w.text)} <= sayers
        are_told = is_sayer or _parts(others) <= told
        if shared < _TURNED - are_told and not _parts(others) & mine.behind:
            return False
        # "The minister" may be the "Brel" of the sentence before, if both are not told of.
        are_names = {ours[-1].kind is Kind.NAME, others[-1].kind is Kind.NAME}
        return len(are_names) == 1 or are_told

    return is_replaced


def _parts(words: Iterable[Word]) -> set[str]:
    return {part for word in words for part in word.key}


def _crossed_noun(piece: Piece, sources: Sources) -> str:
    """Return the noun of "the killing of police by a boy", for "by police of a boy"; or nothing."""
    theirs = [one for words in sources.words for one in _of_by(words)]
    for noun, of, by in _of_by(piece.words):
        held = [(its_of, its_by) for same, its_of, its_by in theirs if same == noun]
        if held and all(of & its_by and by & its_of for its_of, its_by in held):
            return noun
    return ""


def _of_by(words: Sequence[Word]) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    """Yield each noun that has both an "of" and a "by", with the stems behind either."""
    for at, word in enumerate(words[:-1]):
        first = words[at + 1].text
        if word.kind is not Kind.PLAIN or first not in _OF_BY:
            continue
        behind = list(takewhile(lambda w: w.kind is not Kind.BREAK, words[at + 2 :]))
        other = "by" if first == "of" else "of"
        joint = next((k for k, w in enumerate(behind) if w.text == other), None)
        if joint is not None:
            sides = _stems(behind[:joint]), _stems(behind[joint + 1 : joint + 1 + _NEAR])
            of, by = sides if first == "of" else sides[::-1]
            yield word.key[0], of, by


def _deeds(words: Sequence[Word]) -> Iterator[_Deed]:
    doer: list[Word] = []
    for clause in _clauses(words):
        if not clause:
            doer = []
        verbs = [at for at in range(len(clause)) if _is_deed(clause, at)]
        # "The army took Tarn and [it] freed the rebels".
        is_elided = bool(verbs) and not any(word.is_content for word in clause[: verbs[0]])
        before = doer if is_elided and not any(_is_pronoun(w) for w in clause) else []
        told = [*before, *clause]
        doers: Sequence[Word] = ()
        since = 0
        if verbs:
            doer = told[: len(before) + verbs[0]]
        for at in (len(before) + verb for verb in verbs):
            # "Took it to Tarn, in what Orlan called …": it was taken, and called nothing.
            since += bool(since) and told[since].text in _OBJECT
            doers, since = _doers(told[since:at], doers), at + 1
            if told[at].text != "than" and _is_suffered(told, at):
                continue
            # What stands before "they" did nothing: "the workers they had held".
            first = next((k for k in range(at - 1, -1, -1) if _is_pronoun(told[k])), -1) + 1
            sides = told[first:at], told[at + 1 :]
            is_done_by = _is_by_somebody(sides[1])
            if is_done_by:
                sides = sides[::-1]  # "reports received by Amnesty"
            stems = _stems(sides[0]), _stems(sides[1])
            is_of_pronoun = is_done_by or first > 0
            if stems[1] and (stems[0] or is_of_pronoun):
                yield _Deed(
                    verb=told[at].key[0],
                    before=stems[0],
                    behind=stems[1],
                    doers=() if is_done_by else tuple(doers),
                    is_of_pronoun=is_of_pronoun,
                )


def _doers(words: Sequence[Word], before: Sequence[Word]) -> tuple[Word, ...]:
    """Return who does the deed behind some words; `before`: who did the one before them.

    In "Brel's office said she left", "she" is left open; "reaching Tarn took days": nobody does.
    """
    if any(map(_is_pronoun, words)) or (words and words[0].text.endswith("ing")):
        return ()
    comma = _last_comma(words)
    if any(word.is_content for word in words[comma:]):
        words, before = words[comma:], ()  # "Before trade was halted, shares fell"
    head = list(takewhile(lambda word: word.text not in _PREPOSITIONS, words))
    if not any(word.is_content for word in head):
        last = [at for at, word in enumerate(words) if word.text in _PREPOSITIONS]
        head = list(words[last[-1] + 1 :]) if last else head
    named = tuple(word for word in head if word.kind in _WHO)
    return named or tuple(before) or tuple(word for word in head if word.is_content)[-1:]


def _is_deed(clause: Sequence[Word], at: int) -> bool:
    """Tell whether a word may be the verb of its clause."""
    word = clause[at]
    before = clause[at - 1].text if at else ""
    if word.text == "than":
        return 0 < at < len(clause) - 1 and clause[at + 1].kind is not Kind.NUMBER
    if word.kind is not Kind.PLAIN or word.text.startswith("un"):
        return False  # "unidentified men"
    if word.text.endswith("ing") and at and clause[at - 1].kind in _WHO:
        return True  # "footage shows troops using firearms"
    behind = clause[at + 1].text if at + 1 < len(clause) else ""
    if at and behind in _OBJECTS and (clause[at - 1].kind in _WHO or before == ","):
        return True  # "employers propose to …", "the union, Dock 4, wants the …"
    return before in _MODAL or word.text in _PAST or _VERB.search(word.text) is not None


def _is_suffered(clause: Sequence[Word], at: int) -> bool:
    """Tell whether what stands before a verb did not do it, or whether it is no verb at all."""
    behind = clause[at + 1] if at + 1 < len(clause) else None
    before = clause[at - 1] if at else None
    if before is None or before.text in _PASSIVE or before.text == "to":
        return True
    if behind is not None and behind.text in _PREPOSITIONS:
        after = clause[at + 2] if at + 2 < len(clause) else None
        return behind.text != "to" or after is None or after.kind is not Kind.PLAIN
    if behind is None or behind.kind is Kind.BREAK:
        return True  # "14 workers injured, four of them critically, by the blast"
    is_noun_next = behind.is_content
    if before.text.endswith("ly") and at > 1:
        before = clause[at - 2]  # "a densely packed street"
    return is_noun_next and (before.text in _BEFORE_NOUNS or before.kind is Kind.NUMBER)


def _joins_two(words: Sequence[Word], at: int) -> bool:
    """Tell whether an "and" joins two names or two actors, and no clauses."""
    if words[at].text != "and" or not at or at + 2 >= len(words):
        return False
    behind = words[at + 2] if words[at + 1].text in ("the", "a", "an") else words[at + 1]
    return words[at - 1].kind in _WHO and behind.kind is words[at - 1].kind


def _is_last(words: Sequence[Word], at: int) -> bool:
    return at + 1 == len(words) or words[at + 1].kind is Kind.BREAK or words[at + 1].text == "that"


def _last_comma(clause: Sequence[Word]) -> int:
    """Return the place of the last comma of a clause; its length where there is none."""
    places = (at for at in range(len(clause) - 1, -1, -1) if clause[at].text == ",")
    return next(places, len(clause))


def _is_pronoun(word: Word) -> bool:
    return word.text in _PRONOUNS


def _is_by_somebody(behind: Sequence[Word]) -> bool:
    if len(behind) < 2 or behind[0].text != "by":
        return False
    near = takewhile(lambda word: word.kind not in _WHO, behind[1:4])
    is_amount = any(word.kind in (Kind.NUMBER, Kind.DAY) for word in near)
    return not is_amount and not behind[1].text.endswith("ing")


def _stems(words: Sequence[Word]) -> frozenset[str]:
    told = [w for w in words if w.is_content and w.kind is not Kind.DAY and w.text not in _IDLE]
    return frozenset(part for word in told for part in word.key)


def _clauses(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the clauses; one that is set between commas does not part the one around it."""
    clause: list[Word] = []
    around: list[Word] | None = None
    is_aside = False
    for at, word in enumerate(words):
        is_aside = word.text == "(" or (is_aside and word.text != ")")
        if is_aside or word.text == ")":
            continue
        if word.text == "," and around is not None:
            yield clause
            clause, around = around, None
        elif word.text in _RELATIVE and at and words[at - 1].text == ",":
            clause, around = [], clause
        elif _joins_two(words, at):
            clause.append(word)
        elif (word.kind is Kind.BREAK and word.text != ",") or word.text in _JOINTS:
            yield clause
            if word.text not in ("and", "but"):
                yield []  # whoever did that does nothing behind this
            clause = []
        elif says_plainly(word) or (is_saying(word) and _is_last(words, at)):
            # "…, Brel said": she stands on no side of what she tells.
            comma = _last_comma(clause)
            yield clause[:comma]
            yield clause[comma + 1 :]
            clause = []
        else:
            clause.append(word)
    yield clause
    if around is not None:
        yield around
