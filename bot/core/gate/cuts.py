"""Whether a text is a sentence of its source with phrases left out, and nothing else.

No word is added, changed or moved, and nothing is joined that was not: what is left out begins
where a phrase does, and where it ends in another clause, that one is told from its beginning. Of
“Waves hampered the search, and two helicopters had to turn back” nobody may make “Waves hampered
two helicopters”.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.core.patterns import Pattern
from bot.core.text.characters import fold

#: Of a text, and of a sentence; longer ones are given up, since every pair of words may count.
_MOST_WORDS, _MOST_CHARACTERS = 150, 2_000
#: Words and numbers, and what ends a clause. Scripts that write no spaces are cut by the character.
_TOKEN = Pattern(
    r"[\u3040-\u30ff\u3400-\u9fff]|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_\u3040-\u30ff\u3400-\u9fff]+(?:['’][^\W\d_]+)*|[,:()—–،，、]|(?<=\s)-+(?=\s)"
)
#: Where two sentences may be set side by side.
_JOINT = Pattern(r"[;；؛]\s*|(?<=[.!?])\s+(?=[\"“„«]?[^\W\d_a-z])|(?<=[。！？])")
#: Words that begin a clause.
_JOINING = frozenset(
    "and but or nor while whereas although though because when where who whom whose which that "
    "what after before since until if unless as so whether".split()
)
#: Of these, what goes on with a list, or with another deed of the same doer.
_LISTING = frozenset("and or but nor".split())
#: And what a text need not begin with.
_OPENING = frozenset("and but that".split())
#: What a clause says depends on these.
_CONDITIONS = frozenset("if unless whether provided providing except".split())
#: Words that begin a phrase which may be left out: not "of", since "three of the 14" are no three.
_PHRASES = frozenset(
    "in on at by for with from near off into onto over under above below between among against "
    "along across around through during within outside inside behind beside beyond towards toward "
    "upon amid despite via per late early this last next today yesterday tomorrow overnight "
    "according".split()
)
#: What may be gone on with besides: "the shop closes [at noon] to save power".
_GOING_ON = frozenset("of to".split())


@dataclass(frozen=True, slots=True)
class _Source:
    """The words of a sentence, each with the number of its clause."""

    words: list[str] = field(default_factory=list)
    clauses: list[int] = field(default_factory=list)
    #: Clauses that a mark sets apart.
    apart: set[int] = field(default_factory=lambda: {0})
    places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    #: How many words before each place are conditions.
    conditions: list[int] = field(default_factory=lambda: [0])

    def may_open(self, at: int) -> bool:
        """Tell whether a text may begin here: with a clause that stands apart."""
        first = at
        while first and self.clauses[first - 1] == self.clauses[at]:
            first -= 1
            if self.words[first] not in _OPENING:
                return False
        is_apart = self.clauses[at] in self.apart or self.words[first] == "that"
        is_whole = self.words[at] not in _JOINING and not self._has_condition(0, at)
        return at == 0 or (is_apart and is_whole)

    def may_end(self, at: int) -> bool:
        """Tell whether a text may end here."""
        return self._is_left(at) and not self._has_condition(at + 1, len(self.words))

    def follows(self, at: int, then: int) -> bool:
        """Tell whether one word may stand behind another, with what is between them left out."""
        if then == at + 1:
            return True
        if then <= at or not self._is_left(at) or self._has_condition(at + 1, then):
            return False
        if self.clauses[at] == self.clauses[then]:
            return self.words[then] in _PHRASES or self.words[then] in _GOING_ON
        is_first = self.clauses[then - 1] != self.clauses[then]
        is_next = self.clauses[then - 1] == self.clauses[at] and self.words[then] not in _LISTING
        return is_first and (is_next or self.clauses[then] in self.apart)

    def _is_left(self, at: int) -> bool:
        """Tell whether a phrase ends here."""
        behind = at + 1
        if behind == len(self.words) or self.clauses[behind] != self.clauses[at]:
            return True
        return self.words[behind] in _PHRASES

    def _has_condition(self, start: int, end: int) -> bool:
        return self.conditions[end] > self.conditions[start]


def is_cut(text: str, sentences: Sequence[str]) -> bool:
    """Tell whether each part of a text is one of the sentences with phrases left out.

    Parts are what semicolons and full stops separate, so that two sentences may stand side by
    side, and not half of one before half of the other.
    """
    if max(map(len, (text, *sentences))) > _MOST_CHARACTERS:
        return False
    sources = [_source(part) for sentence in sentences for part in _JOINT.split(sentence)]
    parts = [words for part in _JOINT.split(text) if (words := _source(part).words)]
    return bool(parts) and all(any(_is_within(part, one) for one in sources) for part in parts)


def _source(text: str) -> _Source:
    found, clause, is_begun = _Source(), 0, True
    for word in _TOKEN.findall(fold(text)):
        if not word[0].isalnum():
            clause, is_begun = clause + 1, True
            found.apart.add(clause)
            continue
        if word in _JOINING and not is_begun:
            clause, is_begun = clause + 1, True
        is_condition = word in _CONDITIONS or (word == "long" and found.words[-1:] == ["as"])
        found.conditions.append(found.conditions[-1] + is_condition)
        found.places[word].append(len(found.words))
        found.words.append(word)
        found.clauses.append(clause)
        is_begun = is_begun and word in _JOINING
    return found


def _is_within(part: Sequence[str], source: _Source) -> bool:
    if max(len(part), len(source.words)) > _MOST_WORDS:
        return False
    ends = {at for at in source.places.get(part[0], ()) if source.may_open(at)}
    for word in part[1:]:
        places = source.places.get(word, ())
        ends = {then for then in places if any(source.follows(at, then) for at in ends)}
    return any(source.may_end(at) for at in ends)
