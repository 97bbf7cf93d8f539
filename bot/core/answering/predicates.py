"""The word by which a question says what happened: "resigned" in "how many officers resigned"."""

import re

from bot.core.words import STOP_WORDS, stem, stems

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*['’]?")
_DO = frozenset("did does do didn't doesn't don't".split())
_BE = frozenset(
    "is are was were be been being has have had will would can could may might must should".split()
)
_NUMBERED = frozenset("many much".split())
_ASKS = frozenset("who whom whose what which when where why how".split())
_DETERMINERS = frozenset("the a an his her its their this that these those my our".split())
#: Pasts and participles that do not end in "ed".
_PASTS = frozenset(
    "killed shot hit hurt held found built born made given taken sent lost won bought sold paid "
    "stolen struck broken burnt caught chosen drawn driven fought hidden known led left met put "
    "read run said seen shut stood sunk told thrown torn worn written begun cut fallen flown "
    "forbidden frozen grown hanged hung kept laid lent set shown spent split spread sworn "
    "taught understood withdrawn took gave went came saw spoke wrote broke fell rose grew threw "
    "drew drove flew chose fled sank withdrew began became ate drank swam ran sang rang wore swore "
    "tore hid bit froze woke".split()
)
_ENDS = frozenset("of in for on at to from by with".split())


def predicate_of(text: str) -> str:
    """Return the stem of a question's predicate; empty where it cannot be told."""
    told = [match[0] for match in _WORD.finditer(text)]
    low = [word.casefold() for word in told]
    asks = next((at for at, word in enumerate(low) if word in _ASKS), None)
    start = 0 if asks is None else asks + 1
    helper = next((at for at in range(start, len(low)) if low[at] in _DO | _BE), None)
    if helper is None:
        return _bare(low, start, asks)
    if low[helper] in _DO:
        return _behind_subject(told, low, helper + 1)
    return _passive(low, helper + 1)


def _bare(low: list[str], start: int, asks: int | None) -> str:
    """Find the verb of "who shot him", "which company bought it", "how many officers resigned"."""
    if asks is None:
        return ""
    at = start
    if low[asks] in ("which", "whose") or (low[asks] == "what" and _is_verb_later(low, start)):
        at = start + 1
    elif low[asks] == "how":
        # "how many officers resigned", "how many voters support".
        at = start + 1
        while at < len(low) - 1 and not (_is_verb(low[at]) or _is_plural(low[at - 1])):
            at += 1
    return _content(low[at]) if at < len(low) else ""


def _behind_subject(told: list[str], low: list[str], start: int) -> str:
    """Find the verb of "did the suspect believe", "did Ana Brel say"."""
    at = start
    if at < len(low) and low[at] in _DETERMINERS:
        at += 2
    while at < len(told) and (told[at][0].isupper() or told[at][0].isdigit()):
        at += 1 + told[at].endswith(("'s", "’s", "'", "’"))
    if at + 1 < len(low) and _is_plural(low[at]) and low[at + 1] not in STOP_WORDS:
        at += 1
    while at < len(low) and low[at] in STOP_WORDS and low[at] != "die":
        at += 1
        if at < len(low) and low[at - 1] in _ENDS:
            at += 1
    return _content(low[at]) if at < len(low) else ""


def _passive(low: list[str], start: int) -> str:
    """Find the participle of "was the boy killed", or the noun of "is the head of the agency"."""
    noun = next(
        (_content(low[at - 1]) for at in range(start + 1, len(low)) if low[at] in _ENDS), ""
    )
    verb = next((_content(word) for word in low[start:] if _is_verb(word)), "")
    is_of = start < len(low) and low[start] in _DETERMINERS and "of" in low[start:]
    return noun if is_of else verb or noun


def _is_plural(word: str) -> bool:
    is_many = word in ("people", "men", "women", "children", "police", "troops")
    return is_many or (word.endswith("s") and not word.endswith("ss") and len(word) > 3)


def _is_verb(word: str) -> bool:
    return word in _PASTS or (word.endswith("ed") and len(word) > 3)


def _is_verb_later(low: list[str], start: int) -> bool:
    return any(_is_verb(word) for word in low[start + 1 : start + 3])


def _content(word: str) -> str:
    if word == "die":  # an article, in German
        return word
    return "" if word in STOP_WORDS or not stems(word) else stem(word)
