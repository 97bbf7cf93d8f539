"""What stands where: a name, number or day of the statement against its place in the source."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.core.gate.calendar import CALENDAR, WEEKDAYS
from bot.core.gate.opposites import are_opposite
from bot.core.gate.sameness import is_same
from bot.core.gate.unitwords import UNIT_OF
from bot.core.gate.wording import SLOTS, Kind, Word
from bot.core.patterns import Pattern

#: By how much another one must fit its place better before a statement is wrong about it.
_MARGIN = 1.0
_FITS = 1.5
_BE = frozenset("is are was were be been being".split())
_TALLIES = frozenset("vote votes points goals".split())
_ASIDES = {"(": ")", "--": "--", "-": "-", "—": "—", "–": "–", ",": ","}
_WEEKDAYS = frozenset(WEEKDAYS)
_PARTICIPLE = Pattern(r"(?:ed|en|wn|ung|nt|ld|ught|elt|aid|ot|de|ost|it|ut|ot|ead)$")
_PREPOSITIONS = frozenset(
    "of in to from by with against for at on near into over between than before after under "
    "towards toward behind across through during since until about as via".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """One word and what is around it: nearest first, None where the sentence ends."""

    word: Word
    before: tuple[Word | None, ...]
    after: tuple[Word | None, ...]
    #: "from", "by", "against" right before it; empty when there is none.
    preposition: str = ""


def stands(words: Sequence[Word]) -> list[Stand]:
    """Return every content word with its surroundings, passives turned into actives."""
    ordered = active(words)
    content = [at for at, word in enumerate(ordered) if word.is_content]
    found = []
    for order, at in enumerate(content):
        before = [ordered[content[k]] for k in range(order - 1, max(-1, order - 3), -1)]
        after = [ordered[content[k]] for k in range(order + 1, min(len(content), order + 3))]
        found.append(
            Stand(
                word=ordered[at],
                before=(*before, None)[:2],
                after=(*after, None)[:2],
                preposition=_preposition(ordered, at),
            )
        )
    return found


def all_stands(words: Sequence[Word]) -> list[Stand]:
    """Return the stands of a source's words, with and without its asides."""
    bare = without_asides(words)
    return [*stands(words), *(stands(bare) if len(bare) < len(words) else [])]


def misplaced(
    mine: Sequence[Stand],
    theirs: Sequence[Stand],
    are_linked: Callable[[Word, Word], bool] | None = None,
) -> tuple[Word, Word] | None:
    """Find a slot of the statement that holds what the source has elsewhere.

    Args:
        mine: The statement's words with their surroundings.
        theirs: The source's.
        are_linked: Tells whether two words name one thing together, in whatever order.

    Returns:
        The statement's word and the source's word for that place; None when all fits.
    """
    for stand in mine:
        kind = stand.word.kind
        if kind not in SLOTS or (kind is Kind.ACTOR and twin(stand, theirs) is None):
            continue  # an actor of its own takes no place from another
        own, other, rival = _best_fits(stand, theirs)
        margin = _MARGIN if kind in (Kind.NAME, Kind.ACTOR) else _MARGIN / 2
        if rival is None or other < _FITS or other - own < margin:
            continue
        if are_linked is None or not are_linked(stand.word, rival):
            return stand.word, rival
    return None


def _best_fits(stand: Stand, theirs: Iterable[Stand]) -> tuple[float, float, Word | None]:
    """Compare a word's surroundings with those of the source's words of its kind.

    Returns:
        How well it fits where the source has the same word; how well where the source has another
        one; and that other word, if there is any.
    """
    own = other = 0.0
    rival: Word | None = None
    for there in theirs:
        if not _may_be_in_one_place(stand, there):
            continue
        fit = _fit(stand, there)
        if is_same(stand.word, there.word):
            own = max(own, fit + 0.25)
        elif fit > other and not _is_part_of(stand, there):
            other, rival = fit, there.word
    return own, other, rival


def _may_be_in_one_place(stand: Stand, there: Stand) -> bool:
    """Tell whether a word of the source could be taken for one of the statement."""
    kind = stand.word.kind
    if there.word.kind is not kind:
        return False
    if kind is Kind.DAY and nature(stand.word.key) != nature(there.word.key):
        return False  # "on Tuesday" and "a week ago" are of one event
    if kind is Kind.NUMBER and _is_measured(stand) != _is_measured(there):
        return False  # units are compared elsewhere
    if _is_told_to(there) or (there.word.text == "head" and there.preposition):
        return False  # "hit on the head"
    # "Witness Ana Brel": who she is, and in nobody's place.
    return not _is_called(there) or _is_called(stand)


def _is_measured(stand: Stand) -> bool:
    return stand.after[0] is not None and stand.after[0].text in UNIT_OF


def _is_told_to(stand: Stand) -> bool:
    """Tell whether an actor is whom somebody told: "told reporters"."""
    before = stand.before[0]
    return stand.word.kind is Kind.ACTOR and before is not None and before.text in ("told", "tells")


def nature(day: Sequence[str]) -> str:
    """Tell weekdays, dates and what is counted from today apart, by a day's key."""
    if set(day) & _WEEKDAYS:
        return "weekday"
    return "date" if set(day) & CALENDAR else "relative"


