"""Words of a writer's own in the place of the source's: “electronic lists” for “paper lists”.

A fifth of a statement's words may be a writer's own. Where it repeats its source, one that stands
where the source has another word says another thing, whether or not a table knows it as contrary.
"""

from collections.abc import Collection, Sequence

from bot.core.gate.about import held_stems, unheld
from bot.core.gate.alignment import Change
from bot.core.gate.alike import same_as
from bot.core.gate.claimants import is_saying, says_plainly
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same
from bot.core.gate.voice import DENIES
from bot.core.gate.wording import Kind, Word
from bot.core.text.words import stem

#: By so many words the source may be longer in that place: “put out” for “brought under control”.
_LONGER = 1
#: Of so few, one of one's own is enough: “guards regained” for “inmates seized”.
_PAIR = 2
#: So many letters make a root: “a road”, “a roadway”.
_ROOT = 4
#: “Citizens need visas for Tarn” for “Tarn requires visas from citizens”.
_TURNED = frozenset({(stem("need"), stem("require"))})
#: “Left three dead”, of what killed three: what became of them is compared elsewhere.
_LIGHT = frozenset(map(stem, "left leave leaving".split()))


def substitute_problem(change: Change, held: Collection[str], sources: Sources) -> str:
    """Say which word of one's own stands in the place of the source's; empty when none does.

    Args:
        change: Where a statement differs from the sentence that it repeats.
        held: The stems that its sources hold or imply.
        sources: What it cites.
    """
    told = [word for word in change.told if word.is_content]
    theirs = [word for word in change.held if word.is_content and not says_plainly(word)]
    if not told or not theirs or len(theirs) > len(told) + _LONGER:
        return ""
    own = [word for word in told if _is_own(word, held)]
    is_pair = max(len(told), len(theirs)) <= _PAIR
    if not own or (len(own) < len(told) and not is_pair) or _is_of_root(own, theirs):
        return ""
    if any(map(_may_stand, told)) or (is_saying(told[0]) and is_saying(theirs[0])):
        return ""  # who says it, and how surely, is compared by itself
    before = change.before[-1] if change.before else None
    is_one = len(told) == len(theirs) == 1
    if (told[0].key[0], theirs[0].key[0]) in _TURNED:
        return ""
    if is_one and _may_be_told_so(told[0], before, sources):
        return ""
    return f'puts "{_text(told)}" where the source has "{_text(theirs)}"'


def stranger_problem(piece: Piece, sources: Sources) -> str:
    """Say which word of one's own stands between the words of another one; empty when none does.

    Unlike `substitute_problem`, wherever its clause was moved: “Lenk said the pilot tested
    negative” for “The driver tested negative, Lenk said”.
    """
    held = held_stems(sources.grounds)
    words = _spoken(piece.words)
    small = {one.text for one in (*piece.operators, *sources.operators)}
    own = [
        at
        for at, word in enumerate(words)
        if _is_own(word, held)
        and not _may_stand(word)
        and word.text not in small
        and not _may_be_told_so(word, words[at - 1] if at else None, sources)
    ]
    kept = {key for word in words for key in word.key}
    for theirs in map(_spoken, sources.words) if own else ():
        for there, word in enumerate(theirs):
            if word.text in small or not _is_dropped(word, kept):
                continue
            for at in own:
                is_said = is_saying(words[at]) and is_saying(word)
                is_said = is_said or (words[at].key[0], word.key[0]) in _TURNED
                if not is_said and _is_between(words, at, theirs, there):
                    return f'puts "{words[at].text}" where the source has "{word.text}"'
    return ""


def _may_be_told_so(word: Word, before: Word | None, sources: Sources) -> bool:
    """Tell whether "the ferry" may stand for "the vessel": the article calls a thing both."""
    if before is None or before.text != "the" or word.kind is not Kind.PLAIN:
        return False
    return any(f"{word.text} " in one.article.text for one in sources.grounds)


def _is_dropped(word: Word, kept: Collection[str]) -> bool:
    """Tell whether a word of the source is not told, and no other one for it."""
    if word.kind not in (Kind.PLAIN, Kind.ACTOR) or says_plainly(word):
        return False
    return not any(key in kept for key in (*word.key, *same_as(word.key[0])))


def _spoken(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.kind is not Kind.BREAK]


def _is_between(words: Sequence[Word], at: int, theirs: Sequence[Word], there: int) -> bool:
    """Tell whether two words have the same word on either side, or the same two on one."""
    before = [_is_alike(words, at - k, theirs, there - k) for k in (1, 2)]
    behind = [_is_alike(words, at + k, theirs, there + k) for k in (1, 2)]
    if before[0] and behind[0]:
        return _says(words, at - 1) or _says(words, at + 1)
    return (all(before) and (_says(words, at - 1) or _says(words, at - 2))) or (
        all(behind) and (_says(words, at + 1) or _says(words, at + 2))
    )


def _is_alike(words: Sequence[Word], at: int, theirs: Sequence[Word], there: int) -> bool:
    if not (0 <= at < len(words) and 0 <= there < len(theirs)):
        return False
    a, b = words[at], theirs[there]
    return a.text == b.text if Kind.SMALL in (a.kind, b.kind) else is_same(a, b)


def _says(words: Sequence[Word], at: int) -> bool:
    return words[at].is_content


def _is_own(word: Word, held: Collection[str]) -> bool:
    # "[Ana Brel]'s leaving", of "he's leaving".
    is_word = word.kind in (Kind.PLAIN, Kind.ACTOR) and len(word.text) > 1
    return is_word and bool(unheld([word], held))


def _is_of_root(own: Collection[Word], theirs: Collection[Word]) -> bool:
    return any(
        min(len(one.text), len(other.text)) >= _ROOT
        and (one.text.startswith(other.text) or other.text.startswith(one.text))
        for one in own
        for other in theirs
    )


def _may_stand(word: Word) -> bool:
    return word.key[0] in _LIGHT or DENIES.search(word.text) is not None


def _text(words: Collection[Word]) -> str:
    return " ".join(word.text for word in words)
