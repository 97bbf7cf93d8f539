"""Capitals in a question: which make a name, and which are those of a headline."""

import re
from collections.abc import Sequence

from bot.core.answering.question.light import LIGHT
from bot.core.answering.question.predicates import is_base, is_verb
from bot.core.answering.question.vocabulary import ASKING, KIND_STEMS, QUESTION_WORDS
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import is_title
from bot.core.text.words import STOP_WORDS, stems

#: These have a capital, and name nobody.
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december".split()
)
#: Posts that are written in capitals, and name nobody either.
_POSTS = frozenset("ceo cfo coo cto cio vp mp".split())
#: What is written with a capital in a headline, and is no name.
_NO_NAMES = (ASKING | LIGHT).union(*KIND_STEMS.values())
#: "How many Republicans" are counted, and are not one who has that name.
_SEVERAL = Pattern(
    r"(?<=\bhow many )[^\W\d_]+s\b(?! (?:[^\W\d_]+s|men|women|people|children|police)\b)",
    re.IGNORECASE,
)
_WORD = Pattern(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")


def names_in(text: str) -> frozenset[str]:
    """Stems of words with a capital that does not merely begin the question."""
    found: set[str] = set()
    text = _SEVERAL.sub(" ", text)
    written = [match for match in _WORD.finditer(text) if match[0][0].isupper()]
    for match in written:
        is_first = match.start() == 0 or text[: match.start()].rstrip()[-1:] in ".!?"
        if is_first and match[0].casefold() in QUESTION_WORDS | STOP_WORDS:
            continue
        if match[0] != "I" and match[0].casefold() not in CALENDAR | _POSTS:
            found |= set(stems(match[0]))
    # A source may leave a title out, or have another: "Monsignor" for "Archbishop".
    found -= {one for match in written if _is_title_of(text, match) for one in stems(match[0])}
    return frozenset(found)


def _is_title_of(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word is a title in front of somebody's name."""
    return text[match.end() :].lstrip(". ")[:1].isupper() and is_title(match[0])


def uncapitalised(text: str) -> str:
    """Put "Did The Dam Break?" into small letters, which say no less than its capitals.

    What is a name in it shows in what it is asked of. "Who shot Ana Brel?" stays.
    """
    written = _WORD.findall(text)
    if not written or not _is_in_capitals(written):
        return text
    is_all = text.isupper()
    return _WORD.sub(
        lambda match: match[0] if match[0].isupper() and not is_all else match[0].lower(), text
    )


def _is_in_capitals(written: Sequence[str]) -> bool:
    """Tell capitals of a headline: all words have one, and some are no names."""
    if not all(word[0].isupper() for word in written[1:]):
        return False
    return any(
        low in QUESTION_WORDS | STOP_WORDS
        or is_verb(low)
        or is_base(low)
        or set(stems(low)) & _NO_NAMES
        for low in map(str.casefold, written[1:])
    )
