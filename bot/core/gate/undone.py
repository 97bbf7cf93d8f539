"""Whether what is only asked for, weighed or required is told as done."""

from collections.abc import Sequence

from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern

#: Behind these, what is to be done was done.
DONE = frozenset(
    "managed able forced had began begin begun started helped came used went enough continued "
    "decision decided decide continue proceeded rushed failed made allowed according due thanks "
    "happened compelled".split()
)
_IRREGULAR = frozenset(
    "was went came took gave sent held said told met left fell rose began built bought brought "
    "fought found flew hit shot struck won lost paid sold spent stood thought withdrew made".split()
)
#: What stands right behind these in "-ing" is not done yet: "recommended replacing".
_WEIGHED = Pattern(
    r"(?:recommend|propos|consider|suggest|discuss|advocat|weigh|oppos|favou?r|debat|postpon|delay|"
    r"avoid)(?:e?s|e|ed|ing)?"
)
#: What stands behind these in "-ing" is judged, and not done.
_JUDGED = Pattern(
    rf"{_WEIGHED.pattern}|(?:reject|back|support|approv|welcom)(?:e?s|e|ed|ing)?|against"
)
#: What stands behind these as a noun is not done yet: "requires approval".
_WANTED = Pattern(
    r"(?:requir|order|recommend|demand|need|await|request|propos|consider|urg|want|threaten|seek)"
    r"(?:e?s|e|ed|ing)?|sought|for|without|pending|before"
)
_WANTING = frozenset("call calls called calling appeal appeals appealed wait waits waiting".split())
_NEEDED = frozenset("required needed awaited necessary pending requested sought".split())
_OWED = frozenset("have has having need needs still yet must should ought remains remain".split())
#: Told of what is so: "is said to be injured".
_HELD_TO_BE = frozenset("said thought known reported believed understood feared found had".split())
_ARTICLES = frozenset("the a an its his her their any".split())
_BE = frozenset("is are was were be".split())
_NOUN = Pattern(r"(?:ions?|als?|ments?|ances?|ences?|ures?)$")
_MODAL = frozenset("will would shall may might can could must should to".split())
#: How far before a second verb the modal of both can stand.
_FAR = 14
#: Letters that a verb and its noun share.
_ROOT = 5


def undone_problem(piece: Piece, sources: Sources) -> str:
    """Say when "ordered them to leave" was made into "they left"; empty when nothing was."""
    governed = {word for one in piece.operators for word in one.governed}
    past = [
        (at, word)
        for at, word in enumerate(piece.words)
        if word.kind is Kind.PLAIN and is_past(word.text) and word not in governed
    ]
    for at, word in past:
        if (at and piece.words[at - 1].text == "be") or _is_undone(piece.words, at):
            continue
        forms = [
            (words, place)
            for words in sources.words
            for place, there in enumerate(words)
            if there.kind in (Kind.PLAIN, Kind.ACTOR)
            and (there.key == word.key or _is_noun_of(there.text, word.text))
        ]
        if forms and all(_is_undone(words, place) for words, place in forms):
            return f'tells as done what the source says is to be done ("{word.text}")'
    return ""


def is_past(text: str) -> bool:
    """Tell whether a word tells of what was done."""
    return text in _IRREGULAR or (text.endswith("ed") and len(text) > 4)


def is_only_weighed(words: Sequence[Word]) -> bool:
    """Tell whether the last word is a deed that is not done: "rejected joining"."""
    if len(words) < 2 or not words[-1].text.endswith("ing"):
        return False
    return _JUDGED.fullmatch(words[-2].text) is not None


def _is_noun_of(noun: str, verb: str) -> bool:
    root = verb.removesuffix("ed").removesuffix("at")
    return len(root) >= _ROOT and noun.startswith(root) and _NOUN.search(noun) is not None


def _is_undone(words: Sequence[Word], at: int) -> bool:
    """Tell whether a deed is only to be done."""
    text = words[at].text
    before = [word.text for word in words[max(0, at - 5) : at]]
    if not is_past(text) and (_NOUN.search(text) or set(before[-1:]) & _ARTICLES):
        return _is_wanted(words, at)
    if before[-1:] == ["be"]:
        owed = set(before[:-1]) & _OWED
        return bool(owed) and not set(before) & _HELD_TO_BE
    if before[-1:] == ["and"] and not is_past(text) and not text.endswith(("s", "ing")):
        # "It will cut jobs and close the plant".
        return any(w.text in _MODAL for w in words[max(0, at - _FAR) : at])
    if text.endswith("ing"):
        return bool(before) and _WEIGHED.fullmatch(before[-1]) is not None
    if before[-1:] != ["to"] or is_past(text) or at < 2:
        return False
    return not set(before[:-1]) & DONE and not text.endswith("s")


def _is_wanted(words: Sequence[Word], at: int) -> bool:
    """Tell whether something has yet to come: "requires approval", "approval is needed"."""
    behind = [word.text for word in words[at + 1 : at + 8]]
    be = next((k for k, text in enumerate(behind) if text in _BE), None)
    if be is not None and set(behind[be + 1 : be + 3]) & _NEEDED:
        return True
    near = [word for word in words[max(0, at - 4) : at] if word.text not in _ARTICLES]
    for place in range(len(near) - 1, -1, -1):
        text = near[place].text
        if text in ("for", "before", "without"):
            return text != "for" or (place > 0 and near[place - 1].text in _WANTING)
        if _WANTED.fullmatch(text):
            return True
        if not near[place].is_content:
            return False
    return False