def _is_called(stand: Stand) -> bool:
    """Tell whether an actor's word stands right before a name."""
    behind = stand.after[0]
    return (
        stand.word.kind is Kind.ACTOR
        and behind is not None
        and behind.kind is Kind.NAME
        and behind.start - stand.word.end <= 1
    )


def _is_part_of(stand: Stand, there: Stand) -> bool:
    """Tell whether a word only says of what sort the one behind it is: "police officers"."""
    behind = there.after[0]
    return (
        stand.word.kind is Kind.ACTOR
        and behind is not None
        and behind.kind is Kind.ACTOR
        and is_same(stand.word, behind)
    )


def turned(
    mine: Sequence[Stand],
    theirs: Sequence[Stand],
    are_contrary: Callable[[Word, Word], bool] = are_opposite,
) -> tuple[Word, Word] | None:
    """Find a word of the statement in the place of its opposite, where the source has both.

    Returns:
        The statement's word and the source's word for that place; None when all fits.
    """
    for stand in mine:
        if stand.word.kind is not Kind.PLAIN:
            continue
        rivals = [there for there in theirs if are_contrary(stand.word, there.word)]
        rival = max(rivals, key=lambda there: _fit(stand, there), default=None)
        if rival is None:
            continue
        own = max(
            (_fit(stand, there) for there in theirs if is_same(stand.word, there.word)), default=0.0
        )
        if _fit(stand, rival) - own >= _MARGIN / 2:
            return stand.word, rival.word
    return None


def twin(stand: Stand, theirs: Iterable[Stand]) -> Stand | None:
    """Find the source's word that a word of the statement repeats, by its surroundings."""
    same = [there for there in theirs if is_same(stand.word, there.word)]
    return max(same, key=lambda there: _fit(stand, there), default=None)


def _fit(a: Stand, b: Stand) -> float:
    """How alike two surroundings are; 0 to about 4."""
    score = 0.0
    for mine, theirs in ((a.before, b.before), (a.after, b.after)):
        score += _alike(mine[0], theirs[0])
        if len(mine) > 1 and len(theirs) > 1:
            score += 0.5 * _alike(mine[1], theirs[1])
        elif len(mine) > 1 and mine[1] is not None:
            score += 0.25 * _alike(mine[1], theirs[0])
    if a.preposition and a.preposition == b.preposition:
        score += 0.5
    if a.word.kind is not Kind.NAME:
        near = [word for word in (*b.before, *b.after) if word is not None]
        mine_near = [word for word in (a.before[0], a.after[0]) if word is not None]
        score += 0.5 * any(is_same(m, n) for m in mine_near for n in near if m.kind is n.kind)
    return score


def _alike(a: Word | None, b: Word | None) -> float:
    if a is None or b is None:
        return 0.5 if a is b else 0.0
    if is_same(a, b):
        return 1.0
    return 0.4 if a.kind is b.kind and a.kind in SLOTS else 0.0


def _preposition(words: Sequence[Word], at: int) -> str:
    for back in range(at - 1, max(-1, at - 4), -1):
        if words[back].text in _PREPOSITIONS:
            return words[back].text
        if words[back].kind is not Kind.SMALL:
            break
    return ""


def active(words: Sequence[Word]) -> list[Word]:
    """Turn "B was attacked by A" into "A attacked B", so that both say the same."""
    ordered = list(words)
    for by in range(len(words) - 1, 1, -1):
        if words[by].text != "by":
            continue
        be = next((k for k in range(by - 1, max(-1, by - 7), -1) if words[k].text in _BE), None)
        if be is None or not any(
            w.kind is Kind.PLAIN and _PARTICIPLE.search(w.text) for w in words[be + 1 : by]
        ):
            continue
        if by + 2 < len(words) and words[by + 2].text in _TALLIES | UNIT_OF.keys():
            continue  # "by 104 votes to 96", "by three metres"
        agent_end = by + 1
        while agent_end < len(words) and _is_of_agent(words, agent_end):
            agent_end += 1
        patient = be
        while patient > 0 and words[patient - 1].kind is not Kind.BREAK:
            patient -= 1
        if agent_end == by + 1 or patient == be:
            continue
        ordered = [
            *words[:patient],
            *words[by + 1 : agent_end],
            *words[be + 1 : by],
            *words[patient:be],
            *words[agent_end:],
        ]
        break
    return ordered


def _is_of_agent(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.text == "and" and at + 1 < len(words):
        return words[at - 1].kind is words[at + 1].kind is Kind.NAME
    return word.is_content or word.text in ("the", "a", "an", "his", "her", "their", "its")


def without_asides(words: Sequence[Word]) -> list[Word]:
    """Leave out bracketed words and ", who …," clauses."""
    kept: list[Word] = []
    at = 0
    while at < len(words):
        end = _aside_end(words, at)
        if end:
            at = end
            continue
        kept.append(words[at])
        at += 1
    return kept


def _aside_end(words: Sequence[Word], at: int) -> int:
    closing = _ASIDES.get(words[at].text)
    if closing is None or at + 1 >= len(words):
        return 0
    for end in range(at + 1, min(len(words), at + 16)):
        if words[end].text == closing:
            return end + 1
        if closing != ")" and words[end].kind is Kind.BREAK and words[end].text in ".!?":
            return 0
    return 0
