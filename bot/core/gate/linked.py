"""Words that name one thing together: "Marek Dunn, the head of Telvia", "Telvia's head Marek Dunn".

Whichever of them stands first, none has taken the other's place, as long as it is Telvia that has
a head in both.
"""

from collections.abc import Sequence

from bot.core.gate.claimants import is_saying
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern

#: So many words may stand between the two, and so many of them may be plain ones.
_APART, _PLAIN = 6, 2
_JOINS = frozenset(("of", "in", "at", "from"))
_IDLE = frozenset(("the", "a", "an", "its", "his", "her", "their", ","))
_VERB = Pattern(r"(?:ed|ing|s)$")


def are_linked(a: Word, b: Word, piece: Piece, sources: Sources) -> bool:
    """Tell whether two words belong to one name or thing, in the statement and in a source.

    Args:
        a: A word of the statement.
        b: The word of a source in whose place it stands.
        piece: The statement.
        sources: What it cites.
    """
    here = _owner(piece.words, a, b)
    return here is not None and any(_owner(words, a, b) is here for words in sources.words)


def _owner(words: Sequence[Word], a: Word, b: Word) -> Word | None:
    """Return which of two words says whose or of what the other is; None where they are apart."""
    ones = [at for at, word in enumerate(words) if word.is_content and is_same(word, a)]
    others = [at for at, word in enumerate(words) if word.is_content and is_same(word, b)]
    for one in ones:
        for other in others:
            first, last = sorted((one, other))
            if first == last or last - first > _APART:
                continue
            is_last = _is_owner_last(words[first + 1 : last])
            if is_last is not None:
                return a if is_last is (last == one) else b
    return None


def _is_owner_last(between: Sequence[Word]) -> bool | None:
    """Tell whether "of" or the like stands between; None where other words do as well."""
    plain = [word for word in between if word.kind is Kind.PLAIN]
    if len(plain) > _PLAIN or any(_VERB.search(w.text) or is_saying(w) for w in plain):
        return None
    small = {word.text for word in between if word.kind in (Kind.SMALL, Kind.BREAK)}
    if not small <= _JOINS | _IDLE:
        return None
    if small & _JOINS:
        return True
    # "Telvia chief Marek Dunn", "Tarmond's minister, Alis Monro"; "the army, Brel" is none.
    has_role = any(word.kind in (Kind.PLAIN, Kind.ACTOR) for word in between)
    return False if has_role or not between else None
