"""Whether a "not", a plan or a doubt of the source is lost, or one is added."""

from collections import Counter
from collections.abc import Sequence

from bot.core.figures.series import group
from bot.core.gate.alike import same_as, widened
from bot.core.gate.operators import CLAIMED, Governs, Operator, only
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same
from bot.core.gate.standing import Stand, twin
from bot.core.gate.undone import is_only_weighed, is_past, undone_problem
from bot.core.gate.voice import DENIES
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern
from bot.core.text.words import stem, stems

#: Content words behind a denial that it covers.
_DENIED = 5
_DENIED_ENDS = frozenset("and but while".split())
#: What is fixed may be told with these where the source has the present.
_DUE = frozenset("will due scheduled set".split())
_LOOSE = (Operator.AHEAD, Operator.UNSURE)
_FORMS = {"would": "will", "might": "may", "expects": "expected", "expect": "expected"}
_MODAL = frozenset("will would could may might shall should can if unless".split())
#: The word of an accusation, in whatever form.
_CHARGED = Pattern(r"charg|accus|alleg|suspe|suspic|arraign|indict|claim|plead")
#: Whoever "faces a fine" may be fined. (What is told with "can" is told as no more than possible.)
_RISKED = frozenset(map(stem, "face risk threat threaten danger potential possible".split()))
_CAN = frozenset(("can", "cannot", "can't", "can’t"))
#: "Power is out for 900 homes": they are without it.
_LACKING = frozenset("out cut lost down outage blackout".split())
_MAY = frozenset("may might could".split())
_SURE = frozenset("will shall would must is are was were".split())
_WEAK = frozenset(
    "may might could can likely possibly possible perhaps probably potential potentially".split()
)
_LOST = {
    Operator.NOT: 'leaves out the source\'s "{}"',
    Operator.AHEAD: 'tells as done what the source says is planned, possible or expected ("{}")',
    Operator.UNSURE: 'leaves out the source\'s doubt ("{}")',
    Operator.BEYOND: 'leaves out the source\'s "{} only"',
}
_ADDED = {
    Operator.NOT: 'says "{}" where the source does not',
    Operator.AHEAD: 'says "{}" where the source tells it as a fact',
    Operator.UNSURE: 'says "{}" where the source does not doubt it',
    Operator.BEYOND: 'says "{} only" where the source does not',
}


def turn_problem(piece: Piece, sources: Sources) -> str:
    """Say which operator is lost or added; empty when what is said stays as sure as it is."""
    for operator in Operator:
        mine = only(piece.operators, operator)
        problem = _added(operator, mine, piece, sources) or _lost(operator, mine, piece, sources)
        if problem:
            return problem
    return _strength_problem(piece, sources) or undone_problem(piece, sources)


def _added(operator: Operator, mine: Sequence[Governs], piece: Piece, sources: Sources) -> str:
    theirs = [
        (words, one) for words, one in sources.operators if _may_ground(operator, one.operator)
    ]
    governed = widened(
        stem for words, one in theirs for place in one.places for stem in words[place].key
    )
    denials = _denials(sources.all_words) - _denials(piece.words)
    if operator is Operator.NOT and denials > 0:
        governed |= _denied(sources)
    if operator is Operator.AHEAD and _tells_of_what_may_come(piece, sources):
        return ""
    if any(word.text in _LACKING for word in sources.all_words):
        mine = [one for one in mine if one.text != "without"]
    texts = Counter(_form(one.text) for _, one in sources.operators)
    roots = {part for word in sources.all_words for part in stems(word.text)}
    repeated = Counter(_form(one.text) for one in piece.operators)
    for one in mine:
        if operator in _LOOSE and 0 < repeated[_form(one.text)] <= texts[_form(one.text)]:
            continue  # the source's own; whether it left its word is seen below
        told = {key for place in one.places for key in piece.words[place].key}
        if _is_in_other_words(one, told, roots, sources):
            continue
        if one.text in ("would", "could") and _is_refused(told, piece, sources):
            continue
        if one.places and not told & governed:
            return _ADDED[operator].format(one.text)
        if not one.places and not theirs:
            return _ADDED[operator].format(one.text)
    echoes = sum(one.text == "nor" for one in mine)  # of "neither"
    too_many = len(mine) - echoes > len(theirs) + max(0, denials)
    if operator is Operator.NOT and too_many:
        known = {stem(text) for text in texts}
        own = [one.text for one in mine if stem(one.text) not in known]
        return _ADDED[operator].format((own or [mine[-1].text])[-1])
    return ""


