"""Small words that say how two things are related, and one that says it otherwise.

“Since Friday” and “until Friday”, “after” and “during the talks”, “if” and “unless he resigns”,
“will” and “may close”: what stands behind shows which of the source's words was put otherwise,
however much of the sentence was shortened.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same
from bot.core.gate.wording import Kind, Word

#: Words of one group say the same before the same thing, those of two groups do not.
_FAMILIES: tuple[tuple[str, ...], ...] = (
    ("to into towards toward", "from"),
    ("for", "against"),
    ("by", "against"),
    ("with", "without"),
    ("before until till", "after following since", "during amid"),
    ("by-then before until till", "after following since from-then"),
    ("by-then before until till", "on-then"),
    ("within", "after following"),
    ("because", "although though despite", "if", "unless"),
    ("including", "except excluding"),
    ("in inside within under", "outside out-of beyond"),
    ("in inside within", "near outside"),
    ("above over", "below under beneath"),
    ("will shall would", "may might could can", "must", "should ought"),
)
_GROUPS: dict[str, dict[int, int]] = {}
for _number, _family in enumerate(_FAMILIES):
    for _group, _words in enumerate(_family):
        for _word in _words.split():
            _GROUPS.setdefault(_word, {})[_number] = _group
#: Before a day these tell when; elsewhere they tell who or where.
_WHEN = frozenset("by from on".split())
#: What a name stands behind, and how many words behind it at most.
_PLACING = frozenset("of in at near from for outside against with by".split())
_NEAR = 5
#: Between two numbers, a word that only says what is counted, or which.
_COUNTED_IN = frozenset("the its his her their our all dollars euros people".split())
_NOT = frozenset("no not nor never neither none without whether nobody nothing".split())
#: "34 or more".
_BOUNDS = frozenset("more less fewer so".split())
#: What restricts, and what in a source says so as well.
_ONLY = frozenset("only solely merely exclusively".split())
_RESTRICTED = _ONLY | frozenset("just sole no single except but".split())
_SAVE = frozenset("except excluding".split())
_SPARED = _SAVE | frozenset("but other besides apart unless without not".split())
#: What holds of the whole, but for what is excepted.
_WHOLE = frozenset("all everyone everybody everything everywhere every".split())
_BUT = frozenset("but except excluding apart bar besides".split())
#: So many words of what stands behind are compared.
_REACH = 2


@dataclass(frozen=True, slots=True)
class _Relation:
    """A small word, and what stands behind it."""

    text: str
    behind: tuple[str, ...]


def relation_problem(piece: Piece, sources: Sources) -> str:
    """Say which small word relates otherwise what the source relates; empty when none does."""
    theirs = [one for words in sources.words for one in _relations(words)]
    for mine in _relations(piece.words):
        same = [one for one in theirs if _have_one_thing(mine, one)]
        if any(not _is_contrary(mine.text, one.text) for one in same if _are_kin(mine, one)):
            continue
        for one in same:
            if _is_contrary(mine.text, one.text):
                thing = mine.behind[0]
                return f'says "{mine.text} {thing}" where the source says "{one.text} {thing}"'
    return (
        _restricting_problem(piece, sources)
        or _choice_problem(piece, sources)
        or _place_problem(piece, sources)
        or _share_problem(piece)
    )


def _place_problem(piece: Piece, sources: Sources) -> str:
    """Say when what stands "of", "in" or "near" a name stands there of another one."""
    theirs: dict[tuple[str, str], list[Word]] = {}
    for words in sources.words:
        for head, preposition, name in _named(words):
            theirs.setdefault((head, preposition), []).append(name)
    for head, preposition, name in _named(piece.words):
        known = theirs.get((head, preposition), ())
        if known and not any(is_same(name, other) for other in known):
            there = known[0].text
            return f'says "{preposition} {name.text}" where the source says "{preposition} {there}"'
    return ""


def _named(words: Sequence[Word]) -> Iterator[tuple[str, str, Word]]:
    """Yield each preposition between a word and a name, with both."""
    for at, word in enumerate(words):
        if word.text not in _PLACING or not at or not words[at - 1].is_content:
            continue
        for there in words[at + 1 : at + 1 + _NEAR]:
            # "At Trent Harbour's Marlow quay" names the harbour of what it is at.
            if there.text in _PLACING and (word.text == "of" or there.text != "of"):
                break  # of "residents of the hamlets of Pell", only the hamlets are Pell's
            if there.kind is Kind.NAME and not there.text.endswith(("'s", "’s", "s'", "s’")):
                yield words[at - 1].key[-1], word.text, there
            if there.kind in (Kind.NAME, Kind.BREAK, Kind.NUMBER, Kind.DAY):
                break


def _share_problem(piece: Piece) -> str:
    """Say when a part is larger than the whole: "140 of the 31 million"."""
    words = [word for word in piece.words if word.text not in _COUNTED_IN]
    for part, of, whole in zip(words, words[1:], words[2:], strict=False):
        is_share = of.text == "of" and part.kind is whole.kind is Kind.NUMBER
        if is_share and float(part.key[0]) > float(whole.key[0]):
            return f'puts "{part.text}" of "{whole.text}", which is less'
    return ""


def _restricting_problem(piece: Piece, sources: Sources) -> str:
    """Say when "only" or "except" narrows what the source does not narrow."""
    theirs = {word.text for word in sources.all_words}
    mine = {word.text for word in piece.words}
    if mine.isdisjoint(_BUT):
        for words in sources.words:
            for this, following in pairwise(words):
                if this.text in mine & _WHOLE and following.text in _BUT:
                    return f'leaves out the source\'s "{this.text} {following.text}"'
            if except_for := _excepted(words, mine & _WHOLE):
                return f'leaves out the source\'s "{except_for}"'
    for word in piece.words:
        for narrowing, known in ((_ONLY, _RESTRICTED), (_SAVE, _SPARED)):
            if word.text in narrowing and theirs.isdisjoint(known):
                return f'says "{word.text}" where the source does not'
    return ""


def _excepted(words: Sequence[Word], told: Collection[str]) -> str:
    """Return the "except" of "freed all passengers from the wreckage except two"; or nothing."""
    whole = next((at for at, word in enumerate(words) if word.text in told), len(words))
    behind = takewhile(lambda word: word.kind is not Kind.BREAK, words[whole:])
    return next((word.text for word in behind if word.text in _SAVE), "")


def _choice_problem(piece: Piece, sources: Sources) -> str:
    """Say when "or" stands where the source has "and", or the other way round."""
    theirs = [pair for words in sources.words for pair in _joined(words)]
    is_denied = any(word.text in _NOT for word in piece.words)
    for left, text, right in _joined(piece.words):
        same = {other for a, other, b in theirs if left & a and right & b}
        if same and text not in same and not is_denied:
            return f'says "{text}" where the source says "{next(iter(same))}"'
    return ""


def _joined(words: Sequence[Word]) -> Iterator[tuple[set[str], str, set[str]]]:
    """Yield each "and" or "or" of a text with the words on both sides of it."""
    for at, word in enumerate(words):
        after = words[at + 1].text if at + 1 < len(words) else ""
        if word.text in ("and", "or") and after not in _BOUNDS:
            before = [one.key[-1] for one in words[max(0, at - 4) : at] if one.is_content]
            behind = [one.key[-1] for one in words[at + 1 : at + 5] if one.is_content]
            yield set(before[-2:]), word.text, set(behind[:2])


def _relations(words: Sequence[Word]) -> Iterator[_Relation]:
    for at, word in enumerate(words):
        text = word.text
        if text == "of" and at and words[at - 1].text == "out":
            text = "out-of"
        if text in _WHEN and at + 1 < len(words) and words[at + 1].kind is Kind.DAY:
            text = f"{text}-then"
        if text in _GROUPS and word.kind in (Kind.SMALL, Kind.PLAIN):
            behind = tuple(_behind(words, at))
            # "Will have to" is "must".
            is_owed = [there.text for there in words[at + 1 : at + 3]] == ["have", "to"]
            if behind and not is_owed:
                yield _Relation(text, behind)


def _behind(words: Sequence[Word], at: int) -> Iterator[str]:
    """Yield the first words that say something behind a place, of the same clause."""
    found = 0
    for word in words[at + 1 :]:
        if word.kind is Kind.BREAK or found == _REACH:
            return
        if word.text in _GROUPS and found:
            return
        if word.is_content:
            found += 1
            yield " ".join(word.key) if word.kind is Kind.NUMBER else word.key[-1]


def _have_one_thing(mine: _Relation, theirs: _Relation) -> bool:
    return mine.behind[0] in theirs.behind or theirs.behind[0] in mine.behind


def _are_kin(mine: _Relation, theirs: _Relation) -> bool:
    """Tell whether two small words are of one family, so that they can be compared."""
    return not _GROUPS[mine.text].keys().isdisjoint(_GROUPS[theirs.text])


def _is_contrary(mine: str, theirs: str) -> bool:
    one, other = _GROUPS[mine], _GROUPS[theirs]
    shared = one.keys() & other.keys()
    return bool(shared) and all(one[family] != other[family] for family in shared)
