"""Whether a statement leaves out the condition under which its source says that it would be so.

“The firm would stop its plant on Friday if parts did not arrive” is no “would stop on Friday”.
"""

from collections.abc import Iterator

from bot.core.gate.pieces import Piece, Sources
from bot.core.patterns import Pattern
from bot.core.text.characters import fold
from bot.core.text.words import stems

_MODAL = Pattern(r"\b(?:will|would|could|can|may|might|shall|must)\b|['’](?:ll|d)\b")
#: Words that keep what is said open, in a statement in whatever words.
_KEPT = Pattern(
    r"\b(?:if|unless|provided|providing|whether|depend\w*|condition\w*|should|once|when|whenever|"
    r"until|till|without|otherwise|except|in case|as long as|were|threat\w*)\b"
)
_IF = Pattern(
    r"\b(?:if|unless)\b(?! (?:any|anything|anyone|ever|not|so|needed|necessary|possible)\b)"
)
#: What comes before an "if" that is no condition: "as if", "asked if", "it is unclear if".
_NO_CONDITION = Pattern(
    r"\b(?:as|even|ask\w*|wonder\w*|know\w*|see\w*|check\w*|determin\w*|decid\w*|decision|sure|"
    r"clear|unclear|certain|say|said|question\w*|doubt\w*|consider\w*|examin\w*)"
    r"(?:\s+(?:him|her|them|us|me|it|reporters|only))?\s*$"
)
_BOUNDARY = Pattern(r"[,;:]|\b(?:and|but|while|because|that)\b")
_SENTENCE = Pattern(r"(?<=[.!?;])\s+")
#: Of the words of what depends on a condition, so many say that it is told.
_SHARE = 0.6


def condition_problem(piece: Piece, sources: Sources) -> str:
    """Say when a condition is left out on which its source makes what is told depend."""
    told = fold(piece.text)
    if not _MODAL.search(told) or _KEPT.search(told):
        return ""
    theirs = [part for one in sources.grounds for part in _SENTENCE.split(one.folded)]
    own = piece.stems
    for text in theirs:
        for word, main in _conditioned(text):
            words = set(stems(main))
            is_told = len(words) > 1 and len(words & own) >= _SHARE * len(words)
            if is_told and not any(_tells(other, words) for other in theirs if other != text):
                return f'leaves out the source\'s "{word}"'
    return ""


def _conditioned(text: str) -> Iterator[tuple[str, str]]:
    """Yield each "if", with the clause that depends on it, from its "will" on."""
    for found in _IF.finditer(text):
        before = text[: found.start()]
        if _NO_CONDITION.search(before):
            continue
        opening = max((one.end() for one in _BOUNDARY.finditer(before)), default=0)
        if before[opening:].strip():
            main = before[opening:]
        else:
            # It comes first: what depends on it stands behind its comma.
            behind = text[found.end() :]
            comma = behind.find(",")
            main = behind[comma + 1 :].split(",")[0] if comma >= 0 else ""
        modal = _MODAL.search(main)
        if modal is not None:
            yield found[0], main[modal.end() :]


def _tells(text: str, words: set[str]) -> bool:
    """Tell whether another source says the same under no condition."""
    return not _IF.search(text) and len(words & set(stems(text))) >= _SHARE * len(words)
