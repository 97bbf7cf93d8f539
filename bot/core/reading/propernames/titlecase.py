"""Headlines In Title Case, whose capitals tell nothing: names there are those the text knows."""

from collections.abc import Iterator, Sequence

from bot.core.evidence import Name, Sentence
from bot.core.text.words import WRITTEN_WORD

#: Shorter words stay small in titles.
_LONG_WORD = 4
_FEWEST_WORDS = 4
_MOST_SMALL = 0.2


def is_title_case(text: str, sentence: Sentence) -> bool:
    """Tell whether nearly all long words of a heading have capitals."""
    if not sentence.is_heading:
        return False
    words = WRITTEN_WORD.findall(text, sentence.start, sentence.end)
    long_words = [word for word in words if len(word) >= _LONG_WORD]
    small = sum(word[0].islower() for word in long_words)
    most = 0 if text[sentence.end - 1] == "." else _MOST_SMALL * len(long_words)
    return len(words) >= _FEWEST_WORDS and small <= most


def named_again(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> Iterator[Name]:
    """Find in some sentences the names that the rest of the text has, the longest first."""
    known = {name.text: name for name in names}
    longest_first = sorted(known, key=len, reverse=True)
    for sentence in sentences:
        found: list[Name] = []
        for words in longest_first:
            start = text.find(words, sentence.start, sentence.end)
            end = start + len(words)
            is_whole = start >= 0 and not (
                text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()
            )
            if is_whole and all(end <= each.start or each.end <= start for each in found):
                found.append(Name(text=words, start=start, end=end, kind=known[words].kind))
        yield from found
