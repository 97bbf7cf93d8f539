"""Whether a statement gives a cause that its source does not give."""

from bot.core.gate.about import held_stems, shown, unheld
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.wording import Kind
from bot.core.patterns import Pattern

_TOLD = Pattern(
    r"\b(?:because|"
    r"due to (?=(?:an?|the|its|their|his|her|this|that)\b|\w+(?:ion|ment|ness|ure|age|s)\b)|"
    r"caused by|as a result of|owing to|thanks to|was the cause|the cause of)\b"
)
#: Words that give a cause, or that are told as one without saying more than they do.
_GIVEN = Pattern(
    r"\b(?:because|due|caus\w+|result\w*|owing|thanks|blam\w+|attribut\w+|trigger\w*|spark\w*|"
    r"prompt\w*|lead|leads|led|forc\w+|after|by|as|since|for|over|from|so|when|amid|following|"
    r"responsib\w+|reason\w*|why|to)\b"
)
#: "The cause was not yet known."
_UNKNOWN = Pattern(
    r"\b(?:cause|reason)s?\b[^.;]{0,40}\b(?:not (?:yet |immediately )?(?:known|clear|established)|"
    r"unknown|unclear|under investigation|being investigated|undetermined)|"
    r"\b(?:not (?:yet |immediately )?(?:known|clear)|unclear|unknown|no word)\b[^.;]{0,25}"
    r"\b(?:what (?:had )?caused|why|the cause)|"
    r"\bwhy (?:is|was|remain\w*) (?:unclear|unknown|not known)\b"
)
_OPEN = Pattern(r"\b(?:not|unknown|unclear|investigat\w+|whether|if|may|might|could)\b")


def cause_problem(piece: Piece, sources: Sources) -> str:
    """Say when a cause is given that its source does not give, or says is not known."""
    told = _TOLD.search(piece.text.casefold())
    if told is None:
        return ""
    theirs = " ".join(one.folded for one in sources.grounds)
    behind = [w for w in piece.words if w.start >= told.end()]
    end = next((k for k, w in enumerate(behind) if w.kind is Kind.BREAK), len(behind))
    free = unheld(behind[:end], held_stems(sources.grounds))
    if free:
        return f"gives a cause that its source does not: {shown(behind, free)}"
    if _UNKNOWN.search(theirs) and not _OPEN.search(piece.text.casefold()):
        return "gives a cause where the source says that none is known"
    return "" if _GIVEN.search(theirs) else f'says "{told[0]}" where the source does not'