def _is_in_other_words(one: Governs, told: set[str], roots: set[str], sources: Sources) -> bool:
    """Tell whether the source says an operator of the statement in words that are none.

    Args:
        one: The operator.
        told: Stems of what it governs.
        roots: Stems of the source.
        sources: What is cited.
    """
    root = stem(one.text)
    if (
        one.operator in _LOOSE
        and one.text not in _MODAL
        and (root in roots or same_as(root) & roots)
    ):
        return True
    if one.text in CLAIMED:
        return any(one.text[:5] in word.text for word in sources.all_words)
    if one.text in _DUE and _is_present(told, sources):
        return True
    if one.text == "will":
        return any(word.text == "until" for word in sources.all_words)
    return one.text in _CAN or (one.text in _MAY and not _RISKED.isdisjoint(roots))


def _is_refused(told: set[str], piece: Piece, sources: Sources) -> bool:
    """Tell whether "would not" stands for "declined to"."""
    keys = {
        key
        for words, one in sources.operators
        if one.operator is Operator.NOT
        for place in one.places
        for key in words[place].key
    }
    return bool(told & keys) and bool(only(piece.operators, Operator.NOT))


def _form(text: str) -> str:
    """Return one form for words that reported speech changes: "will" for "would"."""
    return _FORMS.get(text, text)


def _tells_of_what_may_come(piece: Piece, sources: Sources) -> bool:
    """Tell whether a number of the statement is one that reading found to be projected."""
    ahead = {f.value for one in sources.grounds for f in one.figures if group(f) == "will be"}
    return any(figure.value in ahead for figure in piece.reading.figures)


def _is_present(told: set[str], sources: Sources) -> bool:
    """Tell whether the source tells it in the present ("begins"), as news tells what is fixed."""
    return any(
        word.text.endswith("s") and told & set(word.key)
        for word in sources.all_words
        if word.kind is Kind.PLAIN
    )


def _denials(words: Sequence[Word]) -> int:
    return sum(bool(DENIES.search(word.text)) for word in words)


def _denied(sources: Sources) -> set[str]:
    """Stems of what somebody denies: that may be told with a "not"."""
    found: set[str] = set()
    for words in sources.words:
        for at, word in enumerate(words):
            if DENIES.search(word.text):
                end = next((k for k in range(at + 1, len(words)) if _ends_denial(words[k])), None)
                behind = [there for there in words[at + 1 : end] if there.is_content][:_DENIED]
                found |= {stem for there in behind for stem in there.key}
    return found


def _ends_denial(word: Word) -> bool:
    """Tell whether what is denied ends here: "denied it and is cooperating"."""
    return word.text in _DENIED_ENDS or (word.kind is Kind.BREAK and word.text in ";:.")


def _may_ground(mine: Operator, theirs: Operator) -> bool:
    """A doubt may be told as a possibility, and the other way round; a "not" only as a "not"."""
    return mine is theirs or (mine in _LOOSE and theirs in _LOOSE)


