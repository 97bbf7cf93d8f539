"""What a number is told of: “40,000 crowns each”, “4 million dollars a day”, “twice a week”."""

from collections.abc import Iterator, Sequence

from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.unitwords import UNIT_OF
from bot.core.gate.wording import Kind, Word

_EACH = frozenset("each apiece".split())
_EACH_OF = frozenset("each apiece every per".split())
_PER = _EACH_OF | {"a", "an"}
#: What something is counted by, beside units of time.
_HEADS = frozenset(
    "head person capita family household child worker employee inhabitant vehicle night".split()
)
_TIMES = frozenset("second minute hour day week month year".split())
#: One word for both.
_SHORT = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}
#: Behind these a time is when, and not how often.
_ELSEWHEN = frozenset("after before later earlier ago since until".split())
#: How many words behind a number tell what it is for.
_REACH = 6


def rate_problem(piece: Piece, sources: Sources) -> str:
    """Say when "each" or "a day" was left out behind a number, or put there; empty when neither."""
    mine = list(_rates(piece.words))
    if not mine:
        return ""
    theirs: dict[tuple[str, ...], set[str]] = {}
    for words in sources.words:
        for number, rate in _rates(words):
            theirs.setdefault(number.key, set()).add(rate)
    own = {_SHORT[word.text] for word in piece.words if word.text in _SHORT}
    own |= {"each"} if any(word.text in _EACH_OF for word in piece.words) else set()
    for number, rate in mine:
        held = theirs.get(number.key)
        if not held or rate in held or held & own:
            continue
        if not rate:
            return f'leaves out the source\'s "{_shown(next(iter(held)))}"'
        if "" in held:
            return f'says "{_shown(rate)}" where the source does not'
    return ""


def _shown(rate: str) -> str:
    return rate if rate in _EACH else " ".join(("per", rate))


def _rates(words: Sequence[Word]) -> Iterator[tuple[Word, str]]:
    """Yield each number with what it is for: "each", "day", or nothing."""
    before = ""
    for at, word in enumerate(words):
        if word.text in _SHORT and word.kind is not Kind.NAME:
            before = _SHORT[word.text]
        if word.kind is Kind.NUMBER:
            yield word, before or _rate(words[at + 1 : at + 1 + _REACH])
        if word.kind in (Kind.BREAK, Kind.NUMBER):
            before = ""


def _rate(behind: Sequence[Word]) -> str:
    for at, word in enumerate(behind):
        if word.kind in (Kind.BREAK, Kind.NUMBER, Kind.DAY):
            return ""
        if word.text in _PER and (unit := _counted_by(behind[at + 1 : at + 3])):
            return unit
        if word.text in _EACH:
            return "each"
    return ""


def _counted_by(words: Sequence[Word]) -> str:
    """Return the unit that words begin with; none for "a day after" and "a second fire"."""
    if not words:
        return ""
    unit = UNIT_OF.get(words[0].text, words[0].text)
    after = words[1] if len(words) > 1 else None
    if after is not None and (after.text in _ELSEWHEN or (unit == "second" and after.is_content)):
        return ""
    return unit if unit in _TIMES or unit in _HEADS else ""
