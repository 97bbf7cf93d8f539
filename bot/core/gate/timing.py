"""Whether a statement puts first what came later, or tells as done what is still to come."""

from collections.abc import Sequence

from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.undone import is_past
from bot.core.gate.wording import Kind, Word

#: What tells of two things which came first.
_IN_TIME = frozenset("before until till prior ahead earlier later then after following".split())
_MODAL = frozenset("will would shall may might could can must should".split())
#: What keeps a participle from being a deed done.
_STILL = frozenset("to be being if unless expected planned due set".split())
_PASSIVE = frozenset("be been get".split())
#: How far before a verb the word stands that tells when, or whether, it is done.
_NEAR = 5


def timing_problem(piece: Piece, sources: Sources) -> str:
    """Say what a statement tells too early; empty when nothing."""
    return _order_problem(piece, sources) or _done_problem(piece, sources)


def _order_problem(piece: Piece, sources: Sources) -> str:
    """Say when a "before" that no source has puts first what its source tells last."""
    if any(word.text in _IN_TIME for word in sources.all_words):
        return ""
    at = next((k for k, word in enumerate(piece.words) if word.text == "before"), None)
    if at is None:
        return ""
    first = _mean_place(piece.words[:at], sources.all_words)
    then = _mean_place(piece.words[at + 1 :], sources.all_words)
    is_turned = first is not None and then is not None and first > then
    return 'says "before" where the source does not' if is_turned else ""


def _mean_place(words: Sequence[Word], source: Sequence[Word]) -> float | None:
    mine = {word.key for word in words if word.is_content}
    places = [place for place, word in enumerate(source) if word.is_content and word.key in mine]
    return sum(places) / len(places) if places else None


def _done_problem(piece: Piece, sources: Sources) -> str:
    """Say when what "will" or "may" be done is told as done, in the past."""
    ahead, told = set[str](), set[str]()
    for words in sources.words:
        for at, word in enumerate(words):
            if word.kind in (Kind.PLAIN, Kind.ACTOR):
                before = {there.text for there in words[max(0, at - _NEAR + 1) : at]}
                is_done = is_past(word.text) and before.isdisjoint(_PASSIVE)
                is_ahead = not is_done and not before.isdisjoint(_MODAL)
                (ahead if is_ahead else told).add(word.key[-1])
    for at, word in enumerate(piece.words):
        if (
            word.kind is not Kind.PLAIN
            or not is_past(word.text)
            or word.key[-1] not in ahead - told
        ):
            continue
        before = {there.text for there in piece.words[max(0, at - _NEAR) : at]}
        if before.isdisjoint(_MODAL | _STILL):
            return f'tells as done what the source says is to come ("{word.text}")'
    return ""
