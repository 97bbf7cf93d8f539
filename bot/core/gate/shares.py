"""All of them, most of them, eleven of the seventeen: how much of a whole is told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same
from bot.core.gate.unitwords import UNIT_OF
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern

_ALL = frozenset("all every everyone everybody everything entire always unanimously".split())
#: Any of these in the source may be told as all of it.
_WHOLE = _ALL | frozenset(
    "each whole both total full fully completely entirely any no none nobody never nothing "
    "throughout unanimous complete wholly everywhere".split()
)
#: Behind "all", or before it, these make an idiom of it.
_IDIOM_BEHIND = frozenset("but about along over too right".split())
_IDIOM_BEFORE = frozenset("at after above".split())
_MOSTLY = frozenset(
    "most mostly majority largely mainly chiefly predominantly bulk many percent per cent thirds "
    "quarters half".split()
)
_SCORE = Pattern(r"(?<![\w.,-])(\d{1,4})(?:[-–]| to | votes to )(\d{1,4})(?![\w-])")
_THEM = frozenset(("them", "whom", "those", "these"))
_WHICH = frozenset(("which", "whom"))
_SOME = frozenset("some several many most including among".split())
_SOME_OF = frozenset("some several many most few half".split())
#: So many words of what only a part of them did show that it is told of all.
_CLEARLY = 2
_TWO = frozenset("both two pair couple twin twins double either neither each".split())
#: How far behind "both" its "and" stands, in words.
_NEAR_BOTH = 8
_OF = frozenset("the its his her their those these our".split())


def share_problem(piece: Piece, sources: Sources) -> str:
    """Say when a part is told as the whole, or the whole as a part; empty when neither is."""
    return (
        _whole_problem(piece, sources)
        or _both_problem(piece, sources)
        or _part_problem(piece, sources)
        or _of_them_problem(piece, sources)
        or _some_of_problem(piece, sources)
        or _rather_problem(piece, sources)
        or _score_problem(piece, sources)
    )


def _whole_problem(piece: Piece, sources: Sources) -> str:
    theirs = {part for word in sources.all_words for part in word.text.split()}
    is_counted = any(word.kind is Kind.NUMBER for word in sources.all_words)
    parts = {whole.key for _, _, whole in _parts(sources.words)}
    for at, word in enumerate(piece.words):
        if word.kind in (Kind.NAME, Kind.NUMBER, Kind.DAY):
            continue
        before = piece.words[at - 1].text if at else ""
        behind = piece.words[at + 1] if at + 1 < len(piece.words) else None
        if word.text in _ALL and not theirs & _WHOLE:
            if before in _IDIOM_BEFORE or (behind is not None and behind.text in _IDIOM_BEHIND):
                continue
            # "All three" may be said of three, if they are not three of seven.
            if behind is not None and behind.kind is Kind.NUMBER and behind.key not in parts:
                continue
            return f'says "{word.text}" where the source does not'
        is_share = word.text == "most" and before in ("", "of", ",", "and") and not is_counted
        if is_share and not theirs & _MOSTLY:
            return 'says "most" where the source does not'
    return ""


def _both_problem(piece: Piece, sources: Sources) -> str:
    """Say when "a recorder" is told as "both recorders"; "both the mayor and police" are two."""
    theirs = {part for word in sources.all_words for part in word.text.split()}
    is_two = any(word.kind is Kind.NUMBER and "2" in word.key for word in sources.all_words)
    if is_two or theirs & _TWO:
        return ""
    for at, word in enumerate(piece.words):
        behind = {one.text for one in piece.words[at + 1 : at + _NEAR_BOTH]}
        if word.text == "both" and "and" not in behind and len(sources.grounds) == 1:
            return 'says "both" where the source does not'
    return ""


def _part_problem(piece: Piece, sources: Sources) -> str:
    """Say when "released 11 of the 17" is told as "released 17"."""
    told = {word.key for word in piece.words if word.kind is Kind.NUMBER}
    for before, part, whole in _parts(sources.words):
        if whole.key not in told or part.key in told:
            continue
        for at, word in enumerate(piece.words):
            mine = _before(piece.words, at)
            # "Eight men were saved" for "Five of the eight men were saved".
            is_first = before is None is mine
            is_told_so = mine is not None and before is not None and is_same(mine, before)
            if word.key == whole.key and (is_first or is_told_so):
                return f'puts "{word.text}" where the source has "{part.text}"'
    return ""


def _of_them_problem(piece: Piece, sources: Sources) -> str:
    """Say when "six died, four of them in a church" is told as "six died in a church"."""
    if not _SOME.isdisjoint(word.text for word in piece.words):
        return ""
    told = {key for word in piece.words if word.is_content for key in word.key}
    for words in sources.words:
        for part in _parts_of_them(words):
            has_number, has_whole = (
                not told.isdisjoint(word.key) for word in (part.number, part.whole)
            )
            if has_whole and not has_number and len(part.own & told) >= part.needed:
                return f'puts "{part.whole.text}" where the source has "{part.number.text}"'
    return ""


def _some_of_problem(piece: Piece, sources: Sources) -> str:
    """Say when "eleven of the pupils escaped" is told as "the pupils escaped"."""
    mine = {word.text for word in piece.words} | {
        key for word in piece.words if word.kind is Kind.NUMBER for key in word.key
    }
    nouns = [word.key for word in piece.words if word.kind in (Kind.PLAIN, Kind.ACTOR)]
    for words in sources.words:
        for at, word in enumerate(words[:-3]):
            is_part = word.kind is Kind.NUMBER or word.text in _SOME_OF
            noun = words[at + 3]
            if not is_part or words[at + 1].text != "of" or words[at + 2].text not in _OF:
                continue
            is_told = noun.key in nouns and noun.kind in (Kind.PLAIN, Kind.ACTOR)
            is_once = sum(there.key == noun.key for there in sources.all_words) == 1
            has_part = not mine.isdisjoint({word.text, *word.key} | _SOME)
            if is_told and is_once and not has_part:
                return f'leaves out the source\'s "{word.text} of"'
    return ""


@dataclass(frozen=True, slots=True)
class _Part:
    """What a sentence tells of some of those that it counts."""

    number: Word
    #: The number before it: how many there are of all.
    whole: Word
    #: Keys of what is told of these alone.
    own: frozenset[str]
    #: How many of those show, where they are told of all, that they are told wrongly.
    needed: int


def _parts_of_them(words: Sequence[Word]) -> Iterator[_Part]:
    """Yield "four of them in a church" and "of which 46 million" of a sentence."""
    for at, word in enumerate(words[:-2]):
        is_of_them = words[at + 1].text == "of" and words[at + 2].text in _THEM
        is_of_which = at > 1 and words[at - 1].text in _WHICH and words[at - 2].text == "of"
        if word.kind is not Kind.NUMBER or not (is_of_them or is_of_which):
            continue
        first, last = (at, at + 3) if is_of_them else (at - 2, at + 1)
        whole = next((w for w in reversed(words[:first]) if w.kind is Kind.NUMBER), None)
        if whole is not None:
            behind = list(takewhile(lambda w: w.kind is not Kind.BREAK, words[last:]))
            others = (*words[:first], *words[last + len(behind) :])
            own = _keys(w for w in behind if w.is_content) - _keys(others)
            yield _Part(word, whole, own, needed=_CLEARLY if is_of_them else 1)


def _keys(words: Iterable[Word]) -> frozenset[str]:
    return frozenset(key for word in words for key in word.key)


def _rather_problem(piece: Piece, sources: Sources) -> str:
    """Say when "smugglers rather than rebels" is told the other way round."""
    theirs = {pair for words in sources.words for pair in _rather(words)}
    for mine in _rather(piece.words):
        if mine not in theirs and mine[::-1] in theirs:
            return f'puts "{mine[0]}" where the source has "{mine[1]}"'
    return ""


def _rather(words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    for at in range(1, len(words) - 2):
        if (words[at].text, words[at + 1].text) == ("rather", "than"):
            yield words[at - 1].text, words[at + 2].text


def _score_problem(piece: Piece, sources: Sources) -> str:
    """Say when "voted 19-15" is told as "voted 15-19"."""
    theirs = {found.groups() for one in sources.grounds for found in _SCORE.finditer(one.text)}
    for found in _SCORE.finditer(piece.text):
        mine = found.groups()
        if mine not in theirs and mine[::-1] in theirs:
            return f'puts "{found[0]}" where the source has "{mine[1]}-{mine[0]}"'
    return ""


def paired(piece: Piece, sources: Sources) -> set[tuple[str, ...]]:
    """Return the keys of numbers told as "A of the B", or "A to B", as the source has them."""
    theirs = {(part.key, whole.key) for _, part, whole in _parts(sources.words)}
    mine = {(part.key, whole.key) for _, part, whole in _parts([piece.words])}
    theirs |= {pair for words in sources.words for pair in _against(words)}
    mine |= set(_against(piece.words))
    return {key for pair in mine & theirs for key in pair}


def _parts(sentences: Iterable[Sequence[Word]]) -> list[tuple[Word | None, Word, Word]]:
    """Return each "A of the B" with the content word before it, its part and its whole."""
    found = []
    for words in sentences:
        for at, word in enumerate(words[:-2]):
            of = at + 2 if words[at + 1].text in UNIT_OF else at + 1
            if word.kind is not Kind.NUMBER or words[of].text != "of" or of + 1 >= len(words):
                continue
            place = of + 2 if words[of + 1].text in _OF else of + 1
            if place < len(words) and words[place].kind is Kind.NUMBER:
                found.append((_before(words, at), word, words[place]))
    return found


def _against(words: Sequence[Word]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the two numbers of "104 votes to 96"."""
    for at, word in enumerate(words):
        if word.kind is not Kind.NUMBER:
            continue
        behind = words[at + 1 : at + 5]
        to = next((k for k, there in enumerate(behind) if there.text == "to"), len(behind))
        if to + 1 < len(behind) and behind[to + 1].kind is Kind.NUMBER:
            yield word.key, behind[to + 1].key
        # "To 0.8 per cent from 1.9".
        behind = words[at + 1 : at + 6]
        since = next((k for k, there in enumerate(behind) if there.text == "from"), len(behind))
        is_end = at > 0 and words[at - 1].text == "to"
        if is_end and since + 1 < len(behind) and behind[since + 1].kind is Kind.NUMBER:
            yield behind[since + 1].key, word.key


def _before(words: Sequence[Word], at: int) -> Word | None:
    """Return the content word before a place, but for "all"."""
    return next((w for w in reversed(words[:at]) if w.is_content and w.text not in _ALL), None)
