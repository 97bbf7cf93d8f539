"""Words that say the same thing more strongly: charged, convicted; said, confirmed."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.wording import SLOTS, Kind, Word
from bot.core.text.words import stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


#: Steps upwards; a higher one than any of the source's says more than it.
_ACCUSED = (
    _stems("suspected suspect suspicion accused accuse accusation alleged allegedly arrested"),
    _stems("charged charges charge indicted indictment arraigned arraignment"),
    _stems("convicted conviction sentenced guilty"),
)
#: Said by somebody who vouches for it; the source has to have one of the second.
_VOUCHED = frozenset("confirmed confirms proved proves proven verified established".split())
_SURE = _stems(
    "confirm confirmation confirmed prove proof proven verify verification establish certain "
    "official officially determine determined conclude concluded identified identify admit "
    "acknowledge recognise recognize evidence find ratify approve"
)
_ORDERED = frozenset("ordered orders instructed commanded forced".split())
_ASKED = _stems("ask urge appeal advise recommend request invite call")
#: More than one of them.
_SEVERAL = frozenset("several many numerous multiple countless".split())
_MANY = frozenset(
    "several many numerous multiple countless various some number few series group dozens dozen "
    "scores hundreds thousands millions most lots crowds tens".split()
)
_FEWEST = 3
#: Whoever has one of these before an office does not hold it.
_RANKS = frozenset("vice deputy acting assistant former ex".split())


def ladder_problem(piece: Piece, sources: Sources) -> str:
    """Say which word is stronger than the source's; empty when none is."""
    short = _short_office(piece, sources)
    if short:
        return short
    theirs = {stem(part) for word in sources.all_words for part in word.text.split()}
    mine = [word for word in piece.words if word.kind not in SLOTS or word.kind is Kind.ACTOR]
    for word in mine:
        own = stem(word.text)
        if (
            own in _ACCUSED[-1]
            and not theirs & _ACCUSED[-1]
            and theirs & (_ACCUSED[0] | _ACCUSED[1])
        ):
            return f'says "{word.text}" where the source does not go so far'
        if word.text in _VOUCHED and not theirs & _SURE:
            return f'says "{word.text}" where the source does not'
        if word.text in _ORDERED and own not in theirs and theirs & _ASKED:
            return f'says "{word.text}" where the source does not go so far'
        if word.text in _SEVERAL and not _are_several(sources):
            return f'says "{word.text}" where the source does not'
    return ""


def _short_office(piece: Piece, sources: Sources) -> str:
    """Say when "vice president" or "former chief" is told as president or chief."""
    theirs = [pair for words in sources.words for pair in _offices(words)]
    full = {office for office, rank in theirs if rank}
    plain = {office for office, rank in theirs if not rank}
    told = {word.text for word in piece.words}
    for office, rank in _offices(piece.words):
        if office in full - plain and not rank:
            said = next(rank for other, rank in theirs if other == office and rank)
            if said in told:
                continue  # "acting staff secretary", "staff acting secretary"
            return f'leaves out the source\'s "{said}"'
    return ""


def _offices(words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """Yield each word with the rank that stands right before it, or nothing."""
    parts = [part for word in words for part in word.text.split()]
    for before, part in pairwise(["", *parts]):
        if part not in _RANKS:
            yield part, before if before in _RANKS else ""


def _are_several(sources: Sources) -> bool:
    return any(
        word.text in _MANY or (word.kind is Kind.NUMBER and float(word.key[0]) >= _FEWEST)
        for word in sources.all_words
    )
