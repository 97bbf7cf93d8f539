"""A text as words that can be compared: names, numbers, days, actors and plain words in order."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from bot.core.evidence import Reading
from bot.core.gate.calendar import CALENDAR
from bot.core.gate.grounds import Grounds
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import find_numbers
from bot.core.reading.people.roles import names_people
from bot.core.reading.text.abbreviations import is_title
from bot.core.text.characters import fold
from bot.core.text.words import STOP_WORDS, stem

_PIECE = Pattern(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*|--|[,;:()\"“”«»„—–.!?\n\[\]]")
_PART = Pattern(r"[^\W_]+")
_ENDS = frozenset('.!?:"“”«»„(\n—–·')
#: "A week earlier", "overnight".
_SAME_DAY = {"earlier": "ago", "overnight": "night", "a": "1", "an": "1"}
_NOT = frozenset(("no", "not"))
_DOUBTS = frozenset("alleged allegedly suspected presumed reportedly purported".split())
_NUMBERED = Pattern(r"\.?\s?\d")
_POSSESSIVE = Pattern(r"(?:['’]s|(?<=s)['’])$")


class Kind(Enum):
    """What sort of word it is. The first four are slots: one may wrongly stand for another."""

    NAME = "name"
    NUMBER = "number"
    DAY = "day"
    ACTOR = "actor"
    PLAIN = "plain"
    #: An article, auxiliary, preposition or the like.
    SMALL = "small"
    BREAK = "break"


SLOTS = (Kind.NAME, Kind.NUMBER, Kind.DAY, Kind.ACTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word, or the run of words of one name, number or date."""

    kind: Kind
    #: Folded, as written.
    text: str
    #: What it is compared by: a stem, a number's value, a name's words.
    key: tuple[str, ...]
    start: int
    end: int

    @property
    def is_content(self) -> bool:
        """Tell whether it says something by itself."""
        return self.kind not in (Kind.SMALL, Kind.BREAK)


def words_of(text: str, reading: Reading, names: Collection[str]) -> tuple[Word, ...]:
    """Take a statement apart.

    Args:
        text: The statement.
        reading: What was read from it.
        names: Folded words that are names in the cited articles.
    """
    known = {*names, *(plain(word) for name in reading.names for word in name.text.split())}
    return tuple(_words(text, [(d.start, d.end) for d in reading.dates], known))


def words_of_ground(one: Grounds, text: str, names: Collection[str]) -> tuple[Word, ...]:
    """Take a cited sentence apart; `text` is its text with the outlets' names masked."""
    days = [(d.start - one.start, d.end - one.start) for d in one.dates]
    return tuple(_words(text, days, names))


def name_words(grounds: Iterable[Grounds]) -> frozenset[str]:
    """Return every folded word of the names in the cited articles."""
    articles = {one.article.id: one for one in grounds}.values()
    return frozenset(
        plain(word) for one in articles for name in one.names for word in name.text.split()
    )


def dated(text: str) -> str:
    """Return a text's folded words with number words as digits, to compare dates by."""
    pieces: list[str] = []
    at = 0
    for number in find_numbers(text):
        pieces += [text[at : number.start], f"{number.value:g}"]
        if number.value_high is not None:
            pieces.append(f" {number.value_high:g}")
        at = number.end
    words = _PART.findall(fold("".join([*pieces, text[at:]])))
    return " ".join(_SAME_DAY.get(word, word) for word in words)


def plain(word: str) -> str:
    """Fold a word, without a possessive ending and full stops."""
    return _POSSESSIVE.sub("", fold(word)).replace(".", "")


def _words(text: str, days: Sequence[tuple[int, int]], names: Collection[str]) -> Iterable[Word]:
    spans: dict[int, tuple[int, Kind, tuple[str, ...]]] = {
        number.start: (
            number.end,
            Kind.NUMBER,
            (f"{number.value:g}", *([f"{number.value_high:g}"] if number.value_high else [])),
        )
        for number in find_numbers(text)
    }
    for start, end in days:
        spans[start] = (end, Kind.DAY, tuple(dated(text[start:end]).split()))
    found: list[Word] = []
    at = 0
    for piece in _PIECE.finditer(text):
        start, end = piece.span()
        # A number may begin at its sign, before the piece.
        begun = next((s for s in (start, start - 1) if s >= at and s in spans), None)
        if start < at:
            continue
        if begun is not None:
            at, kind, key = spans[begun]
            found.append(Word(kind=kind, text=fold(text[begun:at]), key=key, start=begun, end=at))
            continue
        at = end
        if piece[0] == "." and _is_shortened(text, found, end):
            continue
        word = _word(piece, found, names)
        if _continues(found, word, text):
            word = _joined(found.pop(), word, text)
        found.append(word)
    return found


def _is_shortened(text: str, found: Sequence[Word], end: int) -> bool:
    """Tell whether a full stop is that of "Sgt." or "J.", and ends nothing."""
    if not found or found[-1].end != end - 1 or not text[end:].lstrip(" ")[:1].isupper():
        return False
    written = text[found[-1].start : found[-1].end]
    return is_title(written) and written[:1].isupper() and text[end : end + 1] == " "


def _word(piece: re.Match[str], found: Sequence[Word], names: Collection[str]) -> Word:
    written = piece[0]
    folded, bare = fold(written), plain(written)
    start, end = piece.span()
    if not written[0].isalnum():
        return Word(kind=Kind.BREAK, text=folded, key=(folded,), start=start, end=end)
    if bare in CALENDAR and written[0].isupper():
        return Word(kind=Kind.DAY, text=folded, key=(bare,), start=start, end=end)
    is_first = not found or (found[-1].kind is Kind.BREAK and found[-1].text in _ENDS)
    is_small = is_first and bare in STOP_WORDS and not written.isupper()
    # "No Casualties Reported"; "No 4" is a name.
    # "Alleged Members Of The Front": in odd capitals, too, it is a doubt.
    is_small = is_small or (is_first and bare in _DOUBTS)
    is_small = is_small or (folded in _NOT and not _NUMBERED.match(piece.string, end))
    is_named = written[0].isupper() and written != "I" and (bare in names or not is_first)
    if is_named and not is_small:
        return Word(kind=Kind.NAME, text=folded, key=(bare,), start=start, end=end)
    if folded.replace("’", "'") in STOP_WORDS:
        return Word(kind=Kind.SMALL, text=folded, key=(folded,), start=start, end=end)
    kind = Kind.ACTOR if names_people(bare) else Kind.PLAIN
    return Word(kind=kind, text=folded, key=(stem(bare),), start=start, end=end)


def _continues(found: Sequence[Word], word: Word, text: str) -> bool:
    """Tell whether a name's word goes on with the name before it."""
    if not found or word.kind is not Kind.NAME or found[-1].kind is not Kind.NAME:
        return False
    gap = text[found[-1].end : word.start]
    return gap in (" ", "-", "", ". ") and not _POSSESSIVE.search(found[-1].text)


def _joined(first: Word, second: Word, text: str) -> Word:
    return Word(
        kind=Kind.NAME,
        text=fold(text[first.start : second.end]),
        key=(*first.key, *second.key),
        start=first.start,
        end=second.end,
    )
