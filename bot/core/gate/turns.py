"""Is a "not", a plan or a doubt of the source lost, or one added?"""

from collections.abc import Sequence

from bot.core.figures.series import group
from bot.core.gate.operators import Governs, Operator, only
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same
from bot.core.gate.standing import Stand, twin
from bot.core.gate.voice import DENIES
from bot.core.gate.wording import Kind, Word
from bot.core.synonyms import widened

#: Content words behind a denial that it covers.
_DENIED = 5
#: What is fixed may be told with these where the source has the present.
_DUE = frozenset("will due scheduled set".split())
_LOOSE = (Operator.AHEAD, Operator.UNSURE)
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
#: Behind these, what is to be done was done.
_DONE = frozenset(
    "managed able forced had began begin begun started helped came used went enough continued "
    "continue proceeded rushed failed made allowed according due thanks happened compelled".split()
)
_IRREGULAR = frozenset(
    "was went came took gave sent held said told met left fell rose began built bought brought "
    "fought found flew hit shot struck won lost paid sold spent stood thought withdrew made".split()
)


def turn_problem(piece: Piece, sources: Sources) -> str:
    """Say which operator is lost or added; empty when what is said stays as sure as it is."""
    for operator in Operator:
        mine = only(piece.operators, operator)
        problem = _added(operator, mine, piece, sources) or _lost(operator, mine, piece, sources)
        if problem:
            return problem
    return _infinitive_problem(piece, sources)


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
    for one in mine:
        told = {key for place in one.places for key in piece.words[place].key}
        if one.text in _DUE and _is_present(told, sources):
            continue
        if one.places and not told & governed:
            return _ADDED[operator].format(one.text)
        if not one.places and not theirs:
            return _ADDED[operator].format(one.text)
    too_many = len(mine) > len(theirs) + max(0, denials)
    if operator is Operator.NOT and too_many:
        return _ADDED[operator].format(mine[-1].text)
    return ""


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
                behind = [there for there in words[at + 1 :] if there.is_content][:_DENIED]
                found |= {stem for there in behind for stem in there.key}
    return found


def _may_ground(mine: Operator, theirs: Operator) -> bool:
    """A doubt may be told as a possibility, and the other way round; a "not" only as a "not"."""
    return mine is theirs or (mine in _LOOSE and theirs in _LOOSE)


def _lost(operator: Operator, mine: Sequence[Governs], piece: Piece, sources: Sources) -> str:
    if operator in _LOOSE:
        mine = [one for one in piece.operators if one.operator in _LOOSE]
    known = {one.text for _, one in sources.operators}
    told = {word.key for word in piece.words if word.is_content}
    wanted: list[Governs] = []
    lost: list[Governs] = []
    seen: set[tuple[str, ...]] = set()
    for words, one in sources.operators:
        if one.operator is not operator or one.first is None:
            continue
        word = words[one.first]
        # Copies of a sentence, or two that say the same, want it once.
        same = (one.text, *(key for place in one.places for key in words[place].key))
        if word.key not in told or same in seen:
            continue
        seen.add(same)
        repeats = [stand for stand in piece.stands if _repeats(stand, word, sources)]
        if not repeats:
            continue
        wanted.append(one)
        # Another operator of the source ("promised") is no stand-in for this one ("would").
        standing_in = [
            other
            for other in mine
            if operator is Operator.NOT or other.text == one.text or other.text not in known
        ]
        governed = {id(piece.words[place]) for other in standing_in for place in other.places}
        if not any(id(stand.word) in governed for stand in repeats):
            lost.append(one)
    if operator is Operator.NOT and len(mine) < len(wanted):
        return _LOST[operator].format((lost or wanted)[0].text)
    spare = sum(one.text not in known for one in mine) if operator is not Operator.NOT else 0
    return _LOST[operator].format(lost[0].text) if len(lost) > spare else ""


def _repeats(stand: Stand, word: Word, sources: Sources) -> bool:
    """Tell whether a word of the statement repeats this word and not another one like it."""
    if not is_same(stand.word, word):
        return False
    found = twin(stand, sources.stands)
    return found is None or found.word == word


def _infinitive_problem(piece: Piece, sources: Sources) -> str:
    """Say when "ordered them to leave" was made into "they left"."""
    governed = {id(piece.words[place]) for one in piece.operators for place in one.places}
    past = [
        word
        for word in piece.words
        if word.kind is Kind.PLAIN and _is_past(word.text) and id(word) not in governed
    ]
    for word in past:
        forms = [
            (words, at)
            for words in sources.words
            for at, there in enumerate(words)
            if there.kind in (Kind.PLAIN, Kind.ACTOR) and there.key == word.key
        ]
        if forms and all(_is_to_be_done(words, at) for words, at in forms):
            return f'tells as done what the source says is to be done ("{word.text}")'
    return ""


def _is_past(text: str) -> bool:
    return text in _IRREGULAR or (text.endswith("ed") and len(text) > 4)


def _is_to_be_done(words: Sequence[Word], at: int) -> bool:
    if at < 2 or words[at - 1].text != "to" or _is_past(words[at].text):
        return False
    before = {word.text for word in words[max(0, at - 5) : at - 1]}
    return not before & _DONE and not words[at].text.endswith(("s", "ing"))
