"""Whether a statement leaves out a "not", a plan or a doubt of its source.

An operator of the source is wanted where the statement repeats the word that it governs. It is kept
if an operator of the statement governs that word as well.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.gate.added import LACKING
from bot.core.gate.alike import same_as
from bot.core.gate.denied import count_denials
from bot.core.gate.operators import CLAIMED, LOOSE, MODAL, Operator, OperatorWord, only
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same
from bot.core.gate.standing import Stand, twin
from bot.core.gate.undone import is_only_weighed, is_past
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern
from bot.core.text.words import stem, stems

_PROBLEMS = {
    Operator.NOT: 'leaves out the source\'s "{}"',
    Operator.AHEAD: 'tells as done what the source says is planned, possible or expected ("{}")',
    Operator.UNSURE: 'leaves out the source\'s doubt ("{}")',
    Operator.BEYOND: 'leaves out the source\'s "{} only"',
}
_AND = frozenset(("and", "or"))
_WILL = frozenset(("will", "shall"))
#: What will last is so already: "schools will stay closed until May".
LASTING = frozenset(map(stem, "stay remain continue".split()))
#: The word of an accusation, in whatever form.
_CHARGED = Pattern(r"charg|accus|alleg|suspe|suspic|arraign|indict|claim|plead")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An operator of the source that the statement should have, too."""

    source: OperatorWord
    #: Where the statement repeats the word that it governs first.
    repeats: Sequence[Stand]


def lost_problem(operator: Operator, piece: Piece, sources: Sources) -> str:
    """Say which operator of one sort the statement leaves out; empty when it leaves out none."""
    wanted = list(_wanted(operator, piece, sources))
    lost = [one.source for one in wanted if not _is_kept(one, piece, sources)]
    if operator is Operator.NOT:
        # "Denied that it was paid" for "said it was not paid".
        spare = max(0, count_denials(piece.words) - count_denials(sources.all_words))
        if len(_standing_in(operator, piece)) + spare < len(wanted):
            return _PROBLEMS[operator].format((lost or [one.source for one in wanted])[0].text)
    else:
        known = {one.text for one in sources.operators}
        spare = sum(one.text not in known for one in _standing_in(operator, piece))
    return _PROBLEMS[operator].format(lost[0].text) if len(lost) > spare else ""


def _standing_in(operator: Operator, piece: Piece) -> list[OperatorWord]:
    """Return the statement's operators that may stand for one of the source's."""
    if operator in LOOSE:
        return [one for one in piece.operators if one.operator in LOOSE]
    return only(piece.operators, operator)


def _wanted(operator: Operator, piece: Piece, sources: Sources) -> Iterator[_Wanted]:
    """Find the source's operators of one sort that govern a word of the statement.

    Copies of a sentence, or two that say the same, want an operator once.
    """
    told = {word.key for word in piece.words if word.is_content}
    seen: set[tuple[str, ...]] = set()
    for one in only(sources.operators, operator):
        if not one.governed or _may_be_left_out(one, piece, sources):
            continue
        word, same = one.governed[0], (one.text, *one.keys)
        if same in seen or told.isdisjoint((word.key, *_keys_alike(word))):
            continue
        seen.add(same)
        repeats = [stand for stand in piece.stands if _repeats(stand, word, sources)]
        if not repeats and operator is Operator.NOT and len(one.governed) > 1:
            # "The voice recorder has not", of two recorders.
            repeats = [s for s in piece.stands if _repeats(s, one.governed[1], sources)]
        if not repeats or (operator is Operator.AHEAD and _is_still_ahead(one, repeats, piece)):
            continue
        yield _Wanted(one, repeats)


