"""Sentences, as spans: one pass over the text, so that hostile input stays linear."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.core.evidence import Sentence
from bot.core.patterns import Pattern
from bot.core.reading.speech.verbs import SAID_AFTER_NAME
from bot.core.reading.text.abbreviations import is_abbreviation, is_starter, is_title
from bot.core.reading.text.lines import filled_lines
from bot.core.reading.text.parted import is_parted
from bot.core.text.characters import fold

_CLOSERS = "\"'”’»›)]）］」』〉》】*"
#: Begins with a set of marks, so that the search can leap from one to the next.
_END = Pattern(
    r"(?P<mark>[.!?…。！？؟।۔](?:(?<=[.!?…])[.!?…]*|[。！？؟।۔]*))"
    r"(?P<close>[" + re.escape(_CLOSERS) + r"]*)(?P<gap>\s+|$)?"
)
_CAPITAL = Pattern(r"[^\W\d_a-zß-öø-ÿα-ωа-џґ\u0590-\U0010ffff]")
_LAST_WORD = Pattern(r"[\w.&'’-]+$")
_WORD = Pattern(r"[\w.&'’-]+")
_OPENERS = Pattern(r"[\"'“”‘’„«‹¿¡(\[「『—–\-*•\s]*")
_WHOLE_SCRIPT = frozenset("。！？।؟۔")
_TERMINAL = tuple(".!?…。！？؟।۔:;,")
_CLOSING = "\"'”’»›)]）」』"
#: How far back a word before a full stop can reach; longer runs are no abbreviation.
_LONGEST_WORD = 24
_LONGEST_HEADING_WORDS = 16
_LIST_MARK = Pattern(r"(?:[-*•·▪]|\d{1,2}[.)])\s+")


def split_sentences(text: str, *, title: str = "") -> tuple[Sentence, ...]:
    """Split into sentences, in order and without overlap; every line break ends one.

    The end of a sentence inside quotation marks ends a sentence, but an attribution that
    follows the marks ('"Is it safe?" she said.') stays with it. A first line that repeats the
    title is a heading.
    """
    found: list[Sentence] = []
    for paragraph, line in enumerate(filled_lines(text)):
        start, end = _trimmed(text, *line)
        if start == end:
            continue
        pieces = list(_pieces(text, start, end))
        is_heading = len(pieces) == 1 and _is_heading(text[start:end], is_first=not found)
        is_heading = is_heading or (bool(title) and not found and _same(text[start:end], title))
        found.extend(
            Sentence(start=first, end=last, paragraph=paragraph, is_heading=is_heading)
            for first, last in pieces
        )
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    mark = None if text[start].isalpha() else _LIST_MARK.match(text, start, end)
    position = mark.end() if mark else start
    for match in _END.finditer(text, position, end):
        stop = match.end("close")
        if match.start() < position or not _ends_here(text, match, begin, (start, end)):
            continue
        if stop >= end:
            break
        yield begin, stop
        begin = _trimmed(text, stop, end)[0]
    if begin < end:
        yield begin, end


def _ends_here(text: str, match: re.Match[str], begin: int, paragraph: tuple[int, int]) -> bool:
    """Tell whether a stop ends a sentence that begins at a place in a paragraph."""
    mark, close = match["mark"], match["close"]
    end = paragraph[1]
    after = match.end()
    if mark[-1] in _WHOLE_SCRIPT:
        return not (close and text.startswith(("と", "って"), after))
    if after >= end:
        return True
    if match["gap"] is None:
        return _is_missing_space(text, match, end)
    opened = _OPENERS.match(text, after, end)
    following = _WORD.match(text, opened.end() if opened else after, end)
    if following is None:
        return True
    word = following.group()
    if word[0].islower() and not _is_small(text, *paragraph):
        return False
    if word[0].isdigit() and mark == "." and not close and is_parted(text, match.start()):
        return False
    if close and mark != "." and SAID_AFTER_NAME.match(text, after, min(end, after + 80)):
        return False
    if mark in ("...", "…", ".") and _is_first_word(text, begin, match.start()):
        return False
    return mark != "." or bool(close) or _full_stop_ends(text, match.start(), word)


@lru_cache(maxsize=1)  # Asked for every stop of a paragraph that a small letter follows.
def _is_small(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph has no capitals."""
    return _CAPITAL.search(text, start, end) is None


def _is_first_word(text: str, begin: int, stop: int) -> bool:
    """Tell whether nothing but marks stands before the stop ('... and then', '1. First')."""
    return not any(character.isalpha() for character in text[max(begin, stop - 4) : stop]) and (
        stop - begin <= 4
    )


def _is_missing_space(text: str, match: re.Match[str], end: int) -> bool:
    """See 'over.The' as two sentences, but leave 'example.Com', 'U.S.' and '3.5' alone."""
    if match["mark"] not in (".", "!", "?"):
        return False
    after = match.end("close")
    before = text[max(0, match.start() - 2) : match.start()]
    following = text[after : min(end, after + 2)]
    return (
        len(before) == 2
        and before[0].isalpha()
        and before[1].islower()
        and len(following) == 2
        and following[0].isupper()
        and following[1].islower()
        and is_starter(text[after : after + _LONGEST_WORD])
    )


def _full_stop_ends(text: str, stop: int, following: str) -> bool:
    first = max(0, stop - _LONGEST_WORD)
    before = _LAST_WORD.search(text, max(first, text.rfind(" ", first, stop)), stop)
    if before is None:
        return True
    word = before.group().lstrip(".'’-")
    if is_title(word) or is_title(word[word.rfind("-") + 1 :]):
        return False
    is_initial = len(word) == 1 and word.isupper() and word != "I"
    if is_initial or "." in word or is_abbreviation(word):
        return is_starter(following)
    return True


def _same(line: str, title: str) -> bool:
    return fold(line).rstrip(".") == fold(title).rstrip(".")


def _is_heading(line: str, *, is_first: bool) -> bool:
    is_ended = line.rstrip(_CLOSING).endswith(_TERMINAL)
    if is_ended and not is_first:
        return False  # As most lines.
    words = line.split()
    if len(words) > _LONGEST_HEADING_WORDS + 8 * is_first:
        return False
    if not is_ended:
        return not line[0].islower()
    long_words = [word for word in words if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long_words)
    return len(long_words) >= 4 and capitals >= 0.8 * len(long_words)