def _lost(operator: Operator, mine: Sequence[Governs], piece: Piece, sources: Sources) -> str:
    once = {
        text
        for text, many in Counter(one.text for _, one in sources.operators).items()
        if many == 1 == sum(one.text == text for one in piece.operators)
    }
    if operator in _LOOSE:
        mine = [one for one in piece.operators if one.operator in _LOOSE]
    known = {one.text for _, one in sources.operators}
    told = {word.key for word in piece.words if word.is_content}
    wanted: list[Governs] = []
    lost: list[Governs] = []
    is_only = any(word.text == "only" for word in piece.words)
    is_charged = any(_CHARGED.match(word.text) for word in piece.words)
    seen: set[tuple[str, ...]] = set()
    for words, one in sources.operators:
        if one.operator is not operator or one.first is None:
            continue
        if one.text in once and one.text not in _MODAL and operator is Operator.AHEAD:
            continue  # "has been promised", of what they promised
        if one.text in CLAIMED and (is_charged or _is_own_claim(one, piece)):
            continue
        if operator is Operator.NOT and is_only and any(w.text == "until" for w in words):
            continue  # "came only at noon" for "did not come until noon"
        word = words[one.first]
        # Copies of a sentence, or two that say the same, want it once.
        same = (one.text, *(key for place in one.places for key in words[place].key))
        if same in seen or not any(key in told for key in (word.key, *_alike(word))):
            continue
        seen.add(same)
        repeats = [stand for stand in piece.stands if _repeats(stand, word, sources)]
        if not repeats or (operator is Operator.AHEAD and _is_still_ahead(one, repeats, piece)):
            continue
        wanted.append(one)
        # Another operator of the source ("promised") is no stand-in for this one ("would").
        standing_in = [
            other
            for other in mine
            if operator is Operator.NOT or other.text == one.text or other.text not in known
        ]
        governed = {id(piece.words[place]) for other in standing_in for place in other.places}
        is_kept = any(
            _says_same(piece.words[place], words[own])
            for other in standing_in
            if operator is Operator.NOT or other.text == one.text
            for place in other.places
            for own in one.places
        )
        if not is_kept and not any(id(stand.word) in governed for stand in repeats):
            lost.append(one)
    # "Denied that it was paid" for "said it was not paid".
    denials = max(0, _denials(piece.words) - _denials(sources.all_words))
    if operator is Operator.NOT and len(mine) + denials < len(wanted):
        return _LOST[operator].format((lost or wanted)[0].text)
    spare = denials
    if operator is not Operator.NOT:
        spare = sum(one.text not in known for one in mine)
    return _LOST[operator].format(lost[0].text) if len(lost) > spare else ""


def _says_same(a: Word, b: Word) -> bool:
    return is_same(a, b) or stems(a.text) == stems(b.text)


def _is_still_ahead(one: Governs, repeats: Sequence[Stand], piece: Piece) -> bool:
    """Tell whether it is still to come in other words: "orders", "to leave"."""
    if one.text == "due" and "caused" in {word.text for word in piece.words}:
        return True
    text = stem(one.text)
    free = {w.text for w in piece.words if w.text not in {op.text for op in piece.operators}}
    is_done = any(is_past(stand.word.text) for stand in repeats)
    for word in free:
        if stem(word) == text or text in same_as(stem(word)):
            return not (is_done and word == one.text)
    places = {id(word): at for at, word in enumerate(piece.words)}
    if all(is_only_weighed(piece.words[: places[id(one.word)] + 1]) for one in repeats):
        return True
    return all(
        (at := places.get(id(stand.word), 0)) and piece.words[at - 1].text == "to"
        for stand in repeats
    )


def _alike(word: Word) -> list[tuple[str, ...]]:
    """Return the keys of words that say the same as one."""
    named = [(one,) for one in stems(word.text)] if word.kind is Kind.NAME else []
    return [*((one,) for one in same_as(word.key[0])), *named]


def _is_own_claim(one: Governs, piece: Piece) -> bool:
    """Tell whether who claimed it is told to have said so."""
    return one.text.startswith("claim") and bool(piece.reading.attributions)


def _repeats(stand: Stand, word: Word, sources: Sources) -> bool:
    """Tell whether a word of the statement repeats this word and not another one like it."""
    if not _says_same(stand.word, word):
        return False
    found = twin(stand, sources.stands)
    return found is None or found.word == word


def _strength_problem(piece: Piece, sources: Sources) -> str:
    """Say when what may come is told as what will."""
    for one in piece.operators:
        if one.text not in _SURE:
            continue
        told = {key for place in one.places[:1] for key in piece.words[place].key}
        theirs = [
            there.text
            for words, there in sources.operators
            if there.operator in _LOOSE
            and told & widened(key for place in there.places[:1] for key in words[place].key)
        ]
        # "Would likely stay" is no surer than "is likely to stay".
        is_weak = any(
            other.text in _WEAK and set(other.places[:1]) & set(one.places)
            for other in piece.operators
        )
        if theirs and _WEAK.issuperset(theirs) and not is_weak:
            return f'says "{one.text}" where the source says "{theirs[0]}"'
    return ""
