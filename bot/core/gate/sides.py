"""Who does it, and to whom: "the army freed the rebels" and "the rebels freed the army".

Each verb that a statement shares with its source has words before it and behind it. Where those
before it there stand behind it here, and the other way round, the sides were changed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.standing import active
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern
from bot.core.text.synonyms import same_as

_VERB = Pattern(
    r"(?:ed|ght|ot|ut|it|an|ew|ook|old|ave|ocked|eat|ruck|uck|ang|oke|ose|ole|own|ore)$"
)
_PASSIVE = frozenset("is are was were be been being".split())
#: Behind a verb these show that it was suffered: "31 people injured in Tarn".
_PREPOSITIONS = frozenset("in at on near during from of to with after for".split())
_JOINTS = frozenset("and but while whereas because who which when where after before".split())
_RELATIVE = frozenset(("who", "which", "whose"))
#: So many words must have gone to the other side.
_TURNED = 2

#: A verb's stem, and the stems before it and behind it in its clause.
_Deed = tuple[str, frozenset[str], frozenset[str]]


def side_problem(piece: Piece, sources: Sources) -> str:
    """Say which deed has its sides changed; empty when none has."""
    crossed = _turned(active(piece.words), [active(words) for words in sources.words], _is_crossed)
    # What suffered it may be told first: only a plain order shows that it is told to have done it.
    # "The boats that Tarn promised" has it first as well.
    is_plain = all(word.text not in ("that", "which", "whom") for word in piece.words)
    moved = _turned(piece.words, sources.words, _is_moved) if is_plain else ""
    verb = crossed or moved
    return f'turns round who does what to whom ("{verb}")' if verb else ""


def _turned(
    mine: Sequence[Word], sources: Iterable[Sequence[Word]], is_turned: Callable[..., bool]
) -> str:
    theirs: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for words in sources:
        for verb, before, behind in _deeds(words):
            theirs.setdefault(verb, []).append((before, behind))
    for verb, before, behind in _deeds(mine):
        held = [one for same in (verb, *same_as(verb)) for one in theirs.get(same, ())]
        if held and all(is_turned(before, behind, *one) for one in held):
            return next((word.text for word in mine if word.key[0] == verb), verb)
    return ""


def _is_crossed(
    before: frozenset[str], behind: frozenset[str], first: frozenset[str], last: frozenset[str]
) -> bool:
    """Tell whether what stood on each side stands on the other."""
    crossed = len(before & last), len(behind & first)
    straight = len(before & first) + len(behind & last)
    is_other = not before & first or sum(crossed) > straight
    return all(crossed) and sum(crossed) >= _TURNED and is_other


def _is_moved(
    before: frozenset[str], behind: frozenset[str], first: frozenset[str], last: frozenset[str]
) -> bool:
    """Tell whether what a deed was done to is told to have done it: "an employee stole"."""
    is_kept = bool(behind & last) and not behind & first
    return is_kept and bool(first) and bool(before & last) and not before & first


def _deeds(words: Sequence[Word]) -> Iterator[_Deed]:
    for clause in _clauses(words):
        for at, word in enumerate(clause):
            is_than = word.text == "than"
            if not at or not (is_than or (word.kind is Kind.PLAIN and _VERB.search(word.text))):
                continue
            if at + 1 < len(clause) and clause[at + 1].text in _PREPOSITIONS:
                continue
            if clause[at - 1].text in _PASSIVE or clause[at - 1].text == "to":
                continue
            if word.text.startswith("un"):
                continue  # "unidentified men"
            before, behind = _stems(clause[:at]), _stems(clause[at + 1 :])
            if _is_by_somebody(clause[at + 1 :]):
                before, behind = behind, before  # "reports received by Amnesty"
            if before and behind:
                yield word.key[0], before, behind


def _is_by_somebody(behind: Sequence[Word]) -> bool:
    if len(behind) < 2 or behind[0].text != "by":
        return False
    return behind[1].kind not in (Kind.NUMBER, Kind.DAY) and not behind[1].text.endswith("ing")


def _stems(words: Sequence[Word]) -> frozenset[str]:
    told = [word for word in words if word.is_content and word.text != "one"]
    return frozenset(part for word in told for part in word.key)


def _clauses(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the clauses; one that is set between commas does not part the one around it."""
    clause: list[Word] = []
    around: list[Word] | None = None
    for at, word in enumerate(words):
        if word.text == "," and around is not None:
            yield clause
            clause, around = around, None
        elif word.text in _RELATIVE and at and words[at - 1].text == ",":
            clause, around = [], clause
        elif (word.kind is Kind.BREAK and word.text != ",") or word.text in _JOINTS:
            yield clause
            clause = []
        else:
            clause.append(word)
    yield clause
    if around is not None:
        yield around
