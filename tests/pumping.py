"""Texts that make a regular expression work hard, and whether one works too hard on them.

What makes one slow is a part that repeats, over text that the part can take in several ways, with
something behind it that does not match. Such texts are made of the expression itself: what it wants
first, and then, again and again, what one of its repeats wants.
"""

import math
import re
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from re import _constants as op
from re import _parser
from time import thread_time
from types import FrameType
from typing import Any

#: Which character of a class is taken: the first that it holds, by several tastes.
_TASTES = ("aA0 ,-'.\"\n", "A a0,-'.\"\n", " a,-0A'.\"\n", "0,a A-'.\"\n", "-',.a A0\"\n")
#: What classes hold that hold none of these.
_RARE = "é中–“”_\x01\x02([/:;"
_OF_CATEGORY: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdigit,
    op.CATEGORY_NOT_DIGIT: lambda one: not one.isdigit(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda one: not one.isspace(),
    op.CATEGORY_WORD: lambda one: one.isalnum() or one == "_",
    op.CATEGORY_NOT_WORD: lambda one: not (one.isalnum() or one == "_"),
}
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
#: Characters of what stands before.
_LONGEST_LEAD = 80
#: Nothing but "anything" matches these, and no end of a text or line stands in front of them.
_STOP = "\x00\n\x00"
#: Characters of a text, and of one that is three times as long.
_SHORT, _LONG = 300, 900
#: What an expression may take for a short text, in units of what this machine takes for a known
#: one: hundreds of times what most take, and less than one takes that grows with the cube of the
#: length. What takes longer is looked at.
_QUICK = 20
_KNOWN, _KNOWN_TEXT = re.compile("a*b"), "a" * 500
#: Three times the text takes 9 times as long where the time grows with the square of the length,
#: and 27 times where it grows with the cube.
_MOST_GROWTH, _CLEARLY_LESS = 17, 12
#: How often a short and a long text are measured, by turns; of each the least counts.
_TRIES = 5

_Node = tuple[Any, Any]


def pumps(pattern: str, flags: int = 0) -> Iterator[tuple[str, str]]:
    """Yield what to begin a text with, and what to repeat behind it: each pair once."""
    tree = list(_parser.parse(pattern, flags))
    seen: set[tuple[str, str]] = set()
    for taste in _TASTES:
        for lead, pump in _Sampler(taste).pairs(tree, ""):
            pair = lead[-_LONGEST_LEAD:], pump
            if pump and pair not in seen:
                seen.add(pair)
                yield pair


def slowest(expression: re.Pattern[str]) -> tuple[str, str] | None:
    """Return what makes an expression take more than the square of a text's length, if anything."""
    quick = _machine.quick()
    for pair in pumps(expression.pattern, expression.flags & ~re.UNICODE):
        if _cost(expression, _text(*pair, _SHORT), quick) < quick:
            continue
        # Once in thousands of times it is the machine.
        if all(_is_steep(expression, *pair, quick) for _ in range(2)):
            return pair
    return None


class _Machine:
    """What is quick here: measured anew for each expression, since a machine turns faster at times.

    The least of all counts. Where the machine has turned slower since, that has more expressions
    looked at, and none fewer.
    """

    def __init__(self) -> None:
        self._least = math.inf

    def quick(self) -> float:
        tries = 1 if math.isfinite(self._least) else 9
        self._least = min(self._least, *(_cost(_KNOWN, _KNOWN_TEXT, 1) for _ in range(tries)))
        return _QUICK * self._least


_machine = _Machine()


def _is_steep(expression: re.Pattern[str], lead: str, pump: str, quick: float) -> bool:
    """Measure by turns: whatever else the machine does makes some times longer, and hardly all."""
    enough = 25 * quick
    short = long = math.inf
    for _ in range(_TRIES):
        short = min(short, _cost(expression, _text(lead, pump, _SHORT), enough))
        if short < quick:
            return False
        if short >= enough:
            return True
        long = min(long, _cost(expression, _text(lead, pump, _LONG), 27 * short))
        # Of a steep one the short text would have to take more than twice its time, by chance.
        if long < _CLEARLY_LESS * short:
            return False
    return long >= _MOST_GROWTH * short


