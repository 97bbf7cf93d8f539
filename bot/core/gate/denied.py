"""What a source says that somebody denies: a statement may tell that with a "not"."""

from collections.abc import Sequence

from bot.core.gate.pieces import Sources
from bot.core.gate.voice import DENIES
from bot.core.gate.wording import Kind, Word

#: Content words behind a denial that it covers.
_COVERED = 5
#: Behind these, something else is told: "denied it and is cooperating".
_ENDS = frozenset("and but while".split())


def count_denials(words: Sequence[Word]) -> int:
    """Return how many of some words deny: "denied", "rejects"."""
    return sum(bool(DENIES.search(word.text)) for word in words)


def denied_stems(sources: Sources) -> set[str]:
    """Return the stems of what somebody denies."""
    found: set[str] = set()
    for words in sources.words:
        for at, word in enumerate(words):
            if DENIES.search(word.text):
                end = next((k for k in range(at + 1, len(words)) if _ends_denial(words[k])), None)
                behind = [there for there in words[at + 1 : end] if there.is_content]
                found |= {stem for there in behind[:_COVERED] for stem in there.key}
    return found


def _ends_denial(word: Word) -> bool:
    return word.text in _ENDS or (word.kind is Kind.BREAK and word.text in ";:.")