def _may_be_left_out(one: OperatorWord, piece: Piece, sources: Sources) -> bool:
    """Tell whether the statement says an operator of the source in some other way."""
    match one.operator:
        case Operator.AHEAD if one.text in _WILL and one.governed[0].key[0] in LASTING:
            return True
        case Operator.AHEAD if one.text not in MODAL:
            # "Has been promised", of what they promised.
            return _is_once_in_both(one.text, piece, sources)
        case Operator.NOT if one.text == "none" and any(w.text == "none" for w in piece.words):
            return True  # whose it is stands elsewhere: "none of the 12"
        case Operator.NOT if one.text == "without" and not LACKING.isdisjoint(
            word.text for word in piece.words
        ):
            return True  # "a power cut" for "without electricity"
        case Operator.NOT:
            # "Came only at noon" for "did not come until noon".
            is_until = any(word.text == "until" for word in one.sentence)
            return is_until and any(word.text == "only" for word in piece.words)
        case Operator.UNSURE if one.text in CLAIMED:
            return _is_own_claim(one, piece) or any(
                _CHARGED.match(word.text) for word in piece.words
            )
        case _:
            return False


def _is_once_in_both(text: str, piece: Piece, sources: Sources) -> bool:
    mine, theirs = (
        Counter(one.text for one in operators) for operators in (piece.operators, sources.operators)
    )
    return mine[text] == theirs[text] == 1


def _is_own_claim(one: OperatorWord, piece: Piece) -> bool:
    """Tell whether who claimed it is told to have said so."""
    return one.text.startswith("claim") and bool(piece.reading.attributions)


def _is_kept(wanted: _Wanted, piece: Piece, sources: Sources) -> bool:
    """Tell whether an operator of the statement governs what one of the source governs.

    Another operator of the source ("promised") is no stand-in for this one ("would").
    """
    theirs = wanted.source
    known = {one.text for one in sources.operators} - {theirs.text}
    is_not = theirs.operator is Operator.NOT
    mine = [one for one in _standing_in(theirs.operator, piece) if is_not or one.text not in known]
    is_same_word = any(
        _says_same(word, own)
        for one in mine
        if is_not or one.text == theirs.text
        for word in one.governed
        for own in theirs.governed
    )
    governed = {word for one in mine for word in (*one.governed, *_shared(one))}
    return is_same_word or any(stand.word in governed for stand in wanted.repeats)


def _shared(one: OperatorWord) -> Iterator[Word]:
    """Yield verbs that a "would" governs besides its first: "would stay and respect it"."""
    if one.text not in MODAL or not one.governed:
        return
    first = next(at for at, word in enumerate(one.sentence) if word is one.governed[0])
    for joint, verb in pairwise(one.sentence[first + 1 :]):
        if joint.kind is Kind.BREAK and joint.text != ",":
            return
        if joint.text in _AND and verb.kind is Kind.PLAIN:
            yield verb


def _is_still_ahead(one: OperatorWord, repeats: Sequence[Stand], piece: Piece) -> bool:
    """Tell whether it is still to come in other words: "orders", "to leave"."""
    if one.text == "due" and "caused" in {word.text for word in piece.words}:
        return True
    root = stem(one.text)
    others = {word.text for word in piece.words} - {other.text for other in piece.operators}
    alike = {word for word in others if stem(word) == root or root in same_as(stem(word))}
    if alike:
        is_done = any(is_past(stand.word.text) for stand in repeats)
        # "They agreed on a deal and left" tells as done what they "agreed to" do.
        return not (is_done and one.text in alike)
    places = {word: at for at, word in enumerate(piece.words)}
    if all(is_only_weighed(piece.words[: places[stand.word] + 1]) for stand in repeats):
        return True
    return all(
        (at := places.get(stand.word, 0)) and piece.words[at - 1].text == "to" for stand in repeats
    )


def _repeats(stand: Stand, word: Word, sources: Sources) -> bool:
    """Tell whether a word of the statement repeats this word and not another one like it."""
    if not _says_same(stand.word, word):
        return False
    found = twin(stand, sources.stands)
    return found is None or found.word == word


def _says_same(a: Word, b: Word) -> bool:
    """Tell whether two words say the same, in whatever form."""
    return is_same(a, b) or stems(a.text) == stems(b.text)


def _keys_alike(word: Word) -> list[tuple[str, ...]]:
    """Return the keys of words that say the same as one."""
    named = [(one,) for one in stems(word.text)] if word.kind is Kind.NAME else []
    return [*((one,) for one in same_as(word.key[0])), *named]
