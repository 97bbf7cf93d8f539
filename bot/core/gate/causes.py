"""Whether a statement gives a cause that its source does not give, or turns one round."""

from collections.abc import Iterable, Iterator, Sequence

from bot.core.gate.about import held_stems, shown, unheld
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.wording import Kind, Word
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

#: Before these stands what came first, and behind them what came of it.
_BRINGS = frozenset(
    "caused causes causing triggered triggers triggering sparked sparks sparking prompted prompts "
    "prompting forced forces forcing provoked provokes provoking".split()
)
_LEADS = frozenset("led leads leading".split())
#: Behind these stands what came first.
_CAME_OF = frozenset("after because following".split())
#: Whatever was "damaged in" a flood was so for it.
_HARMED = frozenset(
    "damaged destroyed wrecked killed injured wounded hurt lost flooded displaced".split()
)
_JOINTS = frozenset(("and", "but"))
#: So many content words on either side tell what came first, and what came of it.
_SIDE = 6


def cause_problem(piece: Piece, sources: Sources) -> str:
    """Say when a cause is given that its source does not give, or says is not known."""
    turned = _turned_problem(piece, sources)
    told = _TOLD.search(piece.text.casefold())
    if turned or told is None:
        return turned
    theirs = " ".join(one.folded for one in sources.grounds)
    behind = [w for w in piece.words if w.start >= told.end()]
    end = next((k for k, w in enumerate(behind) if w.kind is Kind.BREAK), len(behind))
    free = unheld(behind[:end], held_stems(sources.grounds))
    if free:
        return f"gives a cause that its source does not: {shown(behind, free)}"
    if _UNKNOWN.search(theirs) and not _OPEN.search(piece.text.casefold()):
        return "gives a cause where the source says that none is known"
    return "" if _GIVEN.search(theirs) else f'says "{told[0]}" where the source does not'


def _turned_problem(piece: Piece, sources: Sources) -> str:
    """Say when what came of a thing in the source is told as what it came of."""
    mine = list(_causes(piece.words))
    theirs = [one for words in sources.words for one in _causes(words)] if mine else []
    for word, first, then in mine:
        crossed = straight = 0
        for _, its_first, its_then in theirs:
            if first & its_then and then & its_first:
                crossed = max(crossed, len(first & its_then) + len(then & its_first))
            straight = max(straight, len(first & its_first) + len(then & its_then))
        if crossed > straight:
            at = piece.words.index(word)
            return f"gives a cause that its source does not: {_shown(piece.words[at:])}"
    return ""


def _causes(words: Sequence[Word]) -> Iterator[tuple[Word, frozenset[str], frozenset[str]]]:
    """Yield each word that tells what led to what, with the stems of both."""
    for at, word in enumerate(words):
        behind = words[at + 1].text if at + 1 < len(words) else ""
        is_back = word.text in _CAME_OF or (word.text in _BRINGS and behind == "by")
        is_back = is_back or (word.text in _HARMED and behind in ("in", "by"))
        if not is_back and word.text not in _BRINGS and (word.text not in _LEADS or behind != "to"):
            continue
        before, after = words[_opening(words, at) : at], words[at + 1 : _closing(words, at)]
        is_first = not before or before[-1].kind is Kind.BREAK or before[-1].text in _JOINTS
        if is_first and word.text in _CAME_OF:
            # "Because the wind fell, the fire died": what came of it stands behind the comma.
            comma = next((k for k, there in enumerate(after) if there.text == ","), len(after))
            sides = _stems(after[:comma]), _stems(after[comma + 1 :])
        else:
            end = next((k for k, there in enumerate(after) if there.text == ","), len(after))
            sides = _stems(reversed(before)), _stems(after[:end])
            sides = sides[::-1] if is_back else sides
        if all(sides):
            yield word, *sides


def _shown(words: Sequence[Word]) -> str:
    end = next((k for k, word in enumerate(words) if word.kind is Kind.BREAK), len(words))
    return " ".join(word.text for word in words[: min(end, _SIDE)])


def _opening(words: Sequence[Word], at: int) -> int:
    """Return where the clause before a place begins: behind ", and"."""
    return next((k + 1 for k in range(at - 1, 0, -1) if _parts(words, k)), 0)


def _closing(words: Sequence[Word], at: int) -> int:
    return next((k for k in range(at + 2, len(words)) if _parts(words, k)), len(words))


def _parts(words: Sequence[Word], at: int) -> bool:
    return words[at].text in _JOINTS and words[at - 1].text == ","


def _stems(words: Iterable[Word]) -> frozenset[str]:
    """Return the stems of the first words that say something, of one clause."""
    found: list[str] = []
    for word in words:
        if (word.kind is Kind.BREAK and word.text != ",") or len(found) >= _SIDE:
            break
        if word.is_content and word.kind not in (Kind.NUMBER, Kind.DAY):
            found += word.key
    return frozenset(found)