def _text(lead: str, pump: str, length: int) -> str:
    return lead + pump * (length // len(pump) + 1) + _STOP


def _cost(expression: re.Pattern[str], text: str, most: float) -> float:
    """Return the seconds of its own that finding all matches takes; no more than `most`."""
    begun = thread_time()
    try:
        with _given_up_after(most):
            for _ in expression.finditer(text):
                pass
    except _TooLongError:
        return most
    return thread_time() - begun


class _TooLongError(Exception):
    """It took all of the time that it had."""


@contextmanager
def _given_up_after(seconds: float) -> Iterator[None]:
    """End what takes longer: by the time that this process works, not by the clock."""

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGVTALRM, give_up)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


class _Sampler:
    """Writes what parts of an expression match, of alternatives the first."""

    def __init__(self, taste: str) -> None:
        self._taste = taste
        self._groups: dict[int | None, str] = {}

    def pairs(self, nodes: Sequence[_Node], lead: str) -> Iterator[tuple[str, str]]:
        """Yield what repeats in some parts that follow each other, with all that goes before it.

        What one repeat wants; what stands from one repeat to the next; all of them with what is
        between.
        """
        at, starts = lead, list[int]()
        for node in nodes:
            body = _repeated(node)
            if body is not None:
                starts.append(len(at))
                yield at, self._text(body)
            for inner in _inner(node):
                if _repeats(inner):
                    yield from self.pairs(inner, at)
            at += self._text([node])
        if starts:
            yield lead, at[len(lead) :]
            for this, following in zip(starts, [*starts[1:], len(at)], strict=True):
                yield at[:this], at[this:following]

    def _text(self, nodes: Sequence[_Node]) -> str:
        return "".join(self._one(*node) for node in nodes)

    def _one(self, kind: Any, value: Any) -> str:
        if kind is op.LITERAL:
            return chr(value)
        if kind is op.NOT_LITERAL:
            return next(one for one in self._taste if ord(one) != value)
        if kind is op.ANY:
            return self._taste[0]
        if kind is op.IN:
            return self._member(value)
        if kind in _REPEATS:
            return self._text(value[2]) * max(1, min(value[0], 20))
        if kind is op.BRANCH:
            return self._text(value[1][0])
        if kind is op.SUBPATTERN:
            self._groups[value[0]] = found = self._text(value[3])
            return found
        if kind is op.ATOMIC_GROUP:
            return self._text(value)
        if kind is op.GROUPREF:
            return self._groups.get(value, "")
        if kind is op.GROUPREF_EXISTS:
            return self._text(value[1])
        return ""  # an edge, or a look around

    def _member(self, items: Sequence[_Node]) -> str:
        given = (chr(value) for kind, value in items if kind is op.LITERAL)
        begun = (chr(value[0]) for kind, value in items if kind is op.RANGE)
        tried = (*self._taste, *given, *begun, *_RARE)
        return next((one for one in tried if _holds(items, one)), "")


def _holds(items: Sequence[_Node], one: str) -> bool:
    found = any(
        (kind is op.LITERAL and chr(value) == one)
        or (kind is op.RANGE and value[0] <= ord(one) <= value[1])
        or (kind is op.CATEGORY and _OF_CATEGORY[value](one))
        for kind, value in items
    )
    return found != (items[0][0] is op.NEGATE)


def _repeated(node: _Node) -> Sequence[_Node] | None:
    """Return what a part repeats; None where it does not."""
    kind, value = node
    return list(value[2]) if kind in _REPEATS and value[1] > 1 else None


def _repeats(nodes: Sequence[_Node]) -> bool:
    return any(_repeated(node) is not None or any(map(_repeats, _inner(node))) for node in nodes)


def _inner(node: _Node) -> list[list[_Node]]:
    kind, value = node
    if kind in _REPEATS:
        return [list(value[2])]
    if kind is op.BRANCH:
        return [list(one) for one in value[1]]
    if kind is op.SUBPATTERN:
        return [list(value[3])]
    if kind is op.ATOMIC_GROUP:
        return [list(value)]
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return [list(value[1])]
    if kind is op.GROUPREF_EXISTS:
        return [list(one) for one in value[1:] if one is not None]
    return []
