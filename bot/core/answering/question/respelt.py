"""Names as sources spell them: "wiliams" and "Esther Wiliams", where they know an Esther Williams.

Only what no source has is taken for another name, and only for one that differs by one letter.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from bot.core.answering.question.alike import alike
from bot.core.answering.question.asked import Asked, understand
from bot.core.answering.question.phrases import stems_in
from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.patterns import Pattern
from bot.core.text.words import STOP_WORDS, stems

_WORD = Pattern(r"(?<![^\W_])[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OWNS = Pattern(r"['’]s?$")
#: Letters of a name: shorter ones are too much alike.
_LONG = 5
#: Articles that are looked at.
_ENOUGH = 60

Read = tuple[Article, Reading]


def respelt(asked: Asked, found: Iterable[Read]) -> Asked:
    """Spell the names in a question as the articles that a search found do.

    Args:
        asked: The question.
        found: The articles, best first, with what was read from them.

    Returns:
        The question, understood anew, with what was put right; the same where nothing was.
    """
    looked_at = [pair for pair, _ in zip(found, range(_ENOUGH), strict=False)]
    unknown = [word for word in _words(asked) if not _is_known(word, looked_at)]
    if not unknown or not looked_at:
        return asked
    named = Counter(_parts(looked_at))
    right = {word: name for word in unknown if (name := _nearest(word, named))}
    if not right:
        return asked
    text = _WORD.sub(lambda found: _put_right(found[0], right), asked.text)
    anew = understand(text)
    told = tuple(right.items())
    if not asked.from_thread:
        return replace(anew, respelt=told)
    # What a thread has added stays.
    instead = {stems(word): stems(name) for word, name in told}
    kept = [one for stem in asked.stems for one in instead.get((stem,), (stem,))]
    return replace(
        asked,
        text=text,
        stems=tuple(dict.fromkeys(kept)),
        names=(asked.names & frozenset(kept)) | anew.names,
        predicate=anew.predicate,
        respelt=told,
    )


def _words(asked: Asked) -> list[str]:
    """Return the words of a question that may be names, without what shows an owner."""
    words = [_OWNS.sub("", found[0]) for found in _WORD.finditer(asked.text)]
    return [
        word
        for word in dict.fromkeys(words)
        if len(word) >= _LONG
        and word.casefold() not in STOP_WORDS
        and set(stems(word)) & set(asked.stems) - asked.focus - asked.counted
    ]


def _is_known(word: str, found: Sequence[Read]) -> bool:
    sought = frozenset(stems(word))
    sought |= frozenset[str]().union(*map(alike, sought))
    return any(
        not sought.isdisjoint(stems_in(text))
        for article, _ in found
        for text in (article.title, article.text)
    )


def _parts(found: Sequence[Read]) -> Iterator[str]:
    for _, reading in found:
        for name in reading.names:
            yield from (_OWNS.sub("", part) for part in _WORD.findall(name.text))


def _nearest(word: str, named: Counter[str]) -> str:
    """Return the name that differs by one letter, or two changed about; empty where two do."""
    near = {
        name.casefold(): name
        for name, _ in reversed(named.most_common())
        if len(name) >= _LONG and _differ_by_one(word.casefold(), name.casefold())
    }
    return next(iter(near.values())) if len(near) == 1 else ""


def _differ_by_one(one: str, other: str) -> bool:
    if one[0] != other[0] or abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = next(n for n, (a, b) in enumerate(zip_longest(one, other)) if a != b)
    rest, behind = one[at:], other[at:]
    return (
        rest[1:] == behind[1:]
        or rest[1:] == behind
        or rest == behind[1:]
        or (rest[:2] == behind[1::-1] and rest[2:] == behind[2:])
    )


def _put_right(word: str, right: dict[str, str]) -> str:
    owner = _OWNS.search(word)
    bare = word[: owner.start()] if owner else word
    return right.get(bare, bare) + (owner[0] if owner else "")
