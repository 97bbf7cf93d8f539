"""What numbers are made of: runs of digits, words of number, and the small words beside them."""

import re
from functools import cache
from typing import NamedTuple

from bot.core.patterns import Pattern
from bot.core.reading.numerals.languages import CJK_DIGITS, CJK_MYRIADS, CJK_PLACES, Numerals
from bot.core.reading.numerals.worded import Token, small_words_of, words_of
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.casing import small
from bot.core.reading.text.gaps import LETTERS

#: In front of "one", and behind it, where it counts nothing.
ONE_AFTER = frozenset({"no", "any", "every", "each", "which", "this", "that", "another", "the"})
ONE_BEFORE = frozenset({"of", "another", "such", "s"})
_CJK = "".join([*CJK_DIGITS, *CJK_PLACES, *CJK_MYRIADS])
#: Begins with a set of characters, so that the search can leap from one to the next.
_NO_WORD = (
    rf"[%s{_CJK}½⅓⅔¼¾⅕](?:"
    r"(?<=\d)(?P<digits>\d*(?:[.,'’٬٫]\d+)*(?:[\u00a0\u202f]\d{3}(?!\d))*)"
    rf"|(?<=[{_CJK}])(?P<cjk>[{_CJK}]*)|(?P<half>))"
)
#: `\d` asks several questions about every character; where no alphabet has digits of its own in a
#: text, a list is enough.
_NO_WORD_OF_ANY, _NO_WORD_PLAIN = Pattern(_NO_WORD % r"\d"), Pattern(_NO_WORD % "0-9")
_OTHER_DIGIT = Pattern(
    f"[{''.join(filter(str.isdecimal, map(chr, range(0x80, 0x10000))))}\U00010000-\U0010ffff]"
)
#: What can part two words of one number, and how a word ends.
_PARTED = r"[-‑ \t\n\u00a0\u202f]{1,3}"
_END = r"(?!['’]?[^\W\d_])"
_NO_CLITIC = r"(?<![^\W\d_]['’])"


def tokens_of(text: str, numerals: Numerals) -> list[Token]:
    """List what numbers can be made of, in text order, in small letters.

    "The" and "of" stand in every sentence: small words are listed only where a word of number
    stands beside them.
    """
    lowered = small(text)
    no_word = _NO_WORD_OF_ANY if _OTHER_DIGIT.search(lowered) else _NO_WORD_PLAIN
    tokens = [Token(m.start(), m.end(), m.lastgroup or "", m[0]) for m in no_word.finditer(lowered)]
    patterns = _patterns(numerals)
    # The space lets the first word stand behind a gap, as all others do.
    behind_gap = f" {lowered}"
    tokens += [
        Token(word.start(), word.end() - 1, "word", word[1])
        for run in patterns.run.finditer(behind_gap)
        for word in patterns.word.finditer(
            behind_gap, _with_small_words(behind_gap, run.start(), patterns), run.end()
        )
    ]
    tokens.sort()
    return tokens


class _Patterns(NamedTuple):
    """How to find the words of one language."""

    #: A word of number behind a gap, with all that goes on behind it.
    run: re.Pattern[str]
    word: re.Pattern[str]
    #: A small word in front of a gap where the text is cut.
    small: re.Pattern[str]
    #: The most characters of that with its gaps.
    longest: int


def _with_small_words(text: str, start: int, patterns: _Patterns) -> int:
    """Step back from the gap in front of a run over two small words."""
    for _ in range(2):
        small = patterns.small.search(text, max(0, start - patterns.longest), start + 1)
        if small is None:
            break
        start = small.start()
    return start


@cache
def _patterns(numerals: Numerals) -> _Patterns:
    words = words_of(numerals)
    small = small_words_of(numerals) | (ONE_AFTER | ONE_BEFORE) - words
    telling, few, every = any_of(words - small), any_of(small), any_of(words | small)
    return _Patterns(
        run=re.compile(
            rf"[^{LETTERS}](?={telling}){_NO_CLITIC}(?:{telling}){_END}(?:{_PARTED}(?:{every}){_END})*"
        ),
        word=re.compile(rf"[^{LETTERS}]{_NO_CLITIC}({every}){_END}"),
        small=re.compile(rf"[^{LETTERS}]{_NO_CLITIC}(?:{few}){_PARTED}\Z"),
        longest=max(map(len, small)) + 4,
    )
