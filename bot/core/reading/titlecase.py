"""Headlines In Title Case, whose capitals tell nothing: names there are those the text knows."""

import re
from collections.abc import Iterator, Sequence

from bot.core.evidence import Name, Sentence
from bot.core.reading.alternation import any_of

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
#: Shorter words stay small in titles.
_LONG_WORD = 4
_FEWEST_WORDS = 4
_MOST_SMALL = 0.2


def is_title_case(text: str, sentence: Sentence) -> bool:
    """Tell whether nearly all long words of a heading have capitals."""
    if not sentence.is_heading:
        return False
    words = _WORD.findall(text, sentence.start, sentence.end)
    long_words = [word for word in words if len(word) >= _LONG_WORD]
    small = sum(word[0].islower() for word in long_words)
    most = 0 if text[sentence.end - 1] == "." else _MOST_SMALL * len(long_words)
    return len(words) >= _FEWEST_WORDS and small <= most


def named_again(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> Iterator[Name]:
    """Find in some sentences the names that the rest of the text has, the longest first."""
    kinds = {name.text: name.kind for name in names}
    if not kinds:
        return
    pattern = re.compile(rf"(?<!\w){any_of(kinds)}(?!\w)")
    for sentence in sentences:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            yield Name(
                text=match.group(), start=match.start(), end=match.end(), kind=kinds[match.group()]
            )
