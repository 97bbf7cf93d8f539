"""Whether a word that can tell of speech does so here: "added three assists" does not."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.speech.nearby import WINDOW, is_by_quote
from bot.core.reading.speech.saying import Side
from bot.core.reading.speech.verbs import CUES, Cue
from bot.core.reading.text.masking import MASK

#: What makes the word behind it a noun: "the official reports".
NOUN_BEFORE = Pattern(
    r"\b(?:the|a|an|his|her|its|their|our|my|your|this|these|those|such|any|no|some|of"
    r"|(?P<people>official)|[A-Za-z]+['’]s|recent|first|new|latest|news|by|all|many|several|other|most|few"
    r"|more|both|multiple|numerous|member|phone|telephone|swing|media|press|public|early|initial|previous"
    r"|conflicting|false|\d+|these|two|three|four|five|six|with|of|about|into|for|through)\s+$",
    re.IGNORECASE,
)
_FIRST_BEHIND = Pattern(r"\s+(?:[A-Z\"]|(?:the|an?|one|another|his|her|its)\s)")
#: Whom these verbs are about in the passive has heard it, and said nothing.
_HEARD = frozenset(
    """told asked urged warned advised informed assured said reported alleged accused criticised
    criticized condemned praised blamed called described dubbed labelled labeled branded hailed
    quoted questioned rebuked scolded mocked denounced added""".split()
)
#: Without a quote behind them, with "to" they say nothing, nor does what is added to something.
_DO_TO = frozenset(
    "agreed agrees continued continues responded responds adding referred refers".split()
)
#: Behind these "accused of" is no passive.
_CALLERS = frozenset(
    "he she they it we you who which has have had also then later once even and but often".split()
)
_ADDS = frozenset(["added", "adds"])
_RESPONDS = frozenset(["responded", "responds", "answered"])
_AS = Pattern(
    r"\b(?:[Aa]s|[Ww]hen|[Ww]hile|[Aa]fter|[Bb]efore)\s(?!(?:asked|he|she|they)\b)[^,.;]{1,20}\Z"
)
_COUNTED = Pattern(
    r"\s(?:to\s|(?:an?|the|his|her|its|two|three|four|five|six|seven|eight|nine|ten|another|\d[\d,.]*)\s)"
)
#: "Writing songs", and not "writing that", "writing in the paper".
_WRITES_WHAT = Pattern(r"\s(?!(?:that|in|on|to|from|how|why|what|of|about|as|it)\b)[a-z]")
_LIKENED = frozenset(["compared", "likened"])
#: "Orlan is calling it a trap": not "the man calling", whose subject is another verb's.
_PROGRESSIVE = Pattern(r"\s(?:is|was|are|were|been)\s(?:(?:also|now|still|again|even)\s)?\Z")
_REDUCED = Pattern(r"\s(?:was|were|is|are|has been|had been)\s")
#: "Was told", "has been once compared".
PASSIVE_BEFORE = Pattern(
    r"\b(?:was|were|is|are|been|being|be)\s(?:(?:[a-z]+ly|once|often|also|even)\s)?$"
)


def cued(cues: Cue) -> frozenset[str]:
    """List the words that can be one of these: looking a word up is cheaper than asking its cue."""
    return frozenset(word for word, cue in CUES.items() if cue & cues)


#: Verbs of saying only where somebody is quoted close by.
TOGETHER = cued(Cue.TOGETHER)
FIRST = cued(Cue.FIRST)


def is_going_on(near: str) -> bool:
    """Tell whether a participle is the verb of its clause: "was warning", unlike "heard saying"."""
    return near.endswith(" ") and _PROGRESSIVE.search(near) is not None


def is_passive(plain: str, match: re.Match[str], near: str, side: Side, end: int) -> bool:
    """Tell whether the verb tells what was said or to whom, and not by whom."""
    if side is Side.BEFORE and _REDUCED.match(plain, match.end(), end):
        return True  # "The letter Mira Orlan wrote was kind."
    front = "".join(near.rsplit(None, 1)[-1:])
    is_accused = match.group() == "accused" and plain.startswith(" of ", match.end())
    if is_accused and side is Side.BEFORE and front.islower() and front not in _CALLERS:
        return True  # "The man accused of it."
    if side is Side.AFTER or not PASSIVE_BEFORE.search(near):
        return False
    # "They had been told to leave"; "her voice was once compared to silver": by whom is not told.
    is_heard = side is Side.BEFORE and match.group() in _HEARD
    return is_heard or match.group() in _LIKENED


def is_deed(plain: str, match: re.Match[str], near: str, end: int) -> bool:
    """Tell "agreed to meet", "added three assists" and "was added" from what somebody says."""
    if plain.find(MASK, match.end(), end) >= 0 or plain[match.end() : end].rstrip().endswith(":"):
        return False
    if match.group() in _ADDS:
        return _COUNTED.match(plain, match.end()) is not None or bool(PASSIVE_BEFORE.search(near))
    if match.group() in _RESPONDS and plain.startswith(",", match.end()) and _AS.search(near):
        return True  # "As rescuers responded, another bomb went off."
    if match.group() == "writing" and _WRITES_WHAT.match(plain, match.end()):
        return True
    return match.group() in _DO_TO and plain.startswith(" to ", match.end())


def is_used(plain: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Tell whether a word that is often none is a verb of saying here."""
    if match.group() in FIRST:
        is_alone = match.start() == 0 or plain[match.start() - 1].isspace()
        return is_alone and _FIRST_BEHIND.match(plain, match.end()) is not None
    if match.group() in TOGETHER:
        near = plain[max(start, match.start() - WINDOW) : min(end, match.end() + WINDOW)]
        return MASK in near and not plain.endswith("to ", start, match.start())
    return plain[match.start() - 1 : match.start()].isspace() and is_by_quote(
        plain, start, end, match
    )


def is_noun(verb: str, near: str) -> bool:
    """Tell "official reports" and "believes claims" from "an official described"."""
    previous = near.rstrip().rsplit(" ", 1)[-1]
    if Cue.FINITE in CUES.get(previous, Cue.NOUN):
        return True
    # One word, which begins behind the last gap.
    noun = NOUN_BEFORE.search(near, len(near.rstrip()) - len(previous))
    if noun is None or (noun["people"] and verb.endswith("ed")):
        return False
    return not near.endswith(("had first ", "has first ", "have first "))
